"""What a database complains of, in one sentence that says how to mend it, with the HTTP status that fits.

SQLite is known by its words, PostgreSQL by its SQLSTATE (appendix A of its manual).
"""

from __future__ import annotations

from sqlalchemy.exc import DBAPIError

from annotator.errors import AnnotatorError


class DatabaseFault(AnnotatorError):
    """The database can't do it now; nothing of it was kept."""

    def __init__(self, message: str, *, status: int = 503) -> None:
        super().__init__(message)
        self.status = status


_FULL = "The disk is full: nothing of this was kept. Make room where the database lies, then do it again."
_FAILING = (
    "The disk takes nothing more, being full, failing or read-only: nothing of this was kept. "
    "Look at the disk where the database lies, then do it again."
)
_READ_ONLY = "The database can't be written to: nothing of this was kept. Check the rights of its file and of its disk."
_LOCKED = "Somebody else has been writing for too long: nothing of this was kept. Do it again in a moment."
GONE = "The database can't be reached: nothing of this was kept. Check that it runs, then do it again."
_DAMAGED = "The database's file is damaged. Stop the program and bring back the last backup (docs/operating.md)."
_RACED = "Somebody else changed the same thing at this very moment: look at it again, then do it again."

TOO_LARGE = "A number in this request is larger than any that is in use here: look at the address again."

_BY_WORDS = {
    "database is locked": _LOCKED,
    "database table is locked": _LOCKED,
    "disk is full": _FULL,
    "disk I/O error": _FAILING,
    "readonly database": _READ_ONLY,
    "unable to open database file": _READ_ONLY,
    "malformed": _DAMAGED,
    "not a database": _DAMAGED,
    "UNIQUE constraint": _RACED,
}
_BY_STATE = {
    "08": GONE,
    "57P": GONE,
    "53100": _FULL,
    "53300": "Too many people are connected to the database: do it again in a moment.",
    "22003": TOO_LARGE,
    "25006": _READ_ONLY,
    "55P03": _LOCKED,
    "40": _RACED,
    "23505": _RACED,
    "XX001": _DAMAGED,
}


_STATUS = {TOO_LARGE: 400, _RACED: 409, _FULL: 507, _FAILING: 507}


def fault_of(error: DBAPIError) -> DatabaseFault | None:
    """The sentence for it, None where it is a fault of ours."""
    sentence = _by_state(error) or next((said for words, said in _BY_WORDS.items() if words in str(error.orig)), None)
    if sentence is None:
        return None
    return DatabaseFault(sentence, status=_STATUS.get(sentence, 503))


def _by_state(error: DBAPIError) -> str | None:
    if error.connection_invalidated:
        return GONE
    state = getattr(error.orig, "sqlstate", None)
    if state is None:
        return GONE if type(error.orig).__module__.startswith("psycopg") else None
    return next((said for begins, said in _BY_STATE.items() if state.startswith(begins)), None)
