"""What a figure leaves to its neighbours: "с 28 до 33 тысяч тенге", "213 кг против 168"."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from extract.document import Span
from extract.values.quantities import Measure, scan_measures
from extract.values.tokens import tokens
from extract.values.units import Unit, UnitKind
from extract.values.wording import Style

_RIGHT: Final = 40  # code points; "с 28 | до 33 тысяч тенге"
_ENDS: Final = frozenset({"до", "to", "from"})  # links of two ends, which share a multiplier as well
_LINKS: Final = _ENDS | {
    "and",
    "и",
    "or",
    "или",
    "от",
    "против",
    "against",
    "вместо",
    "of",
    ",",
    "/",
    "|",
    "-",
    "\u2013",
    "\u2014",
}
_TIME: Final = frozenset({"second", "minute", "hour", "day", "month", "year"})
_ASIDE = re.compile(r"\([^()\n]*\)")


def shared_unit(text: str, span: Span, style: Style, kind: UnitKind, scale: Fraction) -> tuple[Unit, bool] | None:
    """The unit a bare figure shares, and whether with the other end of a range or change.

    That of the figure linked right after it; else of the nearest measure before it, one of the same multiplier
    (``scale``) first; else of the first after it in the line. Durations only where no multiplier stands with the
    figure, conversions in brackets never.
    """
    style = style._replace(loose=False)
    linked = _linked(text, span, style, kind)
    if linked is not None and linked.unit is not None:
        return linked.unit, True
    line = text.rfind("\n", 0, span.start) + 1
    for start, end in ((line, span.start), (0, line)):
        found = [
            (measure, unit)
            for measure, unit in _measures(text, style, kind, start, end)
            if scale == 1 or unit.symbol not in _TIME
        ]
        if found:
            alike = [unit for measure, unit in found if measure.number.scale == scale]
            return (alike or [unit for _, unit in found])[-1], False
    stop = text.find("\n", span.end)
    after = _measures(text, style, kind, span.end, len(text) if stop < 0 else stop)
    return next(((unit, False) for _, unit in after), None)


def shared_scale(text: str, span: Span, style: Style, kind: UnitKind | None, value: Fraction) -> Fraction:
    """The multiplier a bare figure shares with the other end ("выросло с 1,9 до 2,8 млн"), or 1.

    Taken where it brings the two ends nearer to each other: "с 800 до 2 тыс." stays eight hundred.
    """
    other = _linked(text, span, style._replace(loose=False), kind, _ENDS)
    if other is None or other.number.scale == 1 or value <= 0 or other.number.value <= 0:
        return Fraction(1)
    scale = other.number.scale
    return scale if _distance(value * scale, other.number.value) < _distance(value, other.number.value) else Fraction(1)


def _distance(one: Fraction, other: Fraction) -> Fraction:
    return max(one / other, other / one)


def _linked(
    text: str, span: Span, style: Style, kind: UnitKind | None, links: frozenset[str] = _LINKS
) -> Measure | None:
    """The figure right after the span, only linking words between them."""
    for start, _, measure in scan_measures(text, style, kind, span.end, min(len(text), span.end + _RIGHT)):
        between = tokens(text, span.end, start)
        return measure if 0 < len(between) <= 2 and all(item.text in links for item in between) else None
    return None


def _measures(text: str, style: Style, kind: UnitKind, start: int, end: int) -> Iterator[tuple[Measure, Unit]]:
    asides = [match.span() for match in _ASIDE.finditer(text, start, end)]
    for at, _, measure in scan_measures(text, style, kind, start, end):
        if measure.unit is not None and not any(low <= at < high for low, high in asides):
            yield measure, measure.unit
