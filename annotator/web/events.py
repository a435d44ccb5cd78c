"""Events, set out as synopses."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator.errors import NotFound
from annotator.queries.event_decisions import decisions_on, heir, near
from annotator.queries.synopsis import synopsis
from annotator.web.people import current_person
from annotator.web.transactions import session

pages = Blueprint("events", __name__, url_prefix="/events")


@pages.get("/<key>")
def event(key: str) -> ResponseReturnValue:
    """One event: a column an account, what is told alike on one row."""
    try:
        page = synopsis(session(), key, columns=_columns())
    except NotFound:
        if (now := heir(session(), key)) is None:
            raise
        return redirect(url_for("events.event", key=now, **request.args))
    return render_template(
        "events/synopsis.html",
        page=page,
        decisions=decisions_on(session(), key),
        near=near(session(), key) if current_person() else (),
    )


def _columns() -> list[str]:
    """The accounts wanted, in the order that their numbers give; those without a number are left out."""
    places = {key: int(place) for key, place in request.args.items() if place.isdecimal()}
    return sorted(places, key=lambda key: (places[key], key))
