"""The review queue: which pairs are wanted, in which order, and what follows what.

A place in the queue is a pair and not a number, so that judging, undoing and other people's work never make it skip:
what follows is asked of the database by comparing order keys, whatever the length of the queue.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, tuple_
from sqlalchemy.orm import Session, aliased

from annotator.queries.assignments import dealt, dealt_to
from annotator.queries.judgements import PairKey, holds, judged_differently, judged_pairs
from annotator.queries.standing import SAID
from annotator.queries.witnesses import ALIKE
from models.account import Account
from models.alignment import EventClaim, Pair
from models.judgement import Person
from models.vocabulary import Relation

#: Which pairs, by who has judged them; the words are the page's own.
STATES: Mapping[str, str] = {
    "todo": "not yet judged by me",
    "dealt": "dealt to me and not yet judged",
    "open": "judged by nobody",
    "mine": "judged by me",
    "judged": "judged by anyone",
    "disputed": "judged differently",
    "given": "dealt to anyone",
    "undealt": "dealt to nobody",
    "all": "all pairs",
}

#: In which order.
ORDERS: Mapping[str, str] = {
    "useful": "most useful to learn from",
    "contested": "most contested first",
    "sure": "surest suggestion first",
    "date": "by date",
    "account": "in the order of the accounts",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person wants to see; empty means any."""

    state: str = "todo"
    order: str = "useful"
    event: str = ""
    accounts: tuple[str, ...] = ()
    relation: str = ""
    type: str = ""
    least: float = 0.0
    """The least confidence."""
    most: float = 1.0
    by: str = ""
    """The name of somebody who has judged them."""
    since: date | None = None
    until: date | None = None
    copied: bool = False
    """Only what is said alike because one account seems to owe it to the other, or both to a third."""


def count(session: Session, wanted: Wanted, person_id: int | None) -> int:
    """How many pairs are wanted. One statement; two for what is left to do: all, less the few that are done."""
    if wanted.state == "todo":
        every, done = (count(session, replace(wanted, state=state), person_id) for state in ("all", "mine"))
        return every - done
    query = _wanted(select(func.count()).select_from(Pair), wanted, person_id)
    if wanted.type and not wanted.relation:  # SQLite reads every row for a computed column, unless led to its index
        query = query.where(Pair.sure_rank <= 0)
    return session.scalar(query) or 0


def following(
    session: Session,
    wanted: Wanted,
    person_id: int | None,
    *,
    after: PairKey | None = None,
    back: bool = False,
    limit: int | None = 1,
) -> tuple[PairKey, ...]:
    """The wanted pairs after that one, or before it, nearest first; without one from the start. Two statements."""
    keys = _order(wanted.order)
    query = _wanted(select(Pair.a_id, Pair.b_id), wanted, person_id)
    if after is not None:
        here = session.execute(select(*keys).where(Pair.a_id == after[0], Pair.b_id == after[1])).first()
        if here is None:
            return ()
        query = query.where(tuple_(*keys) < tuple_(*here) if back else tuple_(*keys) > tuple_(*here))
    ordered = query.order_by(*(key.desc() if back else key for key in keys)).limit(limit)
    return tuple((a, b) for a, b in session.execute(ordered))


_KEYS: Mapping[str, tuple[ColumnElement[Any], ...]] = {
    "useful": (Pair.queue_rank,),
    "contested": (Pair.contested_rank,),
    "sure": (Pair.sure_rank,),
    "date": (Pair.day, Pair.score_rank),
    "account": (Pair.a_account_id, Pair.position, Pair.score_rank),
}


def _order(name: str) -> tuple[ColumnElement[Any], ...]:
    """The keys of an order, each of which has an index."""
    return (*_KEYS.get(name, _KEYS["useful"]), Pair.a_id, Pair.b_id)


def _wanted(query: Select[Any], wanted: Wanted, person_id: int | None) -> Select[Any]:
    conditions = [
        in_event(wanted.event) if wanted.event else None,
        of_accounts(wanted.accounts) if wanted.accounts else None,
        Pair.relation == Relation(wanted.relation) if wanted.relation else None,
        Pair.typed.like(f'%"{wanted.type}"%') if wanted.type else None,
        Pair.confidence >= wanted.least if wanted.least > 0 else None,
        Pair.confidence <= wanted.most if wanted.most < 1 else None,
        Pair.latest >= wanted.since if wanted.since else None,
        Pair.earliest <= wanted.until if wanted.until else None,
        _by_state(wanted.state, person_id),
        _judged_by(wanted.by) if wanted.by else None,
        _copied() if wanted.copied else None,
    ]
    return query.where(*(condition for condition in conditions if condition is not None))


def in_event(event: str) -> ColumnElement[bool]:
    """That both claims of a pair belong to the event."""
    claims = select(EventClaim.claim_id).where(EventClaim.event_id == event)
    return and_(Pair.a_id.in_(claims), Pair.b_id.in_(claims))


def of_accounts(keys: tuple[str, ...], of: Any = Pair) -> ColumnElement[bool]:
    """That a pair touches the one account, or stands between two of several; `of` has its columns."""
    ids = select(Account.id).where(Account.key.in_(keys))
    both = (of.a_account_id.in_(ids), of.b_account_id.in_(ids))
    return or_(*both) if len(keys) == 1 else and_(*both)


def _by_state(state: str, person_id: int | None) -> ColumnElement[bool] | None:
    """What few people have done is asked of the judgements, what they have not of each pair as it comes up."""
    pair, judged = tuple_(Pair.a_id, Pair.b_id), judged_pairs()
    if state in ("given", "undealt"):
        return dealt() if state == "given" else ~dealt()
    if state == "disputed":
        return pair.in_(judged_differently())
    if state in ("todo", "dealt", "mine"):
        judged = judged.where(SAID.person_id == (person_id or 0), SAID.adjudicates.is_(False))
    if state in ("mine", "judged"):
        return pair.in_(judged)
    if state not in ("todo", "dealt", "open"):
        return None
    return and_(dealt_to(person_id), ~holds(judged)) if state == "dealt" else ~holds(judged)


def _copied() -> ColumnElement[bool]:
    """The few copies are found by an index alone, before any row is read."""
    copy = aliased(Pair)
    copies = select(copy.a_id, copy.b_id).where(copy.dependent)
    return and_(Pair.relation.in_(map(Relation, ALIKE)), tuple_(Pair.a_id, Pair.b_id).in_(copies))


def _judged_by(name: str) -> ColumnElement[bool]:
    named = select(Person.id).where(Person.name == name)
    return tuple_(Pair.a_id, Pair.b_id).in_(judged_pairs().where(SAID.person_id.in_(named)))
