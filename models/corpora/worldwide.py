"""English Worldwide Newswire (stanfordnlp/en-worldwide-newswire): one word and its BIOES tag a line."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final, Literal

from extract.labels import Label
from models.corpora.annotated import UNSEEN_BY_NER, Annotated
from models.corpora.tagged import from_sentences, split_sentences

_ABSENT: Final[frozenset[Label]] = UNSEEN_BY_NER | {"ROLE", "LAW", "CRIME", "PENALTY", "CARDINAL", "PERCENT", "AGE"}
_TEST_EVERY: Final = 5


def read(folder: Path, part: Literal["train", "test"]) -> Iterator[Annotated]:
    """The articles of one part: every fifth in name order is held out for testing. Address lines are left out."""
    for index, path in enumerate(sorted((folder / "processed_annotated").glob("*.tsv"))):
        if (index % _TEST_EVERY == _TEST_EVERY - 1) != (part == "test"):
            continue
        sentences = [
            sentence
            for sentence in split_sentences(path.read_text(encoding="utf-8"), "\t")
            if not (len(sentence) == 1 and sentence[0][0].startswith("http"))
        ]
        if sentences:
            yield from_sentences(sentences, source=path.name, corpus="worldwide", lang="en", absent=_ABSENT)
