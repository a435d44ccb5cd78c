"""At what hour: the times of day that two claims give for days that can be one."""

from __future__ import annotations

from itertools import product

from alignment.compare.quoting import quote
from alignment.record import ClaimRecord, DateIn
from alignment.suggestion import Finding
from models.vocabulary import ContradictionType

#: Hours told from memory and hours told by the clock may differ by this many minutes and be one.
LEEWAY = 30


def compare(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """The same hour or another one. None where one gives no hour, or they speak of different days."""
    timed = [(x, y) for x, y in product(_timed(a), _timed(b)) if x.date.gap(y.date) <= 1]
    if not timed:
        return None
    x, y = min(timed, key=lambda pair: _minutes_apart(*pair))
    apart = _minutes_apart(x, y)
    if apart <= LEEWAY:
        reason, score = f"{quote(a, x.span)} and {quote(b, y.span)} are the same hour", 1.0
    else:
        reason, score = f"{quote(a, x.span)} and {quote(b, y.span)} are {_length(apart)} apart", -1.0
    return Finding(score, ContradictionType.TIME, reason, (x.span,), (y.span,))


def applies(claim: ClaimRecord) -> bool:
    """Whether it gives an hour."""
    return bool(_timed(claim))


def _timed(claim: ClaimRecord) -> list[DateIn]:
    return [date for date in claim.dates if date.time]


def _minutes_apart(x: DateIn, y: DateIn) -> int:
    (from_x, to_x), (from_y, to_y) = _interval(x.time or ""), _interval(y.time or "")
    return max(0, from_x - to_y, from_y - to_x)


def _interval(time: str) -> tuple[int, int]:
    ends = [int(end[:2]) * 60 + int(end[3:5]) for end in time.split("/")]
    return ends[0], ends[-1] if ends[-1] >= ends[0] else ends[-1] + 24 * 60


def _length(minutes: int) -> str:
    hours = round(minutes / 60, 1)
    return f"{minutes} minutes" if minutes < 60 else f"{hours:g} {'hour' if hours == 1 else 'hours'}"
