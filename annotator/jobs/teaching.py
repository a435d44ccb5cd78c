"""Asking for learning when enough was said since, whichever way it came in: by a page, a program or a sheet."""

from __future__ import annotations

from sqlalchemy.orm import Session

from annotator.jobs.asking import ask, has_rested
from annotator.services.learning import is_due


def is_wanted(session: Session) -> bool:
    """Whether to learn now: enough was judged, and it has rested long enough since the last time. Four statements."""
    return has_rested(session, "learn") and is_due(session)


def ask_when_wanted(session: Session) -> None:
    """Ask for it where it is wanted, in the transaction of what was said."""
    if is_wanted(session):
        ask(session, "learn")
