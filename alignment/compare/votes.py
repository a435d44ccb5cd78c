"""Whether two counts of votes are of one decision: one body votes often."""

from __future__ import annotations

import re

from alignment.compare.wholes import Counted
from alignment.record import ClaimRecord
from alignment.words import word_class, words

_MAJORITY = re.compile(r"\bmajority\s+of\s+(?:only\s+|just\s+|some\s+|about\s+)?$", re.IGNORECASE)
_OF_VOTING = frozenset({"vote", "voice", "ballot", "majority", "minority", "small", "bare", "large", "carry", "decide"})


def of_one_decision(ours: Counted, theirs: Counted) -> bool:
    """Whether both are the majority by which something was carried that both name."""
    if not all(_MAJORITY.search(claim.text, 0, number.span.start) for claim, number in (ours, theirs)):
        return False
    return bool(_voted_on(ours[0]) & _voted_on(theirs[0]))


def _voted_on(claim: ClaimRecord) -> frozenset[str]:
    """The words of content of a vote but for names and the words of voting: what was voted on."""
    names = [name.span for name in (*claim.actors, *claim.places)]
    free = {word.lemma for word in words(claim.text).all if not any(name.holds(word.span) for name in names)}
    return words(claim.text).content.intersection(free) - _OF_VOTING - word_class("slight")
