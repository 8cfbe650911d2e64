"""Sentences: half-open ranges of the text, split by named rules over the places where a stop could end one.

Lines come first (a headline, a list item, a line of page furniture is a sentence of its own), then the stops inside a
line. Each rule looks at a :class:`Stop` and answers JOIN, SPLIT or None (pass); the first answer counts, and a stop no
rule knows splits. The rules stand in :mod:`extract.text.stops`. Linear in the length of the text.
"""

import regex

from extract.document import Range
from extract.labels import Language
from extract.text.lines import line_ranges, paragraphs, trimmed
from extract.text.stops import find_stops, splits

_VISIBLE_WORD = regex.compile(r"[\p{L}\d]")


def split_sentences(text: str, lang: Language = "und") -> list[Range]:
    """Ranges of the sentences in order, without surrounding whitespace; together they hold every visible character.

    A sentence never runs over a blank line; over a line break only where hard wrapping broke it in the middle.
    """
    sentences: list[Range] = []
    for start, end in paragraphs(text, line_ranges(text)):
        sentences += _split_line(text, start, end, lang)
    return sentences


def _split_line(text: str, start: int, end: int, lang: Language) -> list[Range]:
    found: list[Range] = []
    left = start
    for stop in find_stops(text, start, end, lang):
        if splits(stop):
            _add(found, text, left, stop.cut)
            left = stop.cut
    _add(found, text, left, end)
    return found


def _add(found: list[Range], text: str, start: int, end: int) -> None:
    """Append a trimmed range; one without letters or digits (``***``, ``)``) goes to the sentence before it."""
    piece = trimmed(text, start, end)
    if piece is None:
        return
    if found and not _VISIBLE_WORD.search(text, *piece):
        found[-1] = (found[-1][0], piece[1])
    else:
        found.append(piece)
