"""Putting two claims together by hand, also where the machine saw nothing: take one up, then the other."""

from __future__ import annotations

from flask import Blueprint, Flask, flash, g, redirect, request, url_for
from flask import session as cookie
from flask.typing import ResponseReturnValue

from annotator.errors import NotFound
from annotator.web.identity import visitor
from annotator.web.transactions import session
from models.claim import Claim

pages = Blueprint("linking", __name__, url_prefix="/link")

_TAKEN = "linking"


def install(app: Flask) -> None:
    """Let every page say which claim has been taken up."""
    app.context_processor(lambda: {"taken": taken()})


def taken() -> Claim | None:
    """The claim that waits for its partner, if any."""
    if "taken" not in g:
        key = cookie.get(_TAKEN) if visitor().role else None
        g.taken = session().get(Claim, key) if key else None
    return g.taken


@pages.post("")
def link() -> ResponseReturnValue:
    """Take a claim up; where one of another account is waiting, go to the pair of both."""
    found = session().get(Claim, request.form.get("claim", ""))
    if found is None:
        raise NotFound("there is no such claim to link")
    first = taken()
    if first is None or first.account_id == found.account_id:
        cookie[_TAKEN] = found.id
        flash("Taken up. Now open a claim of another account, by reading or searching, and link it with this one.")
        return redirect(url_for("accounts.claim", key=found.id))
    cookie.pop(_TAKEN)
    a, b = sorted((first.id, found.id))
    return redirect(url_for("pairs.pair", a=a, b=b, state="all"))


@pages.post("/none")
def lay_down() -> ResponseReturnValue:
    """Forget the claim that was taken up."""
    key = cookie.pop(_TAKEN, None)
    return redirect(url_for("accounts.claim", key=key) if key else url_for("home.home"))
