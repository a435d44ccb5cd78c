"""The hours of a sentence put to its dates: “at 2 a.m. on 26 October”, and “at 2 a.m.” alone, on the running day."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotator.reading.claim import DateMention, Sentence
from annotator.reading.dates.clock_time import ClockTime, on_the_clock
from models.historical_date import HistoricalDate
from models.vocabulary import Calendar

#: An hour and a date belong together where no more letters than these stand between.
BESIDE = 24
#: A vaguer date has no hours.
DAYS = 3


def with_hours(
    mentions: Sequence[DateMention],
    times: Sequence[ClockTime],
    sentence: Sentence,
    *,
    day: str | None,
    calendar: Calendar,
) -> tuple[DateMention, ...]:
    """The dates with their hours; an hour that stands by no date is a mention of its own, on the sentence's day."""
    dates, hours = list(mentions), []
    starts, ends = [one.start for one in dates], [one.end for one in dates]
    for time in times:
        near = range(
            bisect_left(ends, sentence.start + time.start - BESIDE),
            bisect_right(starts, sentence.start + time.end + BESIDE),
        )
        beside = _beside(dates, near, time, sentence.start)
        if beside is not None:
            dates[beside] = replace(dates[beside], time=time.iso)
        elif day and HistoricalDate.parse(day).days <= DAYS:
            words = sentence.text[time.start : time.end]
            start, end = sentence.start + time.start, sentence.start + time.end
            hours.append(DateMention(words, start, end, calendar, day, f"“{words}”: {_why(time)}", time.iso))
    return tuple(sorted((*dates, *hours), key=lambda one: one.start))


def _why(time: ClockTime) -> str:
    if time.since is None:
        return "an hour of the running day"
    return f"counted from {on_the_clock(time.since)}, the hour that was named last"


def _beside(dates: Sequence[DateMention], near: Iterable[int], time: ClockTime, start: int) -> int | None:
    """The number of the date next to the hour that has none yet, among those that are near."""
    gaps = {
        number: max(start + time.start - dates[number].end, dates[number].start - start - time.end)
        for number in near
        if dates[number].time is None and HistoricalDate.parse(dates[number].edtf).days <= DAYS
    }
    return min(gaps, key=gaps.__getitem__, default=None)
