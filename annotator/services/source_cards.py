"""Source cards: what an import declares of an account, and over it what people say. Their rows are only ever added."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from annotator.reading.citations.source_card import card_of
from annotator.reading.profile import Profile, as_filled_in
from annotator.services.appending import append
from annotator.services.turns import seen, take_turn
from models.account import Account
from models.judgement import Person
from models.source_card import CardEntry

#: What dates depend on, and all that reading does: where people change it, the text has to be read again.
DATED_BY = frozenset({"calendar", "change_over", "year"})
READ_BY = DATED_BY | {"author"}


def as_people_have_it(session: Session, declared: Profile) -> Profile:
    """The profile with what people said of this account put over it."""
    account = session.scalar(select(Account).where(Account.key == declared.key))
    if account is None:
        return declared
    citation = declared.citation or account.declared.get("citation")
    return _profile(declared.key, declared.row, citation, _said(session, account))


def declare(session: Session, declared: Profile) -> Account:
    """The account's row, new or brought up to date, with its card as the import and then people have it."""
    account = session.scalar(select(Account).where(Account.key == declared.key))
    if account is None:
        account = Account(key=declared.key, declared={})
        session.add(account)
    citation = declared.citation or account.declared.get("citation")
    account.declared = declared.row | ({"citation": dict(citation)} if citation else {})
    _fill(account, as_people_have_it(session, declared) if account.id else declared)
    session.flush()
    return account


def mark(account: Account) -> str:
    """The mark of the card as it stands."""
    return seen(sorted(card_row(account).items(), key=str))


def say(
    session: Session, *, person: Person, account: Account, fields: Mapping[str, Any], shown: str | None = None
) -> CardEntry | None:
    """Append what of those fields differs from the card as it stands; None where nothing does.

    An empty field is cleared; one that is what the file says anyway is the file's again. Raises InputError for a card
    that can't be: no title, an unknown calendar, a year that is no number; Conflict where `shown` is another card.
    """
    take_turn(session, "this source card", shown, lambda: mark(account))
    present = card_row(account)
    account.declared = account.declared or {name: value for name, value in present.items() if value}
    changed = {name: value for name, value in fields.items() if (value or None) != (present.get(name) or None)}
    said = {name: _value(account, name, value) for name, value in changed.items()}
    if not said:
        return None
    everything = _said(session, account) | said
    profile = _profile(account.key, account.declared, account.declared.get("citation"), everything)
    before = {name: present.get(name) for name in said}
    row = CardEntry(person_id=person.id, account_id=account.id, said=said, before=before)
    _fill(account, profile)
    return append(session, row)


def card_row(account: Account) -> dict[str, Any]:
    """The card as it stands, by the names of its fields."""
    own = {name: getattr(account, name) for name in ("title", "tradition", "author", "year", "citation")}
    return own | {"calendar": account.calendar.value} | account.card


def _value(account: Account, name: str, value: Any) -> Any:
    """Null where it is what the import declares; what is emptied stays empty, though the import declares it."""
    return None if value == account.declared.get(name) else value or ""


def _said(session: Session, account: Account) -> dict[str, Any]:
    rows = session.scalars(select(CardEntry.said).where(CardEntry.account_id == account.id).order_by(CardEntry.id))
    return {name: value for said in rows for name, value in said.items()}


def _profile(key: str, declared: Mapping[str, Any], citation: Any, said: Mapping[str, Any]) -> Profile:
    """What people emptied stays empty: the citation tells only what nobody has spoken of."""
    chosen = {name: value for name, value in said.items() if value is not None}
    citation = chosen.pop("citation", citation) or None
    told = card_of(citation) if citation else {}
    row = {"key": key} | told | {name: value for name, value in declared.items() if value} | chosen
    return as_filled_in(row | {"citation": citation}, where="the source card")


def _fill(account: Account, profile: Profile) -> None:
    account.title, account.tradition, account.author = profile.title, profile.tradition, profile.author
    account.year, account.calendar, account.card = profile.year, profile.calendar, dict(profile.card)
    account.citation = dict(profile.citation) if profile.citation else None
