"""What the API gives: pages of accounts, claims, pairs, events, judgements and marks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from flask import request, url_for
from sqlalchemy import select

from annotator.errors import NotFound
from annotator.queries import exports
from annotator.queries.accounts import account_row
from annotator.queries.accounts import accounts as all_accounts
from annotator.queries.events import EventLine, events
from annotator.queries.paging import Slice, claims_found, judgements_found, pairs_found, tags_found
from annotator.reports.references import reference
from annotator.web.api import shapes
from annotator.web.api.describing import described, pages
from annotator.web.transactions import session
from models.rows import Account, FramingTag, Judgement, Person

_Json = dict[str, Any]


def _asked() -> Any:
    return request.context.query  # type: ignore[attr-defined]


def _page(items: Iterable[_Json], total: int) -> _Json:
    asked = _asked()
    upto = asked.offset + asked.limit
    arguments = {**request.args.to_dict(), "offset": upto}
    following = url_for(request.endpoint or "", **arguments) if upto < total else None
    return {"items": list(items), "total": total, "next": following}


def _slice() -> Slice:
    return Slice(_asked().limit, _asked().offset)


@pages.get("/accounts")
@described(shapes.Accounts, asked=shapes.Paged)
def accounts() -> _Json:
    """All accounts with their source cards."""
    rows = session().scalars(select(Account).order_by(Account.id)).all()
    part = _slice()
    return _page(map(_account, rows[part.offset : part.offset + part.limit]), len(rows))


@pages.get("/accounts/<key>")
@described(shapes.Account)
def account(key: str) -> _Json:
    """One account by its key."""
    return _account(account_row(session(), key))


def _account(row: Account) -> _Json:
    own = ("key", "title", "author", "year", "tradition", "card")
    return {**{name: getattr(row, name) for name in own}, "calendar": row.calendar, "citation": reference(row)}


@pages.get("/claims")
@described(shapes.Claims, asked=shapes.ClaimsAsked)
def claims() -> _Json:
    """Claims in reading order: all, or those of an account, an event or a kind."""
    asked = _asked()
    found = claims_found(session(), _slice(), account=asked.account, event=asked.event, kind=asked.kind)
    return _page(exports.claims(session(), found.keys), found.total)


@pages.get("/claims/<key>")
@described(shapes.Claim)
def claim(key: str) -> _Json:
    """One claim by its id."""
    found = next(exports.claims(session(), [key]), None)
    if found is None:
        raise NotFound(f"there is no claim {key!r}")
    return found


@pages.get("/pairs")
@described(shapes.Pairs, asked=shapes.PairsAsked)
def pairs() -> _Json:
    """Pairs of claims, best score first, with what is suggested and what people say."""
    asked = _asked()
    found = pairs_found(
        session(),
        _slice(),
        claim=asked.claim,
        event=asked.event,
        relation=asked.relation,
        least=asked.least,
        judged=asked.judged,
    )
    return _page(exports.pairs(session(), found.keys), found.total)


@pages.get("/pairs/<a>/<b>")
@described(shapes.Pair)
def pair(a: str, b: str) -> _Json:
    """One pair by its two claims, in either order."""
    found = next(exports.pairs(session(), [(min(a, b), max(a, b))]), None)
    if found is None:
        raise NotFound(f"the claims {a!r} and {b!r} are no pair")
    return found


@pages.get("/events")
@described(shapes.Events, asked=shapes.Paged)
def all_events() -> _Json:
    """All events in order of time."""
    found, part = events(session()), _slice()
    keys = {one.id: one.key for one in all_accounts(session())}
    return _page((_event(one, keys) for one in found[part.offset : part.offset + part.limit]), len(found))


@pages.get("/events/<key>")
@described(shapes.Event)
def event(key: str) -> _Json:
    """One event by its id."""
    keys = {one.id: one.key for one in all_accounts(session())}
    for line in events(session()):
        if line.event.id == key:
            return _event(line, keys)
    raise NotFound(f"there is no event {key!r}")


def _event(line: EventLine, keys: dict[int, str]) -> _Json:
    told = {keys[account]: number for account, number in line.told.items()}
    own = {name: getattr(line.event, name) for name in ("id", "title", "date", "place")}
    return own | {"claims": told, "relations": dict(line.relations)}


@pages.get("/judgements")
@described(shapes.Judgements, asked=shapes.JudgementsAsked)
def judgements() -> _Json:
    """Judgements that stand, oldest first."""
    asked = _asked()
    pair = (asked.a, asked.b) if asked.a and asked.b else None
    found = judgements_found(session(), _slice(), by=asked.by, verdict=asked.verdict, pair=pair)
    rows = select(Judgement, Person.name).join(Person).where(Judgement.id.in_(found.keys)).order_by(Judgement.id)
    return _page((judgement_of(row, name) for row, name in session().execute(rows)), found.total)


def judgement_of(row: Judgement, by: str) -> _Json:
    """A judgement as the API gives it."""
    own = ("id", "verdict", "types", "certainty", "note", "adjudicates", "a_quote", "b_quote", "program")
    told = {name: getattr(row, name) for name in own}
    return told | {"a": row.a_id, "b": row.b_id, "by": by, "at": row.at.isoformat()}


@pages.get("/tags")
@described(shapes.Tags, asked=shapes.TagsAsked)
def tags() -> _Json:
    """Marks of partisan wording that stand, oldest first."""
    found = tags_found(session(), _slice(), claim=_asked().claim)
    rows = select(FramingTag, Person.name).join(Person).where(FramingTag.id.in_(found.keys)).order_by(FramingTag.id)
    return _page((tag_of(row, name) for row, name in session().execute(rows)), found.total)


def tag_of(row: FramingTag, by: str) -> _Json:
    """A mark as the API gives it."""
    told = {name: getattr(row, name) for name in ("id", "start", "end", "quote", "technique", "target")}
    return told | {"claim": row.claim_id, "by": by, "at": row.at.isoformat()}
