"""What is kept of a person, to have and to be rid of: by themselves, or by the instructor of all that they were in."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask import session as cookie
from flask.typing import ResponseReturnValue

from annotator.errors import Forbidden, InputError, NotFound
from annotator.house import entering, projects
from annotator.house.passwords import matches
from annotator.interchange.personal import kept_of, rows_by_project
from annotator.person_name import plain
from annotator.services.erasing import erase
from annotator.web import people
from annotator.web.attaching import attached
from annotator.web.entrance import me
from annotator.web.identity import house, opened_projects, visitor
from annotator.web.limits import at_the_door
from models.vocabulary import Role

pages = Blueprint("erasing", __name__)

#: Tables of a project that hold no more than that somebody was there, or that go with them.
_NOTHING_SAID = {"person", "draft", "job"}


@dataclass(frozen=True, slots=True)
class Staying:
    """What stays of somebody in a project."""

    slug: str
    judgements: int
    others: int
    """Marks, corrections, decisions on names, and what else is kept with who said it."""


@pages.get("/me/data.json")
def data() -> Response:
    """All that is kept of who asks, as a file."""
    return attached(Response(kept_of(opened_projects(), me()), content_type="application/json"), "kept-of-me.json")


@pages.get("/me/erase")
def own() -> str:
    """What goes and what stays when one is erased, and the form."""
    return _page(me().name)


@pages.post("/me/erase")
@at_the_door
def own_erased() -> ResponseReturnValue:
    """Erase who asks."""
    _confirmed(me().name)
    pseudonym = erase(opened_projects(), me().name, by=me().name)
    cookie.clear()
    flash(f"You are erased here. What you said stays, as that of “{pseudonym}”.")
    return people.to_the_door()


@pages.get("/people/erase")
def member() -> str:
    """The same for somebody of whom a student's instructor is asked it."""
    name = _another(request.args.get("name", ""))
    return _page(name)


@pages.post("/people/erase")
@at_the_door
def member_erased() -> ResponseReturnValue:
    """Erase somebody of one's own projects."""
    name = _another(request.form.get("name", ""))
    _confirmed(name)
    flash(f"Erased. What was said stays, as that of “{erase(opened_projects(), name, by=me().name)}”.")
    return redirect(url_for("members.people"))


def _page(name: str) -> str:
    return render_template("house/erase.html", name=name, own=name == me().name, staying=_staying(name))


def _staying(name: str) -> list[Staying]:
    staying = []
    for slug, rows in rows_by_project(opened_projects(), name):
        said = {table: len(its) for table, its in rows.items() if table not in _NOTHING_SAID}
        judgements = said.pop("judgement", 0)
        staying += [Staying(slug, judgements, sum(said.values()))] if rows else []
    return staying


def _confirmed(name: str) -> None:
    """It can't be undone, so the name is typed, and the password of who asks."""
    if plain(request.form.get("typed", "")) != plain(name):
        raise InputError("type the name exactly as it stands there: nothing was erased")
    if me().password and not matches(me().password, request.form.get("password", "")):
        raise Forbidden("this is not your password: nothing was erased")


def _another(name: str) -> str:
    """Somebody else's name, who is or was in no project but those that who asks instructs, and instructs none."""
    name = plain(name)
    with house()() as opened:
        user = entering.find(opened, name)
        theirs = {project.slug: role for project, role in projects.projects_of(opened, user)} if user else {}
        mine = {project.slug for project, role in projects.projects_of(opened, me()) if role is Role.INSTRUCTOR}
    present = theirs.keys() | {slug for slug, rows in rows_by_project(opened_projects(), name) if rows}
    here = visitor().project
    if user is None or here is None or here.slug not in present:  # told alike: who else is here is nobody's business
        raise NotFound("there is nobody of that name in this project")
    if not present <= mine or Role.INSTRUCTOR in theirs.values():
        raise Forbidden(
            f"{name} is not only in projects of yours, or instructs one: they can be erased by themselves, on the page "
            "under their name, or by whoever runs the installation (`annotator people erase`)"
        )
    return name
