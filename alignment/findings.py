"""All that the comparisons find of two claims, in one order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache

from alignment.compare import (
    agents,
    attribution,
    dates,
    existence,
    framing,
    numbers,
    outcome,
    people,
    places,
    qualities,
    sequence,
    times,
    wording,
)
from alignment.record import ClaimRecord
from alignment.suggestion import Finding

Compare = Callable[[ClaimRecord, ClaimRecord], Finding | None]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A comparison under its name, and what a claim must hold for it to find anything."""

    name: str
    compare: Compare
    applies: Callable[[ClaimRecord], bool]
    one_suffices: bool = False
    """Whether one of the two claims need hold it, not both."""


#: All comparisons, in the order in which they are made.
COMPARISONS = (
    Comparison("dates", dates.compare, dates.applies),
    Comparison("times", times.compare, times.applies),
    Comparison("numbers", numbers.compare, numbers.applies),
    Comparison("people", people.compare, people.applies),
    Comparison("agents", agents.compare, agents.applies),
    Comparison("places", places.compare, places.applies),
    Comparison("sequence", sequence.compare, sequence.applies),
    Comparison("attribution", attribution.compare, attribution.applies),
    Comparison("outcome", outcome.compare, outcome.applies),
    Comparison("qualities", qualities.compare, qualities.applies),
    Comparison("existence", existence.compare, existence.denies, one_suffices=True),
    Comparison("wording", wording.compare, wording.applies),
    Comparison("framing", framing.compare, framing.partisan, one_suffices=True),
)

#: A bit for each comparison.
Holdings = int
_EITHER: Holdings = sum(1 << at for at, its in enumerate(COMPARISONS) if its.one_suffices)


@lru_cache(maxsize=1 << 16)
def holdings(claim: ClaimRecord) -> Holdings:
    """Which comparisons find in the claim what they compare."""
    return sum(1 << at for at, its in enumerate(COMPARISONS) if its.applies(claim))


@cache
def _among(held: Holdings) -> tuple[Comparison, ...]:
    return tuple(its for at, its in enumerate(COMPARISONS) if held >> at & 1)


def findings(a: ClaimRecord, b: ClaimRecord) -> dict[str, Finding]:
    """What each comparison finds; those that find nothing stated are left out."""
    ours, theirs = holdings(a), holdings(b)
    made = ((its.name, its.compare(a, b)) for its in _among((ours & theirs) | ((ours | theirs) & _EITHER)))
    return {name: finding for name, finding in made if finding is not None}
