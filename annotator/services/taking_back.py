"""What may be taken back: one's own row, once. Marks, corrections and decisions on names go by the same rule."""

from __future__ import annotations

from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from annotator.errors import Conflict, Forbidden, NotFound
from models.correction import Correction
from models.judgement import Person
from models.naming import NameDecision
from models.tag import FramingTag

Row = TypeVar("Row", Correction, FramingTag, NameDecision)


def to_take_back(session: Session, rows: type[Row], number: int, *, person: Person, called: str, foreign: str) -> Row:
    """The row of that number, if that person may take it back.

    ``called`` is what such a row is called, ``foreign`` what to say where it is another's. Raises NotFound where there
    is none or it takes something back itself, Forbidden for another's, Conflict where it is taken back already.
    """
    old = session.get(rows, number)
    if old is None or old.undoes_id is not None:
        raise NotFound(f"there is no such {called}")
    if old.person_id != person.id:
        raise Forbidden(foreign)
    if session.scalar(select(rows.id).where(rows.undoes_id == number)):
        raise Conflict(f"this {called} has been taken back already")
    return old
