"""Who said what of a source, and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.account import AccountText
from models.judgement import Person
from models.source_card import CardEntry


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a source card as a person changed it."""

    field: str
    before: str
    now: str
    restored: bool
    """Whether it is what the file says again."""


@dataclass(frozen=True, slots=True)
class CardEntryView:
    """One row: who changed which fields, and when."""

    id: int
    at: datetime
    person: str
    changes: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class TextState:
    """A state of an account's text: the file that it came in, how that was read, and when."""

    filename: str
    format: str
    imported_at: datetime
    current: bool


def text_states(session: Session, account_id: int) -> tuple[TextState, ...]:
    """All that there were, newest first. One statement."""
    columns = (AccountText.filename, AccountText.format, AccountText.imported_at, AccountText.current)
    query = select(*columns).where(AccountText.account_id == account_id).order_by(AccountText.id.desc())
    return tuple(TextState(*row) for row in session.execute(query))


def card_entries(session: Session, account_id: int) -> tuple[CardEntryView, ...]:
    """All of them, newest first. One statement."""
    query = (
        select(CardEntry, Person.name)
        .join(Person, Person.id == CardEntry.person_id)
        .where(CardEntry.account_id == account_id)
        .order_by(CardEntry.id.desc())
    )
    return tuple(CardEntryView(row.id, row.at, name, tuple(_changes(row))) for row, name in session.execute(query))


def _changes(row: CardEntry) -> Iterator[FieldChange]:
    for field, value in row.said.items():
        yield FieldChange(field, _shown(row.before.get(field)), _shown(value), restored=value is None)


def _shown(value: Any) -> str:
    """A citation by its title, all else as it is."""
    return str(value.get("title", "")) if isinstance(value, dict) else str(value or "")
