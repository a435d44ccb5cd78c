"""Dates that say in which calendar they stand: “New Style”, a date in both styles, a date with its day of the week."""

from __future__ import annotations

from dataclasses import dataclass, replace

from annotator.reading.dates.calendars import other_style, said_style
from annotator.reading.dates.clock import Clock, Days
from annotator.reading.dates.date_meaning import Day, Meaning
from models.vocabulary import Calendar


@dataclass(frozen=True, slots=True)
class Styled:
    """A date of which the text says in which calendar it stands."""

    of: Meaning
    calendar: Calendar

    def days(self, clock: Clock) -> Days | None:
        """Its days, read in that calendar."""
        return self.of.days(replace(clock, style=said_style(self.calendar)))


@dataclass(frozen=True, slots=True)
class Both:
    """A day given in both styles at once, the second in brackets or after a stroke; they must agree."""

    one: Day
    two: Day

    def days(self, clock: Clock) -> Days | None:
        """The day on which both agree, whichever of them is the Old Style; else that of the first, with a warning."""
        own = clock.style.calendar
        for style in (said_style(own), said_style(other_style(own))):
            here, there = replace(clock, style=style), replace(clock, style=style.other())
            for found in (self.one.days(here), self.two.days(there)):
                if (
                    found
                    and _is(self.one, style.written(found.first))
                    and _is(self.two, style.other().written(found.first))
                ):
                    return replace(found, why=f"given in both styles, the first in {style.name}")
        first = self.one.days(clock)
        return first and replace(first, why="given in both styles, but the two do not agree: the first is taken")


@dataclass(frozen=True, slots=True)
class Converted:
    """A day of the Republican calendar with the same in the common one after it: “9 Thermidor (27 July 1794)”."""

    of: Styled
    common: Day

    def days(self, clock: Clock) -> Days | None:
        """The day on which both agree; else that of the first, with a warning."""
        own, common = self._both(clock)
        if own is None or common is None:
            return own or common
        agree = "" if _agree(own, common) else ", but the two do not agree: the first is taken"
        return replace(own, why=f"given in both calendars{agree}")

    def at_odds(self, clock: Clock) -> bool:
        """Whether both are days, and not the same."""
        own, common = self._both(clock)
        return own is not None and common is not None and not _agree(own, common)

    def _both(self, clock: Clock) -> tuple[Days | None, Days | None]:
        common = self.common.days(clock)
        return self.of.days(replace(clock, now=common, year=common.first.year) if common else clock), common


def _agree(own: Days, common: Days) -> bool:
    return own.first <= common.first <= own.last


def _is(said: Day, written: tuple[int, int, int]) -> bool:
    return all(
        part is None or part == there for part, there in zip((said.year, said.month, said.day), written, strict=True)
    )


@dataclass(frozen=True, slots=True)
class OnWeekday:
    """A date with its day of the week, which tells the style where only one of the two makes it that day."""

    of: Meaning
    index: int

    def days(self, clock: Clock) -> Days | None:
        """The date in the style of the account, or in the other where the weekday says so."""
        found = self.of.days(clock)
        if found is None or found.width > 1 or found.first.weekday() == self.index:
            return found
        other = self.of.days(replace(clock, style=clock.style.other()))
        if other and other.first.weekday() == self.index:
            return replace(other, why=f"{clock.style.other().name}, in which it is that day of the week")
        return replace(found, why="the day of the week does not agree with it in either style")
