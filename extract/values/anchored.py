"""Dates that lean on one read before: "a year earlier", "тот же период", "two days later", "за год"."""

# ruff: noqa: ARG001 - all rules have one signature

import re
from collections.abc import Callable

from extract.values import calendar
from extract.values.calendar import Period, add_days, add_months
from extract.values.date_context import Anchor, Context
from extract.values.date_parts import YEAR, Tokens, year_of

_NEAR = 1
"""Sentences: how far back "a year ago" looks for the figure it is compared with."""


def bare(match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    """ "за год", "over the month": the year or month that ends where the article's figures stand."""
    if "m" in match.group():
        anchor = _latest(context, lambda a: a.period.grain == "month" and _whole(a.period, 1))
        return anchor.period if anchor else context.trailing(days=30)
    if context.ahead is not None and context.ahead.grain == "day":
        return _year_to(context.ahead)
    anchor = _latest(context, lambda a: a.sentence >= context.sentence - _NEAR and a.as_of and a.period.grain == "day")
    if anchor is not None:
        return _year_to(anchor.period)
    now = context.published
    if now is not None and now.month <= 3 and _latest(context, lambda a: a.period == calendar.year(now.year - 1)):
        return calendar.year(now.year - 1)  # the results of the year that has just ended
    anchor = _latest(context, lambda a: a.sentence >= context.sentence - 2 and a.period.grain == "month")
    if anchor is not None and _whole(anchor.period, 1) and now is not None and (now - anchor.period.last).days < 90:
        return Period(add_months(anchor.period.first, -12), anchor.period.last, "month")
    return context.trailing(months=12)


def _year_to(end: Period) -> Period:
    if (end.last.month, end.last.day) == (1, 1):
        return calendar.year(end.last.year - 1)
    return calendar.days(add_months(end.last, -12), end.last)


def _whole(period: Period, months: int) -> bool:
    return (period.last.year * 12 + period.last.month) - (period.first.year * 12 + period.first.month) == months - 1


def _latest(context: Context, fits: Callable[[Anchor], bool]) -> Anchor | None:
    return next((a for a in reversed(context.history) if not a.compared and fits(a)), None)


def _figure(context: Context, reach: int | None = None) -> Anchor | None:
    """The period that the article's figures are about: no day of a message, no mere day unless a level stands at it."""
    return _latest(
        context,
        lambda a: (
            not a.reported
            and (a.as_of or a.period.first != a.period.last)
            and (reach is None or a.sentence >= context.sentence - reach)
            and (context.published is None or a.period.first <= context.published)
        ),
    )


def year_ago(match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    """The period of the figure it is compared with, a year back; "a year ago" alone is that month."""
    anchor = _figure(context, _NEAR)
    if anchor is not None:
        return anchor.period.shift(years=-1)
    if context.published is None:
        return None
    return calendar.month(context.published.year - 1, context.published.month)


def earlier(match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    """ "a year earlier", "неделей ранее", "two days later", "the previous month"."""
    count = tokens[match.start("n")].value if match["n"] else 1
    sign = 1 if {"J", "X"} & set(match.group()) else -1
    unit = match["u"]
    if unit == "d":
        return _days_from_anchor(sign * count, context)
    anchor = _figure(context)
    if unit == "w":
        if anchor is None or anchor.period.grain != "day" or anchor.as_of:
            return _days_from_anchor(sign * count * 7, context)
        return anchor.period.shift(days=sign * 7 * count)
    if unit == "m":
        anchor = _latest(context, lambda a: a.period.grain == "month") or anchor
        return anchor.period.shift(months=sign * count) if anchor else None
    if unit in "qr":
        anchor = _latest(context, lambda a: a.period.grain == "quarter")
        return anchor.period.shift(months=3 * sign * count) if anchor else None
    if anchor is None:
        return calendar.year(context.published.year + sign * count) if context.published is not None else None
    return anchor.period.shift(years=sign * count)


def _days_from_anchor(count: int, context: Context) -> Period | None:
    anchor = _latest(context, lambda a: a.period.first == a.period.last)
    if anchor is not None:
        return anchor.period.shift(days=count)
    return calendar.one_day(add_days(context.published, count)) if context.published is not None else None


def same(match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    """ "same period of 2024", "те же дни": the last of that kind, in the year named or a year back."""
    unit = (match["u"] or "e").replace("N", "m")
    anchor = _latest(context, lambda a: _of_unit(a.period, unit)) or (_figure(context) if unit not in "d" else None)
    if anchor is None:
        return None
    if not match["to"]:
        return anchor.period
    year = year_of(tokens[match.start("to") :], context) if re.fullmatch(YEAR, match["to"]) else None
    return anchor.period.shift(years=-1 if year is None else year - anchor.period.last.year)


def _of_unit(period: Period, unit: str) -> bool:
    length = (period.last - period.first).days + 1
    if unit == "d":
        return period.grain == "day" and length <= 14
    if unit == "w":
        return period.grain == "day" and length == 7
    if unit == "q":
        return period.grain == "quarter"
    return unit == "m" and period.grain in ("month", "quarter") and length < 360


def first_week(match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    """ "in its first week", "за первые три дня": from the day that was named before."""
    anchor = _latest(context, lambda a: a.period.first == a.period.last and not a.reported)
    if anchor is None:
        return None
    count = tokens[match.start("n")].value if match["n"] else 1
    length = count * (7 if match["u"] == "w" else 1)
    return calendar.days(anchor.period.first, add_days(anchor.period.first, length - 1))


def last_work_season(match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    """ "last season": the running one that the article has named, a year back, in months."""
    anchor = _figure(context)
    if anchor is None:
        return None
    back = anchor.period.shift(years=-1)
    return Period(back.first.replace(day=1), calendar.end_of_month(back.last), "month")
