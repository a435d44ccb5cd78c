"""What somebody may not see yet: others' judgements on a pair, and the machine's, until they have judged it themselves.

It is kept out of the session's reach, so that no page, export or report can show it by oversight.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, and_, event, exists, or_, select
from sqlalchemy.orm import ORMExecuteState, Session, with_loader_criteria

from annotator.queries.standing import taken_back
from models.rows import FramingTag, Judgement, Pair

_KEPT_BACK = "kept back from"
_said = Judgement.__table__.alias("said_by_me")
_TAKEN_BACK = taken_back(Judgement, _said.c.id)


def keep_back(session: Session, person_id: int, *, machine: bool) -> None:
    """From now on, show that person their own judgements and marks, and others' on the pairs that they have judged.

    With ``machine``, suggestions on other pairs are out of reach too.
    """
    session.info[_KEPT_BACK] = _criteria(person_id, machine)


@event.listens_for(Session, "do_orm_execute")
def _hide(state: ORMExecuteState) -> None:
    kept = state.session.info.get(_KEPT_BACK)
    if kept and state.is_select:
        state.statement = state.statement.options(*kept)


def _criteria(person: int, machine: bool) -> list[Any]:
    hidden = [
        with_loader_criteria(
            Judgement, lambda row: or_(row.person_id == person, _judged(row, person)), include_aliases=True
        ),
        with_loader_criteria(FramingTag, lambda row: row.person_id == person, include_aliases=True),
    ]
    if machine:
        hidden.append(with_loader_criteria(Pair, lambda row: _judged(row, person), include_aliases=True))
    return hidden


def _judged(row: Any, person: int) -> ColumnElement[bool]:
    mine = and_(_said.c.person_id == person, _said.c.verdict.is_not(None), ~_TAKEN_BACK)
    return exists(select(1).where(mine, _said.c.a_id == row.a_id, _said.c.b_id == row.b_id))
