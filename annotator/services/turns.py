"""Two people who change the same thing at once: neither is overwritten without knowing of it.

A page keeps beside its form a mark of what it shows, and the form brings it back. Whoever writes takes their turn on
the thing first, and is refused where it has another mark by then. Judgements say the same by `expected`.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from annotator.errors import Conflict
from annotator.services.digests import digest_of

_TAKEN_OF = "# taken of the state "


def seen(*state: object) -> str:
    """The mark of a thing that was shown in that state."""
    return digest_of(map(repr, state))[:16]


def marked(text: str, mark: str) -> str:
    """A file that says in its first line which state it was taken of."""
    return f"{_TAKEN_OF}{mark}\n{text}"


def mark_of(text: str) -> str | None:
    """The mark in such a file, None where it has none."""
    first = text.partition("\n")[0].strip()
    return first.removeprefix(_TAKEN_OF) if first.startswith(_TAKEN_OF) else None


def take_turn(session: Session, thing: str, shown: str | None = None, mark: Callable[[], str] = str) -> None:
    """Let those who change that thing take turns; SQLite lets but one write at a time anyway.

    `shown` is the mark that the person's page had, None for a program that shows nothing. Raises Conflict where the
    thing has another one by now.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(thing, 0))))
        session.expire_all()  # what was read before one's turn may be of yesterday
    if shown is not None and shown != mark():
        raise Conflict(
            f"somebody has changed {thing} since you opened the page, and nothing of yours was kept yet: "
            "look at what stands there now, then do it again if it is still wanted"
        )
