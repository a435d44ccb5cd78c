"""What a dating expression means apart from its words: a value that, given the running date, says which days.

Each meaning is a frozen value with one method, ``days(clock)``: the first and the last day (Gregorian) and why, or
None where the running date does not allow an answer. Meanings nest: the end of (the month (July)).
"""

from __future__ import annotations

import calendar as months
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from annotator.reading.dates.calendars import Style
from annotator.reading.dates.clock import DAY, Clock, Days
from annotator.reading.dates.unsaid_year import year_of


class Meaning(Protocol):
    """Anything that names days."""

    def days(self, clock: Clock) -> Days | None:
        """The days it names, seen from the clock."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month; month and year may be left to the running date."""

    day: int
    month: int | None = None
    year: int | None = None

    def days(self, clock: Clock) -> Days | None:
        """The one day, or the month where that lacks it. One that is not said is the nearest to the running date."""
        if self.month is None:
            return self._nearest(clock)
        year, why = (self.year, "") if self.year is not None else year_of(self.month, clock, self.day)
        if year is None:
            return None
        return _day(clock.style, year, self.month, self.day, why) or _without(clock.style, year, self.month, self.day)

    def _nearest(self, clock: Clock) -> Days | None:
        if clock.now is None or clock.now.width > 45:
            return None
        middle = clock.now.first + (clock.now.last - clock.now.first) / 2
        year, month, _ = clock.style.written(middle)
        found = [
            _day(clock.style, *month_after(year, month, n), self.day, "")
            for n in ((0, -1) if clock.back else (0, 1, -1))
        ]
        options = [days for days in found if days is not None]
        if not options:
            return None
        best = min(options, key=lambda days: abs((days.first - middle).days))
        year, month, _ = clock.style.written(best.first)
        return replace(best, why=f"month and year of the running date, {months.month_name[month]} {year}")


@dataclass(frozen=True, slots=True)
class Month:
    """A whole month; the year may be left to the running date."""

    month: int
    year: int | None = None

    def days(self, clock: Clock) -> Days | None:
        """From its first day to its last, in the style of the account."""
        year, why = (self.year, "") if self.year is not None else year_of(self.month, clock)
        if year is None:
            return None
        try:
            return Days(*clock.style.month(year, self.month), why)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Years:
    """A year or a run of years. They are never converted: to move a year by thirteen days feigns precision."""

    first: int
    last: int

    def days(self, clock: Clock) -> Days:  # noqa: ARG002 - all meanings are asked alike
        """From 1 January of the first to 31 December of the last."""
        return Days(date(self.first, 1, 1), date(self.last, 12, 31))


@dataclass(frozen=True, slots=True)
class Decade:
    """Ten years of a century that may be left to the running date: “the nineties”."""

    tens: int
    century: int | None = None

    def days(self, clock: Clock) -> Days | None:
        """From its first year to its last; the one that last began before the running date."""
        if self.century is not None:
            return Years(self.century + self.tens, self.century + self.tens + 9).days(clock)
        year = clock.now.first.year if clock.now else clock.year
        if year is None:
            return None
        first = year - (year - self.tens) % 100
        found = Years(first, first + 9).days(clock)
        return replace(found, why=f"the last such decade before {year + 1}")


#: What counts by whole years and moves no narrative.
Yearly = Years | Decade


@dataclass(frozen=True, slots=True)
class Season:
    """Three months of a year, taken roughly and so in no particular style."""

    first: int
    last: int
    year: int | None = None

    def days(self, clock: Clock) -> Days | None:
        """From the first day of its first month to the last of its last; a winter ends in the next year."""
        year, why = (self.year, "") if self.year is not None else year_of(self.first, clock)
        if year is None:
            return None
        return Days(date(year, self.first, 1), date(*month_after(year, self.last, 1), 1) - DAY, why)


def _day(style: Style, year: int, month: int, day: int, why: str) -> Days | None:
    try:
        found = style.gregorian(year, month, day)
    except ValueError:
        return None
    return Days(found, found, why)


def _without(style: Style, year: int, month: int, day: int) -> Days | None:
    """The month that has no such day: “31 April”."""
    whole = Month(month, year).days(Clock(style))
    return whole and replace(whole, why=f"that month has no day {day}: it is taken as a whole")


def month_after(year: int, month: int, count: int) -> tuple[int, int]:
    """The year and month so many months on, or back where the count is negative."""
    years, index = divmod(month - 1 + count, 12)
    return year + years, index + 1
