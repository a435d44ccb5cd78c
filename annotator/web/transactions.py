"""One session a request, opened when it is first asked for and committed once, at the end, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

from flask import Flask, Response, current_app, g, request
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, sessionmaker

from annotator.errors import NotFound
from annotator.queries.eyes import keep_back
from annotator.web.identity import opened_projects, visitor
from models.judgement import Person

_READS = {"GET", "HEAD", "OPTIONS"}


#: The pages that show a suggestion only where the person may see it; all others can't reach one that is kept back.
_CAREFUL = "pairs"


def install(app: Flask, sessions: sessionmaker[Session] | None) -> None:
    """Give the application its session factory, if it serves one database, and end each session with its request."""
    app.extensions["sessions"] = sessions
    app.after_request(_commit)
    app.teardown_request(_close)


def session() -> Session:
    """The session of this request.

    One that may write locks SQLite from its first statement: a read that turns into a write could find that somebody
    else wrote in between, and would have to fail.
    """
    if "session" not in g:
        g.session = _sessions()()
        if request.method not in _READS:
            g.session.connection(execution_options={"immediate": True})
        _keep_back(g.session)
    return cast("Session", g.session)


def _sessions() -> sessionmaker[Session]:
    alone = cast("sessionmaker[Session] | None", current_app.extensions["sessions"])
    if alone:
        return alone
    project = visitor().project
    if project is None:
        raise NotFound("there is no such project here, or you don't belong to it")
    return opened_projects().sessions(project)


def _keep_back(opened: Session) -> None:
    """Let whoever judges blind see what they may."""
    who = visitor()
    if who.judges_blind and who.user:
        person = opened.scalar(select(Person.id).where(Person.name == who.user.name))
        keep_back(opened, person or 0, machine=who.judges_unaided and request.blueprint != _CAREFUL)


def release() -> None:
    """End what was begun, so that nobody has to wait while something takes long; the next call begins anew."""
    if opened := g.pop("session", None):
        opened.commit()
        opened.close()


@contextmanager
def aside() -> Iterator[Session]:
    """A session that only reads and keeps nobody from writing, for what takes long; what was begun is ended first."""
    release()
    with _sessions()() as opened:
        _keep_back(opened)
        yield opened


def _commit(response: Response) -> Response:
    """What is told as done is on disk: a commit that fails makes another answer."""
    if "session" not in g or response.status_code >= 400:
        return response
    try:
        g.session.commit()
    except DBAPIError as error:
        return current_app.make_response(current_app.handle_user_exception(error))
    return response


def _close(_: BaseException | None) -> None:
    if opened := g.pop("session", None):
        opened.close()
