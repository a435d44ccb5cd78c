"""Meanings that lean on the running date alone: “that day”, “on Sunday”, “the following week”, “within two days”."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from annotator.reading.dates.clock import Clock, Days
from annotator.reading.dates.date_meaning import Month

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Same:
    """“That day”, “the same month”: the running date, at the width of the unit."""

    unit: str

    def days(self, clock: Clock) -> Days | None:
        """The running day, week, month or year."""
        if clock.mentioned and clock.mentioned.width <= self._widest(clock.now):
            clock = replace(clock, now=clock.mentioned)
        if clock.now is None:
            return None
        year, month, _ = clock.style.written(clock.now.first)
        match self.unit:
            case "day" | "night":
                return replace(clock.now, why="the running date") if clock.now.width <= 3 else None
            case "week":
                return Week(0).days(clock)
            case "month":
                return Month(month, year).days(clock) if clock.now.width <= 62 else None
            case "year":
                return Days(date(year, 1, 1), date(year, 12, 31), "year of the running date")
        return None

    def _widest(self, now: Days | None) -> int:
        """How wide a date of the sentence before may be to be meant instead of the running date."""
        if self.unit in ("day", "night"):
            return 3 if now is None or now.width > 3 else 0
        return 62 if self.unit == "month" else 0


@dataclass(frozen=True, slots=True)
class ThatTime:
    """“At that time”: that of which the sentence before tells, be it where the narrative stands or not."""

    def days(self, clock: Clock) -> Days | None:
        """The date of that sentence."""
        return clock.mentioned and replace(clock.mentioned, why="the time of which the sentence before tells")


@dataclass(frozen=True, slots=True)
class Week:
    """A week from Monday to Sunday, so many from that of the running date."""

    ahead: int

    def days(self, clock: Clock) -> Days | None:
        """Its seven days, if the running date lies within a week."""
        if clock.now is None or clock.now.width > 10:
            return None
        monday = clock.now.first + timedelta(days=7 * self.ahead - clock.now.first.weekday())
        return Days(monday, monday + timedelta(days=6), "a week counted from the running date")


@dataclass(frozen=True, slots=True)
class Within:
    """“Within two days”: from the running date on, up to so many days or weeks."""

    days_on: int

    def days(self, clock: Clock) -> Days | None:
        """From the running day to the last of them."""
        if clock.now is None or clock.now.width > 3:
            return None
        return Days(clock.now.first, clock.now.last + timedelta(days=self.days_on), "counted from the running date")


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week: the running day or the nearest such day in the direction that is said."""

    index: int
    direction: int = 0

    def days(self, clock: Clock) -> Days | None:
        """The day, if the running date is a day or two."""
        if clock.now is None or clock.now.width > 7:
            return None
        told = clock.weekdays.get(self.index)
        if told and not self.direction and timedelta() <= told - clock.now.first < WEEK:
            return Days(told, told, "the date that was told with that day of the week before")
        ahead = (self.index - clock.now.first.weekday()) % 7
        if self.direction > 0 or (clock.ahead and not self.direction):
            ahead = ahead or 7
        elif self.direction < 0 or clock.back or ahead > 3:
            ahead = ahead - 7
        day = clock.now.first + timedelta(days=ahead)
        return Days(day, day, "the weekday nearest to the running date")
