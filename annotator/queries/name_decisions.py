"""What people decided of names: what stands, what was taken back, and the project's own entries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from annotator.queries.standing import NAME_DECISION_TAKEN_BACK
from annotator.reading.names.authority import Authority
from annotator.reading.names.deciding import Rule
from annotator.reading.names.entry import Entry
from annotator.reading.names.gazetteer import default_authority, entry_of
from models.judgement import Person
from models.naming import NameDecision, NameEntry


@dataclass(frozen=True, slots=True)
class DecisionView:
    """One row: a decision, or the taking back of one."""

    id: int
    at: datetime
    person_id: int
    person: str
    name: str
    spelling: str | None
    becomes: str | None
    """None for the row that takes another back."""
    what: str | None
    undoes: int | None
    undone: bool

    @property
    def said(self) -> str:
        """What was decided, in words."""
        if self.becomes is None:
            return "took a decision back"
        if self.spelling:
            return f"“{self.spelling}” is not {self.name} but {self.becomes}"
        return f"{self.name} is a {self.what}" if self.becomes == self.name else f"{self.name} is {self.becomes}"


def decisions(session: Session, *, name: str | None = None, limit: int | None = None) -> tuple[DecisionView, ...]:
    """Every row, or those that touch one name, newest first. One statement."""
    query = (
        select(NameDecision, Person.name, NAME_DECISION_TAKEN_BACK)
        .join(Person, Person.id == NameDecision.person_id)
        .order_by(NameDecision.id.desc())
        .limit(limit)
    )
    if name is not None:
        query = query.where(or_(NameDecision.name == name, NameDecision.becomes == name))
    return tuple(_view(*row) for row in session.execute(query))


def rules(session: Session) -> tuple[Rule, ...]:
    """The decisions that stand, oldest first. One statement."""
    standing = (row for row in reversed(decisions(session)) if row.becomes and row.what and not row.undone)
    return tuple(Rule(row.name, row.becomes or "", row.what or "", row.spelling) for row in standing)


def project_entries(session: Session) -> tuple[Entry, ...]:
    """The entries of the project's own authority file. One statement."""
    newest = {row.name: row for row in session.scalars(select(NameEntry).order_by(NameEntry.id))}
    return tuple(entry_of(row.what, row.name, row.fields) for row in newest.values() if row.fields is not None)


def project_authority(session: Session) -> Authority:
    """The authority file that comes with the program, with the project's own entries before its own."""
    return default_authority().extended(project_entries(session))


def _view(row: NameDecision, person: str, undone: bool) -> DecisionView:
    return DecisionView(
        row.id, row.at, row.person_id, person, row.name, row.spelling, row.becomes, row.what, row.undoes_id,
        undone,
    )  # fmt: skip
