"""Where a reader stands who comes to a date: the running date, the year, and what the account says besides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from annotator.reading.dates.calendars import Style
from annotator.reading.dates.title_years import TitleYears

DAY = timedelta(days=1)
#: Whether it is of the Republican calendar, the month and the day.
DayOfYear = tuple[bool, int, int]


@dataclass(frozen=True, slots=True)
class Days:
    """An interval of days, both ends included, and what it was concluded from."""

    first: date
    last: date
    why: str = ""

    @property
    def width(self) -> int:
        """How many days it covers."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Clock:
    """What a reader knows when he comes to a date: the style, the running date, and the year the account is in."""

    style: Style
    now: Days | None = None
    year: int | None = None
    back: bool = False
    """Whether the clause looks back (“had been”), so that a date with no year lies before the running date."""
    ahead: bool = False
    """Whether it looks ahead (“was to be”)."""
    moved: bool = False
    """Whether the account went on to another year since the running date was named."""
    mentioned: Days | None = None
    """The date that the sentence before named last, be it where the narrative stands or not."""
    written: Days | None = None
    """The date that was told last with its year, shortly before."""
    title: TitleYears | None = None
    """The time of the part that the sentence stands in."""
    remembered: Mapping[DayOfYear, int] = field(default_factory=dict)
    """The years of the days that the account speaks of by their date as by a name."""
    weekdays: Mapping[int, date] = field(default_factory=dict)
    """By the day of the week the date that was last told with it: “Sunday, 14 April”."""

    def is_of_another(self, year: int | None) -> bool:
        """Whether the running date lies in another year than this."""
        return self.now is not None and self.style.written(self.now.first)[0] != year
