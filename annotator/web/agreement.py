"""How far people agree: the figures, and the same as a file."""

from __future__ import annotations

from dataclasses import asdict

from flask import Blueprint, jsonify, render_template, request
from flask.typing import ResponseReturnValue

from annotator.queries.agreement import agreement
from annotator.web.attaching import attached
from annotator.web.transactions import session
from models.vocabulary import BASES

pages = Blueprint("agreement", __name__, url_prefix="/agreement")


@pages.get("")
def figures() -> ResponseReturnValue:
    """The figures with their intervals."""
    return render_template("agreement.html", page=agreement(session(), _basis()))


@pages.get("/figures.json")
def as_json() -> ResponseReturnValue:
    """All of them, for other programs."""
    return attached(jsonify(asdict(agreement(session(), _basis()))), "agreement.json")


def _basis() -> str:
    asked = request.args.get("basis", "")
    return asked if asked in BASES else BASES[0]
