"""Dates that lean on the publication day: "since January", "last week", "вчера"; the entry for every other date."""

# ruff: noqa: ARG001 - all rules have one signature

import re
from functools import cache

from msgspec.structs import replace

from extract.values import anchored, calendar
from extract.values.calendar import Period, add_days, add_months
from extract.values.date_context import Context
from extract.values.date_parts import YEAR, Tokens, codes_of
from extract.values.date_tokens import Token
from extract.values.periods import Rule, absolute, enclosing

_EXACT_YEARS = 2
"""Trailing years up to here are given in months, more in years."""
_OVER = 183
"""Days after which a season is no longer "this" one."""
_PART_OF_DAY = re.compile(r"(?:N(?=H))?[Ht](?!$)|(?<=.)(?:N(?=H))?[Ht]|(?<=[MYW])d$")


def trimmed(tokens: Tokens) -> Tokens:
    """Without clock times and parts of the day, which belong to a date but do not change it; "last night" stays."""
    kept = list(tokens)
    for match in reversed(list(_PART_OF_DAY.finditer(codes_of(tokens)))):
        if not (match.group() == "H" and re.fullmatch(r"[LTX>RJ]?H", codes_of(kept))):
            del kept[match.start() : match.end()]
    joined = re.sub(r"(?<=[IKV])-|-(?=[a-zR])|^G", " ", codes_of(kept))
    return [token for token, code in zip(kept, joined, strict=True) if code != " "]


def read(tokens: Tokens, context: Context) -> Period | None:
    """The period of a mention: rules of this module first, then the absolute ones. None where nothing fits."""
    codes = codes_of(tokens)
    if not codes:
        return None
    for pattern, function in _rules():
        match = pattern.fullmatch(codes)
        if match is not None and (found := function(match, tokens, context)) is not None:
            return found
    found = absolute(tokens, context)
    if found is None and "?" in codes and re.search(r"Z|NM|MN|MY|Yy|W", codes):
        return read([token for token in tokens if token.code != "?"], context)
    return found


# Running up to the publication day


