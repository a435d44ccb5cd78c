"""The engine, sessions and migrations. Neither Flask nor click is needed to use it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from filelock import FileLock
from sqlalchemy import Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.orm import Session, sessionmaker

from annotator import settings
from annotator.errors import InputError, Unreachable

_BUSY_SECONDS = 30
#: What a connection to SQLite keeps of a project in memory; with the usual 2 MB most pages read the file anew.
_CACHE_KIB = 32 * 1024

#: The key of the lock that a migration holds on PostgreSQL.
_MIGRATING = 1917_10_25

#: Where each history of tables keeps its revision.
VERSION_TABLES = {"versions": "alembic_version", "house": "house_version"}


def open_engine(url: str | None = None) -> Engine:
    """An engine on the database that is named, else on that of the settings. Raises InputError for a URL at fault."""
    url = url or settings.get("database_url")
    try:
        parsed = make_url(url)
        if parsed.drivername == "postgresql":
            parsed = parsed.set(drivername="postgresql+psycopg")
        engine = create_engine(parsed, connect_args=_connect_args(parsed.drivername))
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise InputError(
            f"ANNOTATOR_DATABASE_URL is not a database that we can use ({type(error).__name__}): "
            "write sqlite:///FILE or postgresql://USER@HOST/NAME"
        ) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _connect_args(driver: str) -> dict[str, Any]:
    return {"timeout": _BUSY_SECONDS} if driver.startswith("sqlite") else {}


def _prepare_sqlite(connection: Any, _: Any) -> None:
    connection.isolation_level = None  # we begin transactions ourselves, so that reads inside one are of one moment
    for pragma in (
        "foreign_keys=ON",
        "journal_mode=WAL",
        "synchronous=FULL",
        f"busy_timeout={int(_BUSY_SECONDS * 1000)}",
        f"cache_size=-{_CACHE_KIB}",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Any) -> None:
    immediate = connection.get_execution_options().get("immediate")  # a writer that first reads must not be overtaken
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def open_sessions(url: str | None = None, *, history: str = "versions") -> sessionmaker[Session]:
    """A session factory on a database that is there and up to date. Raises Unreachable where it can't be opened."""
    engine = open_engine(url)
    try:
        upgrade(engine, history=history)
    except (DBAPIError, sqlite3.DatabaseError, OSError) as error:
        where = engine.url.render_as_string(hide_password=True)
        raise Unreachable(f"the database {where} can't be opened: {_first_line(error)}{_mended(error)}") from error
    return sessionmaker(engine, expire_on_commit=False)


def _mended(error: Exception) -> str:
    """What to look at where SQLite can't open or write its file: it writes beside it even to read."""
    if not re.search("unable to open|readonly|Permission|Read-only", str(error)):
        return ""
    return "; the file, its folder and its disk must be there and be writable by you"


def _first_line(error: Exception) -> str:
    return str(getattr(error, "orig", error)).strip().splitlines()[0]


@contextmanager
def connected(url: str | None = None) -> Iterator[sessionmaker[Session]]:
    """A session factory for one command, its connections closed at the end."""
    sessions = open_sessions(url)
    try:
        yield sessions
    finally:
        sessions.kw["bind"].dispose()


@contextmanager
def writing(sessions: sessionmaker[Session]) -> Iterator[Session]:
    """A session that writes, and commits at the end or not at all.

    It locks SQLite from its first statement: one that first read, while somebody else wrote, would have to fail. Keep
    it short: everybody else who writes waits for it.
    """
    with sessions.begin() as opened:
        opened.connection(execution_options={"immediate": True})
        yield opened


@contextmanager
def session(url: str | None = None) -> Iterator[Session]:
    """One session that commits once, at the end, or not at all."""
    with connected(url) as sessions, sessions.begin() as opened:
        yield opened


def alembic_config(engine: Engine, *, history: str = "versions") -> Config:
    """Where the migrations are, found beside this package in a checkout and an installation alike.

    ``history`` is `versions` for a project's tables, `house` for those of an installation with accounts.
    """
    import migrations

    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    config.set_main_option("path_separator", "os")
    config.set_main_option("version_locations", str(Path(migrations.__file__).parent / history))
    config.attributes["engine"] = engine
    config.attributes["version_table"] = VERSION_TABLES[history]
    return config


def upgrade(engine: Engine, *, history: str = "versions") -> None:
    """Bring the database to the newest revision, with a backup first where that changes an existing one.

    Of several processes that begin at once one does it, and the others wait.
    """
    config = alembic_config(engine, history=history)
    newest = ScriptDirectory.from_config(config).get_current_head()
    if _revision(engine, history) == newest:
        return
    with _alone(engine):
        present = _revision(engine, history)
        if present == newest:
            return
        if present is not None:
            from annotator.backup import back_up_before_upgrade

            back_up_before_upgrade(engine)
        command.upgrade(config, "head")


def _revision(engine: Engine, history: str) -> str | None:
    with engine.connect() as connection:
        options = {"version_table": VERSION_TABLES[history]}
        return MigrationContext.configure(connection, opts=options).get_current_revision()


@contextmanager
def _alone(engine: Engine) -> Iterator[None]:
    """While this goes on no other process migrates the same database. What dies lets go."""
    name = engine.url.database
    if engine.dialect.name == "postgresql":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("SELECT pg_advisory_lock(:key)"), {"key": _MIGRATING})
            try:
                yield
            finally:
                connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": _MIGRATING})
    elif name and name != ":memory:":
        with FileLock(f"{name}.upgrading"):
            yield
    else:
        yield
