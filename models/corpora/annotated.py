"""An annotated text of any corpus, mapped to our labels, with what its annotation leaves open."""

from collections.abc import Iterable, Sequence
from typing import Final, Literal

from msgspec import Struct

from extract.document import Span
from extract.labels import EVENTS, Label

Choice = Label | Literal["O"]

UNSEEN_BY_NER: Final[frozenset[Label]] = EVENTS | {"ARTICLE", "ITEM", "QUANTITY"}
"""Labels that no general named-entity corpus annotates."""


class Mark(Struct, frozen=True):
    """A stretch of the text and the labels it may have: one where the corpus is plain, several where ours are finer."""

    start: int
    end: int
    choices: frozenset[Choice]


class Annotated(Struct, frozen=True, kw_only=True):
    """``absent``: labels that the corpus does not annotate, so that an unmarked word may well have one of them."""

    source: str
    corpus: str
    lang: Literal["ru", "en", "kk"]
    text: str
    marks: tuple[Mark, ...]
    absent: frozenset[Label]

    @property
    def spans(self) -> tuple[Span, ...]:
        """The marks that can have one label only: what a test set scores."""
        return tuple(
            Span.at(self.text, mark.start, mark.end, label)
            for mark in self.marks
            if len(mark.choices) == 1
            for label in mark.choices
            if label != "O"
        )


def outermost(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The marks that no other overlaps from outside, in text order: longest first, then those it leaves free.

    A flat tagger is scored on these (NEREL nests entities).
    """
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.start - m.end, m.start)):
        if all(mark.end <= other.start or other.end <= mark.start for other in kept):
            kept.append(mark)
    return tuple(sorted(kept, key=lambda m: m.start))


def joined(words: Sequence[str], separator: str = " ") -> tuple[str, list[tuple[int, int]]]:
    """Text of a tokenised corpus and the range of each of its words."""
    ranges, position = [], 0
    for word in words:
        ranges.append((position, position + len(word)))
        position += len(word) + len(separator)
    return separator.join(words), ranges


def chunks(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """(first word, word after the last, type) of the chunks of BIO or BIOES tags; a stray I or E begins a chunk."""
    found: list[tuple[int, int, str]] = []
    start: int | None = None
    kind = ""
    for index, tag in enumerate([*tags, "O"]):
        prefix, _, name = tag.partition("-")
        if start is not None and (prefix in "OBS" or name != kind):
            found.append((start, index, kind))
            start = None
        if prefix != "O" and start is None:
            start, kind = index, name
    return found
