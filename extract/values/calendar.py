"""Stretches of the calendar: whole days, months, quarters or years, and their ISO 8601 form."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

from msgspec import Struct

Grain = Literal["day", "month", "quarter", "year"]

_MONTHS = {"month": 1, "quarter": 3, "year": 12}


class Period(Struct, frozen=True):
    """The days from ``first`` to ``last``, both included. ``grain`` is the unit that is spoken of and printed."""

    first: date
    last: date
    grain: Grain

    def iso(self) -> str:
        """``2024-05-02``, ``2024-05``, ``2024-Q1``, ``2024``, or an interval of two of them (quarters as months)."""
        if self.grain == "day":
            return str(self.first) if self.first == self.last else f"{self.first}/{self.last}"
        single = self.last == end_of_month(add_months(self.first, _MONTHS[self.grain] - 1))
        if self.grain == "year":
            return str(self.first)[:4] if single else f"{str(self.first)[:4]}/{str(self.last)[:4]}"
        if self.grain == "quarter" and single:
            return f"{str(self.first)[:4]}-Q{(self.first.month + 2) // 3}"
        first, last = str(self.first)[:7], str(self.last)[:7]
        return first if first == last else f"{first}/{last}"

    def shift(self, *, years: int = 0, months: int = 0, days: int = 0) -> "Period":
        """The same stretch so much later (earlier if negative). Raises ValueError outside of years 1-9999."""
        count = years * 12 + months
        first, last = add_months(self.first, count), add_months(self.last, count)
        if self.grain != "day":
            return Period(first, end_of_month(last), self.grain)
        return Period(add_days(first, days), add_days(last, days), self.grain)


def day(year: int, month: int, number: int) -> Period:
    """One day. Raises ValueError where the calendar has none such."""
    return one_day(date(year, month, number))


def one_day(when: date) -> Period:
    """One day as a period."""
    return Period(when, when, "day")


def month(year: int, number: int) -> Period:
    """One month (1-12). Raises ValueError for another number."""
    first = date(year, number, 1)
    return Period(first, end_of_month(first), "month")


def quarter(year: int, number: int) -> Period:
    """One quarter (1-4). Raises ValueError for another number."""
    if not 1 <= number <= 4:
        raise ValueError(f"quarter {number}: expected 1 to 4")
    return Period(date(year, number * 3 - 2, 1), end_of_month(date(year, number * 3, 1)), "quarter")


def year(number: int) -> Period:
    """One calendar year. Raises ValueError outside of 1-9999."""
    return years(number, number)


def years(first: int, last: int) -> Period:
    """Calendar years from ``first`` to ``last``."""
    return Period(date(first, 1, 1), date(last, 12, 31), "year")


def months(number: int, first: int, last: int) -> Period:
    """Months ``first`` to ``last`` of the year ``number``. Raises ValueError outside of 1-12."""
    return Period(date(number, first, 1), end_of_month(date(number, last, 1)), "month")


def season(number: int, which: int) -> Period:
    """Winter (1), spring (2), summer (3) or autumn (4) as three months; a winter belongs to the year it ends in."""
    if which == 1:
        return Period(date(number - 1, 12, 1), end_of_month(date(number, 2, 1)), "month")
    return months(number, which * 3 - 3, which * 3 - 1)


def week(when: date) -> Period:
    """Monday to Sunday around a day."""
    monday = add_days(when, -when.weekday())
    return Period(monday, add_days(monday, 6), "day")


def days(first: date, last: date) -> Period:
    """All days of an interval."""
    return Period(first, last, "day")


def end_of_month(when: date) -> date:
    """The last day of a day's month."""
    return when.replace(day=monthrange(when.year, when.month)[1])


def add_months(when: date, count: int) -> date:
    """The same day ``count`` months on, or the last of a shorter month. Raises ValueError outside of years 1-9999."""
    number, index = divmod(when.year * 12 + when.month - 1 + count, 12)
    first = date(number, index + 1, 1)
    return first.replace(day=min(when.day, end_of_month(first).day))


def add_days(when: date, count: int) -> date:
    """``count`` days on. Raises ValueError outside of years 1-9999."""
    try:
        return when + timedelta(days=count)
    except OverflowError as error:
        raise ValueError(f"{when} and {count} days: outside of the calendar") from error
