"""Dealing pairs to people: some to several, so that agreement can be measured, the rest to one each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import cycle, islice

from sqlalchemy import select
from sqlalchemy.orm import Session

from annotator.errors import InputError
from annotator.queries.judgements import PairKey
from models.assignment import Assignment
from models.judgement import Person


def deal(
    session: Session, pairs: Sequence[PairKey], people: Sequence[Person], *, by: Person, each: int, share: float = 1.0
) -> int:
    """Append who shall judge what, and say how many rows are new.

    That ``share`` of the pairs goes to ``each`` people, spread evenly over the whole, the others to one; everybody gets
    as many as the next, give or take one. Raises InputError for fewer people than a pair is to have.
    """
    if not 1 <= each <= len(people):
        raise InputError(f"a pair can't go to {each} people: choose between 1 and the {len(people)} who are ticked")
    if not 0 <= share <= 1:
        raise InputError("the share that several people judge is between 0 and 1")
    known = {tuple(row) for row in session.execute(select(Assignment.person_id, Assignment.a_id, Assignment.b_id))}
    turn = cycle(people)
    rows = [
        Assignment(person_id=person.id, a_id=a, b_id=b, by_id=by.id)
        for number, (a, b) in enumerate(pairs)
        for person in islice(turn, each if _is_shared(number, share) else 1)
        if (person.id, a, b) not in known
    ]
    session.add_all(rows)
    session.flush()
    return len(rows)


def _is_shared(number: int, share: float) -> bool:
    """Whether that pair is one of the share, which is spread evenly."""
    return int((number + 1) * share) > int(number * share)
