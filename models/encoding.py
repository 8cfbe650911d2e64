"""Annotated texts into training rows: pieces of words, and for each word the set of tags it may have."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from datasets import Dataset, Features, List, Value

from extract.labels import LABELS, TAGS
from extract.tagger.pieces import Pieces
from extract.tagger.segments import Segments
from models.corpora.annotated import Annotated

FEATURES: Final = Features(
    {
        "source": Value("string"),
        "corpus": Value("string"),
        "lang": Value("string"),
        "words": List(Value("string")),
        "pieces": List(List(Value("int32"))),
        "sentences": List(List(Value("int32"))),
        "allowed": List(Value("int64")),
    }
)
"""``allowed``: a bit mask over :data:`extract.labels.TAGS` a word; ``sentences``: ranges of words."""

_BIT: Final = {tag: 1 << index for index, tag in enumerate(TAGS)}


def allowed_tags(text: Annotated, segments: Segments) -> list[int]:
    """For each word the set of its possible tags, as a bit mask.

    A marked word has the tags of its mark's choices. An unmarked one is O or of a label that the corpus does not
    annotate: the loss over this set teaches nothing about labels the annotators did not look for.
    """
    unmarked = _BIT["O"] | sum(_BIT[f"{p}-{label}"] for label in LABELS if label in text.absent for p in "BI")
    allowed = [unmarked] * len(segments.words)
    marks = iter(sorted(text.marks, key=lambda mark: mark.start))
    mark = next(marks, None)
    inside = False
    for index, (start, end) in enumerate(segments.words):
        while mark is not None and mark.end <= start:
            mark, inside = next(marks, None), False
        if mark is None or end <= mark.start:
            continue
        prefix = "I" if inside else "B"
        allowed[index] = sum(_BIT[f"{prefix}-{label}"] for label in mark.choices if label != "O")
        if "O" in mark.choices:
            allowed[index] |= unmarked
        inside = True
    return allowed


def encode(texts: Iterable[Annotated], pieces: Pieces) -> Dataset:
    """All texts as one data set with the columns of :data:`FEATURES`."""
    return Dataset.from_list(list(_rows(texts, pieces)), features=FEATURES)


def _rows(texts: Iterable[Annotated], pieces: Pieces) -> Iterator[dict[str, object]]:
    for text in texts:
        segments = Segments.of(text.text, lang=text.lang)
        if not segments.words:
            continue
        words: Sequence[str] = [text.text[start:end] for start, end in segments.words]
        yield {
            "source": text.source,
            "corpus": text.corpus,
            "lang": text.lang,
            "words": words,
            "pieces": pieces.split(words),
            "sentences": [list(sentence) for sentence in segments.sentences],
            "allowed": allowed_tags(text, segments),
        }
