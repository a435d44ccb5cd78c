"""The agency ledger of the project: who acts, is acted on, praised, blamed or absent in each account."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Select, case, func, select
from sqlalchemy.orm import Session

from alignment.ledger import NOBODY, Part, absences
from annotator.queries.accounts import AccountView, accounts
from annotator.queries.claims import ClaimView, views
from annotator.queries.events import EventView, event_titles, told_by_account
from annotator.queries.pages import start_of
from models.alignment import EventClaim, Role
from models.claim import Claim

#: Actors on the page, those that most claims name; sentences on a page of their own.
MOST, PAGE = 30, 60

Cell = tuple[int, str]
"""An account's id and an actor."""


@dataclass(frozen=True, slots=True)
class ActorLine:
    """An actor: what kind it is, and in how many claims of each account it has which part."""

    actor: str
    who: str
    parts: Mapping[int, Mapping[str, int]]
    absent: Mapping[int, int]
    """By account id the events that it tells without the actor, though half of those that tell them let it act."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """The ledger, and by account how its deeds are shared among persons, bodies, the many, and nobody."""

    accounts: tuple[AccountView, ...]
    actors: tuple[ActorLine, ...]
    deeds: Mapping[int, Mapping[str, int]]

    KINDS = ("person", "body", "mass", NOBODY)


def ledger(session: Session) -> Ledger:
    """The ledger of the actors that most claims name. Six statements.

    A body without a name is none of them: “the army” is now one side's and now the other's.
    """
    everyone = accounts(session)
    nameless = (Role.who == "body") & (Role.actor == func.lower(Role.actor))
    named = select(Role.actor, func.max(Role.who)).where(Role.part == Part.NAMED, ~nameless).group_by(Role.actor)
    kinds = dict(session.execute(named.order_by(func.count().desc(), Role.actor).limit(MOST)).all())
    parts: dict[str, dict[int, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    each = (Role.actor, Role.account_id, Role.part)
    for actor, account, part, number in session.execute(
        select(*each, func.count()).where(Role.actor.in_(kinds)).group_by(*each)
    ):
        parts[actor][account][part] = number
    missing = _absent(session, list(kinds))
    lines = (
        ActorLine(actor, who, parts[actor], {one.id: len(missing.get((one.id, actor), ())) for one in everyone})
        for actor, who in kinds.items()
    )
    return Ledger(everyone, tuple(lines), _deeds(session))


def _deeds(session: Session) -> dict[int, dict[str, int]]:
    each = (Role.account_id, Role.who)
    query = select(*each, func.count(Role.claim_id.distinct())).where(Role.part == Part.ACTS).group_by(*each)
    found: dict[int, dict[str, int]] = defaultdict(dict)
    for account, who, number in session.execute(query):
        found[account][who] = number
    return found


def _absent(session: Session, actors: Sequence[str]) -> dict[Cell, tuple[str, ...]]:
    """What is at home in an event tells it: an account that only touches on it leaves nobody out. Two statements."""
    each = (EventClaim.event_id, Role.account_id, Role.actor)
    acts = func.max(case(((Role.part == Part.ACTS) & ~EventClaim.touches, 1), else_=0))
    query = (
        select(*each, acts)
        .join(Role, Role.claim_id == EventClaim.claim_id)
        .where(Role.actor.in_(actors), Role.part.in_([Part.ACTS, Part.NAMED]))
        .group_by(*each)
    )
    acting, named = [], []
    for event, account, actor, does in session.execute(query):
        named.append((event, account, actor))
        if does:
            acting.append((event, account, actor))
    telling = {event: +told for event, told in told_by_account(session).items()}
    return absences(telling, acting, named)


def sentences(session: Session, actor: str, part: str, account: int, *, page: int = 1) -> tuple[int, list[ClaimView]]:
    """How many claims of an account give an actor that part, and a page of them. Five statements."""
    query = _giving(actor, part, account)
    total = session.scalar(query.with_only_columns(func.count())) or 0
    shown = query.order_by(Claim.position).limit(PAGE).offset(start_of(page, PAGE))
    return total, list(views(session, session.scalars(shown).all()))


def _giving(actor: str, part: str, account: int) -> Select[tuple[Claim]]:
    query = select(Claim).join(Role, Role.claim_id == Claim.id).where(Role.account_id == account)
    wanted = Role.who == NOBODY if actor == "" else Role.actor == actor
    return query.where(wanted, Role.part == part, Claim.position.is_not(None))


def absent_from(session: Session, actor: str, account: int) -> list[EventView]:
    """The events that an account tells without the actor. Three statements."""
    events = set(_absent(session, [actor]).get((account, actor), ()))
    return [event for event in event_titles(session) if event.id in events]
