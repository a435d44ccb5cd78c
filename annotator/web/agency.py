"""Who acts in each account: the ledger, and the sentences and events behind each of its figures."""

from __future__ import annotations

from urllib.parse import quote

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from alignment.ledger import Part
from annotator.errors import NotFound
from annotator.queries import agency
from annotator.queries.accounts import AccountView, accounts, named
from annotator.queries.pages import last_page
from annotator.web.transactions import session

pages = Blueprint("agency", __name__, url_prefix="/agency")


@pages.get("")
def ledger() -> ResponseReturnValue:
    """The agency ledger."""
    parts = {part: quote(part) for part in Part}
    return render_template("overviews/agency.html", page=agency.ledger(session()), parts=parts)


@pages.get("/sentences")
def sentences() -> ResponseReturnValue:
    """The sentences in which an account gives an actor a part."""
    actor, part = request.args.get("actor", ""), request.args.get("part", "")
    if part not in set(Part):
        raise NotFound("an actor is named, acts, is acted on, praised or blamed: choose a figure of the ledger")
    account, number = _account(), request.args.get("page", 1, type=int)
    total, told = agency.sentences(session(), actor, part, account.id, page=number)
    last = last_page(total, agency.PAGE)
    return render_template(
        "overviews/agency_sentences.html",
        actor=actor, part=part, account=account, total=total, told=told, number=number, last=last,
    )  # fmt: skip


@pages.get("/absent")
def absent() -> ResponseReturnValue:
    """The events that an account tells without an actor."""
    actor, account = request.args.get("actor", ""), _account()
    events = agency.absent_from(session(), actor, account.id)
    return render_template("overviews/agency_absent.html", actor=actor, account=account, events=events)


def _account() -> AccountView:
    return named(accounts(session()), request.args.get("account", ""))
