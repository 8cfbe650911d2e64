"""Numbers written in digits, words or both, in Russian and English: ``5,3 млн``, ``две тысячи триста``, ``a dozen``.

Arithmetic is exact (fractions) until the value leaves this module. Compounds add up while they descend
("1 млн 430 тыс."); what cannot be read is None, never a guess.
"""

from fractions import Fraction
from typing import Final, NamedTuple

from extract.document import Number
from extract.values.digits import digits_value
from extract.values.numerals import glyphs, numeral
from extract.values.tokens import Token, tokens
from extract.values.wording import HYPHENS, Reading, Style, scale_after, words_at

_MINUS: Final = frozenset({"минус", "minus", "\u2212"})
_BEFORE_MINUS: Final = frozenset({"от", "до", "с", "со", "по", "from", "to", "between", "and", "и"})
_CASE_ENDINGS: Final = frozenset({"х", "ти", "и", "ми", "мя", "ю", "тью"})  # "5-ти", "2-х"
_DIGITS_AFTER_SCALE: Final = 3  # "2 млн 150 000", but not "3 млн 15 марта"


class Scanned(NamedTuple):
    """A number found in a text, half-open offsets."""

    start: int
    end: int
    value: Number


def number(value: Fraction) -> Number:
    """An int where the value is whole, a float otherwise."""
    return value.numerator if value.denominator == 1 else float(value)


def scan_numbers(text: str, lang: str, start: int = 0, end: int | None = None) -> list[Scanned]:
    """All numbers of ``text[start:end]`` in order, offsets into ``text``; ranges are two numbers."""
    found, style, items = [], Style(lang=_known(lang)), tokens(text, start, end)
    i = 0
    while i < len(items):
        reading = number_at(items, i, style)
        if reading is None:
            i += 1
            continue
        found.append(Scanned(items[i].start, items[reading.end - 1].end, number(reading.value)))
        i = reading.end
    return found


def parse_number(text: str, lang: str) -> Number | tuple[Number, Number] | None:
    """The value of a string that is a number and nothing else; a pair for a range; None where it is anything more."""
    from extract.values.quantities import read_measures  # a range shares its multiplier: the same grammar as for units

    read = read_measures(text, Style(lang=_known(lang), loose=True), kind=None, whole=True)
    return None if read is None or read.unit is not None else read.value


def number_at(items: list[Token], i: int, style: Style) -> Reading | None:
    """The number that starts at token ``i``, or None."""
    if i >= len(items):
        return None
    token = items[i]
    if token.text in _MINUS or _is_minus(items, i):
        reading = number_at(items, i + 1, style) if i + 1 < len(items) and items[i + 1].text not in _MINUS else None
        return reading._replace(value=-reading.value) if reading else None
    total, scale, halved, j = Fraction(0), None, False, i
    while True:
        k = _past_and(items, j, style) if scale else j
        segment = _segment(items, k, style, first=scale is None)
        if segment is None or (scale is not None and not _continues(items, k, segment, scale, style)):
            break
        total, j, halved = total + segment.value, segment.end, halved or segment.halved
        if segment.fraction:
            return segment if scale is None else None
        scale = segment.scale
        if scale == 1:
            break
    if scale is None:
        return None
    return Reading(total, j, scale, halved)


def _is_minus(items: list[Token], i: int) -> bool:
    """A hyphen right before digits, at the start or after a preposition: "от -20 до -25", not "10 -15"."""
    stuck = items[i].text == "-" and i + 1 < len(items) and items[i + 1].glued and items[i + 1].kind == "digits"
    return stuck and (i == 0 or (not items[i].glued and items[i - 1].text in _BEFORE_MINUS))


def _continues(items: list[Token], at: int, segment: Reading, scale: Fraction, style: Style) -> bool:
    """Whether a segment adds to the one before, which was of ``scale``: "1 млн | 430 тыс.", "две тысячи | триста"."""
    if segment.fraction or segment.value >= scale or scale < 1000 or segment.value <= 0:
        return False
    if items[at].kind == "digits" and segment.scale == 1:
        return (style.loose or items[at - 1].text != ".") and sum(
            map(str.isdigit, items[at].text)
        ) >= _DIGITS_AFTER_SCALE
    return True


