"""Backups of SQLite: a file like any other SQLite file, checked before it counts."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Engine

from annotator.errors import InputError

#: How a file of this kind begins.
BEGINS = b"SQLite format 3\0"


def copy(engine: Engine, file: Path) -> None:
    """Copy the database into a file. Raises InputError where that fails or the copy is not sound."""
    try:
        with closing(_opened(Path(str(engine.url.database)), "rw")) as source, closing(sqlite3.connect(file)) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode=DELETE")  # one file, without a companion
            _check(target, file)
    except sqlite3.Error as error:
        raise InputError(
            f"{engine.url.database}: the backup can't be made ({error}); is it damaged, or the disk full?"
        ) from None


def bring_back(engine: Engine, file: Path) -> None:
    """Fill a database from such a file. Raises InputError for a damaged one, before anything is written."""
    engine.dispose()
    try:
        with closing(_opened(file, "ro")) as source:
            _check(source, file)
            with closing(sqlite3.connect(str(engine.url.database))) as target:
                source.backup(target)
    except sqlite3.Error as error:
        raise InputError(
            f"{file}: can't be restored ({error}); is it a backup, and is there room on the disk?"
        ) from None


def _opened(file: Path, mode: str) -> sqlite3.Connection:
    """A database that is there: one that is missing is not made."""
    return sqlite3.connect(f"{file.resolve().as_uri()}?mode={mode}", uri=True)


def _check(connection: sqlite3.Connection, file: Path) -> None:
    (said,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if said != "ok":
        raise InputError(f"{file}: the database in it is damaged ({said}); take an earlier backup")
