"""Copies of a whole database while people go on working in it: SQLite by its backup API, PostgreSQL by pg_dump."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine

from annotator import settings
from annotator.backup import postgresql, sqlite
from annotator.errors import InputError

_BY_DIALECT = {"sqlite": sqlite, "postgresql": postgresql}


def back_up(engine: Engine, file: Path) -> None:
    """Copy the database, as it is at one moment, into a file that is there whole or not at all.

    Raises InputError where the file exists already, where it can't be written and where the tool for it is missing.
    """
    if file.exists():
        raise InputError(f"{file} is there already: a backup never takes the place of another, name a new file")
    part = file.with_name(file.name + ".part")
    try:
        _BY_DIALECT[engine.dialect.name].copy(engine, part)
        part.replace(file)
    except OSError as error:
        raise InputError(f"{file}: can't be written ({error.strerror}); name another file") from None
    finally:
        part.unlink(missing_ok=True)


def bring_back(engine: Engine, file: Path, *, history: str = "versions") -> bool:
    """Fill an empty database from a backup, and bring it up to date; False where the file is none.

    ``history`` is `versions` for a project's database, `house` for that of an installation with accounts. Raises
    InputError where the backup is damaged or of another kind of database.
    """
    with file.open("rb") as opened:
        begins = opened.read(16)
    for dialect, kind in _BY_DIALECT.items():
        if begins.startswith(kind.BEGINS):
            if dialect != engine.dialect.name:
                raise InputError(
                    f"{file} is a backup of a {dialect} database and can't fill a {engine.dialect.name} one: "
                    "name such a one in ANNOTATOR_DATABASE_URL, or move the project by `annotator archive`"
                )
            _in_place_of_empty_tables(engine, file, kind.bring_back, history)
            return True
    return False


def _in_place_of_empty_tables(engine: Engine, file: Path, bring: Callable[[Engine, Path], None], history: str) -> None:
    from alembic import command

    from annotator.database import alembic_config, upgrade

    command.downgrade(alembic_config(engine, history=history), "base")
    try:
        bring(engine, file)
    finally:
        upgrade(engine, history=history)


def back_up_before_upgrade(engine: Engine) -> None:
    """The copy that is made before a migration changes a database: beside an SQLite file, else in the data folder."""
    name = engine.url.database
    if not name or name == ":memory:":
        return
    beside = Path(name) if engine.dialect.name == "sqlite" else _folder() / f"{name}.dump"
    back_up(engine, beside.with_name(f"{beside.name}.before-upgrade-{datetime.now(UTC):%Y%m%dT%H%M%S%f}"))


def _folder() -> Path:
    folder = settings.data_folder() / "backups"
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder
