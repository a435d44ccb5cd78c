"""What follows on a year that an account goes on to after its last date: it is not of that date any more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator.reading.dates.dated import Dated
from annotator.reading.dates.pace import Mark
from annotator.reading.dates.settling import VAGUE
from models.historical_date import HistoricalDate

#: More days than these are years, or parts of them.
LONG = 92


def in_later_years(dated: Sequence[Dated], marks: Sequence[Mark]) -> Iterator[Dated]:
    """The dates of an account's sentences, the carried ones of the last years named where they lie after the date.

    A year moves no clock, since histories look at others all the time; but they seldom look ahead for nothing.
    """
    later: tuple[int, str] | None = None
    for at, (one, mark) in enumerate(zip(dated, marks, strict=True)):
        if mark.age == 0:
            later = None
        elif not one.carried and one.date and _is_later(HistoricalDate.parse(one.date), mark):
            later = at, one.date
        yield _of_those(one, at, *later) if later and one.carried else one


def _is_later(date: HistoricalDate, mark: Mark) -> bool:
    return mark.now is not None and date.days > LONG and date.first > mark.now.last


def _of_those(one: Dated, at: int, number: int, years: str) -> Dated:
    if at - number > VAGUE:
        return replace(one, date=None, reason="the years that were named last are too far back")
    return replace(one, date=years, reason=f"no date of its own: the years named {at - number} sentences before")
