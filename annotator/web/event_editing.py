"""Events as people want them: renamed, merged, split, claims moved and taken out; and each of it taken back."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from annotator.errors import InputError
from annotator.services import event_editing
from annotator.web.people import somebody
from annotator.web.transactions import session
from models.event_decision import EventDecision

pages = Blueprint("event_editing", __name__, url_prefix="/events")


@pages.post("/<key>/title")
def rename(key: str) -> ResponseReturnValue:
    """Give the event another title."""
    row = event_editing.rename(session(), title=request.form.get("title", ""), **_asked(key))
    return _done(row, "Renamed.")


@pages.post("/<key>/merge")
def merge(key: str) -> ResponseReturnValue:
    """Make one event of this and another."""
    row = event_editing.merge(session(), other=request.form.get("other", ""), **_asked(key))
    return _done(row, "Merged. Links to the other event lead here.")


@pages.post("/<key>/claims")
def regroup(key: str) -> ResponseReturnValue:
    """Split the chosen claims off, move them to another event, or take them out."""
    given = {"claims": request.form.getlist("claim"), **_asked(key)}
    what = request.form.get("what")
    if what == "split":
        row = event_editing.split(session(), title=request.form.get("title", ""), **given)
        return _done(row, "Split off as an event of its own.", open_last=True)
    if what == "move":
        return _done(event_editing.move(session(), to=request.form.get("to", ""), **given), "Moved.")
    if what == "out":
        return _done(event_editing.take_out(session(), **given), "Taken out.")
    raise InputError("choose what to do with the claims: split them off, move them or take them out")


@pages.post("/decisions/<int:number>/undo")
def undo(number: int) -> ResponseReturnValue:
    """Take a decision back."""
    return _done(event_editing.undo(session(), person=somebody(), decision=number), "Taken back.")


def _asked(key: str) -> dict[str, Any]:
    """Who edits which event, and as what they saw it."""
    return {"person": somebody(), "event": key, "shown": request.form.get("shown")}


def _done(row: EventDecision, sentence: str, *, open_last: bool = False) -> ResponseReturnValue:
    flash(sentence)
    return redirect(url_for("events.event", key=row.after[-1 if open_last else 0]["id"]))
