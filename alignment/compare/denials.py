"""What each negation of a claim denies, and what of it above all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from alignment.acts import word_table
from alignment.compare.denial import excepted, governs, negations
from alignment.record import ClaimRecord, CueIn
from alignment.words import word_class, words

#: So many words after the negation.
REACH = 12
#: Behind these an adjective may stand before what is denied.
_BEFORE_NOUNS = frozenset({"no", "without", "lack", "lacked", "lacking", "absence", "neither", "nor"})
#: These deny a thing, as far as the next verb.
_OF_A_THING = frozenset({"instead", "rather", "without", "refusal", "failure", "lack", "absence"})
#: What somebody says that they shall or will not do may have been done.
_AHEAD = re.compile(r"\b(?:shall|will)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Denial:
    """A negation with the content words that it governs."""

    cue: CueIn
    governed: frozenset[str]
    heads: frozenset[str]
    """Which of them are denied above all: “did not sign the treaty” says nothing of the treaty."""


@lru_cache(maxsize=1 << 16)
def denials(claim: ClaimRecord) -> tuple[Denial, ...]:
    """The denials of a claim, but for those that another negation or an exception takes back."""
    plain = [cue for cue in negations(claim) if not (excepted(claim, cue) or _turned_round(claim, cue))]
    return tuple(_denial(claim, cue) for cue in plain if not _AHEAD.search(claim.text[: cue.span.start]))


def _denial(claim: ClaimRecord, cue: CueIn) -> Denial:
    said = words(claim.text)
    governed = [word.lemma for word in said.all if governs(cue, word.span)]
    by = words(claim.text[cue.span.start : cue.span.end]).lemmas
    if by & _OF_A_THING:
        governed = list(takewhile(lambda lemma: lemma not in word_table("being", "helping"), governed))
    denied = [lemma for lemma in governed[:REACH] if lemma in said.content]
    return Denial(cue, frozenset(denied), _heads(denied, 1 + bool(by & _BEFORE_NOUNS)))


def _heads(denied: Sequence[str], most: int) -> frozenset[str]:
    """The first words that mean something."""
    return frozenset([lemma for lemma in denied if lemma not in word_class("slight")][:most])


def _turned_round(claim: ClaimRecord, cue: CueIn) -> bool:
    """Whether it and another negation take each other back: “no pass that is not signed”, “not without losses”."""
    own = [each for each in negations(claim) if claim.text[each.span.start : each.span.end].lower() != "nor"]
    return cue in own and any(governs(cue, other.span) or governs(other, cue.span) for other in own)
