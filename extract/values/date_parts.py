"""Days, months and years as they are written, whole or in part, and ranges of two of them.

Patterns are over the codes of :mod:`extract.values.date_tokens`. A missing year comes from :meth:`Context.year_of`;
without a publication day such a date stays None.
"""

import re
from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from extract.values import calendar
from extract.values.calendar import Period
from extract.values.date_context import Context
from extract.values.date_tokens import Token

Tokens = Sequence[Token]

YEAR = r"(?:Yy?|yY|[LTX]y)"
_DAY = re.compile(rf"(?:W,?)?(?:(?P<d1>[NO])(?P<m1>M)|(?P<m2>M)(?P<d2>[NO]))(?:,?(?P<y>{YEAR})|(?P<own>y))?,?W?")
_MONTH = re.compile(rf"(?P<which>[LTX])?(?P<m>M)(?:,?(?P<y>{YEAR}))?")
_BARE = re.compile(rf"(?P<d>[NO])(?:,?(?P<y>{YEAR}))?")
_RANGES = tuple(
    re.compile(p) for p in (r"F(.+)G(.+)", r"B(.+)[&-](.+)", r"F?(.+?)-(.+)", r"(.+)G(.+)", r"([^&]+)&([^&]+)")
)


class Partial(Struct):
    """A date as far as it is written."""

    day: int | None = None
    month: int | None = None
    year: int | None = None

    @property
    def key(self) -> tuple[int, int]:
        """Its place within a year."""
        return self.month or 1, self.day or 1


def codes_of(tokens: Tokens) -> str:
    """The letters of the tokens, one each."""
    return "".join(token.code for token in tokens)


def year_of(tokens: Tokens, context: Context) -> int | None:
    """The year that ``2024``, ``2024 года``, ``прошлого года``, ``next year`` name; None for a bare "the year"."""
    for token in tokens:
        if token.code == "Y":
            return token.value
        if token.code in "LTX" and context.published is not None:
            return context.published.year + {"L": -1, "T": 0, "X": 1}[token.code]
    return None


def partial(tokens: Tokens, context: Context) -> Partial | None:
    """A day or month as far as it is written, or a year alone; None for anything else."""
    codes = codes_of(tokens)
    if match := _DAY.fullmatch(codes):
        day, month = ("d1", "m1") if match["m1"] else ("d2", "m2")
        return Partial(
            tokens[match.start(day)].value, tokens[match.start(month)].value, _year_in(match, tokens, context)
        )
    if match := _MONTH.fullmatch(codes):
        year = _year_in(match, tokens, context)
        number = tokens[match.start("m")].value
        if match["which"] and context.published is not None:
            year = _year_beside(match["which"], number, context.published)
        return Partial(None, number, year)
    if match := _BARE.fullmatch(codes):
        return Partial(tokens[0].value, None, _year_in(match, tokens, context))
    if re.fullmatch(YEAR, codes):
        return Partial(None, None, year_of(tokens, context))
    if codes in ("Z", "Zy"):
        return Partial(tokens[0].value % 100, tokens[0].value // 100 % 100, tokens[0].value // 10_000)
    return None


def _year_in(match: re.Match[str], tokens: Tokens, context: Context) -> int | None:
    return year_of(tokens[match.start("y") : match.end("y")], context) if match["y"] else None


def _year_beside(which: str, month: int, published: date) -> int:
    """ "last November", "next May", "this June"."""
    if which == "L":
        return published.year - (month >= published.month)
    return published.year + (which == "X" and month <= published.month)


def completed(part: Partial, context: Context) -> Period | None:
    """The period of a partial date, its year inferred where it is missing. Raises ValueError for no real day."""
    if part.month is None:
        return calendar.year(part.year) if part.year is not None and part.day is None else None
    date(2024, part.month, part.day or 1)
    year = part.year if part.year is not None else context.year_of(part.month, part.day or 1)
    if year is None:
        return None
    return calendar.month(year, part.month) if part.day is None else calendar.day(year, part.month, part.day)


def single(tokens: Tokens, context: Context) -> Period | None:
    """One day, month or year."""
    part = partial(tokens, context)
    return None if part is None else completed(part, context)


def span(tokens: Tokens, context: Context) -> Period | None:
    """A range of two days, months or years; the half that lacks a month or year takes it from the other."""
    codes = codes_of(tokens)
    for pattern in _RANGES:
        match = pattern.fullmatch(codes)
        if match is None:
            continue
        left = partial(tokens[slice(*match.span(1))], context)
        right = partial(tokens[slice(*match.span(2))], context)
        if left is not None and right is not None:
            return _between(left, right, context)
    return None


def _between(left: Partial, right: Partial, context: Context) -> Period | None:
    if left.month is None and left.year is not None and right.day is not None and right.month is None:
        right = Partial(None, None, left.year // 100 * 100 + right.day)  # 2026/27
    if left.month is None and left.day is not None:
        left.month = right.month
        left.year = left.year or right.year
    if right.month is None and right.day is not None:
        right.month = left.month
    if left.month is None or right.month is None:
        if left.year is None or right.year is None or left.day or right.day:
            return None
        return _ordered(calendar.years(left.year, right.year))
    if right.year is None:
        if left.year is not None:
            right.year = left.year + (right.key < left.key)
        else:
            date(2024, right.month, right.day or 1)
            right.year = context.year_of(right.month, right.day or 1)
    if right.year is None:
        return None
    if left.year is None:
        left.year = right.year - (left.key > right.key)
    first, last = completed(left, context), completed(right, context)
    if first is None or last is None:
        return None
    return _ordered(Period(first.first, last.last, "day" if "day" in (first.grain, last.grain) else "month"))


def _ordered(period: Period) -> Period | None:
    return period if period.first <= period.last else None
