"""How the hours that a passage names take its running day past midnight: “at 11 p.m. … at two”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.reading.dates.clock import DAY, Days
from annotator.reading.dates.clock_time import MIDNIGHT, ClockTime

#: Up to this hour a day is young, and one that lies so far back from the last is of the next: “at 11 p.m. … at 2 a.m.”.
EARLY, BACKWARD = 9 * 60, 8 * 60
#: An hour of which no half of the day is said is the next such one only so soon after the last: not “at nine … at six”.
SOON = 6 * 60
#: What comes “after midnight” is of the same night up to this hour.
SMALL = 4 * 60
#: From this hour on it is evening.
EVENING = 18 * 60
#: Half a day: “at six” may be so much later.
HALF = MIDNIGHT // 2


@dataclass(frozen=True, slots=True)
class Moment:
    """Where a passage stands: its day or days, and the last hour that was named, in minutes."""

    days: Days
    hour: int | None = None


def moments(here: Moment, times: Sequence[ClockTime]) -> Iterator[Moment]:
    """Where the passage stands at each of the hours of a sentence; parts of the day count where no hour is told."""
    for time in [one for one in times if not one.is_broad] or times:
        here = _at(here, time)
        yield here


def evening_before(here: Moment, times: Sequence[ClockTime]) -> Moment | None:
    """The evening that a look back from the small hours goes to: “At 2 a.m. … by 9 p.m. he had gone”."""
    first = next((one for one in times if one.told and not one.is_broad), None)
    if first is None or here.hour is None or here.days.width != 1 or not (here.hour <= SMALL and first.low >= EVENING):
        return None
    day = here.days.first - DAY
    return Moment(replace(here.days, first=day, last=day), first.low)


def of_its_night(days: Days, times: Sequence[ClockTime]) -> Days:
    """The day of a night that the first hour told falls on: “on the night of the 25th, at 2 a.m.”."""
    first = next((one for one in times if not one.is_broad), None)
    if first is None or days.width != 2 or first.low >= MIDNIGHT:
        return days
    day = days.last if first.low <= EARLY else days.first
    return replace(days, first=day, last=day)


def _at(here: Moment, time: ClockTime) -> Moment:
    if here.days.width == 2 and here.hour is None and time.low < MIDNIGHT:
        day = here.days.last if time.low <= EARLY else here.days.first
        return Moment(replace(here.days, first=day, last=day), time.low)
    low = _resolved(time, here.hour)
    if low is None:
        return here
    if here.days.width == 1 and _is_next_day(time, low, here.hour):
        day = here.days.first + DAY
        return Moment(replace(here.days, first=day, last=day), low)
    return replace(here, hour=low)


def _resolved(time: ClockTime, last: int | None) -> int | None:
    """The hour, in the half of the day that comes next where none is said; None where neither comes soon."""
    if time.told or last is None:
        return time.low
    ahead = {(low - last) % MIDNIGHT: low for low in (time.low, (time.low + HALF) % MIDNIGHT)}
    soonest = min(ahead)
    return ahead[soonest] if soonest <= SOON else None


def _is_next_day(time: ClockTime, low: int, last: int | None) -> bool:
    """Whether the hour is of the day after the one that was named last."""
    if time.is_small:
        return last is None or last > SMALL
    return last is not None and not time.is_broad and low <= EARLY and last - low >= BACKWARD
