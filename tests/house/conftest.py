"""A house with one project and one person of each role, on either database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from click.testing import CliRunner, Result
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import make_url, update
from sqlalchemy.orm import Session, sessionmaker

from annotator.cli import main
from annotator.house import entering, open_house, passwords, projects
from annotator.web import create_app
from annotator.web.limits import limiter
from models.house import Project
from models.vocabulary import Role
from tests.databases import Fill, copied, nothing
from tests.factories import make_project
from tests.web.conftest import SECRET, read

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
    monkeypatch.setenv("ANNOTATOR_SECRET_KEY", SECRET)


@pytest.fixture
def fill() -> Fill:
    """Three accounts of two events."""
    return make_project


@pytest.fixture
def house(request: pytest.FixtureRequest, database_url: str, tmp_path: Path) -> Iterator[sessionmaker[Session]]:
    """An empty house, on the same kind of database as the project."""
    with _house(request, nothing, database_url, tmp_path) as opened:
        yield opened


@pytest.fixture
def seminar(request: pytest.FixtureRequest, database_url: str, tmp_path: Path) -> Iterator[sessionmaker[Session]]:
    """The house with its people and the project “fires”; “other” is a project that only the stranger belongs to."""
    with _house(request, people, database_url, tmp_path) as opened:
        with opened.begin() as session:
            session.execute(update(Project).values(database=database_url))
        yield opened


@contextmanager
def _house(request: pytest.FixtureRequest, fill: Fill, beside: str, folder: Path) -> Iterator[sessionmaker[Session]]:
    databases = request.getfixturevalue(make_url(beside).get_backend_name())
    with copied(databases, fill, folder, history="house") as url:
        factory = open_house(url)
        yield factory
        factory.kw["bind"].dispose()


def people(opened: Session) -> None:
    """A person of each role and a stranger; the projects are told later which database is theirs."""
    fires = projects.add(opened, "fires", title="The two fires", database="sqlite://")
    for role, name in NAMES.items():
        projects.change(opened, entering.add(opened, name, PASSWORD), fires, role)
    other = projects.add(opened, "other", title="Another question", database="sqlite://")
    projects.change(opened, entering.add(opened, STRANGER, PASSWORD), other, Role.INSTRUCTOR)


@pytest.fixture(scope="session")
def application() -> Flask:
    """The application without a house: to make its routes takes as long as a test."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("ANNOTATOR_SECRET_KEY", SECRET)
        return create_app(house=sessionmaker())


@pytest.fixture
def app(application: Flask, seminar: sessionmaker[Session], monkeypatch: pytest.MonkeyPatch) -> Iterator[Flask]:
    """The application on that house."""
    monkeypatch.setitem(application.extensions, "projects", projects.Projects(seminar))
    limiter.reset()
    yield application
    application.extensions["projects"].close()


def token_of(client: FlaskClient, address: str = "/sign-in") -> str:
    """The form token of a page."""
    return read(client.get(address)).select_one("input[name=csrf_token]")["value"]


def post(client: FlaskClient, address: str, *, at: str = "/sign-in", **fields: object):
    """Send a form with its token."""
    return client.post(address, data=fields | {"csrf_token": token_of(client, at)})


def open_link(client: FlaskClient, key: str):
    """Send the key of a link, as its page does."""
    return post(client, "/invitation", at="/invitation", key=key)


def accept(client: FlaskClient, **fields: object):
    """Accept the invitation that was opened."""
    return post(client, "/invitation/accepted", at="/invitation", **fields)


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


@pytest.fixture
def command(seminar: sessionmaker[Session], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Call a command on that house."""
    monkeypatch.setenv("ANNOTATOR_HOUSE_URL", seminar.kw["bind"].url.render_as_string(hide_password=False))

    def invoke(*arguments: str) -> Result:
        return CliRunner().invoke(main, arguments)

    return invoke
