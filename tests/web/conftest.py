"""The application on a small project, and a browser where there is one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event, update
from sqlalchemy.orm import Session, sessionmaker

from annotator import settings
from annotator.web import create_app
from models.alignment import EventClaim
from tests.databases import Fill
from tests.factories import make_project

SECRET = "for the tests alone"


@pytest.fixture
def fill() -> Fill:
    """Three accounts of two events."""
    return make_project


@pytest.fixture(scope="session")
def application() -> Flask:
    """The application without a database: to make its routes takes as long as a test."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("ANNOTATOR_SECRET_KEY", SECRET)
        return create_app(sessionmaker())


@pytest.fixture
def app(application: Flask, sessions: sessionmaker[Session], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Flask:
    """The application on that database."""
    monkeypatch.setattr(settings, "data_folder", lambda: tmp_path)
    monkeypatch.setitem(application.extensions, "sessions", sessions)
    return application


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A reader nobody knows."""
    return app.test_client()


@pytest.fixture
def ada(app: Flask) -> FlaskClient:
    """A reader who has said who she is."""
    client = app.test_client()
    sign_in(client, "Ada Reader")
    return client


@pytest.fixture
def page(chromium, served):
    """A window whose errors are failures."""
    context = chromium.new_context(base_url=served, viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda line: faults.append(line.text) if line.type == "error" else None)
    yield opened
    context.close()
    assert [fault for fault in faults if not fault.startswith("Failed to load resource")] == []


def touch(app: Flask, *claims: str) -> None:
    """Let those claims only touch on their events."""
    with app.extensions["sessions"].begin() as session:
        session.execute(update(EventClaim).where(EventClaim.claim_id.in_(claims)).values(touches=True))


def sign_in(client: FlaskClient, name: str) -> None:
    """Say who is at work."""
    send(client, "/sign-in", name=name)


def send(client: FlaskClient, address: str, *, json: bool = False, **fields: object):
    """Send a form as a page would, with its token; the same as the script would where JSON is wanted back."""
    page = read(client.get("/sign-in"))
    fields["csrf_token"] = page.select_one("input[name=csrf_token]")["value"]
    return client.post(address, data=fields, headers={"Accept": "application/json"} if json else {})


def signed_in(page, name: str = "Ada Reader") -> None:
    """Say in the browser who is at work."""
    page.goto("/sign-in")
    page.get_by_label("Your name").fill(name)
    page.keyboard.press("Enter")
    page.wait_for_url("/")


def ready(page) -> None:
    """Wait until the page hears keys: a person is never so quick."""
    page.locator("#judgement[data-ready]").wait_for()


def read(answer) -> BeautifulSoup:
    """The page of an answer."""
    return BeautifulSoup(answer.data, "html.parser")


def words(node) -> str:
    """What a reader reads, with single spaces."""
    return " ".join(node.get_text(" ").split())


@pytest.fixture
def statements(sessions: sessionmaker[Session]) -> Callable[[], object]:
    """A context in which the statements that reach the database are collected."""

    @contextmanager
    def collected() -> Iterator[list[str]]:
        seen: list[str] = []

        def note(_connection, _cursor, statement, *_):
            seen.append(statement)

        event.listen(sessions.kw["bind"], "before_cursor_execute", note)
        yield seen
        event.remove(sessions.kw["bind"], "before_cursor_execute", note)

    return collected
