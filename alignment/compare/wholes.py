"""What a number is a part of: a share of a whole, one side of a vote, each of many."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from alignment.record import ClaimRecord, NumberIn, Span
from alignment.words import words

PERCENT, VOTE = "per cent", "vote"
_OUT_OF = re.compile(r"^\s*(?:[\w-]+\s+){0,2}(?:out\s+of|of)\s+(?:the\s+|a\s+|some\s+|about\s+|total\s+of\s+)*$")
_WHOLE = re.compile(r"\b(?:total|in all|altogether|all told|overall|combined|together)\b", re.IGNORECASE)
#: “600 men each”, “ten per company”: a number of every one of them is none of them all.
_EACH = re.compile(r"[^.;:!?]{0,24}\b(?:each|apiece|per(?!\s*cent))\b", re.IGNORECASE)
#: Where a word stands that says a number is the whole.
NEAR = 24

Counted = tuple[ClaimRecord, NumberIn]


def with_shares(claim: ClaimRecord) -> list[NumberIn]:
    """The numbers of a claim, and for each “x out of y” the share in per cent."""
    found = list(claim.numbers)
    for part, whole in pairwise(found):
        between = claim.text[part.span.end : whole.span.start]
        if 0 < part.value < whole.value and _OUT_OF.match(between):
            share, span = 100 * part.value / whole.value, Span(part.span.start, whole.span.end)
            low, high = 100 * part.low / whole.high, min(100.0, 100 * part.high / whole.low)
            found.append(
                replace(part, span=span, value=share, low=low - 0.5, high=high + 0.5, unit=PERCENT, scope=None)
            )
    return found


def of_one_whole(x: NumberIn, y: NumberIn) -> bool:
    """Whether neither is said to be of something else: for and against, a share of the votes and one of the seats."""
    if x.unit == y.unit == VOTE:
        return not x.scope or not y.scope or x.scope == y.scope
    wholes = [words(number.scope).content for number in (x, y) if number.unit == PERCENT and number.scope]
    return len(wholes) < 2 or bool(wholes[0] & wholes[1])


def is_of_each(claim: ClaimRecord, number: NumberIn) -> bool:
    """Whether there are so many of it in every one of something."""
    return bool(_EACH.match(claim.text, number.span.end))


def is_part(ours: Counted, theirs: Counted) -> bool:
    """Whether only one of them is said to be the whole, and it is the greater."""
    whole_a, whole_b = (bool(_WHOLE.search(_around(claim, number.span))) for claim, number in (ours, theirs))
    return whole_a != whole_b and (ours[1].value > theirs[1].value) == whole_a


def _around(claim: ClaimRecord, span: Span) -> str:
    return claim.text[max(0, span.start - NEAR) : span.end + NEAR]
