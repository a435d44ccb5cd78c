"""Signing in and out. A visit ends by itself, a while after the last page and at latest after some hours."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import Select, select, update
from sqlalchemy.orm import Session

from annotator import settings
from annotator.errors import Forbidden
from annotator.house.auditing import count_since, note
from annotator.house.keys import digest, new_key
from annotator.house.passwords import hashed_anew, is_outdated, matches
from annotator.person_name import LONGEST, plain
from models.base import now
from models.house import User, Visit

#: So many wrong passwords for one name, in that time, close it to everybody for as long.
TRIES, TRYING = 10, timedelta(minutes=15)
_WRITE_AFTER = timedelta(minutes=1)


def idle() -> timedelta:
    """How long a visit outlives the last page that was asked for."""
    return timedelta(minutes=max(1, settings.get("idle_minutes")))


def longest() -> timedelta:
    """How long a visit lasts at most, however much one does."""
    return timedelta(hours=max(1, settings.get("visit_hours")))


def matched(house: Session, name: str, password: str) -> str | None:
    """The hash that is kept of this password for that name; None for a wrong name or password, told apart by nothing.

    It takes as long as a hash does, so ask before the house is locked to write. Raises Forbidden while too many were
    wrong.
    """
    name = _named(name)
    _refuse_too_many(house, name)
    kept = house.scalar(_let_in(name).with_only_columns(User.password))
    return kept if matches(kept, password) else None


def sign_in(
    house: Session, name: str, password: str, *, kept: str | None, agent: str = "", address: str = ""
) -> str | None:
    """The key of a new visit, where what :func:`matched` gave is kept still; else None.

    The caller commits in both cases: failures are counted. Raises Forbidden while too many were.
    """
    name = _named(name)
    _refuse_too_many(house, name)
    user = house.scalar(_let_in(name))
    if user is None or kept is None or user.password != kept:
        note(house, "sign-in refused", actor=name, address=address)
        return None
    if is_outdated(kept):
        user.password = hashed_anew(password)
    return begin(house, user, agent=agent, address=address)


def _named(name: str) -> str:
    return plain(name)[:LONGEST]


def _let_in(name: str) -> Select[tuple[User]]:
    return select(User).where(User.name == name, User.closed_at.is_(None))


def _refuse_too_many(house: Session, name: str) -> None:
    if count_since(house, "sign-in refused", actor=name, since=now() - TRYING) >= TRIES:
        raise Forbidden("too many wrong passwords for this name: wait a quarter of an hour, or have it reset")


def begin(house: Session, user: User, *, agent: str = "", address: str = "") -> str:
    """The key of a new visit of somebody who has shown who they are."""
    key = new_key()
    house.add(Visit(digest=digest(key), user_id=user.id, agent=agent[:200]))
    note(house, "signed in", actor=user.name, address=address)
    return key


def visitor(house: Session, key: str) -> tuple[User, Visit] | None:
    """Who has that key, if their visit lasts still. One statement."""
    found = house.execute(
        select(User, Visit)
        .join(Visit, Visit.user_id == User.id)
        .where(Visit.digest == digest(key), Visit.ended_at.is_(None), User.closed_at.is_(None))
    ).first()
    moment = now()
    if found is None or moment > min(found.Visit.created_at + longest(), found.Visit.seen_at + idle()):
        return None
    return found.User, found.Visit


def is_stale(visit: Visit) -> bool:
    """Whether it is time to write down that the visit goes on: once a minute, so that reading seldom writes."""
    return now() - visit.seen_at > _WRITE_AFTER


def keep_alive(house: Session, visit_id: int) -> None:
    """Write down that the visit goes on."""
    house.execute(update(Visit).where(Visit.id == visit_id).values(seen_at=now()))


def visits_of(house: Session, user: User) -> list[Visit]:
    """A person's visits that last still, the newest first. One statement."""
    moment = now()
    lasting = (Visit.ended_at.is_(None), Visit.created_at > moment - longest(), Visit.seen_at > moment - idle())
    return list(house.scalars(select(Visit).where(Visit.user_id == user.id, *lasting).order_by(Visit.id.desc())))


def sign_out(house: Session, key: str) -> None:
    """End that visit."""
    house.execute(update(Visit).where(Visit.digest == digest(key), Visit.ended_at.is_(None)).values(ended_at=now()))


def sign_out_everywhere(house: Session, user: User) -> int:
    """End all visits of that person, and say how many there were."""
    ended = house.execute(
        update(Visit).where(Visit.user_id == user.id, Visit.ended_at.is_(None)).values(ended_at=now())
    )
    note(house, "signed out everywhere", actor=user.name)
    return int(ended.rowcount)
