"""All that the comparisons find of two claims, in one order."""

from __future__ import annotations

from collections.abc import Callable, Mapping

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

Comparison = Callable[[ClaimRecord, ClaimRecord], Finding | None]

#: Each comparison under its name.
COMPARISONS: Mapping[str, Comparison] = {
    "dates": dates.compare,
    "times": times.compare,
    "numbers": numbers.compare,
    "people": people.compare,
    "agents": agents.compare,
    "places": places.compare,
    "sequence": sequence.compare,
    "attribution": attribution.compare,
    "outcome": outcome.compare,
    "existence": existence.compare,
    "wording": wording.compare,
    "framing": framing.compare,
}


def findings(a: ClaimRecord, b: ClaimRecord) -> dict[str, Finding]:
    """What each comparison finds; those that find nothing stated are left out."""
    found = ((name, compare(a, b)) for name, compare in COMPARISONS.items())
    return {name: finding for name, finding in found if finding is not None}
