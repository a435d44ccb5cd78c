"""The projects of a house: each has a database of its own, beside the house's unless another is named."""

from __future__ import annotations

import re
from pathlib import Path

from sqlalchemy import URL, make_url, select, text
from sqlalchemy.orm import Session, sessionmaker

from annotator.database import open_engine, open_sessions
from annotator.errors import Conflict, InputError, NotFound
from annotator.house.auditing import note
from models.base import now
from models.house import Membership, Project, User
from models.vocabulary import Role

_SLUG = re.compile(r"[a-z][a-z0-9-]{0,39}")


class Projects:
    """The session factories of a house's projects, each opened when it is first asked for."""

    def __init__(self, house: sessionmaker[Session]) -> None:
        self.house = house
        self._opened: dict[str, sessionmaker[Session]] = {}

    def sessions(self, project: Project) -> sessionmaker[Session]:
        """The session factory of a project's database, brought up to date."""
        if project.slug not in self._opened:
            self._opened[project.slug] = open_sessions(database_of(self.house, project))
        return self._opened[project.slug]

    def close(self) -> None:
        """Give every connection back."""
        for sessions in (*self._opened.values(), self.house):
            sessions.kw["bind"].dispose()


def add(house: Session, slug: str, *, title: str, question: str = "", database: str = "") -> Project:
    """A new project. Raises InputError for a slug that no address can have, Conflict for one that is taken."""
    if not _SLUG.fullmatch(slug):
        raise InputError(f"{slug!r} can't stand in an address: use small letters, digits and hyphens, a letter first")
    if find(house, slug):
        raise Conflict(f"there is a project {slug!r} already")
    project = Project(slug=slug, title=title.strip() or slug, question=question.strip(), database=database)
    house.add(project)
    house.flush()
    note(house, "project added", actor="", project=slug)
    return project


def retitle(house: Session, project: Project, *, title: str | None = None, question: str | None = None) -> None:
    """Give a project another title or question. Its slug stays: addresses, tokens and the audit log name it by that.

    Raises InputError for a title that is empty or too long.
    """
    title = project.title if title is None else title.strip()
    if not 0 < len(title) <= 200:
        raise InputError("a title has between 1 and 200 characters")
    was = f"{project.title}: {project.question}"
    project.title, project.question = title, project.question if question is None else question.strip()
    note(house, "project retitled", actor="", project=project.slug, about=f"was {was}")


def close(house: Session, project: Project) -> None:
    """Let nobody enter a project; nothing in it goes. Raises Conflict where it is closed already."""
    if project.closed_at:
        raise Conflict(f"{project.slug} is closed already")
    project.closed_at = now()
    note(house, "project closed", actor="", project=project.slug)


def reopen(house: Session, project: Project) -> None:
    """Let those enter it who did before. Raises Conflict where it is open."""
    if project.closed_at is None:
        raise Conflict(f"{project.slug} is open")
    project.closed_at = None
    note(house, "project reopened", actor="", project=project.slug)


def find(house: Session, slug: str) -> Project | None:
    """The project of that slug, if there is one. One statement."""
    return house.scalar(select(Project).where(Project.slug == slug))


def project_of(house: Session, slug: str) -> Project:
    """The project of that slug. Raises NotFound."""
    found = find(house, slug)
    if found is None:
        raise NotFound(f"there is no project {slug!r}: `annotator projects list` shows which there are")
    return found


def all_projects(house: Session) -> list[Project]:
    """Every project. One statement."""
    return list(house.scalars(select(Project).order_by(Project.slug)))


def role_in(house: Session, user: User, project: Project) -> Role | None:
    """As what that person enters the project, if they belong to it and it is open. One statement."""
    member = house.get(Membership, (user.id, project.id))
    return member.role if member and not project.closed_at else None


def projects_of(house: Session, user: User) -> list[tuple[Project, Role]]:
    """The projects that somebody belongs to, and as what. One statement."""
    query = select(Project, Membership.role).join(Membership, Membership.project_id == Project.id)
    return [(project, role) for project, role in house.execute(
        query.where(Membership.user_id == user.id).order_by(Project.title)
    )]  # fmt: skip


def members_of(house: Session, project: Project) -> list[tuple[User, Role]]:
    """Who belongs to a project, and as what. One statement."""
    query = select(User, Membership.role).join(Membership, Membership.user_id == User.id)
    return [(user, role) for user, role in house.execute(
        query.where(Membership.project_id == project.id, User.closed_at.is_(None)).order_by(User.name)
    )]  # fmt: skip


def change(house: Session, user: User, project: Project, role: Role | None) -> None:
    """Make someone a member, change as what they are one, or end it."""
    member = house.get(Membership, (user.id, project.id))
    if member and role is None:
        house.delete(member)
    elif member and role:
        member.role = role
    elif role:
        house.add(Membership(user_id=user.id, project_id=project.id, role=role))
    house.flush()


def address_of(house: sessionmaker[Session], project: Project) -> str:
    """The URL of a project's database, whether it is there or not."""
    if project.database:
        return project.database
    url: URL = house.kw["bind"].url
    if url.get_backend_name() == "sqlite":
        return f"sqlite:///{Path(url.database or '.').parent / 'projects' / f'{project.slug}.sqlite'}"
    beside = url.set(database=f"{url.database}_{project.slug.replace('-', '_')}")
    return beside.render_as_string(hide_password=False)


def database_of(house: sessionmaker[Session], project: Project) -> str:
    """The same, and the database is made where it is missing beside the house."""
    address = address_of(house, project)
    if not project.database:
        beside = make_url(address)
        if beside.get_backend_name() == "sqlite":
            Path(str(beside.database)).parent.mkdir(mode=0o700, exist_ok=True)
        else:
            _make(house.kw["bind"].url, str(beside.database))
    return address


def _make(url: URL, name: str) -> None:
    engine = open_engine(url.render_as_string(hide_password=False)).execution_options(isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        there = connection.scalar(text("SELECT 1 FROM pg_database WHERE datname = :name"), {"name": name})
        if not there:
            connection.execute(text(f'CREATE DATABASE "{name}"'))
    engine.dispose()
