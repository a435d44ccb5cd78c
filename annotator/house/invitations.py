"""Invitations that nobody has used yet: which there are, and ending them."""

from __future__ import annotations

from sqlalchemy import ColumnElement, or_, select, update
from sqlalchemy.orm import Session

from annotator.errors import NotFound
from annotator.house.auditing import note
from models.base import now
from models.house import Invitation, Project, User


def still_open(house: Session, project: Project) -> list[tuple[Invitation, str | None]]:
    """A project's, with who invited (None for the command line), by name. One statement."""
    query = select(Invitation, User.name).outerjoin(User, User.id == Invitation.by_id).order_by(Invitation.name)
    return [(one, by) for one, by in house.execute(query.where(is_open(), Invitation.project_id == project.id))]


def withdraw(house: Session, project: Project, number: int, *, by: str) -> str:
    """Let one end, and say for whom it was. Raises NotFound for one that isn't open, or is another project's."""
    found = house.scalar(
        select(Invitation).where(is_open(), Invitation.id == number, Invitation.project_id == project.id)
    )
    if found is None:
        raise NotFound("this invitation was used already, or is too old: there is nothing to withdraw")
    found.expires_at = now()
    note(house, "invitation withdrawn", actor=by, project=project.slug, about=f"{found.name} as {found.role}")
    return found.name


def void(house: Session, user: User, project: Project | None = None) -> None:
    """Let those end that are for that person or by them, to a project or to all."""
    ended = update(Invitation).where(is_open(), or_(Invitation.name == user.name, Invitation.by_id == user.id))
    if project:
        ended = ended.where(Invitation.project_id == project.id)
    house.execute(ended.values(expires_at=now()), execution_options={"synchronize_session": False})


def is_open() -> ColumnElement[bool]:
    """That nobody has used it and it is not too old."""
    return Invitation.used_at.is_(None) & (Invitation.expires_at > now())
