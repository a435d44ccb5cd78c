"""The guideline: what each relation, type and technique means, and by which key it is chosen; a project edits it."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Flask, Response, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator.errors import Conflict
from annotator.queries.tagsets import tagset as stored_tagset
from annotator.queries.tagsets import version, versions
from annotator.services.tagsets import adopt, mark
from annotator.services.turns import mark_of, marked
from annotator.tagset import GROUPS, Tagset
from annotator.tagset.reading import read_toml, tagset_from, write_toml
from annotator.web.attaching import attached
from annotator.web.given import given_file, given_text
from annotator.web.people import somebody
from annotator.web.transactions import session

pages = Blueprint("guidelines", __name__, url_prefix="/guidelines")

_PARTS = ("name", "label", "means", "key", "kind_of")


def install(app: Flask) -> None:
    """Let templates name and explain the terms as the project does."""
    app.add_template_global(tagset)
    app.add_template_filter(lambda name: tagset().label(name), "label")
    app.add_template_global(lambda group, name: tagset().meaning(group, name), "meaning")


def tagset() -> Tagset:
    """The tagset that holds, read once a request."""
    if "tagset" not in g:
        g.tagset = stored_tagset(session())
    return g.tagset


@pages.get("")
def guidelines() -> ResponseReturnValue:
    """The whole guideline on one page, to be read once and looked up often."""
    return render_template("guidelines/page.html")


@pages.get("/edit")
def edit() -> ResponseReturnValue:
    """Every term to be named, explained, ordered; the project's own to be added."""
    return _editing()


def _editing(*, fault: str = "") -> str:
    shown = mark(tagset() if not fault else stored_tagset(session()))
    return render_template(
        "guidelines/edit.html", groups=GROUPS, versions=versions(session()), shown=shown, fault=fault
    )


@pages.post("/edit")
def edited() -> ResponseReturnValue:
    """Let what was edited hold from now on; where another holds meanwhile, show what was typed once more."""
    wanted = tagset_from({group: _terms(group) for group in GROUPS})
    try:
        return _adopted(wanted, note=request.form.get("note", ""))
    except Conflict as error:
        g.tagset = wanted
        return _editing(fault=error.message), error.status


@pages.get("/tagset.toml")
def as_file() -> ResponseReturnValue:
    """The tagset, or an earlier version, as a file to be edited and brought back."""
    number = request.args.get("version", type=int)
    chosen = tagset() if number is None else version(session(), number)
    text = write_toml(chosen) if number else marked(write_toml(chosen), mark(chosen))
    return attached(Response(text, mimetype="application/toml"), "tagset.toml")


@pages.post("/tagset.toml")
def from_file() -> ResponseReturnValue:
    """Let the tagset of a file hold from now on."""
    given, text = given_file("file"), given_text("file")
    return _adopted(read_toml(text), note=f"from {given.filename}" if given else "", shown=mark_of(text))


@pages.post("/versions/<int:number>")
def restore(number: int) -> ResponseReturnValue:
    """Let an earlier version hold again, 0 for what is built in."""
    chosen = version(session(), number)
    return _adopted(chosen, note=f"version {number} again" if number else "the built-in one again")


def _adopted(wanted: Tagset, *, note: str, shown: str | None = None) -> ResponseReturnValue:
    row = adopt(session(), wanted, person=somebody(), note=note, shown=shown or request.form.get("shown"))
    flash("The tagset is kept." if row else "That is the tagset already.")
    return redirect(url_for("guidelines.guidelines"))


def _terms(group: str) -> list[dict[str, Any]]:
    """The terms of a group as the form has them, in the order that their numbers give.

    Of two with one number the one that was moved there comes first. Rows without a name are none.
    """
    form = request.form
    rows = []
    for at in range(min(form.get(f"{group}-rows", 0, type=int), len(form))):
        prefix = f"{group}-{at}-"
        term: dict[str, Any] = {part: form.get(prefix + part, "").strip() for part in _PARTS}
        term["example"] = [one for one in form.getlist(prefix + "example") if one.strip()]
        if term["name"] and not form.get(prefix + "drop"):
            place = form.get(prefix + "place", at + 1, type=float)
            rows.append((place, place == at + 1, at, term))
    return [row[-1] for row in sorted(rows, key=lambda row: row[:-1])]
