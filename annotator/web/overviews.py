"""The project from above: by time, by accounts, by framing."""

from __future__ import annotations

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from annotator.queries.framing import PAGE, framing
from annotator.queries.matrix import matrix
from annotator.queries.pages import last_page
from annotator.queries.timeline import timeline
from annotator.web.transactions import session

pages = Blueprint("overviews", __name__)


@pages.get("/timeline")
def over_time() -> ResponseReturnValue:
    """A month: a lane an account, and the events that are dated differently."""
    return render_template("overviews/timeline.html", page=timeline(session(), request.args.get("month", "")))


@pages.get("/matrix")
def between_accounts() -> ResponseReturnValue:
    """Accounts against accounts, events against accounts."""
    return render_template("overviews/matrix.html", page=matrix(session()))


@pages.get("/framing")
def in_words() -> ResponseReturnValue:
    """Techniques by account, and the words in their context."""
    asked = {name: request.args.get(name, "") for name in ("technique", "account")}
    number = request.args.get("page", 1, type=int)
    found = framing(session(), **asked, page=number)
    last = last_page(found.total, PAGE)
    return render_template("overviews/framing.html", page=found, asked=asked, number=number, last=last)
