"""Events, set out as synopses."""

from __future__ import annotations

from flask import Blueprint, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator.errors import NotFound
from annotator.queries.event_decisions import decisions_on, heir, near
from annotator.queries.synopsis import EVERY, TELLING, synopsis
from annotator.services.event_editing import mark
from annotator.web.people import current_person
from annotator.web.transactions import session

pages = Blueprint("events", __name__, url_prefix="/events")

#: The cookie that keeps which columns were chosen last.
COLUMNS = "columns"
_YEAR = 365 * 24 * 3600


@pages.get("/<key>")
def event(key: str) -> ResponseReturnValue:
    """One event: a column an account, what is told alike on one row."""
    try:
        page = synopsis(session(), key, columns=_columns())
    except NotFound:
        if (now := heir(session(), key)) is None:
            raise
        return redirect(url_for("events.event", key=now, **request.args))
    decided = decisions_on(session(), key)
    answer = make_response(
        render_template(
            "events/synopsis.html",
            page=page,
            decisions=decided,
            shown=mark(decided),
            near=near(session(), key) if current_person() else (),
        )
    )
    if chosen := " ".join(_asked()):
        answer.set_cookie(COLUMNS, chosen, max_age=_YEAR, samesite="Lax", httponly=True)
    return answer


def _columns() -> list[str]:
    """The accounts wanted, in their order: as the address says, else as they were chosen last."""
    return _asked() or request.cookies.get(COLUMNS, "").split()


def _asked() -> list[str]:
    columns = request.args.get("columns")
    return [columns] if columns in (EVERY, TELLING) else _written()


def _written() -> list[str]:
    """By the numbers that the address gives them; those without a number are left out.

    Who is given the number of another changes places with it.
    """
    stood = {key: place for place, key in enumerate(request.args.get("stood", "").split(), 1)}
    places = {key: place for key in request.args if (place := request.args.get(key, type=int)) and key != "stood"}
    moved = {place: key for key, place in places.items() if stood.get(key) != place}
    for key, place in places.items():
        if stood.get(key) == place and place in moved:
            places[key] = stood.get(moved[place], place)
    return sorted(places, key=lambda key: (places[key], places[key] not in moved or moved[places[key]] != key, key))
