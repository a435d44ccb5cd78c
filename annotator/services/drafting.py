"""Keeping what somebody has begun to say, so that no reload, lost connection or other window loses a word of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import delete, tuple_
from sqlalchemy.orm import Session

from annotator.errors import InputError, NotFound
from annotator.queries.judgements import PairKey
from models.base import now
from models.draft import Draft
from models.judgement import Person
from models.rows import Claim

LONGEST = 10_000
Mark = tuple[str, int]


def keep(
    session: Session, *, person: Person, pair: PairKey, window: str, said: dict[str, Any], instead: Iterable[Mark] = ()
) -> Draft:
    """Write down what one window holds; it takes the place of the drafts `instead` where nobody wrote on at those.

    Raises NotFound for a claim that isn't there, InputError for a note too long.
    """
    a_id, b_id = sorted(pair)
    if len(said.get("note", "")) > LONGEST:
        raise InputError(f"the note has {len(said['note'])} characters: keep it to {LONGEST}")
    row = session.get(Draft, (person.id, a_id, b_id, window))
    if row is None:
        if any(session.get(Claim, claim) is None for claim in (a_id, b_id)):
            raise NotFound("a draft is on two claims that are there, and one of these isn't")
        row = Draft(person_id=person.id, a_id=a_id, b_id=b_id, window=window, revision=0, said={})
        session.add(row)
    row.said, row.at, row.revision = said, now(), row.revision + 1
    session.flush()
    drop(session, person=person, pair=(a_id, b_id), marks=[mark for mark in instead if mark[0] != window])
    return row


def drop(session: Session, *, person: Person, pair: PairKey, marks: Iterable[Mark], window: str = "") -> None:
    """Forget those drafts, as far as nobody wrote on at them since, and that of `window` in any case. One statement."""
    a_id, b_id = sorted(pair)
    of_pair = (Draft.person_id == person.id, Draft.a_id == a_id, Draft.b_id == b_id)
    given = (Draft.window == window) | tuple_(Draft.window, Draft.revision).in_(list(marks))
    session.execute(delete(Draft).where(*of_pair, given))
