"""What is kept of one person, for them to have: what the house knows, and every row of theirs in each project."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Column, or_, select
from sqlalchemy.orm import Session

from annotator.house.own_data import own_data
from annotator.house.projects import Projects, all_projects
from annotator.interchange.values import plain
from models.house import User
from models.rows import Base, Person

Rows = dict[str, list[dict[str, Any]]]


def kept_of(projects: Projects, user: User) -> bytes:
    """All of it as JSON. Raises InputError where a project's database can't be opened."""
    with projects.house() as house:
        own = own_data(house, user)
    everywhere = {slug: rows for slug, rows in rows_by_project(projects, user.name) if rows}
    return json.dumps({"account": own, "projects": everywhere}, indent=1, ensure_ascii=False, default=plain).encode()


def rows_by_project(projects: Projects, name: str) -> Iterator[tuple[str, Rows]]:
    """The slug of every project, also of closed ones and those that they left, with the rows of theirs in it."""
    with projects.house() as house:
        every = all_projects(house)
    for project in every:
        with projects.sessions(project)() as session:
            yield project.slug, rows_of(session, name)


def rows_of(session: Session, name: str) -> Rows:
    """By table, the rows of a project that are of whoever has that name; tables without any are left out."""
    person = session.scalar(select(Person.id).where(Person.name == name))
    if person is None:
        return {}
    found: Rows = {}
    for table in Base.metadata.sorted_tables:
        theirs = [column == person for column in table.columns if _is_theirs(column)]
        rows = session.execute(select(table).where(or_(*theirs))).mappings() if theirs else ()
        if told := [{key: plain(value) for key, value in row.items()} for row in rows]:
            found[table.name] = told
    return found


def _is_theirs(column: Column[Any]) -> bool:
    return any(key.column is Person.__table__.c.id for key in column.foreign_keys) or column is Person.__table__.c.id
