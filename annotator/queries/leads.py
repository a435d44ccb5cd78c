"""The sentence by which each event is known in a list, beside its title, and whose it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from annotator.queries.accounts import AccountView
from models.alignment import Event
from models.claim import Claim


@dataclass(frozen=True, slots=True)
class Lead:
    """What leads, and who says it."""

    text: str
    account: AccountView


def leads(session: Session, accounts: Iterable[AccountView], events: Iterable[str] | None = None) -> Mapping[str, Lead]:
    """By event id, of all or of those; none where the title quotes the very sentence. One statement."""
    tellers = {account.id: account for account in accounts}
    query = select(Event.id, Event.title, Claim.text, Claim.account_id).join(Claim, Claim.id == Event.lead)
    rows = session.execute(query if events is None else query.where(Event.id.in_(set(events))))
    return {key: Lead(text, tellers[account]) for key, title, text, account in rows if not _quotes(title, text)}


def _quotes(title: str, text: str) -> bool:
    quoted = title.partition("“")[2].rstrip("”…")
    return bool(quoted) and quoted in " ".join(text.split())
