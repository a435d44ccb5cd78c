"""Partisan wording that people have marked, as far as it was not taken back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from annotator.queries.standing import TAG_STANDS, TAG_TAKEN_BACK
from models.judgement import Person
from models.tag import FramingTag


@dataclass(frozen=True, slots=True)
class Tag:
    """Words of a claim, by code points of its own text, and by what means they take sides."""

    id: int
    claim: str
    person_id: int
    person: str
    start: int
    end: int
    quote: str
    technique: str
    target: str


def standing_tags(session: Session, claims: Iterable[str]) -> tuple[Tag, ...]:
    """All tags on those claims that stand, oldest first. One statement."""
    return tags_on(session, list(claims))


def all_standing_tags(session: Session) -> tuple[Tag, ...]:
    """All tags that stand, oldest first. One statement."""
    return tags_on(session)


def tags_on(session: Session, among: Any = None) -> tuple[Tag, ...]:
    """The tags that stand, oldest first, on the claims in `among` (ids, or a select of them). One statement."""
    query = (
        select(FramingTag, Person.name)
        .join(Person, Person.id == FramingTag.person_id)
        .where(TAG_STANDS)
        .order_by(FramingTag.id)
    )
    query = query if among is None else query.where(FramingTag.claim_id.in_(among))
    return tuple(_tag(row, name) for row, name in session.execute(query))


@dataclass(frozen=True, slots=True)
class TagEntry:
    """One row of the history of marks: words that were marked, and whether that stands."""

    tag: Tag
    at: datetime
    undone: bool


def tag_history(session: Session, among: Any = None, *, limit: int | None = None) -> tuple[TagEntry, ...]:
    """Every mark that was ever set, on all claims or on those in `among`, the newest first. One statement."""
    query = (
        select(FramingTag, Person.name, TAG_TAKEN_BACK)
        .join(Person, Person.id == FramingTag.person_id)
        .where(FramingTag.technique.is_not(None))
        .order_by(FramingTag.id.desc())
        .limit(limit)
    )
    query = query if among is None else query.where(FramingTag.claim_id.in_(among))
    return tuple(TagEntry(_tag(row, name), row.at, undone) for row, name, undone in session.execute(query))


def _tag(row: FramingTag, name: str) -> Tag:
    return Tag(row.id, row.claim_id, row.person_id, name, row.start, row.end, row.quote, str(row.technique), row.target)
