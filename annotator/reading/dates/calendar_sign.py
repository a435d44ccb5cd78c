"""A sign of the calendar that an account dates in, and what all of its signs come to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from annotator.reading.dates.calendars import Style, land
from annotator.reading.dates.date_faults import DateFault
from models.vocabulary import Calendar

#: So many dates that contradict themselves are told in one line.
_TOLD = 5
STYLES = (Calendar.OLD_STYLE, Calendar.NEW_STYLE)


@dataclass(frozen=True, slots=True)
class CalendarSign:
    """One place that speaks for Old or New Style."""

    calendar: Calendar
    words: str
    why: str
    start: int
    """Where its sentence begins, in code points of the cleaned text."""
    page: str | None = None
    section: str | None = None
    rank: int = 0
    """How plain it is: 0 a statement, 1 a style gone on with, 2 one that only comes first, 3 a weekday or known day."""


@dataclass(frozen=True, slots=True)
class CalendarSigns:
    """How many places speak for either style, and the plainest of those that have the better of it."""

    old: int = 0
    new: int = 0
    calendar: Calendar | None = None
    """The style that they speak for; None where they are too few or at odds."""
    plainest: tuple[CalendarSign, ...] = ()
    others: tuple[CalendarSign, ...] = ()
    """The plainest that speak for the other style, where so many do that a part is in it."""
    faults: tuple[DateFault, ...] = ()
    """The dates that cannot be right as they stand, in whatever style."""

    def against(self, calendar: str) -> bool:
        """Whether they speak against reading an account in that style; of the Republican calendar they say nothing."""
        return self.calendar is not None and calendar in STYLES and calendar != self.calendar

    def warning(self, calendar: Calendar) -> str:
        """One line on an account that is read in that style; empty where nothing speaks against it."""
        if self.calendar is None or not self.against(calendar):
            return self._on_a_part(calendar)
        for_it, against = (self.old, self.new) if self.calendar is Calendar.OLD_STYLE else (self.new, self.old)
        signs = f"{for_it} {'sign' if for_it == 1 else 'signs'}" + (f" against {against}" if against else "")
        return (
            f"its dates are read in {named(calendar)}, but its words speak for {named(self.calendar)} by {signs} "
            f'({_shown(self.plainest)}); if they are right, write calendar = "{self.calendar.value}"'
        )

    @property
    def faults_counted(self) -> str:
        """How many dates contradict themselves."""
        count = len(self.faults)
        return "1 date contradicts itself" if count == 1 else f"{count:,} dates contradict themselves"

    def faults_told(self) -> str:
        """One line on them; empty where none does."""
        if not self.faults:
            return ""
        more = len(self.faults) - _TOLD
        return f"{self.faults_counted} ({_shown(self.faults[:_TOLD])}{f'; and {more} more' if more > 0 else ''})"

    def _on_a_part(self, calendar: Calendar) -> str:
        """The same on one of which only some dates speak for the other style."""
        if not self.others or self.others[0].calendar == calendar:
            return ""
        other = named(self.others[0].calendar)
        return (
            f"its dates are read in {named(calendar)}, but some of them speak for {other} ({_shown(self.others)}): a "
            f"part where they do and none speaks against it is read in {other}; one that should not be, import on its "
            f'own, with calendar = "{calendar.value}"'
        )


def _shown(signs: Iterable[CalendarSign | DateFault]) -> str:
    return "; ".join(f"“{one.words}”{f', p. {one.page}' if one.page else ''}: {one.why}" for one in signs)


def signs_of(told: Mapping[str, Any]) -> CalendarSigns:
    """The signs from their JSON; one of a preview that an earlier version kept names no dates at odds."""
    plainest, others = (
        tuple(CalendarSign(**one | {"calendar": Calendar(one["calendar"])}) for one in told[part])
        for part in ("plainest", "others")
    )
    calendar = Calendar(told["calendar"]) if told["calendar"] else None
    faults = tuple(DateFault(**one) for one in told.get("faults", ()))
    return CalendarSigns(told["old"], told["new"], calendar, plainest, others, faults)


def named(calendar: Calendar) -> str:
    """Old Style or New Style, as a historian writes it."""
    return Style(calendar, land()).name
