"""The door of a house: signing in, invitations, and what each person keeps of their own."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask import session as cookie
from flask.typing import ResponseReturnValue

from annotator.database import writing
from annotator.errors import Forbidden, InputError
from annotator.house import entering, projects, tokens, visits
from annotator.house.auditing import entries_of
from annotator.house.keys import digest
from annotator.house.noticing import LATELY, MANY, notice, of_the_password
from annotator.house.passwords import matches
from annotator.house.providers import providers
from annotator.person_name import plain
from annotator.web.filters import moment
from annotator.web.identity import VISIT, house, visitor
from annotator.web.limits import at_the_door
from models.house import User
from models.vocabulary import Role

pages = Blueprint("entrance", __name__)

#: Where the cookie keeps the key of the invitation that was opened.
INVITATION = "invitation"
#: Rows of the log that the page under one's own name shows.
SHOWN = 20


def sign_in(name: str, password: str) -> bool:
    """Begin a visit where name and password are right."""
    with house()() as opened:
        kept = visits.matched(opened, name, password)
    where = {"agent": request.user_agent.string, "address": request.remote_addr or ""}
    with writing(house()) as opened:
        key = visits.sign_in(opened, name, password, kept=kept, **where)
    if key:
        keep(key, invitation=cookie.get(INVITATION, ""))
        tell(plain(name))
    return key is not None


def tell(name: str) -> None:
    """Say what happened with somebody's account since they last came in, if anything did."""
    with house()() as opened:
        found = notice(entries_of(opened, name, limit=LATELY), name)
    if found.is_due and found.last:
        told = [f"{row.action} ({moment(row.at).striptags()})" for row in reversed(found.changes)]
        told += [f"{found.refused} times refused"] if found.refused >= MANY else []
        since = moment(found.last.at).striptags()
        flash(
            f"Since you last signed in, on {since}: {', '.join(told)}. Was it you? The page under your name says more."
        )


def sign_out() -> None:
    """End the visit, here and in the database."""
    with writing(house()) as opened:
        visits.sign_out(opened, cookie.get(VISIT, ""))
    cookie.clear()


def keep(key: str, *, invitation: str = "") -> None:
    """A new session with nothing of the old one in it, so that nobody can have prepared it, but what is open still."""
    cookie.clear()
    cookie[VISIT] = key
    if invitation:
        cookie[INVITATION] = invitation


@pages.get("/projects", endpoint="projects")
def my_projects() -> ResponseReturnValue:
    """The projects that one belongs to."""
    with house()() as opened:
        return render_template("house/projects.html", projects=projects.projects_of(opened, me()))


@pages.get("/invitation")
def invitation() -> ResponseReturnValue:
    """What one is invited to, and where to choose a password; before the key came in, where it does.

    The key stands behind the # of a link, which no server is told and no log holds.
    """
    with house()() as opened:
        found = entering.invitation_of(opened, cookie.get(INVITATION, ""))
        known = found and entering.find(opened, found.name)
    joins = bool(known and found and found.project_id)
    me = visitor().user
    return render_template("house/invitation.html", invitation=found, joins=joins, me=me, providers=providers())


@pages.post("/invitation")
@at_the_door
def take_key() -> ResponseReturnValue:
    """Keep the key of a link, or a link with its key, in the session. Raises NotFound for one that opens nothing."""
    key = request.form.get("key", "").strip().rpartition("#")[2]
    with house()() as opened:
        entering.opened(opened, key)
    cookie[INVITATION] = key
    return redirect(url_for("entrance.invitation"))


@pages.post("/invitation/accepted")
@at_the_door
def accept() -> ResponseReturnValue:
    """Choose a password and come in; or, being here already, join the project."""
    chosen = request.form.get("password", "")
    with writing(house()) as opened:
        user = entering.accept(opened, cookie.get(INVITATION, ""), password=chosen, signed_in=visitor().user)
        begun = visits.begin(opened, user, agent=request.user_agent.string, address=request.remote_addr or "")
    keep(begun)
    flash(f"Welcome, {user.name}.")
    return redirect(url_for("entrance.projects"))


@pages.get("/me", endpoint="me")
def own() -> ResponseReturnValue:
    """One's own visits, tokens and password."""
    with house()() as opened:
        lately = entries_of(opened, me().name, limit=LATELY)
        return render_template(
            "house/me.html",
            visits=visits.visits_of(opened, me()),
            tokens=tokens.tokens_of(opened, me()),
            projects=projects.projects_of(opened, me()),
            lately=lately[:SHOWN],
            roles=list(Role),
            here=digest(cookie.get(VISIT, "")),
            last=notice(lately, me().name).last,
            chosen=of_the_password(lately),
        )


@pages.post("/me/password")
@at_the_door
def password() -> ResponseReturnValue:
    """Choose a new password, which ends every visit but begins this one anew."""
    if not matches(me().password, request.form.get("old", "")):
        raise Forbidden("the password that you have now is another one")
    with writing(house()) as opened:
        user = opened.merge(me())
        entering.choose_password(opened, user, request.form.get("new", ""))
        begun = visits.begin(opened, user, agent=request.user_agent.string)
    keep(begun)
    flash("The new password holds. You are signed out everywhere else, and your tokens are revoked.")
    return redirect(url_for("entrance.me"))


@pages.post("/me/sign-out-everywhere")
def everywhere() -> ResponseReturnValue:
    """End all visits, this one too."""
    with writing(house()) as opened:
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
    with writing(house()) as opened:
        project = projects.project_of(opened, form.get("project", ""))
        days = form.get("days", 90, type=int)
        key = tokens.make(opened, me(), project, name=form.get("name", ""), role=role, days=days)
    return render_template("house/token.html", key=key, name=form.get("name", ""))


@pages.post("/me/tokens/<int:number>/revoke")
def revoke_token(number: int) -> ResponseReturnValue:
    """Close a token at once."""
    with writing(house()) as opened:
        tokens.revoke(opened, me(), number)
    flash("The token is revoked: it opens nothing any more.")
    return redirect(url_for("entrance.me"))


def me() -> User:
    """Who asks; the gate lets nobody else here."""
    user = visitor().user
    if user is None:
        raise Forbidden("sign in first")
    return user
