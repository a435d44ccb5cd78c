"""Editing the source card of an account: each edit is a row, and the newest holds."""

from __future__ import annotations

import json
from dataclasses import dataclass

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator.errors import Conflict, InputError, NotFound
from annotator.queries.accounts import AccountView, account_row, accounts, named
from annotator.queries.calendar_signs import signs_in
from annotator.queries.card_entries import CardEntryView, TextState, card_entries, text_states
from annotator.reading.citations import ENDINGS
from annotator.services.importing import read_files, write_files
from annotator.services.rereading import present_file
from annotator.services.source_cards import READ_BY, card_row, mark, say
from annotator.web.cards import answered, asked_fields, given_citation
from annotator.web.people import current_person, somebody
from annotator.web.transactions import aside, session
from models.account import Account
from models.source_card import CardEntry
from models.vocabulary import Calendar

pages = Blueprint("cards", __name__, url_prefix="/accounts/<key>/card")


@dataclass(frozen=True, slots=True)
class CardPage:
    """What the page of a source card shows."""

    account: AccountView
    entries: tuple[CardEntryView, ...]
    texts: tuple[TextState, ...]


@pages.get("")
def edit(key: str) -> ResponseReturnValue:
    """The card to be filled in, and who filled in what before."""
    return _shown(account_row(session(), key))


@pages.get("/citation.json")
def citation(key: str) -> ResponseReturnValue:
    """The citation that is attached to the account, whole."""
    found = account_row(session(), key).citation
    if found is None:
        raise NotFound(f"no citation is attached to {key!r}")
    return Response(
        json.dumps([found], ensure_ascii=False, indent=1), mimetype="application/vnd.citationstyles.csl+json"
    )


@pages.post("")
def keep(key: str) -> ResponseReturnValue:
    """Append what was changed. A text whose calendar, year or author is another now is read again."""
    person, account = somebody(), account_row(session(), key)
    try:
        attached = given_citation(key)
        fields = answered() | ({"citation": attached} if attached else {})
        row = say(session(), person=person, account=account, fields=fields, shown=request.form.get("shown"))
    except (InputError, Conflict) as error:
        session().expire(account)
        return _shown(account, fault=error.message), error.status
    flash(_said(account, row))
    return redirect(url_for("accounts.account", key=key))


def _said(account: Account, row: CardEntry | None) -> str:
    if row is None:
        return "Nothing was changed."
    if not READ_BY & row.said.keys():
        return "Kept."
    with aside() as opened:
        read = read_files(opened, [present_file(opened, account.key)])
    (done,) = write_files(session(), read)
    return f"Kept. What is read in the text depends on it, so it was read again: {done}. Align to compare by it."


def _shown(account: Account, fault: str = "") -> str:
    row = card_row(account)
    view = named(accounts(session()), account.key)
    page = CardPage(view, card_entries(session(), account.id), text_states(session(), account.id))
    typed = answered() if fault else {}
    return render_template(
        "accounts/card.html",
        page=page,
        row=row | typed,
        shown=mark(account),
        differs={name: row.get(name) for name, value in typed.items() if (value or None) != (row.get(name) or None)},
        fields=asked_fields(row | typed),
        # Only the form shows them, and they take the whole text.
        signs=signs_in(session(), account) if current_person() else None,
        calendars=tuple(Calendar),
        citations=ENDINGS,
        fault=fault,
    )