def _past_and(items: list[Token], j: int, style: Style) -> int:
    """Past the conjunction of "one thousand and twelve"."""
    if style.lang == "en" and j + 1 < len(items) and items[j].text == "and" and items[j + 1].kind == "word":
        word = numeral(items[j + 1].text, "en")
        if word is not None and word.role == "unit" and scale_after(items, j + 2, style) is None:
            return j + 1
    return j


def _segment(items: list[Token], i: int, style: Style, *, first: bool) -> Reading | None:
    """A group and its scales: ``430 тыс.``, ``полтора десятка``, ``two hundred thousand``, ``half a million``."""
    group = _group(items, i, style, first=first)
    if group is None:
        return None
    value, j, halved, fraction = group.value / group.scale, group.end, group.halved, group.fraction
    scale = group.scale
    k = j
    if fraction:  # "quarter of a million", "четверть миллиона"
        while k < len(items) and items[k].text in ("of", "a", "an"):
            k += 1
    while (step := scale_after(items, k, style, joined=style.lang == "en")) is not None:
        factor, k = step
        scale *= factor
        j = k
    half = _half_after(items, j, style) if not fraction else None
    if half is not None:
        extra, j = half
        late = scale_after(items, j, style)  # "шесть с половиной тысяч"; else "a million and a half"
        value, halved = (value + extra, True)
        while late is not None:
            scale, j = scale * late[0], late[1]
            late = scale_after(items, j, style)
    return Reading(value * scale, j, scale, halved, fraction and scale == 1)


def _half_after(items: list[Token], i: int, style: Style) -> tuple[Fraction, int] | None:
    """``с половиной``, ``and a half``, ``½``: what is added and the index after it."""
    if i < len(items) and items[i].text in glyphs() and items[i].glued:
        return glyphs()[items[i].text], i + 1
    texts = [item.text for item in items[i : i + 6]]
    opening = ("с", "со") if style.lang == "ru" else ("and",)
    texts = [text for text in texts if text not in HYPHENS]
    skipped = len(items[i : i + 6]) - len(texts)
    if len(texts) < 2 or texts[0] not in opening:
        return None
    k = 2 if texts[1] in ("a", "one") and len(texts) > 2 else 1
    part = numeral(texts[k], style.lang)
    if part is None or part.role != "fraction":
        return None
    if style.lang == "ru" and part.value == Fraction(1, 3):
        return None
    return part.value, i + k + 1 + (skipped if any(t.text in HYPHENS for t in items[i : i + k + 1]) else 0)


def _group(items: list[Token], i: int, style: Style, *, first: bool) -> Reading | None:
    """Digits or words below a thousand, without their scale."""
    if i >= len(items):
        return None
    token = items[i]
    if token.kind == "digits":
        return _digits(items, i, style)
    if token.text in glyphs():
        return Reading(glyphs()[token.text], i + 1, fraction=True)
    if token.kind == "word":
        return words_at(items, i, style, first=first)
    return None


def _digits(items: list[Token], i: int, style: Style) -> Reading | None:
    token = items[i]
    if token.glued and items[i - 1].kind == "word":  # "КСБ2": a name, not a figure
        return None
    slash = items[i + 1 : i + 3]
    if len(slash) == 2 and slash[0].text == "/" and slash[0].glued and slash[1].glued and slash[1].kind == "digits":
        top, bottom = token.text, slash[1].text
        if top.isdigit() and bottom.isdigit() and 0 < int(top) < int(bottom) <= 10:
            return Reading(Fraction(int(top), int(bottom)), i + 3, fraction=True)
    scaled = scale_after(items, i + 1, style) is not None
    value = digits_value(token.text, style.lang, scaled=scaled, counts=style.counts)
    j = i + 1
    if style.lang == "ru" and j + 1 < len(items) and items[j].text in HYPHENS and items[j + 1].text in _CASE_ENDINGS:
        j += 2 if items[j].glued and items[j + 1].glued else 0
    return Reading(value, j)


def _known(lang: str) -> str:
    """Number words are known in two languages; Kazakh and unknown texts are read with Russian separators."""
    return "en" if lang == "en" else "ru"
