"""Databases for tests: each kind is filled once a process, and copied for every test that wants one."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import count
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection, text
from sqlalchemy.orm import Session

from annotator.database import open_sessions

#: What stands in a database before the test; its name is that of the kind.
Fill = Callable[[Session], None]


def nothing(_: Session) -> None:
    """The tables alone, as the migrations leave them."""


def copied(databases: Databases, fill: Fill, folder: Path, *, history: str = "versions") -> AbstractContextManager[str]:
    """The address of a database of that kind, for one test."""
    kind = f"{history}_{fill.__name__}"
    if kind not in databases.kinds:
        sessions = open_sessions(databases.new(kind), history=history)
        with sessions.begin() as session:
            fill(session)
        sessions.kw["bind"].dispose()
        databases.kinds.add(kind)
    return databases.copy(kind, folder)


class Databases(Protocol):
    """Where the kinds are kept."""

    kinds: set[str]

    def new(self, kind: str) -> str:
        """The address of an empty database of that name."""

    def copy(self, kind: str, folder: Path) -> AbstractContextManager[str]:
        """The address of a copy of it, which goes when the test ends."""


class Files:
    """SQLite files in a folder."""

    def __init__(self, folder: Path) -> None:
        self.kinds: set[str] = set()
        self._folder = folder

    def new(self, kind: str) -> str:
        return f"sqlite:///{self._folder / kind}.sqlite"

    @contextmanager
    def copy(self, kind: str, folder: Path) -> Iterator[str]:
        yield f"sqlite:///{shutil.copy(self._folder / f'{kind}.sqlite', folder)}"


class Server:
    """A PostgreSQL, told what to do over a connection that may make and drop databases."""

    def __init__(self, connection: Connection) -> None:
        self.kinds: set[str] = set()
        self._connection = connection
        self._numbers = count()

    def new(self, kind: str, template: str = "template0") -> str:
        self._connection.execute(text(f"CREATE DATABASE {kind} TEMPLATE {template}"))
        return self._connection.engine.url.set(database=kind).render_as_string(hide_password=False)

    @contextmanager
    def copy(self, kind: str, _: Path) -> Iterator[str]:
        name = f"{kind}_{next(self._numbers)}"
        yield self.new(name, kind)
        self._connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
