"""Dates that stand on their own: days, months, quarters, halves, seasons, years, and ranges of them.

A rule is a regular expression over the codes of :mod:`extract.values.date_tokens` and a function that answers a
period or None.
"""

# ruff: noqa: ARG001 - all rules have one signature

import re
from collections.abc import Callable
from datetime import date
from functools import cache

from extract.values import calendar
from extract.values.calendar import Period, end_of_month
from extract.values.date_context import Context
from extract.values.date_parts import YEAR, Tokens, codes_of, single, span, year_of

Rule = tuple[re.Pattern[str], Callable[[re.Match[str], Tokens, Context], Period | None]]


def _running_year(match: re.Match[str], tokens: Tokens, context: Context) -> int | None:
    """The year of a part of it: written, or the latest one whose part has begun."""
    year = year_of(tokens[match.start("y") : match.end("y")], context) if match["y"] else None
    if year is not None or context.published is None:
        return year
    return context.published.year


def _quarter(match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    if match["q"] in ("r", "rq") or tokens[0].spelled:
        return None
    return _latest(lambda year: calendar.quarter(year, tokens[0].value), match, tokens, context)


def _half(match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    number = tokens[0].value
    if number not in (1, 2):
        return None
    return _latest(lambda year: calendar.months(year, number * 6 - 5, number * 6), match, tokens, context)


def _latest(build: Callable[[int], Period], match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    """The part in the year written, else in this one; the last where it has not begun, the next for the future."""
    year = _running_year(match, tokens, context)
    if year is None:
        return None
    found = build(year)
    now = context.published
    if match["y"] or now is None:
        return found
    if context.direction == "future":
        return build(year + 1) if found.last < now else found
    return build(year - 1) if found.first > now else found


def _first_months(match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    """ "first 11 months of 2024", "девять месяцев", "three quarters": from January on, the latest that is over."""
    count = tokens[match.start("n")].value * (3 if match["u"] in "qr" else 1)
    if not 1 <= count <= 12 or (match["u"] == "q" and not tokens[match.start("n")].spelled):
        return None
    year = _running_year(match, tokens, context)
    if year is None:
        return None
    if not match["y"] and context.published is not None and count > context.published.month:
        year -= 1
    return calendar.months(year, 1, count)


def _season(match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    which = tokens[match.start("s")].value
    year = year_of(tokens, context) if match["y"] else None
    if year is not None:
        return calendar.season(year, which)
    if context.published is None:
        return None
    return _latest_season(which, context)


def _winter(match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    """ "winter 2024-2025", "зимой 2024/25"."""
    first, last = tokens[1].value, tokens[3].value + (tokens[1].value // 100 * 100 if match["e"] == "N" else 0)
    return calendar.season(last, 1) if tokens[0].value == 1 and last == first + 1 else None


def _latest_season(which: int, context: Context) -> Period:
    assert context.published is not None
    found = calendar.season(context.published.year + (which == 1), which)
    while found.first > context.published and context.direction != "future":
        found = found.shift(years=-1)
    return found


def _week_of_month(match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    """Weeks run from Monday where the month starts on a weekend, else from its first day."""
    outer = single(tokens[match.start("m") :], context)
    if outer is None:
        return None
    skip = (7 - outer.first.weekday()) % 7 if outer.first.weekday() >= 5 else 0
    first = calendar.add_days(outer.first, skip + 7 * (tokens[0].value - 1))
    return calendar.days(first, calendar.add_days(first, 6)) if first <= outer.last else None


def _part_of_month(match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    """A half or a third (``декада``) of a month."""
    outer = single(tokens[match.start("m") :], context)
    length = 15 if match["u"] == "h" else 10
    number = tokens[0].value
    if outer is None or not 1 <= number <= 30 // length:
        return None
    first = outer.first.replace(day=1 + length * (number - 1))
    last = outer.last if number == 30 // length else first.replace(day=length * number)
    return calendar.days(first, last)


def _school_year(match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    """September to May (the school calendar of Kazakhstan: 1 September to 25 May)."""
    first, last = tokens[0].value, tokens[2].value
    if match["e"] == "N":
        last += first // 100 * 100
    return Period(date(first, 9, 1), end_of_month(date(last, 5, 1)), "month") if last == first + 1 else None


def _decade(match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    return calendar.years(tokens[0].value, tokens[0].value + 9)


def _end(match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    """The end of a month is that month, of anything longer its last day."""
    outer = enclosing(tokens[1:], context)
    if outer is None or (outer.grain == "month" and outer.first.replace(day=1) == outer.last.replace(day=1)):
        return outer
    return calendar.one_day(outer.last)


def _inside(match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    """The start or middle of a period is given as the period."""
    return enclosing(tokens[1:], context)


def _last_day(match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    outer = enclosing(tokens[2:], context)
    if outer is None:
        return None
    return calendar.one_day(outer.first if tokens[0].code == "O" else outer.last)


def enclosing(tokens: Tokens, context: Context) -> Period | None:
    """An absolute period that another phrase speaks of; a bare "the year" (month, season) is the current one."""
    codes = codes_of(tokens)
    now = context.published
    if codes in ("y", "Ty", "m", "Tm", "q", "Tq") and now is not None:
        return {"y": calendar.year(now.year), "m": calendar.month(now.year, now.month)}.get(
            codes[-1], calendar.quarter(now.year, (now.month + 2) // 3)
        )
    if codes == "Uy" and now is not None:
        return Period(date(now.year - (now.month < 9), 9, 1), date(now.year + (now.month >= 9), 5, 31), "month")
    return absolute(tokens, context)


@cache
def _rules() -> tuple[Rule, ...]:
    year = rf"(?P<y>{YEAR})"
    return tuple(
        (re.compile(pattern), function)
        for pattern, function in (
            (rf"[ON](?P<q>q)(?:,?{year}|y)?", _quarter),
            (rf"[ON](?P<q>h)(?:y?,?{year}|y)?", _half),
            (rf"O?(?P<n>N)(?P<u>[mqr])(?:,?{year}|y)?", _first_months),
            (rf"T?(?P<s>S)(?:,?{year}|y)?", _season),
            (r"(?P<s>S)(?P<y>Y-(?P<e>[YN]))y?", _winter),
            (rf"Ow(?P<m>M(?:{year})?)", _week_of_month),
            (rf"O(?P<u>[hc])(?P<m>M(?:{year})?)", _part_of_month),
            (r"Y-(?P<e>[YN])Uy", _school_year),
            (r"zy?", _decade),
            (r"[OLP]d.+", _last_day),
            (r"V.+", _end),
            (r"[KI].+", _inside),
        )
    )


def absolute(tokens: Tokens, context: Context) -> Period | None:
    """The period of a date that needs no other date of the article. Raises ValueError for days that never were."""
    found = single(tokens, context) or span(tokens, context)
    if found is not None:
        return found
    codes = codes_of(tokens)
    for pattern, function in _rules():
        match = pattern.fullmatch(codes)
        if match is not None and (found := function(match, tokens, context)) is not None:
            return found
    return None
