"""KazNERD (IS2AI): sentences of Kazakh television news, IOB2."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final, Literal

from extract.labels import EVENTS, Label
from models.corpora.annotated import Annotated
from models.corpora.tagged import from_sentences, split_sentences

_ABSENT: Final[frozenset[Label]] = EVENTS | {"ARTICLE", "CRIME", "PENALTY", "AGE", "ITEM"}
_SENTENCES_A_TEXT: Final = 20


def read(folder: Path, part: Literal["valid", "test"]) -> Iterator[Annotated]:
    """The sentences of one part, twenty to a text. The train part is not at hand: ``valid`` trains, ``test`` tests."""
    sentences = split_sentences((folder / f"IOB2_{part}.txt").read_text(encoding="utf-8"), " ")
    for start in range(0, len(sentences), _SENTENCES_A_TEXT):
        yield from_sentences(
            sentences[start : start + _SENTENCES_A_TEXT],
            source=f"{part}:{start}",
            corpus="kaznerd",
            lang="kk",
            absent=_ABSENT,
        )
