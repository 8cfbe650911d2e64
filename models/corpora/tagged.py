"""Corpora that come as words with tags, a word a line and sentences apart."""

from collections.abc import Iterable, Sequence
from typing import Literal

from extract.labels import Label
from models.corpora.annotated import Annotated, Mark, chunks, joined
from models.corpora.mapping import choices

Sentence = Sequence[tuple[str, str]]
"""(word, tag) pairs."""


def split_sentences(lines: str, separator: str) -> list[list[tuple[str, str]]]:
    """Sentences of a column file: they stand apart by empty lines."""
    sentences: list[list[tuple[str, str]]] = [[]]
    for line in lines.split("\n"):
        word, _, tag = line.rstrip("\r").rpartition(separator)
        if word.strip():
            sentences[-1].append((word.strip(), tag))
        elif sentences[-1]:
            sentences.append([])
    return [sentence for sentence in sentences if sentence]


def from_sentences(
    sentences: Iterable[Sentence],
    *,
    source: str,
    corpus: str,
    lang: Literal["ru", "en", "kk"],
    absent: frozenset[Label],
) -> Annotated:
    """One text of a tagged corpus: words joined by spaces, sentences by line breaks."""
    table = choices(corpus)
    parts: list[str] = []
    marks: list[Mark] = []
    position = 0
    for sentence in sentences:
        text, ranges = joined([word for word, _ in sentence])
        for first, after, kind in chunks([tag for _, tag in sentence]):
            if kind in table:
                marks.append(Mark(position + ranges[first][0], position + ranges[after - 1][1], table[kind]))
        parts.append(text)
        position += len(text) + 1
    return Annotated(source=source, corpus=corpus, lang=lang, text="\n".join(parts), marks=tuple(marks), absent=absent)
