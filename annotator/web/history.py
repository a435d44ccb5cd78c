"""Who judged what and when: every row that was ever written, those taken back included."""

from __future__ import annotations

from collections.abc import Mapping

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from annotator.queries.accounts import AccountView, tellers
from annotator.queries.corrections import corrections
from annotator.queries.events import claims_of, event
from annotator.queries.history import Entry, history
from annotator.queries.name_decisions import decisions
from annotator.queries.tags import tag_history
from annotator.web.transactions import session

pages = Blueprint("history", __name__)

#: Judgements on a page, and rows of each other kind that the first page shows at most.
PAGE, MOST = 60, 300


@pages.get("/history")
def every() -> ResponseReturnValue:
    """All rows, or those that touch one claim, or the claims of one event; newest first.

    Older judgements are asked for by the id of the last that was shown: so nobody's judging makes a page skip any.
    """
    claim, key, before = (
        request.args.get("claim", ""),
        request.args.get("event", ""),
        request.args.get("before", type=int),
    )
    about = event(session(), key) if key else None
    claims = [claim] if claim else claims_of(session(), key) if key else None
    entries = history(session(), claims=claims or (), before=before, limit=PAGE + 1) if claims != [] else ()
    whose = tellers(session(), [claim for entry in entries for claim in (entry.a, entry.b)])
    return render_template(
        "history.html",
        entries=[(entry, _sides(entry, whose)) for entry in entries[:PAGE]],
        older=entries[PAGE - 1].id if len(entries) > PAGE else None,
        put_right=() if before else corrections(session(), claims=claims, limit=MOST),
        marks=() if before else tag_history(session(), claims, limit=MOST),
        decided=() if before or claim or key else decisions(session(), limit=MOST),
        claim=claim,
        event=about,
        before=before,
        most=MOST,
    )


def _sides(entry: Entry, whose: Mapping[str, AccountView]) -> list[tuple[AccountView | None, str]]:
    """Whose claims were judged, and the words as they stood; in the order of the accounts, as on the pair's page."""
    sides = [(whose.get(entry.a), entry.a_quote), (whose.get(entry.b), entry.b_quote)]
    return sorted(sides, key=lambda side: side[0].order if side[0] else 0)
