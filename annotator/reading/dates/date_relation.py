"""Meanings built on other meanings or on the running date: a part, a night, a span, “two days later”, “that day”."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from annotator.reading.dates.calendars import Style
from annotator.reading.dates.clock import DAY, Clock, Days
from annotator.reading.dates.date_meaning import Day, Meaning, Month, month_after

#: The first and the last day of a part, counted from the first day (from 0) or, where negative, back from the last.
PARTS_OF_MONTH = {
    "beginning": (0, 9),
    "first_days": (0, 6),
    "first_weeks": (0, 14),
    "first_half": (0, 14),
    "first_third": (0, 9),
    "second_third": (10, 19),
    "last_third": (-10, -1),
    "middle": (9, 19),
    "second_half": (15, -1),
    "second_week": (7, 13),
    "third_week": (14, 20),
    "fourth_week": (21, 27),
    "last_weeks": (15, -1),
    "end": (-6, -1),
    "last_days": (-6, -1),
}
#: The same for a season, a year or more, as shares of its months; its first and last days are those of a month.
PARTS_OF_YEAR = {
    "beginning": (0.0, 0.25),
    "first_weeks": (0.0, 0.1),
    "first_half": (0.0, 0.5),
    "first_third": (0.0, 0.33),
    "second_third": (0.33, 0.67),
    "last_third": (0.67, 1.0),
    "middle": (0.33, 0.67),
    "second_half": (0.5, 1.0),
    "last_weeks": (0.9, 1.0),
    "first_months": (0.0, 0.17),
    "last_two_months": (0.83, 1.0),
    "first_quarter": (0.0, 0.25),
    "second_quarter": (0.25, 0.5),
    "third_quarter": (0.5, 0.75),
    "last_quarter": (0.75, 1.0),
    "end": (0.75, 1.0),
}


@dataclass(frozen=True, slots=True)
class Part:
    """The beginning, middle or end of a month, a season or a year."""

    of: Meaning
    part: str

    def days(self, clock: Clock) -> Days | None:
        """A stretch of it: of a month by days, of anything longer by shares; of two months it parts the first."""
        if isinstance(self.of, Span):
            start, end = filled(self.of.start, self.of.end)
            return Span(Part(start, self.part), end).days(clock)
        whole = self.of.days(clock)
        if whole is None or whole.width < 15:
            return whole
        if whole.width > 31 and self.part in PARTS_OF_YEAR:
            return self._by_months(whole)
        first, last = (n if n >= 0 else whole.width + n for n in PARTS_OF_MONTH[self.part])
        return replace(whole, first=whole.first + timedelta(days=first), last=whole.first + timedelta(days=last))

    def _by_months(self, whole: Days) -> Days:
        start = whole.first.replace(day=1)
        count = 12 * (whole.last.year - start.year) + whole.last.month - start.month + 1
        low, high = (round(share * count) for share in PARTS_OF_YEAR[self.part])
        low = min(low, count - 1)
        first, after = (month_after(start.year, start.month, n) for n in (low, max(high, low + 1)))
        return replace(whole, first=max(whole.first, date(*first, 1)), last=min(whole.last, date(*after, 1) - DAY))


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
    if isinstance(start, Month) and isinstance(end, Part):
        start, last = filled(start, end.of)
        return start, replace(end, of=last)
    return start, end


@dataclass(frozen=True, slots=True)
class Shift:
    """So many days, weeks, months or years from a date, or from the running date."""

    low: int
    high: int
    unit: str
    of: Meaning | None = None
    loose: bool = False
    spoken: bool = False
    """Whether a speaker counts it from his own day: “tomorrow”."""

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
    days = Month(*reversed(month_after(year, month, count))).days(Clock(style))
    assert days is not None, "a month with its year always has days"
    return days
