"""A text cut into words and sentences of words: the one way in which both training and tagging see it."""

from bisect import bisect_left

from msgspec import Struct

from extract.document import Range
from extract.labels import Language
from extract.text.sentences import split_sentences
from extract.text.words import words


class Segments(Struct, frozen=True):
    """``words`` are ranges of characters; ``sentences`` are ranges of words, in order, together all words."""

    words: list[Range]
    sentences: list[Range]

    @classmethod
    def of(cls, text: str, sentences: list[Range] | None = None, lang: Language = "und") -> "Segments":
        """Cut a text. Words outside every sentence join the sentence before them."""
        found = words(text)
        starts = [start for start, _ in found]
        bounds = split_sentences(text, lang) if sentences is None else sentences
        firsts = sorted({bisect_left(starts, start) for start, _ in bounds} | {0})
        ends = [*firsts[1:], len(found)]
        return cls(found, [(a, b) for a, b in zip(firsts, ends, strict=True) if b > a])
