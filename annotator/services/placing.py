"""Where pairs stand in time and text: copies from their claims, by which the queue is put in order."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import func, or_, update
from sqlalchemy.orm import Session, aliased

from models.alignment import NO_DAY, Pair
from models.claim import Claim


def place_pairs(session: Session, claims: Iterable[str] | None = None) -> None:
    """Copy day and place to the pairs of those claims, by default of all, where they differ. One statement.

    It is asked after whatever writes pairs, and after whatever changes the dates or places of claims.
    """
    first, second = aliased(Claim), aliased(Claim)
    day, position = func.coalesce(first.date_first, second.date_first, NO_DAY), func.coalesce(first.position, 0)
    placed = update(Pair).where(Pair.a_id == first.id, Pair.b_id == second.id)
    placed = placed.where(or_(Pair.day != day, Pair.position != position))
    if claims is not None:
        ids = list(claims)
        placed = placed.where(or_(Pair.a_id.in_(ids), Pair.b_id.in_(ids)))
    session.execute(placed.values(day=day, position=position).execution_options(synchronize_session=False))
