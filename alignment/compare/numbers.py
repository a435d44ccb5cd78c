"""How many: numbers of the same thing, as intervals."""

from __future__ import annotations

from itertools import product

from alignment.compare.quoting import quote
from alignment.record import ClaimRecord, NumberIn, Span
from alignment.suggestion import Finding
from alignment.words import words
from models.vocabulary import Apparent, ContradictionType

#: “About” and “nearly” stretch a number by this part where reading gave no interval.
LEEWAY = 0.15

Counted = tuple[ClaimRecord, NumberIn]


def compare(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """The same number of the same thing, or another one. None where they count no common thing."""
    pairs = [(x, y) for x, y in product(a.numbers, b.numbers) if _unit(x) & _unit(y)]
    if not pairs:
        return None
    same = [(x, y) for x, y in pairs if _meet(x, y)]
    if same:
        x, y = max(same, key=lambda pair: pair[0].value)
        return _found((a, x), (b, y), 1.0 if x.value > 2 else 0.5, "give the same number")
    x, y = min(pairs, key=lambda pair: abs(pair[0].value - pair[1].value))
    if _parts(x, y):
        return _found((a, x), (b, y), -0.3, "count different parts of a whole", Apparent.SCOPE)
    return _found((a, x), (b, y), -1.0 if min(x.value, y.value) > 2 else -0.6, "are not the same number")


def _found(ours: Counted, theirs: Counted, score: float, says: str, why: Apparent | None = None) -> Finding:
    (a, x), (b, y) = ours, theirs
    of = " and ".join(sorted(_unit(x) & _unit(y)))
    reason = f"{quote(a, span(a, x))} and {quote(b, span(b, y))} {says} ({of})"
    return Finding(score, ContradictionType.NUMBER, reason, (span(a, x),), (span(b, y),), why)


def span(claim: ClaimRecord, number: NumberIn) -> Span:
    """The number with what it counts, where that follows close behind."""
    if not number.unit:
        return number.span
    at = claim.text.find(number.unit.split()[-1], number.span.end, number.span.end + 40)
    return Span(number.span.start, at + len(number.unit.split()[-1])) if at > 0 else number.span


def _unit(number: NumberIn) -> frozenset[str]:
    return words(number.unit or "").content


def _scope(number: NumberIn) -> frozenset[str]:
    return words(number.scope or "").content


def _parts(x: NumberIn, y: NumberIn) -> bool:
    """Whether each is counted of something, and not of the same."""
    return bool(_scope(x)) and bool(_scope(y)) and not _scope(x) & _scope(y)


def _meet(x: NumberIn, y: NumberIn) -> bool:
    (low_x, high_x), (low_y, high_y) = _interval(x), _interval(y)
    return low_x <= high_y and low_y <= high_x


def _interval(number: NumberIn) -> tuple[float, float]:
    if number.qualifier == "about" and number.low == number.high:
        return number.value * (1 - LEEWAY), number.value * (1 + LEEWAY)
    return number.low, number.high
