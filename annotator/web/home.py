"""The first page: which accounts, which events, how far the work has come."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from annotator.queries.accounts import AccountView, accounts
from annotator.queries.events import EventLine, events
from annotator.queries.progress import Progress, progress
from annotator.queries.staleness import Staleness, staleness
from annotator.web.transactions import session

pages = Blueprint("home", __name__)


@dataclass(frozen=True, slots=True)
class Home:
    """What the first page shows."""

    accounts: tuple[AccountView, ...]
    events: tuple[EventLine, ...]
    progress: Progress
    stale: Staleness


@pages.get("/")
def home() -> ResponseReturnValue:
    """Thirteen statements, and one for the person."""
    opened = session()
    page = Home(accounts(opened), events(opened), progress(opened), staleness(opened))
    return render_template("home.html", page=page)
