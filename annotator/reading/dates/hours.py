"""The hours of a sentence put to its dates: “at 2 a.m. on 26 October”, and “at 2 a.m.” alone, on the running day."""

from __future__ import annotations

from collections.abc import Sequence
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
    dates = list(mentions)
    for time in times:
        beside = _beside(dates, time, sentence.start)
        if beside is not None:
            dates[beside] = replace(dates[beside], time=time.iso)
        elif day and HistoricalDate.parse(day).days <= DAYS:
            words = sentence.text[time.start : time.end]
            start, end = sentence.start + time.start, sentence.start + time.end
            dates.append(DateMention(words, start, end, calendar, day, f"“{words}”: {_why(time)}", time.iso))
    return tuple(sorted(dates, key=lambda one: one.start))


def _why(time: ClockTime) -> str:
    if time.since is None:
        return "an hour of the running day"
    return f"counted from {on_the_clock(time.since)}, the hour that was named last"


def _beside(dates: Sequence[DateMention], time: ClockTime, start: int) -> int | None:
    """The number of the date next to the hour that has none yet."""
    gaps = {
        number: max(start + time.start - one.end, one.start - start - time.end)
        for number, one in enumerate(dates)
        if one.time is None and HistoricalDate.parse(one.edtf).days <= DAYS
    }
    nearest = min(gaps, key=gaps.__getitem__, default=None)
    return nearest if nearest is not None and gaps[nearest] <= BESIDE else None
