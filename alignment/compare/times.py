"""At what hour: the times of day that two claims give for days that can be one."""

from __future__ import annotations

import re
from itertools import product

from alignment.compare.clock import HALF, HALVES, clock_of, length, minutes_apart
from alignment.compare.deeds import common_things, like_acts, of_two_agents
from alignment.compare.limits import is_lasting, is_limit, stretch
from alignment.compare.quoting import quote
from alignment.evidence import HINT, SLIGHT
from alignment.gatherings import are_two
from alignment.record import ClaimRecord, DateIn
from alignment.suggestion import Finding
from models.vocabulary import ContradictionType

#: Hours told from memory and hours told by the clock may differ by this many minutes and be one. Where one is told to
#: the minute they may not: of eight such pairs that were read six were contradictions.
LEEWAY = 30
#: What tells an hour at all, or the part of a day.
_TOLD = re.compile(
    rf"{HALVES.pattern}|\d|o[’']clock|\bhour|\beve\b|\bmidday\b"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    re.IGNORECASE,
)
#: “Two hours later”, and not “two days later, at noon”.
_COUNTED = re.compile(
    r"\b(?:hour|min)\w*(?:\s+and\s+a\s+half)?\s+(?:later|earlier|previously|after)|\banother\b", re.IGNORECASE
)

_ROUGH = r"(?:about|around|roughly|nearly|almost|towards?|shortly|soon|after|before)"
#: What an hour is told as, before its words or as the first of them: “about 2 a.m.”, “shortly after 9.40”.
_ROUGHLY = re.compile(rf"\b{_ROUGH}\s+(?:at\s+|the\s+)?$", re.IGNORECASE)
_ROUGHLY_SAID = re.compile(rf"(?:at\s+)?{_ROUGH}\b", re.IGNORECASE)

#: A score and what is said of two hours; None where nothing can be.
Told = tuple[float, str] | None


def compare(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """The same hour or another one. None where one gives no hour, or where neither can be said of those they give."""
    timed = [(x, y) for x, y in product(_timed(a), _timed(b)) if x.date.gap(y.date) <= 1]
    if not timed:
        return None
    apart, x, y = min(((minutes_apart(a, x, b, y), x, y) for x, y in timed), key=lambda told: told[0])
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
    read none was a contradiction. What lasted a whole afternoon is no act of one hour.
    """
    if apart > HALF and x.date.gap(y.date):
        return None  # from one day well into another the dates differ
    lasting = is_lasting(a, x) or is_lasting(b, y)
    two = lasting or are_two(a, b)
    if (apart <= LEEWAY or like_acts(a, b)) and not (two or of_two_agents(a, b)):
        return -1.0, f"are {length(apart)} apart"
    return -SLIGHT if common_things(a, b) and not two else HINT, f"are {length(apart)} apart, perhaps of two acts"


def _near(a: ClaimRecord, x: DateIn, b: ClaimRecord, y: DateIn, apart: int) -> Told:
    """How far hours that can be one are the same: “the evening” holds many, and where it ends another part begins."""
    one, other = clock_of(x), clock_of(y)
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
    words, (first, last) = stretch(claim, date), clock_of(date)
    roughly = _ROUGHLY.search(claim.text, 0, words.start) or _ROUGHLY_SAID.match(claim.text, words.start)
    return last - first <= LEEWAY and not roughly


def _is_exact(date: DateIn) -> bool:
    """Whether it is told to the minute: neither a full hour nor half of one."""
    first, last = clock_of(date)
    return first == last and bool(first % LEEWAY)
