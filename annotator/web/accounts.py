"""Accounts, to be read; and the lasting address of each claim in them."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator.queries.claims import claim_row
from annotator.queries.cuts import leaf_of, places, successor
from annotator.queries.leaves import leaf
from annotator.web.transactions import session
from models.account import Account

pages = Blueprint("accounts", __name__)


@pages.get("/accounts/<key>")
def account(key: str) -> ResponseReturnValue:
    """The text of an account, a leaf at a time."""
    number = request.args.get("leaf", 1, type=int)
    with_taken = request.args.get("taken") == "shown"
    page = leaf(session(), key, number, opened=request.args.get("claim", ""), with_taken=with_taken)
    sought = request.args.get("find", "").strip()[:200]
    found = places(session(), page.account, sought) if sought else ()
    kept = ({"taken": "shown"} if with_taken else {}) | ({"find": sought} if sought else {})
    return render_template("accounts/reader.html", page=page, kept=kept, sought=sought, found=found)


@pages.get("/claims/<key>")
def claim(key: str) -> ResponseReturnValue:
    """The place of a claim in its account, wherever it stands by now; of a former one, what stands there instead."""
    found = claim_row(session(), key)
    if found.position is None and (instead := successor(session(), found)):
        flash(
            "The sentence that you asked for has other words or other limits by now. This is what stands in its place."
        )
        found = instead
    account = session().get(Account, found.account_id)
    number = leaf_of(session(), found)
    address = url_for("accounts.account", key=account.key, leaf=number, claim=found.id, _anchor=f"c-{found.id}")
    return redirect(address)
