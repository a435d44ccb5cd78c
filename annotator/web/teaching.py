"""After somebody has judged: learning, where it is time."""

from __future__ import annotations

from flask import current_app
from sqlalchemy.exc import DBAPIError

from annotator.jobs import ask
from annotator.jobs.teaching import is_wanted
from annotator.web.people import person_id
from annotator.web.transactions import aside, release, session


def learn_when_wanted() -> None:
    """Commit what was said, then ask for learning where it is time: no fault there unsays it."""
    release()
    try:
        with aside() as opened:
            wanted = is_wanted(opened)
        if wanted:
            ask(session(), "learn", by=person_id())
            release()
    except DBAPIError:
        current_app.logger.exception("after a judgement")
