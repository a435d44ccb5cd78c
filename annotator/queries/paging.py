"""Claims, pairs, judgements and marks by the page, for programs: which ids a question finds, and how many there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, exists, func, or_, select
from sqlalchemy.orm import Session

from annotator.queries.accounts import account_row
from annotator.queries.judgements import PairKey
from annotator.queries.standing import JUDGEMENT_STANDS, TAG_STANDS
from models.rows import Claim, EventClaim, FramingTag, Judgement, Pair, Person
from models.vocabulary import ClaimKind, Relation, Verdict


@dataclass(frozen=True, slots=True)
class Slice:
    """Which part of what is found."""

    limit: int
    offset: int


@dataclass(frozen=True, slots=True)
class Found:
    """The keys of one page, and how many there are in all."""

    keys: Sequence[Any]
    total: int


def claims_found(session: Session, part: Slice, *, account: str, event: str, kind: ClaimKind | None) -> Found:
    """Ids of claims in reading order. Two statements, one more to tell that an account isn't there."""
    query = select(Claim.id).where(Claim.position.is_not(None))
    if account:
        query = query.where(Claim.account_id == account_row(session, account).id)
    if event:
        query = query.where(Claim.id.in_(select(EventClaim.claim_id).where(EventClaim.event_id == event)))
    if kind:
        query = query.where(Claim.kind == kind)
    return _page(session, query, (Claim.account_id, Claim.position), part)


def pairs_found(
    session: Session,
    part: Slice,
    *,
    claim: str,
    event: str,
    relation: Relation | None,
    least: float,
    judged: bool | None,
) -> Found:
    """Keys of pairs, best score first. Two statements."""
    query = select(Pair.a_id, Pair.b_id)
    if least:
        query = query.where(Pair.confidence >= least)
    if claim:
        query = query.where(or_(Pair.a_id == claim, Pair.b_id == claim))
    if event:
        members = select(EventClaim.claim_id).where(EventClaim.event_id == event)
        query = query.where(Pair.a_id.in_(members), Pair.b_id.in_(members))
    if relation:
        query = query.where(Pair.relation == relation)
    if judged is not None:
        said = exists().where(JUDGEMENT_STANDS, Judgement.a_id == Pair.a_id, Judgement.b_id == Pair.b_id)
        query = query.where(said if judged else ~said)
    return _page(session, query, (Pair.score_rank, Pair.a_id, Pair.b_id), part)


def judgements_found(session: Session, part: Slice, *, by: str, verdict: Verdict | None, pair: PairKey | None) -> Found:
    """Ids of judgements that were not taken back, oldest first. Two statements."""
    query = select(Judgement.id).join(Person, Person.id == Judgement.person_id).where(JUDGEMENT_STANDS)
    if by:
        query = query.where(Person.name == by)
    if verdict:
        query = query.where(Judgement.verdict == verdict)
    if pair:
        query = query.where(Judgement.a_id == min(pair), Judgement.b_id == max(pair))
    return _page(session, query, (Judgement.id,), part)


def tags_found(session: Session, part: Slice, *, claim: str) -> Found:
    """Ids of marks that were not taken back, oldest first. Two statements."""
    query = select(FramingTag.id).where(TAG_STANDS)
    if claim:
        query = query.where(FramingTag.claim_id == claim)
    return _page(session, query, (FramingTag.id,), part)


def _page(session: Session, query: Select[Any], order: tuple[Any, ...], part: Slice) -> Found:
    total = session.scalar(select(func.count()).select_from(query.order_by(None).subquery())) or 0
    rows = session.execute(query.order_by(*order).limit(part.limit).offset(part.offset)).all()
    return Found([row[0] if len(row) == 1 else tuple(row) for row in rows], total)
