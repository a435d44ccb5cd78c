"""The project's tagset as it now stands, and the versions that it had."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from annotator.errors import NotFound
from annotator.tagset import Tagset, built_in
from annotator.tagset.reading import tagset_from
from models.judgement import Person
from models.tagset import TagsetVersion


@dataclass(frozen=True, slots=True)
class Version:
    """One version, and whose it is."""

    id: int
    at: datetime
    person: str
    note: str


def tagset(session: Session) -> Tagset:
    """The newest version, else what is built in. One statement."""
    terms = session.scalar(select(TagsetVersion.terms).order_by(TagsetVersion.id.desc()).limit(1))
    return built_in() if terms is None else tagset_from(terms)


def versions(session: Session) -> tuple[Version, ...]:
    """All versions, the newest first. One statement."""
    query = select(TagsetVersion.id, TagsetVersion.at, Person.name, TagsetVersion.note)
    rows = session.execute(query.join(Person, Person.id == TagsetVersion.person_id).order_by(TagsetVersion.id.desc()))
    return tuple(Version(*row) for row in rows)


def version(session: Session, number: int) -> Tagset:
    """The tagset of that version, 0 for the built-in one. Raises NotFound. One statement."""
    if number == 0:
        return built_in()
    row = session.get(TagsetVersion, number)
    if row is None:
        raise NotFound(f"the tagset has no version {number}")
    return tagset_from(row.terms)
