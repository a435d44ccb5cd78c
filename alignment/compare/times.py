"""At what hour: the times of day that two claims give for days that can be one."""

from __future__ import annotations

import re
from itertools import product

from alignment.compare.deeds import common_things, like_acts, of_two_agents
from alignment.compare.limits import is_limit, stretch
from alignment.compare.quoting import quote
from alignment.evidence import HINT, SLIGHT
from alignment.record import ClaimRecord, DateIn
from alignment.suggestion import Finding
from models.vocabulary import ContradictionType

#: Hours told from memory and hours told by the clock may differ by this many minutes and be one. Where one is told to
#: the minute they may not: of eight such pairs that were read six were contradictions.
LEEWAY = 30
HALF, DAY = 12 * 60, 24 * 60
#: One night has two dates: between these hours an evening and a morning may be of it.
EVENING, MORNING = 17 * 60, 6 * 60
#: A limit (“by 3 a.m.”) speaks of what came in the hours before.
BEFORE_LIMIT = HALF
#: What tells the two halves of the day apart.
_HALVES = re.compile(r"[ap]\.?\s?m\b|morning|afternoon|evening|night|noon|dawn|dusk|daybreak|sunset", re.IGNORECASE)
#: What tells an hour at all, or the part of a day.
_TOLD = re.compile(rf"{_HALVES.pattern}|\d|o[’']clock|\bhour|\beve\b|\bmidday\b", re.IGNORECASE)
#: “Two hours later”, and not “two days later, at noon”.
_COUNTED = re.compile(
    r"\b(?:hour|min)\w*(?:\s+and\s+a\s+half)?\s+(?:later|earlier|previously|after)|\banother\b", re.IGNORECASE
)

_ROUGH = r"(?:about|around|roughly|nearly|almost|towards?|shortly|soon|after|before)"
#: What an hour is told as, before its words or as the first of them: “about 2 a.m.”, “shortly after 9.40”.
_ROUGHLY = re.compile(rf"\b{_ROUGH}\s+(?:at\s+|the\s+)?$", re.IGNORECASE)
_ROUGHLY_SAID = re.compile(rf"(?:at\s+)?{_ROUGH}\b", re.IGNORECASE)

Minutes = tuple[int, int]
#: A score and what is said of two hours; None where nothing can be.
Told = tuple[float, str] | None


