"""The article as a row of elements: every labelled span is one, and so is every word or sign outside the spans."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from extract.document import Range, Span
from extract.labels import Language
from extract.text.morph import parses
from extract.text.words import words

_ENGLISH_AUXILIARIES = frozenset(
    {"is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "will", "would", "can", "could", "may"}
    | {"might", "must", "should", "do", "does", "did", "says", "said"}
)
_ENGLISH_LINKS = frozenset(
    {"of", "on", "for", "with", "in", "from", "to", "about", "at", "by", "against", "under", "without", "per"}
)

_LETTERS = re.compile(r"[^\W\d_]+")
_LATIN = "aeopcyxkmt"
_CYRILLIC = str.maketrans(_LATIN, "аеорсухкмт")


class Element(Struct, frozen=True):
    """``label`` is the span's, or "" for a bare word or sign; ``base`` the lemma of its head.

    ``form`` is a coarse word class; ``sentence`` and ``line`` count from 0.
    """

    start: int
    end: int
    sentence: int
    line: int
    label: str
    low: str
    base: str
    form: str


def elements(text: str, sentences: Sequence[Range], spans: Sequence[Span], lang: Language) -> tuple[Element, ...]:
    """The row of elements of the sentences, in text order. Overlapping spans: the first one counts."""
    if not sentences:
        return ()
    starts = [start for start, _ in sentences]
    position, last = starts[0], sentences[-1][1]
    breaks = [match.start() for match in re.compile("\n").finditer(text, position, last)]
    row: list[Element] = []

    def add(start: int, end: int, label: str) -> None:
        low = plain(text[start:end])
        base, form = head(low, label, lang)
        sentence, line = max(bisect_right(starts, start) - 1, 0), bisect_right(breaks, start)
        row.append(Element(start, end, sentence, line, label, low, base, form))

    for span in sorted(spans, key=lambda s: (s.start, s.end)):
        if span.start < position:
            continue
        for start, end in words(text, position, span.start):
            add(start, end, "")
        add(span.start, span.end, span.label)
        position = span.end
    for start, end in words(text, position, max(position, last)):
        add(start, end, "")
    return tuple(row)


def plain(word: str) -> str:
    """Lower case without soft hyphens; Latin look-alikes inside a Cyrillic word become Cyrillic (``подoрожал``)."""
    low = word.replace("\u00ad", "").lower()
    if low.isascii() or not any(sign in _LATIN for sign in low) or not is_cyrillic(low):
        return low
    return _LETTERS.sub(_cyrillic, low)


def _cyrillic(run: re.Match[str]) -> str:
    letters = run.group()
    return letters.translate(_CYRILLIC) if is_cyrillic(letters) else letters


def is_cyrillic(low: str) -> bool:
    """Whether a lower-case word has a Russian letter."""
    return any("а" <= sign <= "ё" for sign in low)


@lru_cache(maxsize=65_536)
def head(low: str, label: str, lang: Language) -> tuple[str, str]:
    """Lemma and word class of the head of a lower-case phrase.

    A Russian phrase is headed by its first noun, an English one by the last word before its first preposition;
    event words and bare words stand for themselves.
    """
    parts = low.split()
    if not parts:
        return low, "x"
    if lang == "en":
        if label == "ITEM":
            cut = next((i for i, part in enumerate(parts) if i and part in _ENGLISH_LINKS), len(parts))
            return _singular(parts[cut - 1]), "plural" if parts[cut - 1].endswith("s") else "singular"
        return parts[0], english_form(parts[0])
    if label == "ITEM":
        for part in filter(is_cyrillic, parts):
            parse = parses(part.strip('«»"„“”,'))[0]
            if parse.tag.POS in ("NOUN", "NPRO"):
                return str(parse.normal_form), f"{parse.tag.case}.{parse.tag.number}"
    if not is_cyrillic(parts[0]):  # the dictionary has nothing on it, and chokes on rare scripts
        return parts[0], "x"
    parse = parses(parts[0].strip('«»"„“”,'))[0]
    return str(parse.normal_form), str(parse.tag.POS or "x")


def english_form(word: str) -> str:
    """A coarse class read off the ending: aux, ed, ing, s, ly or x."""
    if word in _ENGLISH_AUXILIARIES:
        return "aux"
    for ending in ("ed", "ing", "ly", "s"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return ending
    return "x"


def _singular(word: str) -> str:
    if word in ("people", "persons"):
        return "person"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word
