"""Dealing pairs to people, and how far everybody has come."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from annotator.errors import InputError
from annotator.house.projects import members_of
from annotator.queries.assignments import shares
from annotator.queries.events import event_titles
from annotator.queries.queue import ORDERS, Wanted
from annotator.services.dealing import deal as deal_out
from annotator.services.dealing import mark
from annotator.services.reviewing import person_named
from annotator.web.identity import house, visitor
from annotator.web.people import somebody
from annotator.web.transactions import session
from models.judgement import Person

pages = Blueprint("assignments", __name__, url_prefix="/assignments")

#: The most pairs that are dealt at once.
MOST = 5000


@pages.get("", endpoint="progress")
def everybodys() -> ResponseReturnValue:
    """Who was dealt how much, and how much of it they have judged."""
    dealt, known = shares(session()), {"people": _people(), "events": event_titles(session()), "orders": ORDERS}
    return render_template("assignments.html", shares=dealt, shown=mark(dealt), **known)


@pages.post("")
def deal() -> ResponseReturnValue:
    """Deal out pairs of an event or of all."""
    form = request.form
    number, each = form.get("number", 0, type=int), form.get("each", 1, type=int)
    share = form.get("share", 100.0, type=float) / 100
    if not 1 <= number <= MOST:
        raise InputError(f"deal between 1 and {MOST} pairs at once")
    if strange := set(form.getlist("to")) - _people().keys():
        raise InputError(f"{sorted(strange)[0]} doesn't belong to this project")
    people = [person_named(session(), name) for name in form.getlist("to")]
    asked = Wanted(order=form.get("order", "useful"), event=form.get("event", ""))
    how = {"number": number, "each": each, "share": share, "again": form.get("which") == "again"}
    pairs, tasks = deal_out(session(), asked, people, by=somebody(), shown=form.get("shown"), **how)
    flash(f"{pairs} {'pair is' if pairs == 1 else 'pairs are'} dealt: {tasks} new tasks.{_short(number - pairs)}")
    return redirect(url_for("assignments.progress"))


def _short(lacking: int) -> str:
    return f" There were {lacking} fewer than you asked for." if lacking else ""


def _people() -> dict[str, str]:
    """Whom one can ask, and as what they are here: the members who judge; on a laptop whoever has a name there."""
    project = visitor().project
    if project is None:
        return dict.fromkeys(session().scalars(select(Person.name).order_by(Person.name)), "annotator")
    with house()() as opened:
        return {user.name: role for user, role in members_of(opened, project) if role != "reader"}
