"""Where pairs stand in time and text: copies from their claims, by which the queue is put in order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any, Protocol

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session

from models.alignment import NO_DAY, Pair
from models.claim import Claim


class Placed(Protocol):
    """What of a claim places its pairs."""

    date_first: date | None
    date_last: date | None
    position: int | None


def place_pairs(session: Session, claims: Iterable[str] | None = None) -> None:
    """Copy days and place to the pairs of those claims, by default of all, where they differ. Three statements.

    It is asked after whatever changes the dates or places of claims.
    """
    found = select(Pair.a_id, Pair.b_id, Pair.day, Pair.position, Pair.earliest, Pair.latest)
    if claims is not None:
        ids = list(claims)
        found = found.where(or_(Pair.a_id.in_(ids), Pair.b_id.in_(ids)))
    pairs = session.execute(found).mappings().all()
    places = places_of(session, None if claims is None else {pair[end] for pair in pairs for end in ("a_id", "b_id")})
    rows = [dict(pair) | placed(places[pair["a_id"]], places[pair["b_id"]]) for pair in pairs]
    changed = [row for row, pair in zip(rows, pairs, strict=True) if row != pair]
    if changed:
        session.execute(update(Pair), changed)


def places_of(session: Session, claims: Collection[str] | None = None) -> Mapping[str, Placed]:
    """What places the pairs of those claims, by default of all, by their ids. One statement."""
    found = select(Claim.id, Claim.date_first, Claim.date_last, Claim.position)
    rows = session.execute(found if claims is None else found.where(Claim.id.in_(claims)))
    return {row.id: row for row in rows}


def placed(first: Placed, second: Placed) -> dict[str, Any]:
    """What a pair has from its claims."""
    earliest = [day for day in (first.date_first, second.date_first) if day]
    latest = [day for day in (first.date_last, second.date_last) if day]
    return {
        "day": first.date_first or second.date_first or NO_DAY,
        "position": first.position or 0,
        "earliest": min(earliest, default=None),
        "latest": max(latest, default=None),
    }
