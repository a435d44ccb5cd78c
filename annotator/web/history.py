"""Who judged what and when: every row that was ever written, those taken back included."""

from __future__ import annotations

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from annotator.queries.corrections import corrections
from annotator.queries.history import history
from annotator.queries.name_decisions import decisions
from annotator.web.transactions import session

pages = Blueprint("history", __name__)

#: Rows that the page shows at most.
MOST = 300


@pages.get("/history")
def every() -> ResponseReturnValue:
    """All rows, or those that touch one claim; newest first. Three statements."""
    claim = request.args.get("claim", "")
    found = history(session(), claims=[claim] if claim else [], limit=MOST)
    put_right = corrections(session(), claims=[claim] if claim else None, limit=MOST)
    decided = () if claim else decisions(session(), limit=MOST)
    return render_template("history.html", entries=found, put_right=put_right, decided=decided, claim=claim, most=MOST)
