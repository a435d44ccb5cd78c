"""The audit log: rows are added in the same transaction as what they tell of."""

from __future__ import annotations

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from models.house import AuditEntry


def note(house: Session, action: str, *, actor: str, project: str = "", about: str = "", address: str = "") -> None:
    """Append who did what."""
    entry = {"actor": actor[:120], "action": action, "project": project, "about": about[:500], "address": address[:60]}
    house.add(AuditEntry(**entry))
    house.flush()


def entries(house: Session, *, project: str | None = None, limit: int = 300) -> list[AuditEntry]:
    """The newest rows, of a project or of all. One statement."""
    query = select(AuditEntry).order_by(AuditEntry.id.desc()).limit(limit)
    return list(house.scalars(query if project is None else query.where(AuditEntry.project == project)))


def entries_of(house: Session, name: str, *, limit: int | None) -> list[AuditEntry]:
    """The newest rows of what somebody did, and of what was done with them. One statement."""
    theirs = or_(AuditEntry.actor == name, is_about(name))
    return list(house.scalars(select(AuditEntry).where(theirs).order_by(AuditEntry.id.desc()).limit(limit)))


def is_about(name: str) -> ColumnElement[bool]:
    """That a row tells of that person: alone, or as what they were invited or made."""
    about = AuditEntry.about
    return or_(about == name, *(about.startswith(name + after, autoescape=True) for after in (" as ", ": ")))


def count_since(house: Session, action: str, *, actor: str, since: object) -> int:
    """How often that name did it since then. One statement."""
    query = select(func.count()).where(AuditEntry.action == action, AuditEntry.actor == actor, AuditEntry.at >= since)
    return house.scalar(query) or 0
