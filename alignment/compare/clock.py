"""Hours in minutes of the day: from when to when they last, and how long lies between two."""

from __future__ import annotations

import re
from itertools import product

from alignment.compare.limits import is_limit
from alignment.record import ClaimRecord, DateIn

HALF, DAY = 12 * 60, 24 * 60
#: One night has two dates: between these hours an evening and a morning may be of it.
EVENING, LATE, MORNING = 17 * 60, 21 * 60, 6 * 60
#: What “the morning” is read as.
A_MORNING = (5 * 60, HALF)
#: A limit (“by 3 a.m.”) speaks of what came in the hours before.
BEFORE_LIMIT = HALF
#: What tells the two halves of the day apart.
HALVES = re.compile(r"[ap]\.?\s?m\b|morning|afternoon|evening|night|noon|dawn|dusk|daybreak|sunset", re.IGNORECASE)
Minutes = tuple[int, int]


def minutes_apart(a: ClaimRecord, x: DateIn, b: ClaimRecord, y: DateIn) -> int:
    """The least that the two can be apart, whatever half of the day and which date of a night is meant.

    Below nought where they overlap, by so many minutes.
    """
    days = (y.date.first > x.date.first) - (y.date.first < x.date.first) if x.date.gap(y.date) else 0
    either, other_either = _is_of_either_half(a, x), _is_of_either_half(b, y)
    ours = _intervals(a, x, either=either, beside_either=other_either)
    theirs = _intervals(b, y, either=other_either, beside_either=either)
    return min(_least_apart(one, other, days) for one, other in product(ours, theirs))


def _least_apart(one: Minutes, other: Minutes, days: int) -> int:
    """Minutes between hours of which the other is so many days on."""
    shifts = {days * DAY}
    if not days and other[1] < MORNING and one[1] > EVENING:
        shifts.add(DAY)
    if not days and one[1] < MORNING and other[1] > EVENING:
        shifts.add(-DAY)
    if days and max(one[1], other[1]) < MORNING:
        shifts.add(0)
    return min(max(one[0] - other[1] - shift, other[0] + shift - one[1]) for shift in shifts)


def _intervals(claim: ClaimRecord, date: DateIn, *, either: bool, beside_either: bool) -> list[Minutes]:
    """From when to when, in minutes of the day; two of them where “8.40” may be the morning's or the evening's.

    Beside such an hour the morning begins at midnight: “between two and three” may be two in the morning.
    """
    begun, last = clock_of(date)
    if beside_either and (begun, last) == A_MORNING:
        begun = 0
    first = last - BEFORE_LIMIT if is_limit(claim, date) else begun
    return [(first, last), (first + HALF, last + HALF)] if either else [(first, last)]


def _is_of_either_half(claim: ClaimRecord, date: DateIn) -> bool:
    """Whether it is an hour of which the claim does not say in which half of the day it is."""
    return 60 <= clock_of(date)[0] < HALF and not HALVES.search(claim.text)


def is_of_the_night(date: DateIn) -> bool:
    """Whether an hour late or early in the day tells a night, which has two dates."""
    return bool(date.time) and (clock_of(date)[1] <= MORNING or clock_of(date)[0] >= LATE)


def across_midnight(x: DateIn, y: DateIn) -> str:
    """How long lies between an hour and one of the day after, in words; nothing where it is half a day or unknown."""
    apart = _overnight(x, y) if x.time and y.time else 0
    return length(apart) if 0 < apart < HALF else ""


def _overnight(x: DateIn, y: DateIn) -> int:
    """Minutes from an hour to one of the day after; what lasts beyond midnight ends with its day."""
    one, other = sorted((x, y), key=lambda date: date.date.first)
    return DAY - min(clock_of(one)[1], DAY) + clock_of(other)[0]


def clock_of(date: DateIn) -> Minutes:
    """From when to when, in minutes of the day; what goes beyond midnight has more of them than a day."""
    ends = [int(end[:2]) * 60 + int(end[3:5]) for end in (date.time or "").split("/")]
    return ends[0], ends[-1] if ends[-1] >= ends[0] else ends[-1] + DAY


def length(minutes: int) -> str:
    """As one would say it: nobody knows an evening to the minute."""
    hours = minutes / 60
    if hours < 2 and minutes != 60:
        return f"{minutes} minutes"
    return f"{'about ' * (hours % 1 > 0)}{round(hours)} {'hour' if hours == 1 else 'hours'}"
