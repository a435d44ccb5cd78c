"""Meanings built on other meanings or on the running date: a part, a night, a span, “two days later”, “that day”."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from annotator.reading.dates.calendars import Style
from annotator.reading.dates.date_meaning import DAY, Clock, Day, Days, Meaning, Month, _month_after

#: The first and the last day of a part, counted from the first day (from 0) or, where negative, back from the last.
PARTS_OF_MONTH = {
    "beginning": (0, 9),
    "first_days": (0, 6),
    "first_half": (0, 14),
    "middle": (9, 19),
    "second_half": (15, -1),
    "end": (-6, -1),
    "last_days": (-6, -1),
}
#: The same for a season or a year, as shares of its length.
PARTS_OF_YEAR = {
    "beginning": (0.0, 0.25),
    "first_days": (0.0, 0.05),
    "first_half": (0.0, 0.5),
    "middle": (0.33, 0.67),
    "second_half": (0.5, 1.0),
    "end": (0.75, 1.0),
    "last_days": (0.95, 1.0),
}


@dataclass(frozen=True, slots=True)
class Part:
    """The beginning, middle or end of a month, a season or a year."""

    of: Meaning
    part: str

    def days(self, clock: Clock) -> Days | None:
        """A stretch of it: of a month by days, of anything longer by shares."""
        whole = self.of.days(clock)
        if whole is None or whole.width < 15:
            return whole
        if whole.width > 31:
            low, high = PARTS_OF_YEAR[self.part]
            return replace(
                whole,
                first=whole.first + timedelta(days=round(low * whole.width)),
                last=whole.first + timedelta(days=round(high * whole.width) - 1),
            )
        first, last = (n if n >= 0 else whole.width + n for n in PARTS_OF_MONTH[self.part])
        return replace(whole, first=whole.first + timedelta(days=first), last=whole.first + timedelta(days=last))


@dataclass(frozen=True, slots=True)
class Night:
    """The night of a day: it ends in the morning of the next."""

    of: Meaning

    def days(self, clock: Clock) -> Days | None:
        """The day and the one after it."""
        days = self.of.days(clock)
        if days is None or days.width > 1:
            return days
        return replace(days, last=days.last + DAY)


@dataclass(frozen=True, slots=True)
class Span:
    """From one date to another; what the one leaves out it has from the other."""

    start: Meaning
    end: Meaning

    def days(self, clock: Clock) -> Days | None:
        """From the first day of the first to the last day of the last, None where they are in no order."""
        start, end = filled(self.start, self.end)
        one = start.days(clock)
        two = end.days(replace(clock, now=one or clock.now))
        if one is None or two is None or two.last < one.first:
            return None
        return Days(one.first, two.last, one.why or two.why)


def filled(start: Meaning, end: Meaning) -> tuple[Meaning, Meaning]:
    """Both with the month and the year that only one of them has: “from 14 to 22 September 1917”."""
    if isinstance(start, Day) and isinstance(end, Day):
        month = start.month or end.month
        start = replace(start, month=month, year=start.year or end.year)
        return start, replace(end, month=end.month or month, year=end.year or start.year)
    if isinstance(start, Month) and isinstance(end, Month) and start.month <= end.month:
        year = start.year or end.year
        return replace(start, year=year), replace(end, year=end.year or year)
    return start, end


@dataclass(frozen=True, slots=True)
class Shift:
    """So many days, weeks, months or years from a date, or from the running date."""

    low: int
    high: int
    unit: str
    of: Meaning | None = None
    loose: bool = False

    def days(self, clock: Clock) -> Days | None:
        """The date moved; None from a running date that is itself too vague for the unit."""
        base = self.of.days(clock) if self.of else clock.now
        if base is None or base.width > {"day": 3, "week": 10, "month": 62, "year": 400}[self.unit]:
            return None
        first, last = (
            _moved(base.first, self.low, self.unit, clock.style),
            _moved(base.first, self.high, self.unit, clock.style),
        )
        if self.unit in ("month", "year"):
            return Days(first.first, last.last, f"counted from {base.first}")
        slack = timedelta(days=2 if self.unit == "week" else 1) if self.loose else timedelta()
        extra = base.last - base.first if base.width > 2 else timedelta()
        return Days(first.first - slack, last.last + slack + extra, "counted from the running date")


def _moved(day: date, count: int, unit: str, style: Style) -> Days:
    if unit in ("day", "week"):
        moved = day + timedelta(days=count * (7 if unit == "week" else 1))
        return Days(moved, moved)
    year, month, _ = style.written(day)
    if unit == "year":
        return Days(date(year + count, 1, 1), date(year + count, 12, 31))
    days = Month(*reversed(_month_after(year, month, count))).days(Clock(style))
    assert days is not None, "a month with its year always has days"
    return days


@dataclass(frozen=True, slots=True)
class Same:
    """“That day”, “the same month”: the running date, at the width of the unit."""

    unit: str

    def days(self, clock: Clock) -> Days | None:
        """The running day, week, month or year."""
        if clock.now is None:
            return None
        year, month, _ = clock.style.written(clock.now.first)
        match self.unit:
            case "day" | "night":
                return replace(clock.now, why="the running date") if clock.now.width <= 3 else None
            case "month":
                return Month(month, year).days(clock) if clock.now.width <= 62 else None
            case "year":
                return Days(date(year, 1, 1), date(year, 12, 31), "year of the running date")
        return None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week: the running day or the nearest such day in the direction that is said."""

    index: int
    direction: int = 0

    def days(self, clock: Clock) -> Days | None:
        """The day, if the running date is a day or two."""
        if clock.now is None or clock.now.width > 7:
            return None
        ahead = (self.index - clock.now.first.weekday()) % 7
        if self.direction > 0:
            ahead = ahead or 7
        elif self.direction < 0 or clock.back:
            ahead = ahead - 7
        day = clock.now.first + timedelta(days=ahead)
        return Days(day, day, "the weekday nearest to the running date")
