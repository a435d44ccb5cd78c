"""How each account reckons its days, as a file: the rules go out, and come in as what a person says of the accounts."""

from __future__ import annotations

import json
import tomllib
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from annotator.errors import InputError
from annotator.services.source_cards import DATED_BY, card_row, say
from models.account import Account
from models.judgement import Person

#: In the order in which a person reads them.
_RULES = ("calendar", "change_over", "year")


def export_calendars(session: Session) -> str:
    """A table an account, by its key: the calendar, the land whose change-over it follows, the year it was written."""
    accounts = session.scalars(select(Account).order_by(Account.id)).all()
    return "\n".join(_table(account.key, card_row(account)) for account in accounts)


def import_calendars(session: Session, text: str, *, person: Person) -> list[str]:
    """Enter the rules of a file; the keys of the accounts whose rules are others now. Raises InputError, one line."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"the calendars file is not TOML: {error}") from None
    return [key for key, rules in tables.items() if _is_said(session, key, rules, person)]


def _is_said(session: Session, key: str, rules: Any, person: Person) -> bool:
    account = session.scalar(select(Account).where(Account.key == key))
    if account is None:
        raise InputError(f"calendars file: there is no account [{key}]")
    if not isinstance(rules, dict) or not rules.keys() <= DATED_BY:
        raise InputError(
            f'calendars file: under [{key}] write calendar = "old-style", change_over = "Russia", year = 1930'
        )
    return say(session, person=person, account=account, fields=rules) is not None


def _table(key: str, card: dict[str, Any]) -> str:
    rules = [f"{name} = {json.dumps(card[name], ensure_ascii=False)}" for name in _RULES if card.get(name)]
    return "\n".join([f"[{json.dumps(key)}]", *rules, ""])
