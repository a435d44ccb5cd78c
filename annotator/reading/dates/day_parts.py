"""Parts of the day as stretches of hours: “in the evening”, “by the small hours”, “late at night”, “after midnight”."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from annotator.reading.dates.clock_time import MIDNIGHT, ClockTime
from annotator.reading.dates.date_words import DAY_PARTS, either
from annotator.reading.phrase_lists import word_set

#: Late at night, and after midnight, in minutes from midnight.
LATE, SMALL = (21 * 60, 24 * 60), (0, 5 * 60)
#: “Towards morning” it may be two hours before the morning.
TOWARDS = 2 * 60
_FORMS = re.compile(
    r"\b(?:(?:in|by|(?P<towards>towards?(?:\s+the)?)|during|until|till|on|the|that|same|this|one|next|following)\s+)"
    rf"(?:(?P<part>{either(DAY_PARTS)}))\b(?!\s+(?:news)?(?:paper|edition|star\b))"
    r"|(?P<late>\b(?:late|far\s+into|deep\s+in|well\s+into)\s+(?:at|in|into\s+)?\s*(?:the\s+|that\s+)?night\b|\bthat\s+(?:same\s+)?night\b)"
    r"|(?P<small>(?<!\bhalf )(?<!\bquarter )(?<!\bhour )(?<!\bhours )(?<!\bminutes )\b(?:after|past)\s+midnight\b)",
    re.I,
)
_HINTS = frozenset(word for part in (*DAY_PARTS, "night", "midnight") for word in part.split())


def find_parts(text: str) -> tuple[ClockTime, ...]:
    """The parts of the day that the text names, left to right."""
    if _HINTS.isdisjoint(word_set(text)):
        return ()
    return tuple(_part(match) for match in _FORMS.finditer(text))


def _part(match: re.Match[str]) -> ClockTime:
    if match["part"]:
        low, high = DAY_PARTS[" ".join(match["part"].lower().split())]
    else:
        low, high = LATE if match["late"] else SMALL
    begins = max(0, low - TOWARDS) if match["towards"] else low
    return ClockTime(match.start(), match.end(), begins, high, is_broad=low > 0)


@lru_cache(maxsize=64)
def with_parts(times: tuple[ClockTime, ...], text: str) -> tuple[ClockTime, ...]:
    """The hours and the parts of the day, without a part whose hour is told; the part says in which half of the day."""
    found = find_parts(text)
    parts = [part for part in found if not any(_goes_with(part, time, text) for time in times)]
    kept = [time for time in times if not any(part.start < time.end and time.start < part.end for part in parts)]
    known = (_within(time, next((part for part in found if _goes_with(part, time, text)), None)) for time in kept)
    return tuple(sorted((*known, *parts), key=lambda one: one.start))


def _within(time: ClockTime, part: ClockTime | None) -> ClockTime:
    """The hour in the half of the day that the part beside it says."""
    if part is None or time.told:
        return time
    late = 0 if part.low <= time.low <= part.high else MIDNIGHT // 2
    if not part.low <= time.low + late <= part.high:
        return time
    return replace(time, low=time.low + late, high=time.high + late, told=True)


def _goes_with(part: ClockTime, time: ClockTime, text: str) -> bool:
    """Whether an hour says more of the same part: “in the evening, at six”."""
    if (part.low, part.high) == SMALL and text[time.start : time.end].lower() == "midnight":
        return False
    return time.start < part.end + 30 and part.start < time.end + 30
