"""Every page of a project by a name, with the addresses of what is richest in it: what other benchmarks go through."""

from __future__ import annotations

from urllib.parse import urlencode

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.rows import Account, Claim, Event, EventClaim, Mention, Pair, Role
from models.vocabulary import Relation


def addresses(session: Session) -> list[tuple[str, str]]:
    """Name and address of each page, the event and the account with the most to show among them."""
    rich = session.scalar(
        select(EventClaim.event_id).group_by(EventClaim.event_id).order_by(func.count().desc()).limit(1)
    )
    usual = session.scalar(select(Event.id).order_by(Event.date_first, Event.id).offset(_half(session)).limit(1))
    longest = session.scalar(
        select(Account.key).join(Claim).group_by(Account.key).order_by(func.count().desc()).limit(1)
    )
    pair = session.execute(
        select(Pair.a_id, Pair.b_id)
        .where(Pair.relation == Relation.CONTRADICTION)
        .order_by(-Pair.confidence, Pair.a_id)
        .limit(1)
    ).one()
    of_events = [("event", f"/events/{usual}"), ("event, the richest", f"/events/{rich}")]
    of_pair = [
        ("pair", f"/pairs/{pair.a_id}/{pair.b_id}"),
        ("claim opened", f"/claims/{pair.a_id}"),
        ("what was read", f"/claims/{pair.a_id}/reading"),
    ]
    of_account = _of_account(str(longest))
    return [("home", "/"), *of_events, *of_pair, *of_account, *_ELSEWHERE, *_of_the_commonest(session)]


def _half(session: Session) -> int:
    return (session.scalar(select(func.count()).select_from(Event)) or 0) // 2


def _of_account(key: str) -> list[tuple[str, str]]:
    return [
        ("reader", f"/accounts/{key}"),
        ("reader, a later leaf", f"/accounts/{key}?leaf=9"),
        ("source card", f"/accounts/{key}/card"),
    ]


def _of_the_commonest(session: Session) -> list[tuple[str, str]]:
    """The name and the actor that stand most often."""
    kinds = Mention.what.in_(("person", "body", "place"))
    name = session.scalar(select(Mention.value).where(kinds).group_by(Mention.value).order_by(func.count().desc()))
    doing = select(Role.actor, Account.key).join(Account, Account.id == Role.account_id).where(Role.actor != "")
    doing = doing.group_by(Role.actor, Account.key).order_by(func.count().desc())
    actor, account = session.execute(doing.limit(1)).one()
    asked = urlencode({"actor": actor, "account": account})
    return [
        ("a name", f"/names/of?{urlencode({'name': name})}"),
        ("agency, sentences", f"/agency/sentences?{asked}&part=acts"),
        ("agency, absent", f"/agency/absent?{asked}"),
    ]


_ELSEWHERE = (
    ("queue", "/review"),
    ("queue, by date", "/review?order=date&state=all"),
    ("queue, filtered", "/review?relation=contradiction&type=date&since=1917-11-01&order=contested"),
    ("next pair", "/review/next"),
    ("contested", "/contested"),
    ("contested, by date", "/contested?relation=contradiction&order=date&page=2"),
    ("timeline", "/timeline"),
    ("matrix", "/matrix"),
    ("matrix, as a table", "/matrix?as=table"),
    ("framing", "/framing"),
    ("framing, one technique", "/framing?technique=loaded-language"),
    ("agency", "/agency"),
    ("names", "/names"),
    ("search, nothing asked", "/search"),
    ("search, a word", "/search?q=palace"),
    ("search, a name", "/search?q=Trotzky"),
    ("search, a day", "/search?day=25+October+1917"),
    ("report", "/report"),
    ("history", "/history"),
    ("agreement", "/agreement"),
    ("comparison", "/comparison"),
    ("adjudication", "/adjudication"),
    ("assignments", "/assignments"),
    ("trust", "/trust"),
    ("exchange", "/exchange"),
    ("jobs", "/jobs"),
    ("new account", "/accounts/new"),
    ("guidelines", "/guidelines"),
    ("guidelines, edited", "/guidelines/edit"),
    ("sign in", "/sign-in"),
)
