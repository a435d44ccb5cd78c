"""HOUSE: who may enter an installation that several people share, and which projects it holds.

These tables stand in a database of their own: a project's database knows nothing of passwords, and can be handed on.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, MetaData, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from models.base import NAMING, Moment, PersonName, by_value, now
from models.vocabulary import Role


class House(DeclarativeBase):
    """All tables of the house."""

    metadata = MetaData(naming_convention=NAMING)


class Project(House):
    """A question, with the accounts, judgements and people that belong to it."""

    __tablename__ = "house_project"

    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(String(40), unique=True)
    title: Mapped[str] = mapped_column(String(200))
    question: Mapped[str] = mapped_column(Text, default="")
    #: The URL of its database; empty for the one that belongs beside the house.
    database: Mapped[str] = mapped_column(Text, default="")
    created_at: Mapped[datetime] = mapped_column(Moment, default=now)
    #: Whether annotators see others' judgements on a pair only when they have judged it themselves.
    blind: Mapped[bool] = mapped_column(default=True)
    #: Whether the same holds for what the machine suggests.
    unaided: Mapped[bool] = mapped_column(default=False)
    #: Since when nobody enters it; whoever runs the house still does, and can open it again.
    closed_at: Mapped[datetime | None] = mapped_column(Moment)


class User(House):
    """Someone who may sign in. Their judgements stand under this name in every project."""

    __tablename__ = "house_user"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(PersonName(120), unique=True)
    #: An argon2id hash; null for who comes through OpenID Connect alone.
    password: Mapped[str | None] = mapped_column(Text)
    #: Issuer and subject at an OpenID Connect provider.
    subject: Mapped[str | None] = mapped_column(String(400), unique=True)
    created_at: Mapped[datetime] = mapped_column(Moment, default=now)
    closed_at: Mapped[datetime | None] = mapped_column(Moment)
    #: What takes the name's place, from when they are to be erased; they are once the name is the same.
    pseudonym: Mapped[str | None] = mapped_column(String(120), unique=True)


class Membership(House):
    """That a person belongs to a project, and as what."""

    __tablename__ = "house_membership"

    user_id: Mapped[int] = mapped_column(ForeignKey("house_user.id"), primary_key=True)
    project_id: Mapped[int] = mapped_column(ForeignKey("house_project.id"), primary_key=True)
    role: Mapped[Role] = mapped_column(by_value(Role))


class Invitation(House):
    """A link by which someone of that name chooses a password, once and before it expires."""

    __tablename__ = "house_invitation"

    id: Mapped[int] = mapped_column(primary_key=True)
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    name: Mapped[str] = mapped_column(String(120))
    #: Null for the reset of a password.
    project_id: Mapped[int | None] = mapped_column(ForeignKey("house_project.id"))
    role: Mapped[Role | None] = mapped_column(by_value(Role))
    #: Who invited; null for the command line.
    by_id: Mapped[int | None] = mapped_column(ForeignKey("house_user.id"))
    created_at: Mapped[datetime] = mapped_column(Moment, default=now)
    expires_at: Mapped[datetime] = mapped_column(Moment)
    used_at: Mapped[datetime | None] = mapped_column(Moment)


class Visit(House):
    """One signed-in browser. The cookie has a random key, and only its digest is kept."""

    __tablename__ = "house_visit"

    id: Mapped[int] = mapped_column(primary_key=True)
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("house_user.id"), index=True)
    created_at: Mapped[datetime] = mapped_column(Moment, default=now)
    seen_at: Mapped[datetime] = mapped_column(Moment, default=now)
    ended_at: Mapped[datetime | None] = mapped_column(Moment)
    agent: Mapped[str] = mapped_column(String(200), default="")


class Token(House):
    """A key by which a program acts for a person in one project, with no more than that role."""

    __tablename__ = "house_token"

    id: Mapped[int] = mapped_column(primary_key=True)
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("house_user.id"), index=True)
    project_id: Mapped[int] = mapped_column(ForeignKey("house_project.id"))
    name: Mapped[str] = mapped_column(String(120))
    role: Mapped[Role] = mapped_column(by_value(Role))
    created_at: Mapped[datetime] = mapped_column(Moment, default=now)
    expires_at: Mapped[datetime] = mapped_column(Moment)
    revoked_at: Mapped[datetime | None] = mapped_column(Moment)


class AuditEntry(House):
    """Who did what to the house, and when. The database itself refuses to change or delete a row.

    It lets but a name give way to the pseudonym of who is being erased, and what else tells of them to nothing.
    """

    __tablename__ = "house_audit"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment, default=now, index=True)
    #: The name that acted or was given; empty for the command line.
    actor: Mapped[str] = mapped_column(String(120), index=True)
    action: Mapped[str] = mapped_column(String(40))
    project: Mapped[str] = mapped_column(String(40), default="")
    about: Mapped[str] = mapped_column(Text, default="")
    address: Mapped[str] = mapped_column(String(60), default="")
