"""Penalties: the sanctions of PENALTY spans as kind, lower and upper bound, and unit."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Final, Literal, NamedTuple

from extract.document import Number, Penalty, Span
from extract.labels import Language, PenaltyKind
from extract.values.law_tokens import Plain
from extract.values.numbers import scan_numbers

Unit = str
_RANGE: Final = re.compile(
    r"[\s,]*(?:до|по|и|to|and|or|или|либо|[-–—\u2011])[\s]*(?:до\s+)?(?:года\s+)?", re.IGNORECASE
)
_COMPOUND: Final = re.compile(r"[\s,-]*(?:и|and|с)?[\s-]*", re.IGNORECASE)
# What joins a multiple of the bribe, or a bare "fine", to the amount it comes to.
_AMOUNT: Final = re.compile(
    r"[^.;!?\n]{0,30}?(?:[,(–—:-]|\b(?:или|то есть|т\.\s?е\.|это|or|equal to|that is|i\.e\.|totall?ing|amounting to|"
    r"составил\w*))\s*(?:or|или|about|около|почти|almost|to)?\s*",
    re.IGNORECASE,
)
_DIRECT: Final = re.compile(r"\s*(?:в размере|в сумме|на сумму|в|на|of|totall?ing|worth)?\s*", re.IGNORECASE)
_AMOUNT_REACH: Final = 60
_CONTEXT: Final = 40


class Quantity(NamedTuple):
    """A number with its unit, or without one ("от 6 до 12"), at its place in the phrase."""

    value: Number
    unit: Unit | None
    start: int
    end: int


class Reading(NamedTuple):
    """What a phrase says. ``said`` is the unit as worded, which a later "six to 12" goes by."""

    kind: PenaltyKind
    low: Number | None
    high: Number | Literal["life"] | None
    unit: Unit | None
    said: Unit | None


def read_penalties(text: str, spans: Sequence[Span], lang: Language) -> tuple[Penalty, ...]:
    """The sanctions of the PENALTY spans in text order; one that is stated again is left out.

    Terms are in the smallest unit stated (5 years 6 months are 66 ``month``), fines in ``MRP`` or the ISO code of the money.
    """
    found: dict[tuple[object, ...], Penalty] = {}
    before: Reading | None = None
    for span in sorted((s for s in spans if s.label == "PENALTY"), key=lambda s: s.start):
        reading = _read(text, span, spans, lang, before)
        before = reading
        penalty = Penalty(
            kind=reading.kind, min=reading.low, max=reading.high, unit=reading.unit, start=span.start, end=span.end
        )
        found.setdefault((penalty.kind, penalty.min, penalty.max, penalty.unit), penalty)
    return tuple(found.values())


def _read(text: str, span: Span, spans: Sequence[Span], lang: Language, before: Reading | None) -> Reading:
    phrase = Plain.of(span.text).text
    quantities = _ranged(list(_compounds(list(_quantities(phrase, lang)))))
    said = next((q.unit for q in reversed(quantities) if q.unit), None)
    kind = _kind(phrase, said)
    if _words("life").search(phrase):
        return Reading(kind or "imprisonment", None, "life", None, None)
    if before and _words("same").search(phrase):
        return before._replace(kind=kind or before.kind)
    if quantities and not said and before and before.said and (kind is None or kind == before.kind):
        said, kind = before.said, before.kind
        quantities = [quantity._replace(unit=said) for quantity in quantities]
    if (
        kind == "fine"
        and not said
        and (amount := _amount(text, span, spans, lang, bool(_words("multiple").search(phrase))))
    ):
        return Reading(kind, amount.value, amount.value, amount.unit, amount.unit)
    if not said:
        return Reading(kind or "other", None, None, None, before.said if before else None)
    low, high, unit = _bounded(text, span, phrase, quantities)
    return Reading(kind or "other", low, high, unit, said)


def _kind(phrase: str, unit: Unit | None) -> PenaltyKind | None:
    for row in _lexicon()["kind"]:
        if any(re.search(pattern, phrase, re.IGNORECASE) for pattern in row["words"]):
            name: PenaltyKind = row["name"]
            return name
    by_unit: dict[str, PenaltyKind] = _lexicon()["by_unit"]
    return by_unit.get("day" if unit == "week" else unit or "")


def _quantities(phrase: str, lang: Language) -> Iterator[Quantity]:
    """Numbers with the unit behind (or the currency sign before) them, and units that stand for one: "до года"."""
    numbers = scan_numbers(phrase, lang)
    used: set[int] = set()
    for match in _unit().finditer(phrase):
        name = match.lastgroup or ""
        if name[0] == "w" and name[1:].isdigit():
            value, unit = list(_lexicon()["whole"].values())[int(name[1:])]
            yield Quantity(value, unit, *match.span())
            continue
        near = next(
            (
                n
                for n in numbers
                if n.end <= match.start() and re.fullmatch(r"[\s-]*(?:an?\s+)?", phrase[n.end : match.start()])
            ),
            None,
        )
        if near is None and match[0] in "$€₸₽":
            near = next(
                (n for n in numbers if n.start >= match.end() and not phrase[match.end() : n.start].strip()), None
            )
        if near and near.start not in used:
            used.add(near.start)
            yield Quantity(near.value, name, min(near.start, match.start()), max(near.end, match.end()))
        elif (
            not near and name in ("year", "month", "day") and not match[0].endswith(("лет", "years", "months", "days"))
        ):
            yield Quantity(1, name, *match.span())
    for number in numbers:
        rest = phrase[number.end :].lstrip()
        if number.start not in used and not rest.startswith("%"):
            yield Quantity(number.value, None, number.start, number.end)


def _compounds(quantities: list[Quantity]) -> Iterator[Quantity]:
    """Terms in one unit: "5 лет 6 месяцев" is 66 months, six and a half years are 78, three weeks 21 days."""
    quantities.sort(key=lambda quantity: quantity.start)
    i = 0
    while i < len(quantities):
        one, two = quantities[i], quantities[i + 1] if i + 1 < len(quantities) else None
        i += 1
        if two and (one.unit, two.unit) in (("year", "month"), ("month", "day")) and two.start - one.end <= 5:
            factor = 12 if one.unit == "year" else 30
            yield Quantity(_whole(one.value * factor + two.value), two.unit, one.start, two.end)
            i += 1
        else:
            yield one


def _ranged(quantities: list[Quantity]) -> list[Quantity]:
    """The first number of a range takes the unit of the second; numbers that no unit reaches stay without one."""
    units = {quantity.unit for quantity in quantities} - {None}
    if len(quantities) == 2 and len(units) == 1:
        unit = next(iter(units))
        return [quantity._replace(unit=quantity.unit or unit) for quantity in quantities]
    return [quantity for quantity in quantities if quantity.unit] or quantities


def _in_unit(quantity: Quantity, smaller: Unit | None = None) -> Quantity:
    value, unit = quantity.value, quantity.unit
    if unit == "week":
        value, unit = value * 7, "day"
    if unit == "year" and (value != int(value) or smaller == "month"):
        value, unit = value * 12, "month"
    return quantity._replace(value=_whole(value), unit=unit)


def _whole(value: Number) -> Number:
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def _bounded(
    text: str, span: Span, phrase: str, quantities: list[Quantity]
) -> tuple[Number | None, Number | None, Unit | None]:
    """Lower and upper bound and their unit. A single number without a bound is both."""
    if len(quantities) > 1:
        ends = [_in_unit(quantity) for quantity in quantities[:2]]
        if {end.unit for end in ends} == {"year", "month"}:
            ends = [_in_unit(end, "month") for end in ends]
        low, high = ends
        ordered = low.unit == high.unit and low.value <= high.value
        return (low.value, high.value, low.unit) if ordered else (None, None, None)
    one = _in_unit(quantities[0])
    head, tail = phrase[: quantities[0].start], phrase[quantities[0].end :]
    ahead = Plain.of(text[max(0, span.start - _CONTEXT) : span.start]).text
    bounds = _lexicon()["bounds"]
    bound = [match.lastgroup for match in _bound().finditer(head)][-1:] or (["max"] if _behind().search(tail) else [])
    if bound:
        return (one.value, None, one.unit) if bound == ["min"] else (None, one.value, one.unit)
    if not head.strip() or _kind(head, None):
        if _before(bounds["min_before"]).search(ahead):
            return one.value, None, one.unit
        if _before(bounds["max_before"]).search(ahead):
            return None, one.value, one.unit
    return one.value, one.value, one.unit


def _amount(text: str, span: Span, spans: Sequence[Span], lang: Language, multiple: bool) -> Quantity | None:
    """The MONEY that a fine without a figure of its own comes to: "twenty times the bribe, or 36 million tenge"."""
    money = min((s for s in spans if s.label == "MONEY" and s.start >= span.end), key=lambda s: s.start, default=None)
    if money is None or money.start - span.end > _AMOUNT_REACH:
        return None
    gap = Plain.of(text[span.end : money.start]).text
    if not (_DIRECT.fullmatch(gap) or (multiple and _AMOUNT.fullmatch(gap))):
        return None
    quantities = list(_quantities(Plain.of(money.text).text, lang))
    if len(quantities) != 1:
        return None
    return quantities[0] if quantities[0].unit else quantities[0]._replace(unit=_currency(money, spans))


def _currency(money: Span, spans: Sequence[Span]) -> Unit | None:
    """The currency of an amount that names none ("2,8 млн"): that of the nearest amount before it that does."""
    for span in sorted((s for s in spans if s.label == "MONEY" and s.end <= money.start), key=lambda s: -s.end):
        if match := _unit().search(Plain.of(span.text).text):
            return match.lastgroup
    return None


@cache
def _lexicon() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "penalties.toml").read_text(encoding="utf-8"))


@cache
def _unit() -> re.Pattern[str]:
    words = _lexicon()
    whole = [f"(?P<w{i}>\\b(?:{pattern})\\b)" for i, pattern in enumerate(words["whole"])]
    units = [f"(?P<{unit}>(?<![^\\W\\d])(?:{'|'.join(forms)})(?!\\w))" for unit, forms in words["units"].items()]
    return re.compile("|".join(whole + units), re.IGNORECASE)


@cache
def _words(name: str) -> re.Pattern[str]:
    return re.compile(_lexicon()["words"][name], re.IGNORECASE)


@cache
def _bound() -> re.Pattern[str]:
    bounds = _lexicon()["bounds"]
    return re.compile(
        "|".join(rf"(?P<{end}>(?<!\w)(?:{'|'.join(bounds[end])})(?!\w))" for end in ("max", "min")), re.IGNORECASE
    )


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(_lexicon()['bounds']['max_behind'])})(?!\w)", re.IGNORECASE)


def _before(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(patterns)})\s*$", re.IGNORECASE)