def compare(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """The same hour or another one. None where one gives no hour, or where neither can be said of those they give."""
    timed = [(x, y) for x, y in product(_timed(a), _timed(b)) if x.date.gap(y.date) <= 1]
    if not timed:
        return None
    apart, x, y = min(((_minutes_apart(a, x, b, y), x, y) for x, y in timed), key=lambda told: told[0])
    told = _far(a, x, b, y, apart) if apart > _leeway(a, x, b, y) else _near(a, x, b, y, apart)
    if told is None:
        return None
    score, says = told
    reason = f"{_said(a, x)} and {_said(b, y)} {says}"
    return Finding(score, ContradictionType.TIME, reason, (stretch(a, x),), (stretch(b, y),))


def _far(a: ClaimRecord, x: DateIn, b: ClaimRecord, y: DateIn, apart: int) -> Told:
    """How far hours that differ are in conflict: only where one act may be meant, for a day holds many.

    Of 33 pairs that were read and tell of no like acts two were contradictions, of 53 others 27: hours few minutes
    apart are rather of one act. What two did who are named in one claim alone is two acts: of 14 such pairs that were
    read none was a contradiction.
    """
    if apart > HALF and x.date.gap(y.date):
        return None  # from one day well into another the dates differ
    if (apart <= LEEWAY or like_acts(a, b)) and not of_two_agents(a, b):
        return -1.0, f"are {_length(apart)} apart"
    return -SLIGHT if common_things(a, b) else HINT, f"are {_length(apart)} apart, perhaps of two acts"


def _near(a: ClaimRecord, x: DateIn, b: ClaimRecord, y: DateIn, apart: int) -> Told:
    """How far hours that can be one are the same: “the evening” holds many, and where it ends another part begins."""
    one, other = _clock(x), _clock(y)
    parts = sum(last - first > LEEWAY for first, last in (one, other))
    if is_limit(a, x) or is_limit(b, y):
        return 0.3, "may be one hour"
    if not parts:
        return 1.0, "are the same hour"
    if one == other:
        return 0.6, "are the same part of the day"
    return (0.3, "may be one hour") if parts == 1 or apart < 0 else None


def _said(claim: ClaimRecord, date: DateIn) -> str:
    """Its words, and the hour where they don't name it: “two hours later” (14:00), “Sunday” (08:00)."""
    words = stretch(claim, date)
    told = _TOLD.search(claim.text, words.start, words.end) and not _COUNTED.search(date.text)
    return quote(claim, words) if told else f"{quote(claim, words)} ({date.time})"


def applies(claim: ClaimRecord) -> bool:
    """Whether it gives an hour."""
    return bool(_timed(claim))


def _timed(claim: ClaimRecord) -> list[DateIn]:
    return [date for date in claim.dates if date.time]


def _leeway(a: ClaimRecord, x: DateIn, b: ClaimRecord, y: DateIn) -> int:
    """By how many minutes two hours may differ and be one: of one day by none where either is told to the minute.

    Neither may be a part of the day, then, nor told as about or after an hour.
    """
    told_closely = _is_close(a, x) and _is_close(b, y) and (_is_exact(x) or _is_exact(y))
    return 0 if told_closely and not x.date.gap(y.date) else LEEWAY


def _is_close(claim: ClaimRecord, date: DateIn) -> bool:
    words, (first, last) = stretch(claim, date), _clock(date)
    roughly = _ROUGHLY.search(claim.text, 0, words.start) or _ROUGHLY_SAID.match(claim.text, words.start)
    return last - first <= LEEWAY and not roughly


def _is_exact(date: DateIn) -> bool:
    """Whether it is told to the minute: neither a full hour nor half of one."""
    first, last = _clock(date)
    return first == last and bool(first % LEEWAY)


def _minutes_apart(a: ClaimRecord, x: DateIn, b: ClaimRecord, y: DateIn) -> int:
    """The least that the two can be apart, whatever half of the day and which date of a night is meant.

    Below nought where they overlap, by so many minutes.
    """
    days = (y.date.first > x.date.first) - (y.date.first < x.date.first) if x.date.gap(y.date) else 0
    return min(_apart(one, other, days) for one, other in product(_intervals(a, x), _intervals(b, y)))


def _apart(one: Minutes, other: Minutes, days: int) -> int:
    """Minutes between hours of which the other is so many days on."""
    shifts = {days * DAY}
    if not days and other[1] < MORNING and one[1] > EVENING:
        shifts.add(DAY)
    if not days and one[1] < MORNING and other[1] > EVENING:
        shifts.add(-DAY)
    if days and max(one[1], other[1]) < MORNING:
        shifts.add(0)
    return min(max(one[0] - other[1] - shift, other[0] + shift - one[1]) for shift in shifts)


def _intervals(claim: ClaimRecord, date: DateIn) -> list[Minutes]:
    """From when to when, in minutes of the day; two of them where “8.40” may be the morning's or the evening's."""
    begun, last = _clock(date)
    first = last - BEFORE_LIMIT if is_limit(claim, date) else begun
    unclear = 60 <= begun < HALF and not _HALVES.search(claim.text)
    return [(first, last), (first + HALF, last + HALF)] if unclear else [(first, last)]


def across_midnight(x: DateIn, y: DateIn) -> str:
    """How long lies between an hour and one of the day after, in words; nothing where it is half a day or unknown."""
    apart = _overnight(x, y) if x.time and y.time else 0
    return _length(apart) if 0 < apart < HALF else ""


def _overnight(x: DateIn, y: DateIn) -> int:
    """Minutes from an hour to one of the day after; what lasts beyond midnight ends with its day."""
    one, other = sorted((x, y), key=lambda date: date.date.first)
    return DAY - min(_clock(one)[1], DAY) + _clock(other)[0]


def _clock(date: DateIn) -> Minutes:
    """From when to when, in minutes of the day; what goes beyond midnight has more of them than a day."""
    ends = [int(end[:2]) * 60 + int(end[3:5]) for end in (date.time or "").split("/")]
    return ends[0], ends[-1] if ends[-1] >= ends[0] else ends[-1] + DAY


def _length(minutes: int) -> str:
    """As one would say it: nobody knows an evening to the minute."""
    hours = minutes / 60
    if hours < 2 and minutes != 60:
        return f"{minutes} minutes"
    return f"{'about ' * (hours % 1 > 0)}{round(hours)} {'hour' if hours == 1 else 'hours'}"
