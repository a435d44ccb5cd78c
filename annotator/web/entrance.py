"""The door of a house: signing in, invitations, and what each person keeps of their own."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask import session as cookie
from flask.typing import ResponseReturnValue

from annotator.errors import Forbidden, InputError
from annotator.house import entering, projects, tokens, visits
from annotator.house.passwords import matches
from annotator.house.providers import providers
from annotator.web.identity import VISIT, house, visitor
from annotator.web.limits import at_the_door
from models.house import Role, User

pages = Blueprint("entrance", __name__)


def sign_in(name: str, password: str) -> bool:
    """Begin a visit where name and password are right."""
    with house().begin() as opened:
        opened.connection(execution_options={"immediate": True})
        key = visits.sign_in(opened, name, password, agent=request.user_agent.string, address=request.remote_addr or "")
    if key:
        keep(key)
    return key is not None


def sign_out() -> None:
    """End the visit, here and in the database."""
    with house().begin() as opened:
        visits.sign_out(opened, cookie.get(VISIT, ""))
    cookie.clear()


def keep(key: str) -> None:
    """A new session with nothing of the old one in it, so that nobody can have prepared it."""
    cookie.clear()
    cookie[VISIT] = key


@pages.get("/projects", endpoint="projects")
def my_projects() -> ResponseReturnValue:
    """The projects that one belongs to."""
    with house()() as opened:
        return render_template("house/projects.html", projects=projects.projects_of(opened, me()))


@pages.get("/invitation/<key>")
@at_the_door
def invitation(key: str) -> ResponseReturnValue:
    """What one is invited to, and where to choose a password."""
    with house()() as opened:
        found = entering.opened(opened, key)
        known = entering.find(opened, found.name)
    joins = known is not None and found.project_id is not None
    return render_template(
        "house/invitation.html", invitation=found, joins=joins, key=key, me=visitor().user, providers=providers()
    )


@pages.post("/invitation/<key>")
@at_the_door
def accept(key: str) -> ResponseReturnValue:
    """Choose a password and come in; or, being here already, join the project."""
    chosen = request.form.get("password", "")
    with house().begin() as opened:
        opened.connection(execution_options={"immediate": True})
        user = entering.accept(opened, key, password=chosen, signed_in=visitor().user)
        begun = visits.begin(opened, user, agent=request.user_agent.string, address=request.remote_addr or "")
    keep(begun)
    flash(f"Welcome, {user.name}.")
    return redirect(url_for("entrance.projects"))


@pages.get("/me", endpoint="me")
def own() -> ResponseReturnValue:
    """One's own visits, tokens and password."""
    with house()() as opened:
        return render_template(
            "house/me.html",
            visits=visits.visits_of(opened, me()),
            tokens=tokens.tokens_of(opened, me()),
            projects=projects.projects_of(opened, me()),
            roles=list(Role),
        )


@pages.post("/me/password")
@at_the_door
def password() -> ResponseReturnValue:
    """Choose a new password, which ends every visit but begins this one anew."""
    if not matches(me().password, request.form.get("old", "")):
        raise Forbidden("the password that you have now is another one")
    with house().begin() as opened:
        user = opened.merge(me())
        entering.choose_password(opened, user, request.form.get("new", ""))
        begun = visits.begin(opened, user, agent=request.user_agent.string)
    keep(begun)
    flash("The new password holds. You are signed out everywhere else, and your tokens are revoked.")
    return redirect(url_for("entrance.me"))


@pages.post("/me/sign-out-everywhere")
def everywhere() -> ResponseReturnValue:
    """End all visits, this one too."""
    with house().begin() as opened:
        visits.sign_out_everywhere(opened, me())
    cookie.clear()
    return redirect(url_for("people.sign_in"))


@pages.post("/me/tokens")
def make_token() -> ResponseReturnValue:
    """A new token, shown this once."""
    form = request.form
    try:
        role = Role(form.get("role", ""))
    except ValueError:
        raise InputError("choose what the token may do") from None
    with house().begin() as opened:
        project = projects.project_of(opened, form.get("project", ""))
        days = form.get("days", 90, type=int)
        key = tokens.make(opened, me(), project, name=form.get("name", ""), role=role, days=days)
    return render_template("house/token.html", key=key, name=form.get("name", ""))


@pages.post("/me/tokens/<int:number>/revoke")
def revoke_token(number: int) -> ResponseReturnValue:
    """Close a token at once."""
    with house().begin() as opened:
        tokens.revoke(opened, me(), number)
    flash("The token is revoked: it opens nothing any more.")
    return redirect(url_for("entrance.me"))


def me() -> User:
    """Who asks; the gate lets nobody else here."""
    user = visitor().user
    if user is None:
        raise Forbidden("sign in first")
    return user
