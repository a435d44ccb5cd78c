"""In which events two claims meet, and in which of these they are most at home."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Set

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from models.alignment import EventClaim

Belonging = Mapping[str, bool]
"""The ids of a claim's events, each with whether the claim only touches on it."""
Memberships = Mapping[str, Belonging]
"""By claim what it belongs to."""


def memberships(session: Session, claims: Select[tuple[str]] | None = None) -> Memberships:
    """What the claims of those ids, by default all, belong to. One statement."""
    found: dict[str, dict[str, bool]] = defaultdict(dict)
    query = select(EventClaim.claim_id, EventClaim.event_id, EventClaim.touches)
    for claim, event, touches in session.execute(
        query if claims is None else query.where(EventClaim.claim_id.in_(claims))
    ):
        found[claim][event] = touches
    return dict(found)


def common(a: Belonging, b: Belonging) -> Set[str]:
    """The events that both belong to, else those of either."""
    return a.keys() & b.keys() or a.keys() | b.keys()


def passing(event: str, a: Belonging, b: Belonging) -> int:
    """How many of two claims only touch on an event: of several it is most theirs of which fewest do."""
    return a.get(event, False) + b.get(event, False)
