"""Whether two numbers count the same kind of thing, and as much of it."""

from __future__ import annotations

import re
from functools import lru_cache

from alignment.compare import wording
from alignment.compare.shares import PERCENT, of_one_whole
from alignment.compare.wholes import Counted, is_of_each, is_of_more
from alignment.record import ClaimRecord, NumberIn
from alignment.units import factor, is_measure, kinds
from alignment.words import word_class, words

#: From here on a number without a noun is held against any other near it.
LARGE = 100
#: Numbers that are so many times apart count unlike things: four hours and four months, a squad and an army.
UNLIKE = 20
#: “About” and a measure in another unit stretch a number by this part where reading gave no interval.
LEEWAY = 0.15
_NEXT = re.compile(r"[ -](?P<word>[^\W\d_]+)")
#: What a length is: how far, how long, how wide, how high.
_EXTENT = re.compile(
    r"[^.,;:!?\d]{0,24}?\b(?:(?P<far>away|off|distant|from)|(?P<long>long|length)|(?P<wide>wide|broad|across|width)"
    r"|(?P<high>high|tall|deep|thick|height|depth))\b"
)


def comparable(ours: Counted, theirs: Counted) -> bool:
    """Whether they count like things; a large number of nothing in particular may count anything."""
    (_, x), (_, y) = ours, theirs
    if not _as_much(ours, theirs) or not of_one_whole(x, y):
        return False
    if _exchanged(ours, theirs):
        return True
    if not x.unit or not y.unit:
        near = min(x.value, y.value) >= LARGE and ratio(x, y) < 3
        return near or (x.unit == y.unit and _next_word(*ours) == _next_word(*theirs) != "")
    return bool(kinds(x.unit) & kinds(y.unit)) and ratio(x, y) < UNLIKE and _of_one_extent(ours, theirs)


def is_guessed(ours: Counted, theirs: Counted) -> bool:
    """Whether only one of them says what it counts: of 30 such pairs that were read two were of one thing."""
    return bool(ours[1].unit) != bool(theirs[1].unit) and not _exchanged(ours, theirs)


def ratio(x: NumberIn, y: NumberIn) -> float:
    """How many times the greater is the lesser, in one measure."""
    low, high = sorted((max(x.value, 0.1) * factor(x.unit), max(y.value, 0.1) * factor(y.unit)))
    return high / low


def meet(x: NumberIn, y: NumberIn) -> bool:
    """Whether some number can be both."""
    (low_x, high_x), (low_y, high_y) = _interval(x), _interval(y)
    return low_x <= high_y and low_y <= high_x


def _interval(number: NumberIn) -> tuple[float, float]:
    size = factor(number.unit)
    loose = number.low == number.high and (number.qualifier == "about" or size != 1)
    stretch = LEEWAY if loose else 0.0
    return number.low * size * (1 - stretch), number.high * size * (1 + stretch)


def _as_much(ours: Counted, theirs: Counted) -> bool:
    """Whether both count all of it, or each, or some beside others."""
    return is_of_each(*ours) == is_of_each(*theirs) and is_of_more(*ours) == is_of_more(*theirs)


def _of_one_extent(ours: Counted, theirs: Counted) -> bool:
    """Whether no two lengths are said to be of two ways: how far a thing is, and how wide."""
    if "length" not in kinds(ours[1].unit):
        return True
    extents = [_EXTENT.match(claim.text, number.span.end) for claim, number in (ours, theirs)]
    return len({extent.lastgroup for extent in extents if extent}) < 2


def _exchanged(ours: Counted, theirs: Counted) -> bool:
    """Whether one stands for the other in nearly the same words: “to save a thousand”, “to save a hundred thousand”."""
    (a, x), (b, y) = ours, theirs
    if x.unit and y.unit and ((x.unit == PERCENT) != (y.unit == PERCENT) or is_measure(x.unit) != is_measure(y.unit)):
        return False
    return _word_before(a, x) == _word_before(b, y) != "" and wording.compare(a, b) is not None


@lru_cache(maxsize=1 << 16)
def _word_before(claim: ClaimRecord, number: NumberIn) -> str:
    before = [word.lemma for word in words(claim.text).all if word.span.end <= number.span.start]
    return next((lemma for lemma in before[::-1] if lemma not in word_class("function")), "")


def _next_word(claim: ClaimRecord, number: NumberIn) -> str:
    found = _NEXT.match(claim.text, number.span.end)
    return found["word"] if found else ""
