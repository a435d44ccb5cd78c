"""How right the suggestions are, and learning from judgements: asked for, turned on and turned off."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator.jobs import ask
from annotator.queries.trust import trust as trust_page
from annotator.services import learning
from annotator.web.people import somebody
from annotator.web.transactions import session
from models.judgement import Person

pages = Blueprint("trust", __name__, url_prefix="/trust")


@pages.get("")
def trust() -> ResponseReturnValue:
    """Precision, calibration and what learning gained."""
    return render_template("trust.html", page=trust_page(session()))


@pages.post("/learn")
def learn() -> ResponseReturnValue:
    """Learn from all judgements now."""
    return _learning(somebody())


@pages.post("/switch")
def switch() -> ResponseReturnValue:
    """Turn learning on or off."""
    person = somebody()
    learning.turn(session(), person=person, on=request.form.get("on") == "yes")
    return _learning(person)


def _learning(person: Person) -> ResponseReturnValue:
    ask(session(), "learn", by=person.id)
    flash("The suggestions are being brought up to date; it takes some seconds.")
    return redirect(url_for("trust.trust"))
