"""A backup of an installation with accounts: a folder with a copy of the house and of each of its projects."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session, sessionmaker

from annotator.backup import back_up, bring_back
from annotator.database import open_engine, upgrade
from annotator.errors import InputError
from annotator.house.projects import all_projects, database_of
from models.house import Project, User

_HOUSE, _PROJECT = "house.backup", ".project"


def back_up_house(house: sessionmaker[Session], folder: Path) -> None:
    """Copy the house and its projects, each as it is at one moment, into a folder that is there whole or not at all.

    The house comes first: who joins meanwhile is missing from it, and nobody in it lacks their project. Raises
    InputError where the folder exists already or can't be written.
    """
    if folder.exists():
        raise InputError(f"{folder} is there already: a backup never takes the place of another, name a new folder")
    part = folder.with_name(folder.name + ".part")
    try:
        part.mkdir(mode=0o700)
        back_up(house.kw["bind"], part / _HOUSE)
        for slug, engine in _projects(house):
            back_up(engine, part / f"{slug}{_PROJECT}")
        part.replace(folder)
    except OSError as error:
        raise InputError(f"{folder}: can't be written ({error.strerror}); name another folder") from None
    finally:
        shutil.rmtree(part, ignore_errors=True)


def bring_back_house(house: sessionmaker[Session], folder: Path) -> None:
    """Fill an empty house and its projects from such a folder. Raises InputError where anything is there already."""
    from annotator.interchange.archive import refuse_a_filled

    with house() as opened:
        if opened.scalar(select(User.id).limit(1)) or opened.scalar(select(Project.id).limit(1)):
            raise InputError("this house has people or projects already: name an empty one in ANNOTATOR_HOUSE_URL")
    _brought(house.kw["bind"], folder / _HOUSE, history="house")
    for slug, engine in _projects(house):
        upgrade(engine)
        refuse_a_filled(engine)
        _brought(engine, folder / f"{slug}{_PROJECT}", history="versions")


def _brought(engine: Engine, file: Path, *, history: str) -> None:
    if not file.is_file() or not bring_back(engine, file, history=history):
        raise InputError(f"{file} is no backup: name a folder that `annotator backup` made of a whole house")


def _projects(house: sessionmaker[Session]) -> Iterator[tuple[str, Engine]]:
    with house() as opened:
        projects = all_projects(opened)
    for project in projects:
        with _opened(database_of(house, project)) as engine:
            yield project.slug, engine


@contextmanager
def _opened(url: str) -> Iterator[Engine]:
    engine = open_engine(url)
    try:
        yield engine
    finally:
        engine.dispose()
