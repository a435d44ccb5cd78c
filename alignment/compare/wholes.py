"""Whether a number is the whole or a part of it, of each, or of some beside others."""

from __future__ import annotations

import re
from functools import lru_cache

from alignment.record import ClaimRecord, NumberIn

_OUT_OF_IT = re.compile(r"(?:\bout|\d)\s+of\s+(?:(?:the|a|some|about|these|those)\s+)*$", re.IGNORECASE)
#: “71 per cent of the total vote” is a part.
_WHOLE = re.compile(
    r"\b(?:(?<!of the )(?<!of its )total|in all|altogether|all told|overall|combined|together)\b", re.IGNORECASE
)
#: “390 out of a total of 670” is none.
_OF_A_TOTAL = re.compile(r"\s+(?:[\w-]+\s+){0,2}of\s+(?:a|the)\s+total\b")
#: “600 men each”, “ten per company”: a number of every one of them is none of them all.
_EACH = re.compile(r"[^.;:!?]{0,24}\b(?:each|apiece|per(?!\s*cent))\b", re.IGNORECASE)
#: “The two other orders”, “thirty thousand more”, “these two orders”: some beside others, or of those told of before.
_BESIDE = re.compile(r"\s+(?:\w+\s+)?(?:others?|more|further|additional|remaining|rest|first|last|latter|former)\b")
_BEFORE = re.compile(r"\b(?:other|another|further|additional|remaining|these|those|such|last|first)\s+$", re.IGNORECASE)
_COLON = re.compile(r"[^.;:!?]*:\s")
#: “The horsemen alone numbered 700”, “in Varn alone 700”: of more than these.
_ALONE = re.compile(r"\balone\b", re.IGNORECASE)
#: Where a word stands that says a number is the whole, or a part.
NEAR = 24

Counted = tuple[ClaimRecord, NumberIn]


def is_of_each(claim: ClaimRecord, number: NumberIn) -> bool:
    """Whether there are so many of it in every one of something."""
    return bool(_EACH.match(claim.text, number.span.end))


@lru_cache(maxsize=1 << 16)
def is_of_more(claim: ClaimRecord, number: NumberIn) -> bool:
    """Whether it counts some beside others, or some of those that were told of before."""
    return bool(_BESIDE.match(claim.text, number.span.end) or _BEFORE.search(claim.text, 0, number.span.start))


def is_part(ours: Counted, theirs: Counted) -> bool:
    """Whether only one of them is said to be the whole, and it is the greater, or the lesser to be a part."""
    if _is_alone(*min(ours, theirs, key=lambda told: told[1].value)):
        return True
    whole_a, whole_b = _is_whole(*ours), _is_whole(*theirs)
    less = theirs if whole_a else ours
    return whole_a != whole_b and (ours[1].value > theirs[1].value) == whole_a and not _is_divisor(*less)


@lru_cache(maxsize=1 << 16)
def _is_whole(claim: ClaimRecord, number: NumberIn) -> bool:
    """Whether it is said to be the whole, or its parts are listed."""
    told = _WHOLE.search(_around(claim, number)) and not _OF_A_TOTAL.match(claim.text, number.span.end)
    return bool(told) or _has_parts(claim, number)


@lru_cache(maxsize=1 << 16)
def _is_alone(claim: ClaimRecord, number: NumberIn) -> bool:
    """Whether there are so many of some alone, and so more in all."""
    return bool(_ALONE.search(_around(claim, number)))


def _has_parts(claim: ClaimRecord, number: NumberIn) -> bool:
    """Whether its parts are listed behind it: “90 came: 40 farmers, 31 smiths and 19 others”."""
    parts = [other.span.start for other in claim.numbers if other.span.start > number.span.end]
    return len(parts) > 1 and bool(_COLON.match(claim.text, number.span.end, parts[0]))


@lru_cache(maxsize=1 << 16)
def _is_divisor(claim: ClaimRecord, number: NumberIn) -> bool:
    """Whether it is a whole without the word: “390 out of 670”."""
    return bool(_OUT_OF_IT.search(claim.text, 0, number.span.start))


def _around(claim: ClaimRecord, number: NumberIn) -> str:
    return claim.text[max(0, number.span.start - NEAR) : number.span.end + NEAR]
