"""The names of the project: which there are, where each stands, and which are one."""

from __future__ import annotations

from dataclasses import replace

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator import jobs
from annotator.errors import NotFound
from annotator.queries.claims import ClaimView
from annotator.queries.name_origins import ORIGINS
from annotator.queries.names import AskedNames, bearers, now_called
from annotator.queries.names import name as name_of
from annotator.queries.names import names as names_of
from annotator.services import name_deciding
from annotator.services.own_names import export_names, import_names
from annotator.services.own_names import mark as own_names
from annotator.services.rereading import read_again, takes_long
from annotator.services.turns import marked
from annotator.web.attaching import attached
from annotator.web.given import given_text
from annotator.web.people import somebody
from annotator.web.transactions import session
from models.vocabulary import NAME_KINDS

pages = Blueprint("names", __name__, url_prefix="/names")


@pages.get("")
def every() -> ResponseReturnValue:
    """All names, filtered."""
    given = request.args
    asked = AskedNames(
        words=" ".join(given.get("q", "").split())[:200],
        what=given.get("kind", ""),
        origin=given.get("origin", ""),
        account=given.get("account", 0, type=int),
        page=given.get("page", 1, type=int),
    )
    arguments = {name: value for name, value in given.items() if value and name != "page"}
    page = names_of(session(), asked)
    return render_template(
        "names/list.html", page=page, asked=asked, arguments=arguments, kinds=NAME_KINDS, origins=ORIGINS
    )


@pages.get("/of")
def one() -> ResponseReturnValue:
    """One name with its spellings, its mentions and what was decided of it."""
    wanted, number = request.args.get("name", ""), request.args.get("page", 1, type=int)
    try:
        page = name_of(session(), wanted, page=number)
    except NotFound:
        if present := now_called(session(), wanted):
            return redirect(url_for("names.one", name=present))
        if not (borne := bearers(session(), wanted)):
            raise
        one_alone = url_for("names.one", name=borne[0]) if len(borne) == 1 else None
        return redirect(one_alone or url_for("names.every", q=wanted))
    told = [_with_its_marks(claim, wanted) for claim in page.claims]
    shown = name_deciding.mark(page.decisions)
    return render_template(
        "names/one.html", page=page, told=told, number=number, kinds=NAME_KINDS, origins=ORIGINS, shown=shown
    )


@pages.post("/of")
def decide() -> ResponseReturnValue:
    """Merge, split, rename, or set the kind."""
    form = request.form
    told = {name: form.get(name, "") for name in ("becomes", "what", "spelling")}
    row = name_deciding.decide(session(), form.get("name", ""), person=somebody(), shown=form.get("shown"), **told)
    flash(f"Decided: {_said(row.name, row.becomes or '', row.what or '', row.spelling)}.")
    return redirect(url_for("names.one", name=row.becomes))


@pages.post("/<int:number>/undo")
def take_back(number: int) -> ResponseReturnValue:
    """Take one's own decision back."""
    row = name_deciding.take_back(session(), person=somebody(), number=number)
    flash("Taken back.")
    return redirect(url_for("names.one", name=row.name))


@pages.get("/file")
def to_file() -> ResponseReturnValue:
    """The project's own names as a TOML file."""
    text = marked(export_names(session()), own_names(session()))
    return attached(Response(text, mimetype="application/toml"), "names.toml")


@pages.post("/file")
def from_file() -> ResponseReturnValue:
    """Take a names file in, and read every account again with it."""
    count = import_names(session(), given_text("file"), person=somebody())
    if count and takes_long(session()):
        jobs.ask(session(), "read", by=somebody().id)
        flash(f"{count} entries are new or changed; the accounts are read again with them in the background.")
        return redirect(url_for("jobs.every"))
    changed = [done for done in read_again(session()) if not done.unchanged] if count else []
    flash(f"{count} entries are new or changed; {len(changed)} accounts were read again.")
    return redirect(url_for("names.every"))


def _said(name: str, becomes: str, what: str, spelling: str | None) -> str:
    if spelling:
        return f"“{spelling}” is {becomes}"
    return f"{name} is a {what}" if name == becomes else f"{name} is {becomes}"


def _with_its_marks(claim: ClaimView, wanted: str) -> ClaimView:
    marks = (replace(mark, what="found") for mark in claim.marks if mark.what in NAME_KINDS and mark.value == wanted)
    return replace(claim, marks=tuple(marks))
