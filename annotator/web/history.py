"""Who judged what and when: every row that was ever written, those taken back included."""

from __future__ import annotations

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from annotator.queries.corrections import corrections
from annotator.queries.events import claims_of, event
from annotator.queries.history import history
from annotator.queries.name_decisions import decisions
from annotator.queries.tags import tag_history
from annotator.web.transactions import session

pages = Blueprint("history", __name__)

#: Rows that the page shows at most.
MOST = 300


@pages.get("/history")
def every() -> ResponseReturnValue:
    """All rows, or those that touch one claim, or the claims of one event; newest first. Five statements."""
    claim, key = request.args.get("claim", ""), request.args.get("event", "")
    about = event(session(), key) if key else None
    claims = [claim] if claim else claims_of(session(), key) if key else None
    decided = () if claim or key else decisions(session(), limit=MOST)
    return render_template(
        "history.html",
        entries=history(session(), claims=claims or (), limit=MOST) if claims != [] else (),
        put_right=corrections(session(), claims=claims, limit=MOST),
        marks=tag_history(session(), claims, limit=MOST),
        decided=decided,
        claim=claim,
        event=about,
        most=MOST,
    )
