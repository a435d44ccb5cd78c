"""A house with one project and one person of each role, on either database."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session, sessionmaker

from annotator.house import entering, open_house, passwords, projects
from annotator.web import create_app
from models.house import Role
from tests.conftest import a_database, make_template
from tests.factories import make_project
from tests.web.conftest import read

PASSWORD = "correct horse battery staple"
#: A person of each role, and one of another project.
NAMES = {Role.READER: "Rea", Role.ANNOTATOR: "Ann", Role.ADJUDICATOR: "Adj", Role.INSTRUCTOR: "Ina"}
STRANGER = "Stranger"
PAIR = "/p/fires/pairs/cnorth001/csouth000"


@pytest.fixture(autouse=True)
def quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Argon2 as ever, with parameters that cost no time."""
    hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    passwords._nobodys.cache_clear()
    monkeypatch.setattr(passwords, "_hasher", lambda: hasher)
    monkeypatch.setenv("ANNOTATOR_SECRET_KEY", "for the tests alone")


@pytest.fixture(scope="session")
def house_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file as the house's migrations leave it, to be copied."""
    file = tmp_path_factory.mktemp("house") / "house.sqlite"
    _made(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def house_server(postgresql_server: str) -> str:
    """The PostgreSQL with a database `house`, the template of those that tests get."""
    make_template(postgresql_server, "house", _made)
    return postgresql_server


@pytest.fixture
def house(request: pytest.FixtureRequest, database_url: str, tmp_path: Path) -> Iterator[sessionmaker[Session]]:
    """An empty house, on the same kind of database as the project."""
    if database_url.startswith("sqlite"):
        shutil.copy(request.getfixturevalue("house_file"), tmp_path / "house.sqlite")
        yield from _opened(f"sqlite:///{tmp_path / 'house.sqlite'}")
        return
    with a_database(request.getfixturevalue("house_server"), tmp_path / "house", template="house") as url:
        yield from _opened(url)


def _made(url: str) -> None:
    for factory in _opened(url):
        assert factory


def _opened(url: str) -> Iterator[sessionmaker[Session]]:
    factory = open_house(url)
    yield factory
    factory.kw["bind"].dispose()


@pytest.fixture
def seminar(house: sessionmaker[Session], sessions: sessionmaker[Session], database_url: str) -> sessionmaker[Session]:
    """The house with its people and the project “fires”; “other” is a project that only the stranger belongs to."""
    with sessions.begin() as opened:
        make_project(opened)
    with house.begin() as opened:
        fires = projects.add(opened, "fires", title="The two fires", database=database_url)
        for role, name in NAMES.items():
            projects.change(opened, entering.add(opened, name, PASSWORD), fires, role)
        other = projects.add(opened, "other", title="Another question", database=database_url)
        projects.change(opened, entering.add(opened, STRANGER, PASSWORD), other, Role.INSTRUCTOR)
    return house


@pytest.fixture
def app(seminar: sessionmaker[Session]) -> Iterator[Flask]:
    """The application on that house."""
    made = create_app(house=seminar)
    yield made
    made.extensions["projects"].close()


def token_of(client: FlaskClient, address: str = "/sign-in") -> str:
    """The form token of a page."""
    return read(client.get(address)).select_one("input[name=csrf_token]")["value"]


def post(client: FlaskClient, address: str, *, at: str = "/sign-in", **fields: object):
    """Send a form with its token."""
    return client.post(address, data=fields | {"csrf_token": token_of(client, at)})


def signed_in(app: Flask, name: str, password: str = PASSWORD) -> FlaskClient:
    """A browser of that person."""
    client = app.test_client()
    assert post(client, "/sign-in", name=name, password=password).status_code == 302
    return client


@pytest.fixture
def ann(app: Flask) -> FlaskClient:
    """The annotator's browser."""
    return signed_in(app, "Ann")


@pytest.fixture
def ina(app: Flask) -> FlaskClient:
    """The instructor's browser."""
    return signed_in(app, "Ina")
