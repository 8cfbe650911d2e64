"""Measures: a number with its unit, compounds of measures ("1 т 967 кг", "a year and eight months") and ranges.

A range shares what only one end states: unit ("10-15 кг", "$350–450 млн") and multiplier ("с 3 до 5 млн").
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final, NamedTuple

from extract.document import Number
from extract.values.forms import readings
from extract.values.numbers import number, number_at
from extract.values.numerals import numeral, prefixes
from extract.values.tokens import Token, tokens
from extract.values.units import Unit, UnitKind, common, smaller, unit_at
from extract.values.wording import Reading, Style, is_governed

_DASHES: Final = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2212")
_OPENERS: Final = frozenset({"от", "с", "со", "from", "between", "между"})
_LINKS: Final = frozenset({"до", "по", "to", "and", "и", "or", "или"}) | _DASHES
_ARTICLES: Final = frozenset({"a", "an"})
_MIDDLES: Final = frozenset(
    {
        ("с", "лишним"),
        ("с", "небольшим"),
        ("с", "хвостиком"),
        ("-", "odd"),
        ("или", "более"),
        ("and", "more"),
        ("or", "more"),
    }
)
_ASIDE: Final = 14  # tokens of an amount repeated in words, in brackets
_ADJECTIVES: Final = 2  # words that may stand between number and unit: "60 календарных дней"


class Measure(NamedTuple):
    """A number and its unit as written, up to token ``end``. ``unit`` None where it is left out."""

    number: Reading
    unit: Unit | None
    end: int

    @property
    def amount(self) -> Fraction:
        """In the canonical unit."""
        return self.number.value * (self.unit.factor if self.unit else 1)


class Read(NamedTuple):
    """A span read whole. ``unit`` is canonical, None where left out; ``fraction``: a part of one, without a unit."""

    value: Number | tuple[Number, Number]
    unit: str | None
    scale: Fraction = Fraction(1)
    fraction: bool = False


def read_measures(text: str, style: Style, kind: UnitKind | None, *, whole: bool = False) -> Read | None:
    """Read one measure, a compound or a range. ``kind`` None: numbers only; ``whole``: the text holds nothing else."""
    items = tokens(text)
    start = 0
    while start < len(items):
        first = _compound(items, start, style, kind)
        if first is not None:
            break
        if whole and items[start].text not in _OPENERS:
            return None
        start += 1
    else:
        return None
    second = None
    j = _past_stop(items, first.end)
    opened = start > 0 and items[start - 1].text in _OPENERS
    if j < len(items) and items[j].text in _LINKS:
        second = _compound(items, j + 1, style, kind)
    end = second.end if second else first.end
    if whole and (_past_stop(items, end) < len(items) or (start > 0 and not (opened and second and start == 1))):
        return None
    return _single(first) if second is None else _range(first, second)


def scan_measures(
    text: str, style: Style, kind: UnitKind | None, start: int, end: int
) -> Iterator[tuple[int, int, Measure]]:
    """Measures with a unit (``kind`` None: numbers) of ``text[start:end]``: (start, end, measure), offsets into it."""
    items, i = tokens(text, start, end), 0
    while i < len(items):
        found = _compound(items, i, style, kind)
        if found is None or (found.unit is None and kind is not None):
            i = i + 1 if found is None else found.end
            continue
        yield items[i].start, items[found.end - 1].end, found
        i = found.end


def _compound(items: list[Token], i: int, style: Style, kind: UnitKind | None) -> Measure | None:
    """Measures of one dimension in descending units, added up in the smallest."""
    total = _measure(items, i, style, kind)
    while total is not None and total.unit is not None and kind != "percent":
        j = _past_stop(items, total.end)
        if j < len(items) and items[j].text in ("и", "and", ","):
            j += 1
        nxt = _measure(items, j, style, kind)
        if nxt is None or nxt.unit is None or nxt.unit.symbol == "MRP":
            break
        shared = common(total.unit.symbol, nxt.unit.symbol)
        if shared is None or nxt.unit.factor * shared[2] >= total.unit.factor * shared[1]:
            break
        if nxt.amount * shared[2] >= total.unit.factor * shared[1]:
            break
        value = total.amount * shared[1] + nxt.amount * shared[2]
        smallest = nxt.unit.factor * shared[2]
        total = Measure(Reading(value / smallest, nxt.end), Unit(shared[0], smallest), nxt.end)
    return total


def _measure(items: list[Token], i: int, style: Style, kind: UnitKind | None) -> Measure | None:
    if i >= len(items):
        return None
    if kind is None:
        reading = number_at(items, i, style)
        return None if reading is None else Measure(reading, None, reading.end)
    if kind == "money" and (sign := unit_at(items, i, kind)) is not None:
        amount = number_at(_loosened(items, sign.end), sign.end, style._replace(letters=True))
        if amount is not None:
            return Measure(amount, sign.unit, amount.end)
    if items[i].text == "пол" and (half := unit_at(items, i + 1, kind) or unit_at(items, i + 2, kind)) is not None:
        return Measure(Reading(Fraction(1, 2), half.end, halved=True), half.unit, half.end)
    word = _in_one_word(items[i], kind) if items[i].kind == "word" else None
    if word is not None:
        return _with_half(items, Measure(word[0]._replace(end=i + 1), word[1], i + 1))
    if kind == "quantity":  # "5m tonnes" is five million, "5m" five metres
        found = _counted(items, i, style._replace(letters=True), kind, strict=True)
        if found is not None:
            return found
    found = _counted(items, i, style, kind, strict=False)
    if found is None and style.loose:
        found = _implied_one(items, i, style, kind)
    return found


def _past_aside(items: list[Token], j: int) -> int:
    """Past the amount in words that papers repeat: "100 000 (сто тысяч) тенге"."""
    if j < len(items) and items[j].text == "(":
        for k in range(j + 1, min(len(items), j + _ASIDE)):
            if items[k].text == ")":
                return k + 1
    return j


def _loosened(items: list[Token], i: int) -> list[Token]:
    """A currency code does not make its digits a name: ``KZT3.5bn``."""
    return [*items[:i], items[i]._replace(glued=False), *items[i + 1 :]] if i < len(items) else items


def _counted(items: list[Token], i: int, style: Style, kind: UnitKind, *, strict: bool) -> Measure | None:
    reading = number_at(items, i, style)
    if reading is None:
        return None
    j = reading.end
    while reading.fraction and j < len(items) and items[j].text in ("of", *_ARTICLES):
        j += 1
    if j < len(items) and items[j].text in _DASHES and items[j].glued:
        j += 1
    if tuple(item.text for item in items[j : j + 2]) in _MIDDLES:  # "20 с лишним тонн"
        j += 2
    j = _past_aside(items, j)
    skipped = 0
    while (match := unit_at(items, j, kind)) is None:
        passable = j < len(items) and items[j].kind == "word" and items[j].text not in _LINKS | _OPENERS
        if strict or not passable or skipped == _ADJECTIVES or number_at(items, j, style) is not None:
            return None if strict else Measure(reading, None, reading.end)
        j, skipped = j + 1, skipped + 1
    return _with_half(items, Measure(reading, match.unit, match.end))


def _implied_one(items: list[Token], i: int, style: Style, kind: UnitKind) -> Measure | None:
    """``год``, ``a ton``: one of it; not for the signs of percent and money."""
    article = items[i].text in _ARTICLES and style.lang == "en"
    j = i + 1 if article else i
    match = unit_at(items, j, kind) if j < len(items) and len(items[j].text) > 2 and kind == "quantity" else None
    if match is None or not (article or _is_one(items, j, style)):
        return None
    return _with_half(items, Measure(Reading(Fraction(1), match.end), match.unit, match.end))


def _is_one(items: list[Token], i: int, style: Style) -> bool:
    """``тонна``, ``тонну``; ``тонны`` only after a word that governs it, since it may be many."""
    word = items[i].text
    nouns = [parse.tag for parse in readings(word) if "NOUN" in parse.tag]
    plural = any("plur" in tag and "nomn" in tag for tag in nouns)
    return any("sing" in tag for tag in nouns) and (not plural or is_governed(items, i, style))


def _with_half(items: list[Token], measure: Measure) -> Measure:
    """``год с половиной``, ``a litre and a half``: half of the unit more."""
    texts = [item.text for item in items[measure.end : measure.end + 3]]
    if texts[:2] == ["с", "половиной"]:
        length = 2
    elif texts == ["and", "a", "half"]:
        length = 3
    else:
        return measure
    value = measure.number.value + Fraction(1, 2)
    return Measure(measure.number._replace(value=value, halved=True), measure.unit, measure.end + length)


def _in_one_word(token: Token, kind: UnitKind) -> tuple[Reading, Unit] | None:
    """``полтонны``, ``пятилетний``, ``двухмесячный``: number and unit written together."""
    word = token.text
    if not word.startswith("пол") and numeral(word, "ru") is not None:
        return None
    for prefix, value in (*prefixes(), ("пол", Fraction(1, 2))):
        rest = word.removeprefix(prefix).lstrip("-")
        if len(rest) < 3 or rest == word:
            continue
        match = unit_at([token._replace(text=rest)], 0, kind)
        if match is not None:
            return Reading(value, 0, halved=value.denominator > 1), match.unit
    return None


def _past_stop(items: list[Token], j: int) -> int:
    return j + 1 if j < len(items) and items[j].text == "." else j


def _single(measure: Measure) -> Read:
    unit, value = measure.unit, measure.amount
    scale = measure.number.scale
    if unit is None:
        return Read(number(value), None, scale, measure.number.fraction)
    symbol = unit.symbol
    if (measure.number.halved or measure.number.fraction) and value.denominator > 1 and (step := smaller(symbol)):
        symbol, value = step[0], value * step[1]
    return Read(number(value), symbol, scale)


def _range(low: Measure, high: Measure) -> Read:
    unit = high.unit or low.unit
    left, right = _spread(low.number, high.number)
    if left < 0 < right and -left < right:  # "минус 30–35": the sign holds for both
        right = -right
    if right < left < 0:
        left, right = right, left
    if low.unit is not None and high.unit is not None and low.unit != high.unit:
        shared = common(low.unit.symbol, high.unit.symbol)
        if shared is None:
            return _single(low)
        symbol, one, two = shared
        pair = (left * low.unit.factor * one, right * high.unit.factor * two)
    else:
        factor = unit.factor if unit else Fraction(1)
        symbol, pair = unit.symbol if unit else "", (left * factor, right * factor)
    scale = max(low.number.scale, high.number.scale)
    fraction = low.number.fraction and high.number.fraction
    return Read((number(pair[0]), number(pair[1])), symbol or None, scale, fraction and unit is None)


def _spread(low: Reading, high: Reading) -> tuple[Fraction, Fraction]:
    """The right end's multiplier holds for the left where the range still ascends: "3 – 5 млн", not "500 – 2 тыс."."""
    left = low.value
    if low.scale == 1 and high.scale > 1 and left * high.scale <= high.value:
        left *= high.scale
    return left, high.value
