"""Events, set out as synopses."""

from __future__ import annotations

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from annotator.queries.synopsis import synopsis
from annotator.web.transactions import session

pages = Blueprint("events", __name__, url_prefix="/events")


@pages.get("/<key>")
def event(key: str) -> ResponseReturnValue:
    """One event: a column an account, what is told alike on one row."""
    return render_template("events/synopsis.html", page=synopsis(session(), key, columns=_columns()))


def _columns() -> list[str]:
    """The accounts wanted, in the order that their numbers give; those without a number are left out."""
    places = {key: int(place) for key, place in request.args.items() if place.isdecimal()}
    return sorted(places, key=lambda key: (places[key], key))
