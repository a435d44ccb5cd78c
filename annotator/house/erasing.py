"""Erasing a person from the house: what says who they are goes, and a pseudonym stands in its place.

It is begun and finished apart, since their name stands in the projects' databases too: until it is gone from all of
them the house remembers it, so that what could not be reached can be done later.
"""

from __future__ import annotations

from typing import cast

from sqlalchemy import case, delete, func, update
from sqlalchemy.orm import Session

from annotator.errors import Conflict
from annotator.house.auditing import is_about, note
from annotator.house.entering import close
from models.house import AuditEntry, Invitation, Membership, Token, User, Visit


def is_erased(user: User) -> bool:
    """Whether only the pseudonym is left."""
    return user.pseudonym is not None and user.pseudonym == user.name


def begin(house: Session, user: User, pseudonym: str) -> str:
    """Let them in no more; the pseudonym that will stand for them, an earlier one where this was begun before.

    Raises Conflict for who is erased already.
    """
    if is_erased(user):
        raise Conflict(f"{user.name} is erased already: nothing is kept of who that was")
    if user.closed_at is None:
        close(house, user)
    user.pseudonym = user.pseudonym or pseudonym
    house.flush()
    return user.pseudonym


def finish(house: Session, user: User, *, by: str) -> None:
    """Take their name out of the house: password, provider's subject, visits, tokens, invitations, the audit log."""
    _in_the_log(house, user)
    for kept in (Visit, Token, Membership):
        house.execute(delete(kept).where(kept.user_id == user.id))
    house.execute(delete(Invitation).where(Invitation.name == user.name))
    actor = by if by != user.name else cast("str", user.pseudonym)
    user.name, user.password, user.subject = cast("str", user.pseudonym), None, None
    note(house, "erased", actor=actor, about=user.name)


def _in_the_log(house: Session, user: User) -> None:
    """The database lets nothing else of the log change; see `migrations/house/0004`."""
    theirs, named, about = AuditEntry.actor == user.name, is_about(user.name), AuditEntry.about
    renamed = user.pseudonym + func.substr(about, len(user.name) + 1)
    changed = {
        "actor": case((theirs, user.pseudonym), else_=AuditEntry.actor),
        "address": case((theirs, ""), else_=AuditEntry.address),
        "about": case((named, renamed), (theirs & (AuditEntry.action == "token made"), ""), else_=about),
    }
    erased = update(AuditEntry).where(theirs | named).values(changed)
    house.execute(erased, execution_options={"synchronize_session": False})
