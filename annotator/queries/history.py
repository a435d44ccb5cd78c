"""The history of judgements: every row that was ever written, those that were taken back included."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, aliased

from annotator.queries.judgements import PairKey, is_one_of
from annotator.queries.standing import JUDGEMENT_TAKEN_BACK
from models.judgement import Judgement, Person
from models.vocabulary import Certainty, Verdict


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a judgement, or the taking back of one."""

    id: int
    at: datetime
    person_id: int
    person: str
    a: str
    b: str
    verdict: Verdict | None
    """None for the row that takes another back."""
    types: tuple[str, ...]
    certainty: Certainty | None
    note: str
    undoes: int | None
    undone: bool
    a_quote: str
    b_quote: str
    suggestion: Mapping[str, Any] | None
    program: str
    independent: bool | None = None
    """Whether others' judgements were kept from the person; None where it isn't known."""
    adjudicates: bool = False
    withdrawn: Verdict | None = None
    """What the judgement said that it takes back, of which types."""
    withdrawn_types: tuple[str, ...] = ()


_UNDONE = aliased(Judgement)


def history(
    session: Session,
    *,
    pairs: Iterable[PairKey] | None = None,
    claims: Iterable[str] = (),
    before: int | None = None,
    limit: int | None = None,
) -> tuple[Entry, ...]:
    """Every row on those pairs, or that touches those claims, or at all, newest first, from before one on; so many.

    One statement.
    """
    query = (
        select(Judgement, Person.name, JUDGEMENT_TAKEN_BACK, _UNDONE)
        .join(Person, Person.id == Judgement.person_id)
        .outerjoin(_UNDONE, _UNDONE.id == Judgement.undoes_id)
        .order_by(Judgement.id.desc())
        .limit(limit)
    )
    if pairs is not None:
        query = query.where(is_one_of(Judgement, list(pairs)))
    if ids := list(claims):
        query = query.where(or_(Judgement.a_id.in_(ids), Judgement.b_id.in_(ids)))
    if before is not None:
        query = query.where(Judgement.id < before)
    return tuple(_entry(*row) for row in session.execute(query))


def _entry(row: Judgement, person: str, undone: bool, withdrawn: Judgement | None) -> Entry:
    return Entry(
        id=row.id,
        at=row.at,
        person_id=row.person_id,
        person=person,
        a=row.a_id,
        b=row.b_id,
        verdict=row.verdict,
        types=tuple(row.types),
        certainty=row.certainty,
        note=row.note,
        undoes=row.undoes_id,
        undone=undone,
        a_quote=row.a_quote,
        b_quote=row.b_quote,
        suggestion=row.suggestion,
        program=row.program,
        independent=row.independent,
        adjudicates=row.adjudicates,
        withdrawn=withdrawn.verdict if withdrawn else None,
        withdrawn_types=tuple(withdrawn.types) if withdrawn else (),
    )
