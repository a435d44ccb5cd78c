"""How many: numbers of the same thing, as intervals."""

from __future__ import annotations

import re
from itertools import product

from alignment.acts import acts
from alignment.compare.counted import comparable, is_guessed, meet, ratio
from alignment.compare.limits import is_imagined
from alignment.compare.losses import may_be_of_two_fights
from alignment.compare.moment import at_one_time
from alignment.compare.quoting import quote
from alignment.compare.shares import PERCENT, VOTE, are_two_sides, in_percent, with_shares
from alignment.compare.votes import of_one_decision
from alignment.compare.wholes import Counted, is_part
from alignment.evidence import HINT, SLIGHT
from alignment.gatherings import are_two
from alignment.record import ClaimRecord, NumberIn, Span
from alignment.suggestion import Finding
from alignment.units import is_duration
from models.vocabulary import Apparent, ContradictionType

#: Two numbers of which one is no more than so many times the other are one, rounded.
ROUNDED = 1.02
_PERCENT = re.compile(r"(?:\s*%|\s+per\s?cent\b)?", re.IGNORECASE)
#: Counts of one body by two accounts lie so near one another.
NEARLY = 1.25
#: A claim with so many numbers gives the parts of a whole: each is held only against numbers of the very same thing.
LIST = 5


def compare(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """The same number of the same thing, or another one. None where they count no common thing.

    A number that both give is set aside first: what differs beside it differs of the same happening.
    """
    ours, theirs = _told(a), _told(b)
    listed = max(len(a.numbers), len(b.numbers)) >= LIST
    alike = [(x, y) for x, y in product(ours, theirs) if comparable((a, x), (b, y))]
    pairs = [(x, y) for x, y in alike if x.unit == y.unit or not listed]
    same = [(x, y) for x, y in pairs if meet(x, y)]
    met = {id(number) for pair in same for number in pair}
    apart = [(x, y) for x, y in pairs if id(x) not in met and id(y) not in met]
    if apart:
        nearest = min(apart, key=lambda pair: (is_part((a, pair[0]), (b, pair[1])), ratio(*pair)))
        of_two = not same and _count_two_bodies(apart)
        return _conflict((a, nearest[0]), (b, nearest[1]), beside=bool(same), of_two=of_two)
    if not same:
        return None
    x, y = max(same, key=lambda pair: pair[0].value)
    give = "give" if ratio(x, y) < ROUNDED else "may be"  # “300” and “about 350” do not exclude each other
    return _found((a, x), (b, y), 1.0 if x.value > 2 else 0.5, f"{give} the same {_what(x)}")


def _count_two_bodies(apart: list[tuple[NumberIn, NumberIn]]) -> bool:
    """Whether they differ in two things that both count, and not just by a little in each: of 562 and of 650."""
    alike = [(x, y) for x, y in apart if x.unit and x.unit == y.unit]
    nearest = {x.unit: min(ratio(*pair) for pair in alike if pair[0].unit == x.unit) for x, _ in alike}
    return len(nearest) > 1 and max(nearest.values()) >= NEARLY


def applies(claim: ClaimRecord) -> bool:
    """Whether it gives a number, or a part without one."""
    return bool(with_shares(claim))


def _told(claim: ClaimRecord) -> list[NumberIn]:
    return [number for number in with_shares(claim) if not is_imagined(claim, number)]


def _conflict(ours: Counted, theirs: Counted, *, beside: bool, of_two: bool) -> Finding:
    (a, x), (b, y) = ours, theirs
    if is_part(ours, theirs):
        return _of_wholes(ours, theirs)
    if doubt := _doubt(ours, theirs, beside=beside, of_two=of_two):
        return _found(ours, theirs, HINT, doubt)
    if not at_one_time(a, b):  # of 18 such pairs that were read three were contradictions, of 56 of one time 22
        return _found(ours, theirs, -SLIGHT, f"are not the same {_what(x)}, months apart")
    score = -1.0 if x.unit == y.unit else -0.7
    return _found(ours, theirs, score if min(x.value, y.value) > 2 else 0.6 * score, f"are not the same {_what(x)}")


def _doubt(ours: Counted, theirs: Counted, *, beside: bool, of_two: bool) -> str | None:
    """What is said where two numbers may well be of two things; None where they are of one."""
    (a, x), (b, y) = ours, theirs
    if are_two_sides(x, y) and not {act.verb.lemma for act in acts(a)} & {act.verb.lemma for act in acts(b)}:
        return "may be two sides"
    if two := "fights" if may_be_of_two_fights(ours, theirs) else "gatherings" if are_two(a, b) else "":
        return f"are not the same {_what(x)}, may be of two {two}"
    if is_guessed(ours, theirs):
        return "are not the same number, should they count the same"
    if of_two:  # of 13 such pairs that were read none was of one body
        return f"are not the same {_what(x)}, nor is any other that both give"
    of_many = any(number.unit == VOTE or is_duration(number.unit) for number in (x, y))
    if of_many and not beside and not of_one_decision(ours, theirs):
        # One body votes often, and things last as long as they last: a hint only, unless another number is the same.
        return f"are not the same {_what(x)}"
    return None


def _of_wholes(ours: Counted, theirs: Counted) -> Finding:
    if ours[1].unit == theirs[1].unit == PERCENT:  # a part of one whole is no part of another's
        return _found(ours, theirs, HINT, "may be parts of two wholes")
    return _found(ours, theirs, -0.3, "may be a whole and a part of it", Apparent.SCOPE)


def _what(number: NumberIn) -> str:
    return "part" if number.unit == PERCENT else "number"


def _found(ours: Counted, theirs: Counted, score: float, says: str, why: Apparent | None = None) -> Finding:
    (a, x), (b, y) = ours, theirs
    here, there = _stretch(a, x), _stretch(b, y)
    reason = f"{quote(a, here)}{in_percent(x)} and {quote(b, there)}{in_percent(y)} {says}"
    return Finding(score, ContradictionType.NUMBER, reason, (here,), (there,), why)


def _stretch(claim: ClaimRecord, number: NumberIn) -> Span:
    """The number with what it counts, where that follows close behind."""
    if percent := _PERCENT.match(claim.text, number.span.end) if number.unit == PERCENT else None:
        return Span(number.span.start, percent.end())
    noun = (number.unit or "").split()[-1:]
    at = claim.text.lower().find(noun[0][:-1].lower(), number.span.end, number.span.end + 40) if noun else -1
    end = re.compile(r"\w*").match(claim.text, at) if at >= 0 else None
    return Span(number.span.start, end.end()) if end else number.span
