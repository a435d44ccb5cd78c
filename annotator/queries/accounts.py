"""The accounts that a project compares, each with the letter that it is quoted by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from annotator.errors import NotFound
from models.account import Account
from models.claim import Claim
from models.vocabulary import Calendar


@dataclass(frozen=True, slots=True)
class AccountView:
    """One account as a reader is told of it."""

    id: int
    key: str
    siglum: str
    """The letter or letters that stand for it in an apparatus."""
    order: int
    title: str
    author: str | None
    year: int | None
    tradition: str
    calendar: Calendar
    card: Mapping[str, Any]
    citation: str | None = None
    """The title of the citation that is attached to it."""

    @property
    def name(self) -> str:
        """What it is called in running text: its author's surname, else its title."""
        return self.author or self.title


def accounts(session: Session) -> tuple[AccountView, ...]:
    """All accounts, in the order in which they came. One statement."""
    rows = session.scalars(select(Account).order_by(Account.id)).all()
    letters = sigla(row.key for row in rows)
    return tuple(
        AccountView(
            row.id,
            row.key,
            letters[row.key],
            order,
            row.title,
            row.author,
            row.year,
            row.tradition,
            row.calendar,
            row.card,
            str((row.citation or {}).get("title") or "") or None,
        )
        for order, row in enumerate(rows, 1)
    )


def in_old_style(session: Session) -> bool:
    """Whether any account dates in Old Style, unless it says otherwise in place. One statement."""
    return bool(session.scalar(select(exists().where(Account.calendar == Calendar.OLD_STYLE))))


def account_row(session: Session, key: str) -> Account:
    """The row of that account. Raises NotFound. One statement."""
    if found := session.scalar(select(Account).where(Account.key == key)):
        return found
    raise NotFound(f"there is no account {key!r}")


def named(everyone: Iterable[AccountView], key: str) -> AccountView:
    """The account of that key among all. Raises NotFound."""
    for found in everyone:
        if found.key == key:
            return found
    raise NotFound(f"there is no account {key!r}")


def tellers(session: Session, claims: Iterable[str]) -> Mapping[str, AccountView]:
    """Whose words those claims are, by their ids. Two statements."""
    everyone = {account.id: account for account in accounts(session)}
    rows = session.execute(select(Claim.id, Claim.account_id).where(Claim.id.in_(set(claims))))
    return {claim: everyone[account] for claim, account in rows}


def sigla(keys: Iterable[str]) -> dict[str, str]:
    """The shortest beginning of each key that no other shares, as editors letter their witnesses."""
    all_keys = list(keys)
    return {key: _shortest(key, [other for other in all_keys if other != key]) for key in all_keys}


def _shortest(key: str, others: list[str]) -> str:
    for length in range(1, len(key) + 1):
        start = key[:length]
        if not any(other.lower().startswith(start.lower()) for other in others):
            return start.capitalize()
    return key.capitalize()
