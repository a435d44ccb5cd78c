"""The projects of an installation with accounts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from annotator.errors import InputError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session, sessionmaker


@contextmanager
def opened_house() -> Iterator[sessionmaker[Session]]:
    """The house's session factory, closed at the end. Raises InputError where the installation has no accounts."""
    from annotator.house import is_set_up, open_house

    if not is_set_up():
        raise InputError("there are no accounts here: set ANNOTATOR_HOUSE_URL to a database for people and projects")
    house = open_house()
    try:
        yield house
    finally:
        house.kw["bind"].dispose()


@contextmanager
def changing_house() -> Iterator[Session]:
    """A session on the house that writes, and commits at the end or not at all."""
    from annotator.database import writing

    with opened_house() as house, writing(house) as opened:
        yield opened


def use_project(slug: str) -> None:
    """Let the command that follows work on a project's database."""
    import os

    from annotator.house.projects import database_of, project_of

    with opened_house() as house, house() as opened:
        os.environ["ANNOTATOR_DATABASE_URL"] = database_of(house, project_of(opened, slug))


@click.group()
def projects() -> None:
    """The projects of an installation with accounts."""


@projects.command("add")
@click.argument("slug")
@click.option("--title", default="", help="As people read it. Default: the slug.")
@click.option("--question", default="", help="What the project asks of its accounts.")
@click.option("--database", default="", help="An SQLAlchemy URL. Default: a database of its own beside the house's.")
def add_project(slug: str, title: str, question: str, database: str) -> None:
    """Make a project, whose address is /p/SLUG/."""
    from annotator.database import connected, writing
    from annotator.house import projects as house_projects

    with opened_house() as house, writing(house) as opened:
        project = house_projects.add(opened, slug, title=title, question=question, database=database)
        with connected(house_projects.database_of(house, project)):
            click.echo(f"/p/{slug}/")


@projects.command("retitle")
@click.argument("slug")
@click.option("--title", help="As people read it from now on.")
@click.option("--question", help="What the project asks of its accounts.")
def retitle_project(slug: str, title: str | None, question: str | None) -> None:
    """Change a project's title or question. Its slug stays, as addresses name it."""
    from annotator.house.projects import project_of, retitle

    if title is None and question is None:
        raise InputError("say what to change: --title, --question or both")
    with changing_house() as opened:
        retitle(opened, project_of(opened, slug), title=title, question=question)


@projects.command("close")
@click.argument("slug")
def close_project(slug: str) -> None:
    """Let nobody enter a project, and its jobs rest. Nothing goes; --project and backups reach it as ever."""
    from annotator.database import connected, writing
    from annotator.house import projects as house_projects
    from annotator.queries.jobs import unfinished

    with opened_house() as house:
        with writing(house) as opened:
            house_projects.close(opened, project := house_projects.project_of(opened, slug))
        with connected(house_projects.database_of(house, project)) as sessions, sessions() as session:
            if resting := unfinished(session):
                click.echo(f"jobs that rest until it is opened again: {resting}")


@projects.command("reopen")
@click.argument("slug")
def reopen_project(slug: str) -> None:
    """Let those enter a closed project who did before; its jobs go on."""
    from annotator.house.projects import project_of, reopen

    with changing_house() as opened:
        reopen(opened, project_of(opened, slug))


@projects.command("list")
def list_projects() -> None:
    """Say which projects there are, and how many people belong to each."""
    from annotator.house.projects import all_projects, members_of

    with opened_house() as house, house() as opened:
        for project in all_projects(opened):
            closed = " (closed)" if project.closed_at else ""
            click.echo(f"{project.slug:20} {len(members_of(opened, project)):4} people  {project.title}{closed}")
