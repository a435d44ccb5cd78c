"""A backup of an installation with accounts: a folder with a copy of the house and of each of its projects."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, sessionmaker

from annotator.backup import back_up, bring_back
from annotator.database import open_engine, upgrade
from annotator.errors import InputError
from annotator.house.projects import address_of, all_projects, database_of
from models.house import Project, User

_HOUSE, _PROJECT = "house.backup", ".project"


def back_up_house(house: sessionmaker[Session], folder: Path) -> list[str]:
    """Copy the house and its projects, each as it is at one moment, into a folder; which can't be, a line each.

    The house comes first: who joins meanwhile is missing from it, and nobody in it lacks their project. A damaged
    project keeps no other from being copied. Raises InputError, and leaves nothing, where the folder exists already or
    can't be written, and where the house itself can't be copied.
    """
    if folder.exists():
        raise InputError(f"{folder} is there already: a backup never takes the place of another, name a new folder")
    part = folder.with_name(folder.name + ".part")
    try:
        part.mkdir(mode=0o700)
        back_up(house.kw["bind"], part / _HOUSE)
        faults = _each(house, address_of, lambda slug, engine: back_up(engine, part / f"{slug}{_PROJECT}"))
        part.replace(folder)
    except OSError as error:
        raise InputError(f"{folder}: can't be written ({error.strerror}); name another folder") from None
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return faults


def bring_back_house(house: sessionmaker[Session], folder: Path) -> list[str]:
    """Fill an empty house and its projects from such a folder; which projects can't be, a line each.

    Raises InputError where there are people or projects already, and where the house's own copy can't be used.
    """
    with house() as opened:
        if opened.scalar(select(User.id).limit(1)) or opened.scalar(select(Project.id).limit(1)):
            raise InputError("this house has people or projects already: name an empty one in ANNOTATOR_HOUSE_URL")
    _brought(house.kw["bind"], folder / _HOUSE, history="house")
    return _each(house, database_of, lambda slug, engine: _fill(engine, folder / f"{slug}{_PROJECT}"))


def _fill(engine: Engine, file: Path) -> None:
    from annotator.interchange.archive import refuse_a_filled

    upgrade(engine)
    refuse_a_filled(engine)
    _brought(engine, file, history="versions")


def _brought(engine: Engine, file: Path, *, history: str) -> None:
    if not file.is_file() or not bring_back(engine, file, history=history):
        raise InputError(f"{file} is no backup: name a folder that `annotator backup` made of a whole house")


def _each(
    house: sessionmaker[Session],
    address: Callable[[sessionmaker[Session], Project], str],
    do: Callable[[str, Engine], None],
) -> list[str]:
    """Do it with each project's database; what went wrong, a line each."""
    with house() as opened:
        projects = all_projects(opened)
    faults = []
    for project in projects:
        try:
            with _opened(address(house, project)) as engine:
                do(project.slug, engine)
        except (InputError, DBAPIError) as error:
            faults.append(f"{project.slug}: {getattr(error, 'orig', error)}".strip())
    return faults


@contextmanager
def _opened(url: str) -> Iterator[Engine]:
    engine = open_engine(url)
    try:
        yield engine
    finally:
        engine.dispose()
