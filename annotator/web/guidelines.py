"""The guideline: what each relation, type and technique means, and by which key it is chosen."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from flask import Blueprint, Flask, render_template
from flask.typing import ResponseReturnValue

pages = Blueprint("guidelines", __name__)


def install(app: Flask) -> None:
    """Let a template give the meaning of a word as a hint."""
    app.add_template_global(meaning)


@cache
def tagset() -> dict[str, list[dict[str, Any]]]:
    """The groups ``relation``, ``contradiction``, ``framing`` and ``technique``, each a list of name and meaning."""
    return tomllib.loads(files("annotator.web").joinpath("data/guidelines.toml").read_text("utf-8"))


def meaning(group: str, name: str) -> str:
    """What a word of that group means, in one sentence."""
    return next((str(entry["means"]) for entry in tagset()[group] if entry["name"] == name), "")


@pages.get("/guidelines")
def guidelines() -> ResponseReturnValue:
    """The whole guideline on one page, to be read once and looked up often."""
    return render_template("guidelines.html", tagset=tagset())
