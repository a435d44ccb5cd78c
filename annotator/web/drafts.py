"""What somebody has begun on a pair, kept on the server while it is being written."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, jsonify, redirect, request, url_for
from flask.typing import ResponseReturnValue

from annotator.errors import InputError
from annotator.services import drafting
from annotator.web.people import somebody
from annotator.web.transactions import session

pages = Blueprint("drafts", __name__, url_prefix="/pairs/<a>/<b>/draft")

_LONGEST_NAME = 40


@pages.post("")
def keep(a: str, b: str) -> ResponseReturnValue:
    """Keep what the window holds now, and say by which mark it is known."""
    window = request.form.get("window", "")
    if not 0 < len(window) <= _LONGEST_NAME or ":" in window:
        raise InputError("a draft needs the name of its window")
    row = drafting.keep(session(), person=somebody(), pair=(a, b), window=window, said=_said(), instead=marks())
    return jsonify(mark=f"{row.window}:{row.revision}")


@pages.post("/none")
def discard(a: str, b: str) -> ResponseReturnValue:
    """Forget it, and show the pair as if nothing had been begun."""
    drafting.drop(session(), person=somebody(), pair=(a, b), marks=marks())
    return redirect(url_for("pairs.pair", a=a, b=b, **request.args))


def marks() -> list[tuple[str, int]]:
    """The drafts that the form was filled from, as the page named them."""
    found = (mark.rpartition(":") for mark in request.form.getlist("draft"))
    return [(window, int(revision)) for window, _, revision in found if window and revision.isdecimal()]


def _said() -> dict[str, Any]:
    form = request.form
    verdict = form.get("verdict", "")
    said = {"verdict": verdict, "certainty": form.get("certainty", ""), "note": form.get("note", "")}
    return said | {"types": form.getlist(f"{verdict}-types")}
