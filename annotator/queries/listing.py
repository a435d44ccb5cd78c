"""Pairs in a list: each with the two claims it is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from annotator.queries.claims import ClaimView, claims
from annotator.queries.judgements import PairKey, is_one_of
from annotator.queries.pairs import PairView, pairs_of
from models.alignment import Pair


@dataclass(frozen=True, slots=True)
class Line:
    """A pair with its claims, the one of the earlier account first."""

    pair: PairView
    first: ClaimView
    second: ClaimView


def lines(session: Session, keys: Sequence[PairKey]) -> tuple[Line, ...]:
    """Those pairs, in that order. Seven statements, none for none."""
    if not keys:
        return ()
    found = {pair.key: pair for pair in pairs_of(session, session.scalars(select(Pair).where(is_one_of(Pair, keys))))}
    told = claims(session, {claim for key in keys for claim in key})
    return tuple(_line(found[key], told[key[0]], told[key[1]]) for key in keys)


def _line(pair: PairView, a: ClaimView, b: ClaimView) -> Line:
    return Line(pair, a, b) if a.account.order < b.account.order else Line(pair, b, a)
