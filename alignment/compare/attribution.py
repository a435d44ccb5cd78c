"""On whose word or by whose act: the authors of an order, a motion, a letter, a saying."""

from __future__ import annotations

import re
from functools import cache

from alignment.compare.naming import bearers
from alignment.compare.quoting import quote
from alignment.compare.sayings import one_saying
from alignment.evidence import HINT
from alignment.record import ClaimRecord
from alignment.suggestion import Finding
from alignment.words import data, lemma, words
from models.vocabulary import ContradictionType

#: “The delegate” of one account is seldom that of another.
_NO_NAME = re.compile(r"(?:an?|the|one|some|several|many|most|my|his|her|their|its|our)\b", re.IGNORECASE)

#: One saying in two mouths: evidence, but a report within a report is easily taken for one.
TWO_MOUTHS = -0.6


def compare(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """One author of an act of word in both, or two. None where no such act has a named author in both."""
    authors_a, authors_b = bearers(a, authorship()), bearers(b, authorship())
    shared = sorted(authors_a.keys() & authors_b.keys())
    if not shared:
        return _sources(a, b)
    act = shared[0]
    x, y = authors_a[act][0], authors_b[act][0]
    same = bool({bearer.name for bearer in authors_a[act]} & {bearer.name for bearer in authors_b[act]})
    says = "name the same author" if same else "name different authors"
    reason = f"{quote(a, x.span)} and {quote(b, y.span)} {says} ({act})"
    # That two gave an order is a hint, no evidence: of 32 such pairs that were read, three were contradictions.
    return Finding(1.0 if same else HINT, ContradictionType.ATTRIBUTION, reason, (x.span,), (y.span,))


def applies(claim: ClaimRecord) -> bool:
    """Whether it rests on somebody's word, or names the author of an act of word."""
    return bool(claim.attributed_to) or bool(claim.actors and words(claim.text).content & authorship())


@cache
def authorship() -> frozenset[str]:
    """The lemmas of acts of word that have an author."""
    return frozenset(lemma(word) for word in data("roles")["authorship"].split())


def _sources(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """Whose report each claim is, where both say so. Two reporters differ: that either is wrong, that does not say.

    One saying is another matter: it is the one's or the other's, unless one claim quotes the other's speaker.
    """
    if not a.attributed_to or not b.attributed_to or _NO_NAME.match(a.attributed_to) or _NO_NAME.match(b.attributed_to):
        return None
    if a.attributed_to == b.attributed_to:
        return Finding(0.5, ContradictionType.ATTRIBUTION, f"both rest on the word of {a.attributed_to}")
    named = " " in a.attributed_to and " " in b.attributed_to  # “Telegram” is nobody
    within = _names(a, b.attributed_to) or _names(b, a.attributed_to)
    if named and not within and (said := one_saying(a, b)):
        reason = f"the words {quote(a, said[0])} are {a.attributed_to}’s in one, {b.attributed_to}’s in the other"
        return Finding(TWO_MOUTHS, ContradictionType.ATTRIBUTION, reason, (said[0],), (said[1],))
    reason = f"one rests on the word of {a.attributed_to}, the other on that of {b.attributed_to}"
    return Finding(-0.2, ContradictionType.ATTRIBUTION, reason)


def _names(claim: ClaimRecord, name: str) -> bool:
    return any(actor.name == name for actor in claim.actors)
