"""Whether claims that belong together share an event, and look-alikes don't."""

from __future__ import annotations

from collections import Counter
from typing import Any

from annotator.evaluation.gold import Gold
from annotator.evaluation.pairs import POSITIVE
from annotator.evaluation.text import Located


def event_figures(gold: Gold, located: Located) -> dict[str, Any]:
    """Shares of positive pairs together and of look-alikes apart, beside the size of the events."""
    sizes = Counter(event for claim in located.by_id.values() for event in claim.get("events") or ())
    if not sizes:
        return {}
    together, apart = [], []
    for pair in gold.pairs:
        a, b = located.claims[pair["a"]].ids, located.claims[pair["b"]].ids
        if not a or not b:
            continue
        shared = bool(_events(a, located) & _events(b, located))
        if pair["relation"] in POSITIVE:
            together.append(shared)
        else:
            apart.append(not shared)
    return {
        "events": {
            "events": len(sizes),
            "claims_per_event": sum(sizes.values()) / len(sizes),
            "largest": max(sizes.values()),
            "together": sum(together) / max(1, len(together)),
            "apart": sum(apart) / max(1, len(apart)),
        }
    }


def _events(ids: tuple[str, ...], located: Located) -> set[str]:
    return {event for i in ids for event in located.by_id[i].get("events") or ()}
