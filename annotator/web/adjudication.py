"""Disputed pairs: what each person said side by side, and a decision that stands beside all of it."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator.queries.adjudication import PAGE, case, compared, disputed
from annotator.queries.history import history
from annotator.services import reviewing
from annotator.web.pairs import said
from annotator.web.people import person_id, somebody
from annotator.web.teaching import learn_when_wanted
from annotator.web.transactions import aside, session

pages = Blueprint("adjudication", __name__)


@pages.get("/adjudication")
def queue() -> ResponseReturnValue:
    """Disputed pairs, undecided or decided."""
    decided, number = request.args.get("decided") == "yes", request.args.get("page", 1, type=int)
    found = disputed(session(), decided=decided, page=number)
    return render_template("adjudication/queue.html", page=found, decided=decided, number=number, size=PAGE)


@pages.get("/adjudication/<a>/<b>")
def one(a: str, b: str) -> ResponseReturnValue:
    """One pair with all judgements and notes, and the form to decide it."""
    found = case(session(), a, b)
    past = history(session(), pairs=[(found.a.id, found.b.id)])
    return render_template("adjudication/case.html", case=found, past=past)


@pages.post("/adjudication/<a>/<b>")
def decide(a: str, b: str) -> ResponseReturnValue:
    """Append the decision, and go on to the next dispute."""
    reviewing.judge(session(), person=somebody(), a_id=a, b_id=b, adjudicates=True, **said())
    flash("Decided. What everybody said stays beside it.")
    learn_when_wanted()
    with aside() as opened:
        left = disputed(opened, decided=False).cases
    return redirect(
        url_for("adjudication.one", a=left[0].a.id, b=left[0].b.id) if left else url_for("adjudication.queue")
    )


@pages.get("/comparison")
def comparison() -> ResponseReturnValue:
    """Where others, or the adjudicator, see otherwise what one has judged oneself."""
    number = request.args.get("page", 1, type=int)
    found = compared(session(), person_id() or 0, page=number)
    return render_template("adjudication/comparison.html", page=found, me=person_id(), number=number, size=PAGE)
