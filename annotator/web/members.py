"""The people of a project, how it is judged, and who did what: for its instructors."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator import settings
from annotator.database import writing
from annotator.errors import InputError, NotFound
from annotator.house import entering, invitations, projects
from annotator.house.auditing import entries, note
from annotator.person_name import plain
from annotator.services.turns import seen, take_turn
from annotator.web.entrance import me
from annotator.web.identity import house, visitor
from models.house import Project
from models.vocabulary import Role

pages = Blueprint("members", __name__, url_prefix="/people")

#: The most who are invited at once.
MOST = 200


@pages.get("", endpoint="people")
def members() -> ResponseReturnValue:
    """Who belongs to the project or is invited to it, and the form to invite others."""
    with house()() as opened:
        found = projects.members_of(opened, _project())
        invited = invitations.still_open(opened, _project())
    terms = {"roles": list(Role), "project": _project(), "seen": seen}
    return render_template("house/members.html", members=found, invited=invited, **terms)


@pages.post("/invite")
def invite() -> ResponseReturnValue:
    """Links for some who are new, shown this once."""
    role, lines = _role(), request.form.get("names", "").splitlines()
    names = list(dict.fromkeys(name for line in lines if (name := plain(line))))
    if not 1 <= len(names) <= MOST:
        raise InputError(f"write between 1 and {MOST} names, one a line")
    with writing(house()) as opened:
        keys = {name: entering.invite(opened, name, _project(), role, by=me().name) for name in names}
    links = {name: address_of("entrance.invitation", _anchor=key) for name, key in keys.items()}
    return render_template("house/links.html", links=links, role=role)


@pages.post("/invitations/<int(max=2147483647):number>/withdrawn")
def withdraw(number: int) -> ResponseReturnValue:
    """Let an invitation end before it was used."""
    with writing(house()) as opened:
        name = invitations.withdraw(opened, _project(), number, by=me().name)
    flash(f"The link for {name} opens nothing any more.")
    return redirect(url_for("members.people"))


@pages.post("/role")
def role() -> ResponseReturnValue:
    """Change as what somebody belongs to the project, or that they do."""
    chosen = _role() if request.form.get("role") else None
    with writing(house()) as opened:
        user = entering.find(opened, request.form.get("name", ""))
        present = projects.role_in(opened, user, _project()) if user else None
        if user is None or present is None:  # told alike: who else is here is nobody's business
            raise NotFound("there is nobody of that name in this project")
        if user.id == me().id:
            raise InputError("your own role is changed by another instructor: else a project could be left without one")
        take_turn(opened, f"the role of {user.name}", request.form.get("shown"), lambda: seen(present.value))
        projects.change(opened, user, _project(), chosen)
        if chosen is None or chosen.rank < present.rank:
            invitations.void(opened, user, _project())
        note(opened, "role changed", actor=me().name, project=_project().slug, about=f"{user.name}: {chosen or 'none'}")
    flash(f"{user.name} is {'no longer here' if chosen is None else f'{chosen} now'}.")
    return redirect(url_for("members.people"))


@pages.post("/settings", endpoint="settings")
def judging() -> ResponseReturnValue:
    """Whether people judge blind, and without the machine: opened when all have judged."""
    with writing(house()) as opened:
        project = opened.get_one(Project, _project().id)
        shown = request.form.get("shown")
        take_turn(opened, "how it is judged", shown, lambda: seen(project.blind, project.unaided))
        project.blind = request.form.get("blind") == "yes"
        project.unaided = project.blind and request.form.get("unaided") == "yes"
        about = f"blind {project.blind}, unaided {project.unaided}"
        note(opened, "judging changed", actor=me().name, project=project.slug, about=about)
    flash("From now on it is so for everybody.")
    return redirect(url_for("members.people"))


@pages.get("/audit")
def audit() -> ResponseReturnValue:
    """Who did what in this project."""
    with house()() as opened:
        return render_template("house/audit.html", entries=entries(opened, project=_project().slug))


def address_of(endpoint: str, **values: str) -> str:
    """The address of a page of the house as people can open it, whatever prefix this request has."""
    path = url_for(endpoint, **values).removeprefix(request.script_root)
    return (settings.get("address") or request.host_url).rstrip("/") + path


def _project() -> Project:
    project = visitor().project
    if project is None:
        raise NotFound("there is no such project here, or you don't belong to it")
    return project


def _role() -> Role:
    try:
        return Role(request.form.get("role", ""))
    except ValueError:
        raise InputError(f"choose a role: {', '.join(Role)}") from None
