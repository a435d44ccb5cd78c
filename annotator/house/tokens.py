"""Tokens by which programs act for a person, in one project and with no more than one role."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from annotator.errors import InputError, NotFound
from annotator.house.auditing import note
from annotator.house.keys import digest, new_key
from annotator.house.projects import role_in
from models.base import now
from models.house import Project, Token, User
from models.vocabulary import Role

LONGEST_DAYS = 365


def make(house: Session, user: User, project: Project, *, name: str, role: Role, days: int = 90) -> str:
    """The key of a new token, which is shown this once. Raises InputError for more than the person may do."""
    own = role_in(house, user, project)
    if own is None or role.rank > own.rank:
        raise InputError("a token can do no more than you can yourself: choose a lesser role")
    if not 1 <= days <= LONGEST_DAYS or not 0 < len(name.strip()) <= 120:
        raise InputError(f"a token needs a name, and lasts between 1 and {LONGEST_DAYS} days")
    key = new_key()
    expires = now() + timedelta(days=days)
    house.add(
        Token(
            digest=digest(key), user_id=user.id, project_id=project.id, name=name.strip(), role=role, expires_at=expires
        )
    )
    note(house, "token made", actor=user.name, project=project.slug, about=f"{name.strip()}, {role}")
    return key


def bearer(house: Session, key: str, project: Project) -> tuple[User, Role, Role] | None:
    """Who acts by that token in this project, as what, and as what they belong to it.

    None where it is no token, revoked, expired or another project's. Three statements.
    """
    found = house.execute(
        select(Token, User)
        .join(User, User.id == Token.user_id)
        .where(Token.digest == digest(key), Token.project_id == project.id)
        .where(Token.revoked_at.is_(None), User.closed_at.is_(None))
    ).first()
    own = role_in(house, found.User, project) if found else None
    if found is None or own is None or found.Token.expires_at < now():
        return None
    return found.User, min(found.Token.role, own, key=lambda role: role.rank), own


def tokens_of(house: Session, user: User) -> list[tuple[Token, Project]]:
    """A person's tokens that still open something. One statement."""
    query = select(Token, Project).join(Project, Project.id == Token.project_id).where(Token.user_id == user.id)
    valid = query.where(Token.revoked_at.is_(None), Token.expires_at > now()).order_by(Token.id)
    return [(token, project) for token, project in house.execute(valid)]


def revoke(house: Session, user: User, token_id: int) -> None:
    """Close a token of one's own. Raises NotFound for any other."""
    own = update(Token).where(Token.id == token_id, Token.user_id == user.id, Token.revoked_at.is_(None))
    if not house.execute(own.values(revoked_at=now())).rowcount:
        raise NotFound("you have no such token")
    note(house, "token revoked", actor=user.name, about=str(token_id))
