"""Which claims name the author of the other account as their source: what they agree on is said once."""

from __future__ import annotations

import re
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from alignment.facets import Facets
from alignment.likeness import Column
from alignment.neighbours import Indices
from alignment.record import ClaimRecord

#: A claim rests on those claims of the account it cites that tell so surely of the same thing.
SURE = 0.74
#: A work of more hands is not cited by the name of one of them: “Stalin said” does not cite a book that he edited.
HANDS = 2
_AND = re.compile(r"\s*(?:[,;&]|\band\b)\s*")
_BRACKETED = re.compile(r"\([^)]*\)")


def cited(a: Facets, b: Facets, rows: Indices, columns: Indices, scores: Column) -> NDArray[np.bool_]:
    """Whether either claim of a pair rests on the word of the other account's author."""
    found = np.zeros(len(rows), dtype=bool)
    for pair in np.flatnonzero(scores >= SURE).tolist():
        ours, theirs = a.records[rows[pair]], b.records[columns[pair]]
        found[pair] = cites(ours, theirs) or cites(theirs, ours)
    return found


def cites(claim: ClaimRecord, other: ClaimRecord) -> bool:
    """Whether a claim names as its source who wrote the account of the other."""
    return bool(claim.attributed_to and other.author and is_author(claim.attributed_to, other.author))


@lru_cache(maxsize=1 << 12)
def is_author(source: str, authors: str) -> bool:
    """Whether a name is that of one of so many authors: in full, by initials, or by surname alone."""
    named = [hand.casefold().split() for hand in _AND.split(_BRACKETED.sub("", authors)) if hand]
    asked = source.casefold().split()
    return len(named) <= HANDS and any(hand[-1] == asked[-1] and _meet(hand[:-1], asked[:-1]) for hand in named)


def _meet(ours: list[str], theirs: list[str]) -> bool:
    pairs = [(one.rstrip("."), other.rstrip(".")) for one, other in zip(ours, theirs, strict=False)]
    return all(one.startswith(other) or other.startswith(one) for one, other in pairs)
