"""All that the comparisons find of two claims, in one order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

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
    Comparison("existence", existence.compare, existence.denies, one_suffices=True),
    Comparison("wording", wording.compare, wording.applies),
    Comparison("framing", framing.compare, framing.partisan, one_suffices=True),
)

Holdings = tuple[bool, ...]


def holdings(claim: ClaimRecord) -> Holdings:
    """For each comparison, whether the claim holds what it compares. Ask once a claim, not once a pair."""
    return tuple(comparison.applies(claim) for comparison in COMPARISONS)


def findings(
    a: ClaimRecord, b: ClaimRecord, ours: Holdings | None = None, theirs: Holdings | None = None
) -> dict[str, Finding]:
    """What each comparison finds; those that find nothing stated are left out."""
    found: dict[str, Finding] = {}
    for its, here, there in zip(COMPARISONS, ours or holdings(a), theirs or holdings(b), strict=True):
        if (here and there) or (its.one_suffices and (here or there)):
            finding = its.compare(a, b)
            if finding is not None:
                found[its.name] = finding
    return found