def _since(match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    """ "since 2022" runs in years, "since August 2024" in months, everything else in days."""
    inner = tokens[match.start("of") :]
    context = replace(context, direction="past")
    start = _start(inner[1:], context) if codes_of(inner)[:1] in ("K", "I") else read(inner, context)
    if start is None:
        return None
    if context.published is not None and start.first > context.published:
        return start  # "from July 1, 2027": nothing runs yet, so it is the day that counts
    dated = any(token.code == "Y" for token in inner) and codes_of(inner)[:1] != "K"
    return _until_now(start, context, start.grain if dated or start.grain == "year" else "day")


def _start(tokens: Tokens, context: Context) -> Period | None:
    if "u" in codes_of(tokens):  # a season of work starts when the article says so
        return context.ahead if context.ahead is not None and context.ahead.grain == "day" else None
    found = enclosing(tokens, context)
    return None if found is None else Period(found.first, found.last, "day")


def _until_now(start: Period, context: Context, grain: calendar.Grain) -> Period | None:
    if context.published is None or start.first > context.published:
        return None
    return Period(start.first, context.published, "month" if grain == "quarter" else grain)


def _so_far(match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    if context.published is None:
        return None
    if "m" in match.group():
        return calendar.days(context.published.replace(day=1), context.published)
    return calendar.days(context.published.replace(month=1, day=1), context.published)


def _this_year(match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    """A year still being counted runs to the publication day; one that is spoken of as a whole is the year."""
    return _so_far(match, tokens, context) if context.counting else None


def _this_season(match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    found, now = absolute(tokens[-1:], context), context.published
    if found is None or now is None:
        return found
    if tokens[0].code == "T" and (now - found.last).days > _OVER:  # "this winter" in November is the one to come
        return found.shift(years=1)
    if not context.counting:
        return found
    return calendar.days(found.first, now) if found.first <= now <= found.last else found


def _trailing(match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    """ "last three days", "за пять лет", "сутки": so far back from the publication day."""
    count = tokens[match.start("n")].value if match["n"] else 1
    unit = match["u"]
    if match["n"] == "n":
        return context.trailing(months=count)
    if unit == "i":
        return context.trailing(days=count // 24) if count >= 24 else None
    if unit in "dw":
        return context.trailing(days=count * (7 if unit == "w" else 1))
    if unit == "y" and count > _EXACT_YEARS and context.published is not None:
        return calendar.years(context.published.year - count, context.published.year)
    if unit == "y":
        return context.trailing(months=count * 12)
    return _months_back(count * (3 if unit in "qr" else 1), context)


def _months_back(count: int, context: Context) -> Period | None:
    if context.published is None:
        return None
    return calendar.days(add_months(context.published, -count), context.published)


# Counted from the publication day


def _dayword(match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    if context.published is None:
        return None
    return calendar.one_day(add_days(context.published, tokens[0].value))


def _tonight(match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    """ "last night", "overnight", "this morning": the day of publication."""
    return calendar.one_day(context.published) if context.published is not None else None


def _weekday(match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    weekday = tokens[match.start("w")].value
    if match["rel"] and context.published is not None and match["unit"]:
        monday = calendar.week(context.published).first
        return calendar.one_day(add_days(monday, weekday + 7 * {"L": -1, "T": 0, "X": 1}[match["rel"]]))
    found = context.nearest_weekday(weekday)
    if found is None or context.published is None:
        return None
    if match["rel"] == "L" and found == context.published:
        found = add_days(found, -7)
    if match["rel"] == "X" and found <= context.published:
        found = add_days(found, 7)
    return calendar.one_day(found)


def _ago(match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    """ "two weeks ago", "через месяц": a day for days and weeks, a month for months, a year for years."""
    now = context.published
    if now is None:
        return None
    sign = -1 if match["ago"] else 1
    count = sign * (tokens[match.start("n")].value if match["n"] else 1)
    unit = match["u"]
    if unit in "dw":
        return calendar.one_day(add_days(now, count * (7 if unit == "w" else 1)))
    if unit == "m" or match["n"] == "n":
        return calendar.month(now.year, now.month).shift(months=count)
    return calendar.year(now.year + count)


def _beside(match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    """ "last week", "this month", "next quarter", "прошлые выходные"."""
    now = context.published
    if now is None:
        return None
    step = {"L": -1, "T": 0, "X": 1, "P": -1}[match["rel"]] if match["rel"] else 0
    unit = match["u"]
    if unit == "w" and step == 0 and context.direction != "future":
        return calendar.days(calendar.week(now).first, now)
    if unit == "w":
        return calendar.week(now).shift(days=7 * step)
    if unit == "m":
        return calendar.month(now.year, now.month).shift(months=step)
    if unit in "qr":
        return calendar.quarter(now.year, (now.month + 2) // 3).shift(months=3 * step)
    if unit == "h":
        return calendar.months(now.year, 1, 6).shift(months=6 * step + (6 if now.month > 6 else 0))
    saturday = add_days(calendar.week(now).first, 5)  # the weekend just past, or the one under way
    if now < saturday and context.direction != "future" and match["rel"] not in ("T", "X"):
        saturday = add_days(saturday, -7)
    return calendar.days(saturday, add_days(saturday, 1))


def _within_week(match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    """ "earlier this week" ends, "later this week" begins on the publication day."""
    now = context.published
    if now is None:
        return None
    if match["u"] == "w":
        around = calendar.week(now)
        return calendar.days(around.first, now) if match["way"] == "R" else calendar.days(now, around.last)
    return calendar.month(now.year, now.month) if match["u"] == "m" else calendar.year(now.year)


def _last_season(match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    """The latest season that was over before the publication day, or the next to begin."""
    if context.published is None:
        return None
    found = calendar.season(context.published.year + 1, tokens[-1].value)
    while match["rel"] != "X" and found.last >= context.published:
        found = found.shift(years=-1)
    while match["rel"] == "X" and found.shift(years=-1).first > context.published:
        found = found.shift(years=-1)
    return found


def _elliptic(match: re.Match[str], tokens: Tokens, context: Context) -> Period | None:
    """ "в прошлом", "следующем": the unit is that of the date before."""
    unit = next((c for a in reversed(context.history) for c in reversed(a.codes) if c in "ymwqSY"), None)
    if unit is None:
        return None
    if unit == "S":
        season = next(a for a in reversed(context.history) if "S" in a.codes).period
        which = season.first.month % 12 // 3 + 1
        return read([tokens[0], Token("S", which)], context)
    return read([tokens[0], Token("y" if unit == "Y" else unit)], context)


@cache
def _rules() -> tuple[Rule, ...]:
    count = r"(?P<n>[Nn])?"
    return tuple(
        (re.compile(pattern), function)
        for pattern, function in (
            (r">Ty?m?|>y|T?yGe", _so_far),
            (r"Ty", _this_year),
            (r"T?S", _this_season),
            (r"[CF](?P<of>[^G]+)", _since),
            (r"(?P<rel>[LX])S", _last_season),
            (r"D(?:,.+)?", _dayword),
            (r"[LTX]?H", _tonight),
            (r"(?P<rel>)(?P<w>W)(?P<unit>),?", _weekday),
            (r"(?P<rel>[LTX])(?P<w>W)(?P<unit>)", _weekday),
            (r"(?P<w>W),?(?P<rel>[LTX])(?P<unit>w)", _weekday),
            (r"(?P<rel>[LTX])(?P<unit>w),?(?P<w>W)", _weekday),
            (r"yA", anchored.year_ago),
            (rf"{count}(?P<u>[dwmy])(?P<ago>A)", _ago),
            (rf"\+{count}(?P<u>[dwmy])(?P<ago>)", _ago),
            (r"(?P<way>[RJ])T(?P<u>[wmy])", _within_week),
            (r"(?P<rel>[LTX])(?P<u>[wmqhk])", _beside),
            (r"(?P<rel>P)?(?P<u>k)", _beside),
            (r"[LPTX](?P<n>[Nn])(?P<u>[idwmqry])", _trailing),
            (r"(?P<n>)(?:[PL]?(?=d)|P)(?P<u>[dwmq])", _trailing),
            (r"(?P<n>[Nn])(?P<u>[idwy])", _trailing),
            (r"P?y|m", anchored.bare),
            (rf"{count}(?P<u>[dwmqry])[RJ]e?", anchored.earlier),
            (r"(?P<n>)(?:[RJ]|X(?=d))(?P<u>[dwmqry])", anchored.earlier),
            (rf"E(?P<u>[dwmqryesN])?m?(?P<to>{YEAR}|yA|yR|LS)?", anchored.same),
            (r"O(?P<n>N)?(?P<u>[wd])", anchored.first_week),
            (r"L(?P<u>s)", anchored.last_work_season),
            (r"[LTX]", _elliptic),
        )
    )
