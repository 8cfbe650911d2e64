"""Figures: the span of a QUANTITY, CARDINAL, MONEY or PERCENT read into value, canonical unit and exactness."""

import re
from collections.abc import Callable
from fractions import Fraction
from typing import Final

from extract.document import Number, Span
from extract.labels import Label, Language
from extract.values.approx import read_approx
from extract.values.ellipsis import shared_scale, shared_unit
from extract.values.figure import Figure
from extract.values.numbers import number
from extract.values.numerals import governors
from extract.values.quantities import Read, read_measures
from extract.values.ratios import read_ratio
from extract.values.tokens import tokens
from extract.values.units import UnitKind
from extract.values.wording import Style

Value = Number | tuple[Number, Number]

_KINDS: Final[dict[Label, UnitKind | None]] = {
    "QUANTITY": "quantity",
    "MONEY": "money",
    "PERCENT": "percent",
    "CARDINAL": None,
}
_BEFORE: Final = 24  # code points on either side that hold a governing word or a sign in words
_FROST = re.compile(
    r"градус\w*\s+(?:мороза|ниже\s+нуля)|degrees?\s+(?:\w+\s+)?(?:below\s+(?:zero|freezing)|of\s+frost)", re.IGNORECASE
)
_PERCENT_DIGITS: Final = 1  # a third is 33.3 percent (annotation guidelines, decision 31)


def read_figure(text: str, span: Span, lang: Language) -> Figure:
    """Read the figure at ``span`` of the article ``text``; words around it tell its exactness and a unit left out."""
    known = "en" if lang == "en" else "ru"
    kind = _KINDS.get(span.label)
    style = Style(
        lang=known,
        counts=span.label == "CARDINAL",
        loose=True,
        letters=span.label != "QUANTITY",
        governed=_governed(text, span.start),
    )
    read = read_ratio(span.text, known) if kind == "percent" else None
    read = read or read_measures(span.text, style, kind)
    if read is None:
        return Figure(span=span, value=None, unit=None)
    value, unit = read.value, read.unit
    if unit is None and kind == "percent" and read.fraction:
        value, unit = _map(value, lambda part: number(round(Fraction(part) * 100, _PERCENT_DIGITS))), "percent"
    elif unit is None:
        value, unit = _complete(text, span, style, kind, read)
    if unit == "degC":
        value = _below_zero(text, span, value)
    return Figure(span=span, value=value, unit=unit, approx=read_approx(text, span.start, span.end))


def _governed(text: str, start: int) -> bool:
    before = tokens(text, max(0, start - _BEFORE), start)
    return bool(before) and before[-1].text in governors()


def _below_zero(text: str, span: Span, value: Value) -> Value:
    """ "31 градус мороза", "20 degrees below zero": the sign stands after the figure."""
    ends = value if isinstance(value, tuple) else (value, value)
    if min(ends) < 0 or not _FROST.search(text, span.start, min(len(text), span.end + _BEFORE)):
        return value
    return (-ends[1], -ends[0]) if isinstance(value, tuple) else -value


def _complete(text: str, span: Span, style: Style, kind: UnitKind | None, read: Read) -> tuple[Value, str | None]:
    """Value and unit of a bare figure, from its neighbours; a count needs none, a bare percentage is one."""
    scale, symbol, factor = Fraction(1), {None: "count", "percent": "percent"}.get(kind), Fraction(1)
    if read.scale == 1 and not isinstance(read.value, tuple):
        scale = shared_scale(text, span, style, kind, Fraction(str(read.value)))
    if kind is not None:
        shared = shared_unit(text, span, style, kind, max(read.scale, scale))
        if shared is not None and (kind != "percent" or shared[1]):
            symbol, factor = shared[0].symbol, shared[0].factor
    return _map(read.value, lambda part: number(Fraction(str(part)) * scale * factor)), symbol


def _map(value: Value, function: Callable[[Number], Number]) -> Value:
    return (function(value[0]), function(value[1])) if isinstance(value, tuple) else function(value)
