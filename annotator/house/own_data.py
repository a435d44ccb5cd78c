"""What the house keeps of a person, for them to read: no password, no key, no digest of one."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from annotator.house.auditing import entries_of
from models.house import AuditEntry, House, Invitation, Membership, Project, Token, User, Visit

#: Columns that open something, or that mean nothing outside the house.
_LEFT_OUT = {"id", "digest", "password", "user_id", "project_id", "by_id"}


def own_data(house: Session, user: User) -> dict[str, Any]:
    """All rows of theirs, by what they are of. Six statements."""
    slugs = {project.id: project.slug for project in house.scalars(select(Project))}

    def told(rows: Any) -> list[dict[str, Any]]:
        return [_told(row, slugs) for row in rows]

    return {
        "person": _told(user, slugs) | {"has a password": user.password is not None},
        "projects": told(house.scalars(select(Membership).where(Membership.user_id == user.id))),
        "visits": told(house.scalars(select(Visit).where(Visit.user_id == user.id).order_by(Visit.id))),
        "tokens": told(house.scalars(select(Token).where(Token.user_id == user.id).order_by(Token.id))),
        "invitations": told(house.scalars(select(Invitation).where(Invitation.name == user.name))),
        "log": told(entries_of(house, user.name, limit=None)),
    }


def _told(row: House | AuditEntry, slugs: dict[int, str]) -> dict[str, Any]:
    values = {column.name: getattr(row, column.key) for column in row.__table__.columns}
    kept = {name: value for name, value in values.items() if name not in _LEFT_OUT and value not in (None, "")}
    return kept | ({"project": slugs[values["project_id"]]} if values.get("project_id") else {})
