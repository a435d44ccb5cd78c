"""Where pairs stand in time and text: copies from their claims, by which the queue is put in order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, case, func, or_, update
from sqlalchemy.orm import Session, aliased

from models.alignment import NO_DAY, Pair
from models.claim import Claim


def place_pairs(session: Session, claims: Iterable[str] | None = None) -> None:
    """Copy days and place to the pairs of those claims, by default of all, where they differ. One statement.

    It is asked after whatever writes pairs, and after whatever changes the dates or places of claims.
    """
    first, second = aliased(Claim), aliased(Claim)
    where = {
        "day": func.coalesce(first.date_first, second.date_first, NO_DAY),
        "position": func.coalesce(first.position, 0),
        "earliest": _either(first.date_first, second.date_first, first.date_first < second.date_first),
        "latest": _either(first.date_last, second.date_last, first.date_last > second.date_last),
    }
    placed = update(Pair).where(Pair.a_id == first.id, Pair.b_id == second.id)
    placed = placed.where(or_(*(getattr(Pair, name).is_distinct_from(value) for name, value in where.items())))
    if claims is not None:
        ids = list(claims)
        placed = placed.where(or_(Pair.a_id.in_(ids), Pair.b_id.in_(ids)))
    session.execute(placed.values(where).execution_options(synchronize_session=False))


def placed(first: Claim, second: Claim) -> dict[str, Any]:
    """The same of a pair that is about to be written."""
    earliest = [day for day in (first.date_first, second.date_first) if day]
    latest = [day for day in (first.date_last, second.date_last) if day]
    return {
        "day": first.date_first or second.date_first or NO_DAY,
        "position": first.position or 0,
        "earliest": min(earliest, default=None),
        "latest": max(latest, default=None),
    }


def _either(one: Any, other: Any, is_one: ColumnElement[bool]) -> ColumnElement[Any]:
    """One of two values, the other where that isn't so or the one isn't there."""
    return case((is_one, one), else_=func.coalesce(other, one))
