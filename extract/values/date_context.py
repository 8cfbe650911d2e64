"""What surrounds a date and decides its value: the publication day, the tense of the sentence, earlier dates."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from msgspec import Struct

from extract.values.calendar import Period, add_days, add_months

Direction = Literal["past", "future"]

_SOON = 45
"""Days: a day so near ahead is meant where the sentence does not tell and the one behind is most of a year away."""
_LONG_AGO = 300


class Anchor(Struct, frozen=True, kw_only=True):
    """A date already read.

    ``compared``: named only to compare with ("than in 2023"); ``reported``: the day of the message; ``as_of``: the day
    that a level stands at; ``dated``: its year is written.
    """

    period: Period
    codes: str
    sentence: int
    compared: bool = False
    reported: bool = False
    as_of: bool = False
    dated: bool = False


class Context(Struct, frozen=True, kw_only=True):
    """The surroundings of a date. ``direction`` is None where nothing tells; ``counting``: a running total."""

    published: date | None
    sentence: int = 0
    direction: Direction | None = None
    counting: bool = False
    history: Sequence[Anchor] = ()
    ahead: Period | None = None
    """The next date of the same sentence, where it is absolute."""

    def year_of(self, number: int, day: int = 1) -> int | None:
        """The year of a month (or of a day in it) written without one; None where there is nothing to tell.

        A year written with a month in the same sentence counts first, then the tense, then the nearest such day.
        """
        near = next((a for a in reversed(self.history) if a.sentence == self.sentence and _tells_year(a)), None)
        if near is not None and (self.published is None or near.period.first <= self.published):
            first = near.period.first
            year = first.year + ((number, day) < (first.month, first.day))
            if self.published is None or _day(year, number, day) <= self.published:
                return year
        if self.published is None:
            return None
        year = self.published.year
        begun = year if (number, day) <= (self.published.month, self.published.day) else year - 1
        past = next(y for y in range(begun, begun - 9, -1) if _exists(y, number, day))
        following = next(y for y in range(past + 1, past + 10) if _exists(y, number, day))
        behind, ahead = (abs((_day(y, number, day) - self.published).days) for y in (past, following))
        if self.direction == "future" and behind > (0 if day > 1 else 31):
            return following
        if self.direction is None and ahead <= _SOON and behind > _LONG_AGO:
            return following
        return past

    def nearest_weekday(self, weekday: int) -> date | None:
        """The last such weekday up to the publication day, or the next one where the sentence speaks of the future."""
        if self.published is None:
            return None
        back = (self.published.weekday() - weekday) % 7
        if self.direction == "future" and back:
            return add_days(self.published, 7 - back)
        return add_days(self.published, -back)

    def trailing(self, *, months: int = 0, days: int = 0) -> Period | None:
        """So far back from the publication day: months in months, days in days."""
        if self.published is None:
            return None
        if months:
            return Period(add_months(self.published, -months), self.published, "month")
        return Period(add_days(self.published, -days), self.published, "day")


def _tells_year(anchor: Anchor) -> bool:
    return anchor.dated and not anchor.compared and anchor.period.grain in ("day", "month")


def _exists(year: int, month: int, day: int) -> bool:
    return not (month == 2 and day == 29) or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))


def _day(year: int, month: int, day: int) -> date:
    return date(year, month, day)
