"""One session a request, opened when it is first asked for and committed once, at the end, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask, Response, current_app, g, request
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, sessionmaker

_READS = {"GET", "HEAD", "OPTIONS"}


def install(app: Flask, sessions: sessionmaker[Session]) -> None:
    """Give the application its session factory and end each request's session with the request."""
    app.extensions["sessions"] = sessions
    app.after_request(_commit)
    app.teardown_request(_close)


def session() -> Session:
    """The session of this request.

    One that may write locks SQLite from its first statement: a read that turns into a write could find that somebody
    else wrote in between, and would have to fail.
    """
    if "session" not in g:
        g.session = current_app.extensions["sessions"]()
        if request.method not in _READS:
            g.session.connection(execution_options={"immediate": True})
    return g.session


def release() -> None:
    """End what was begun, so that nobody has to wait while something takes long; the next call begins anew."""
    if opened := g.pop("session", None):
        opened.commit()
        opened.close()


@contextmanager
def aside() -> Iterator[Session]:
    """A session that only reads and keeps nobody from writing, for what takes long; what was begun is ended first."""
    release()
    with current_app.extensions["sessions"]() as opened:
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
