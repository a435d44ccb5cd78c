"""Pairs that people put together where the machine saw nothing: a row like any other, made from the judgements."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, insert, select, true
from sqlalchemy.orm import Session, aliased

from annotator.queries.judgements import PairKey, is_one_of
from annotator.queries.standing import JUDGEMENT_STANDS
from annotator.services.placing import place_pairs
from models.rows import Claim, Judgement, Pair
from models.vocabulary import Relation


def link_by_hand(session: Session, keys: Iterable[PairKey] | None = None) -> int:
    """Give every judged pair without a suggestion its row, and take away rows that no judgement bears any more.

    Of all pairs, or of those named. It is asked after every judgement and after every alignment, which knows nothing of
    such pairs. Returns how many rows are new. Four statements at most.
    """
    named = None if keys is None else list(keys)
    borne = (
        select(Judgement.id).where(Judgement.a_id == Pair.a_id, Judgement.b_id == Pair.b_id, JUDGEMENT_STANDS).exists()
    )
    session.execute(delete(Pair).where(Pair.by_hand, ~borne, _among(Pair, named)))
    rows = [_row(*found) for found in session.execute(_missing(named))]
    if rows:
        session.execute(insert(Pair), rows)
        place_pairs(session, {claim for row in rows for claim in (row["a_id"], row["b_id"])})
    return len(rows)


def _missing(named: list[PairKey] | None) -> Any:
    first, second = aliased(Claim), aliased(Claim)
    return (
        select(Judgement.a_id, Judgement.b_id, first.account_id, second.account_id)
        .join(first, first.id == Judgement.a_id)
        .join(second, second.id == Judgement.b_id)
        .outerjoin(Pair, and_(Pair.a_id == Judgement.a_id, Pair.b_id == Judgement.b_id))
        .where(Pair.a_id.is_(None), first.position.is_not(None), second.position.is_not(None))
        .where(JUDGEMENT_STANDS, _among(Judgement, named))
        .distinct()
    )


def _among(table: type[Pair] | type[Judgement], named: list[PairKey] | None) -> ColumnElement[bool]:
    return true() if named is None else is_one_of(table, named)


def _row(a_id: str, b_id: str, one: int, other: int) -> dict[str, Any]:
    low, high = sorted((one, other))
    nothing = {name: [] for name in ("types", "reasons", "findings", "apparent")}
    return nothing | {
        "a_id": a_id,
        "b_id": b_id,
        "a_account_id": low,
        "b_account_id": high,
        "relation": Relation.UNRELATED,
        "confidence": 0.0,
        "score": 1.0,
        "dependent": False,
        "by_hand": True,
    }
