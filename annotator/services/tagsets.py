"""Giving the project another tagset. A version is only ever added."""

from __future__ import annotations

from sqlalchemy.orm import Session

from annotator.queries.tagsets import tagset
from annotator.services.appending import append
from annotator.services.turns import seen, take_turn
from annotator.tagset import Tagset
from models.judgement import Person
from models.tagset import TagsetVersion


def mark(held: Tagset) -> str:
    """The mark of a tagset."""
    return seen(held.as_data())


def adopt(
    session: Session, wanted: Tagset, *, person: Person, note: str = "", shown: str | None = None
) -> TagsetVersion | None:
    """Let that tagset hold from now on; None where it holds already. Judgements keep the names that they were given.

    Raises Conflict where `shown` is the mark of another than now holds.
    """
    take_turn(session, "the tagset", shown, lambda: mark(tagset(session)))
    if wanted == tagset(session):
        return None
    row = TagsetVersion(person_id=person.id, terms=wanted.as_data(), note=" ".join(note.split())[:500])
    return append(session, row)
