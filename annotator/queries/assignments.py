"""What was dealt to whom, and how far they have come."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Exists, and_, exists, func, select
from sqlalchemy.orm import Session

from annotator.queries.judgements import standing
from models.alignment import Pair
from models.assignment import Assignment
from models.judgement import Person


@dataclass(frozen=True, slots=True)
class Share:
    """What one person was dealt."""

    person: str
    dealt: int
    judged: int


def shares(session: Session) -> tuple[Share, ...]:
    """Everybody's part, by name. One statement; who judges blind sees their own judgements counted alone."""
    said = standing()
    mine = and_(
        said.c.a_id == Assignment.a_id, said.c.b_id == Assignment.b_id, said.c.person_id == Assignment.person_id
    )
    query = (
        select(Person.name, func.count(Assignment.id), func.count(said.c.id))
        .join(Person, Person.id == Assignment.person_id)
        .outerjoin(said, and_(mine, said.c.adjudicates.is_(False)))
        .group_by(Person.name)
        .order_by(Person.name)
    )
    return tuple(Share(*row) for row in session.execute(query))


def dealt() -> Exists:
    """That a pair was dealt to somebody."""
    return exists().where(Assignment.a_id == Pair.a_id, Assignment.b_id == Pair.b_id)


def dealt_to(person_id: int | None) -> ColumnElement[bool]:
    """That a pair was dealt to that person."""
    return dealt().where(Assignment.person_id == (person_id or 0))
