"""Who may do what: one table of all routes, and the gate that every request passes.

A route that isn't in the table is closed to everybody, and a test says so. On a laptop there is one person, who may do
everything, and strangers are kept out by not being reached.
"""

from __future__ import annotations

from enum import StrEnum

from flask import Flask, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFProtect

from annotator.errors import Forbidden, NotFound, NotSignedIn
from annotator.house.auditing import note
from annotator.web.addressing import PROJECT
from annotator.web.identity import Visitor, has_house, house, visitor
from models.house import Role


class Outside(StrEnum):
    """What is open outside any project."""

    ANYONE = "anyone"
    SIGNED_IN = "signed in"


_TABLE: dict[Role | Outside, tuple[str, ...]] = {
    Outside.ANYONE: (
        "static",
        *("people.sign_in", "people.signed_in", "people.sign_out"),
        *("entrance.invitation", "entrance.accept"),
    ),
    Outside.SIGNED_IN: (
        *("entrance.projects", "entrance.me", "entrance.password", "entrance.everywhere"),
        *("entrance.make_token", "entrance.revoke_token"),
    ),
    Role.READER: (
        *("home.home", "events.event", "accounts.account", "accounts.claim", "search.results", "contested.table"),
        *("overviews.over_time", "overviews.between_accounts", "overviews.in_words"),
        *("guidelines.guidelines", "guidelines.edit", "guidelines.as_file"),
        *("pairs.queue", "pairs.begin", "pairs.pair", "history.every", "agreement.figures", "agreement.as_json"),
        *("jobs.every", "jobs.progress", "trust.trust", "correcting.reading"),
        *("names.every", "names.one", "names.to_file", "cards.citation", "exchange.exchange", "exchange.taken"),
        *("api.description", "api.accounts", "api.account", "api.claims", "api.claim", "api.pairs", "api.pair"),
        *("api.all_events", "api.event", "api.judgements", "api.tags", "api.report"),
        *("reports.report", "reports.written", "people.dates", "people.blind", "linking.link", "linking.lay_down"),
    ),
    Role.ANNOTATOR: (
        *("pairs.judge", "pairs.undo", "tagging.tag", "tagging.take_back", "drafts.keep", "drafts.discard"),
        *("api.judge", "api.tag", "api.take_back"),
    ),
    Role.ADJUDICATOR: (
        *("names.decide", "names.take_back"),
        *("event_editing.rename", "event_editing.merge", "event_editing.regroup", "event_editing.undo"),
        *("jobs.file", "correcting.correct", "correcting.draw", "correcting.take_back", "cards.edit", "cards.keep"),
    ),
    Role.INSTRUCTOR: (
        *(
            "jobs.align",
            "jobs.cancel",
            "jobs.again",
            "trust.learn",
            "trust.switch",
            "names.from_file",
            "exchange.brought",
        ),
        *("guidelines.edited", "guidelines.from_file", "guidelines.restore"),
        *("importing.choose", "importing.upload", "importing.preview", "importing.look_again"),
        *("importing.confirm", "importing.drop", "importing.imported"),
        *("members.people", "members.invite", "members.role", "members.settings", "members.audit"),
    ),
_TABLE: dict[Role | Outside, str] = {
    Outside.ANYONE: """
        static
        people.sign_in people.signed_in people.sign_out
        entrance.invitation entrance.accept
        """,
    Outside.SIGNED_IN: """
        entrance.projects entrance.me entrance.password entrance.everywhere
        entrance.make_token entrance.revoke_token
        """,
    Role.READER: """
        home.home events.event search.results contested.table guidelines.guidelines history.every
        accounts.account accounts.claim correcting.reading names.every names.one names.to_file
        overviews.over_time overviews.between_accounts overviews.in_words
        pairs.queue pairs.begin pairs.pair
        agreement.figures agreement.as_json adjudication.comparison assignments.progress
        reports.report reports.written exchange.exchange exchange.taken
        jobs.every jobs.progress trust.trust
        people.dates people.blind linking.link linking.lay_down
        """,
    Role.ANNOTATOR: """
        pairs.judge pairs.undo drafts.keep drafts.discard
        tagging.tag tagging.take_back
        """,
    Role.ADJUDICATOR: """
        adjudication.queue adjudication.one adjudication.decide
        correcting.correct correcting.take_back cards.edit cards.keep names.decide names.take_back
        event_editing.rename event_editing.merge event_editing.regroup event_editing.undo
        jobs.file
        """,
    Role.INSTRUCTOR: """
        members.people members.invite members.role members.settings members.audit
        assignments.deal
        importing.choose importing.upload importing.preview importing.look_again
        importing.confirm importing.drop importing.imported
        jobs.align jobs.cancel jobs.again trust.learn trust.switch names.from_file exchange.brought
        """,
}

#: By endpoint, the least that one must be.
LEAST: dict[str, Role | Outside] = {endpoint: least for least, group in _TABLE.items() for endpoint in group.split()}


def install(app: Flask) -> None:
    """Set the gate before every page."""
    app.config["WTF_CSRF_CHECK_DEFAULT"] = False
    csrf = CSRFProtect(app)

    @app.before_request
    def admitted() -> ResponseReturnValue | None:
        if not request.endpoint:  # nothing is there to be done
            return None
        refused = admit()
        if refused is None and not visitor().by_token and request.blueprint != "api":  # which takes JSON alone
            csrf.protect()
        return refused

    app.add_template_global(may)


def admit() -> ResponseReturnValue | None:
    """Let the request pass, or lead it to where one signs in. Raises NotSignedIn, NotFound or Forbidden."""
    endpoint = request.endpoint or ""
    least = LEAST.get(endpoint)
    if least is None:
        raise Forbidden(f"nobody may use {endpoint} yet: it has no rule in annotator/web/access.py")
    if least is Outside.ANYONE:
        return None
    if not has_house():
        return _only_in_a_house() if least is Outside.SIGNED_IN or endpoint.startswith("members.") else None
    who = visitor()
    if who.user is None:
        return _to_the_door(who)
    if least is Outside.SIGNED_IN:
        return None if not who.by_token else _refuse(who)
    if PROJECT not in request.environ and endpoint == "home.home":
        return redirect(url_for("entrance.projects"))
    if who.role is None:
        raise NotFound("there is no such project here, or you don't belong to it")
    return None if allowed(who.role, least) else _refuse(who)


def allowed(role: Role, least: Role | Outside) -> bool:
    """Whether that role may do what needs the other."""
    return isinstance(least, Role) and role.rank >= least.rank


def may(endpoint: str) -> bool:
    """Whether who asks may go there: for pages that offer only what can be done."""
    role = visitor().role
    return role is not None and allowed(role, LEAST[endpoint])


def _only_in_a_house() -> None:
    raise NotFound("this installation has no accounts: everything here is yours")


def _to_the_door(who: Visitor) -> ResponseReturnValue:
    if who.by_token or request.method not in ("GET", "HEAD") or _by_program():
        raise NotSignedIn("sign in first" if not who.by_token else "this token opens nothing here")
    return redirect(url_for("people.sign_in", back=request.full_path.removesuffix("?")))


def _by_program() -> bool:
    return request.blueprint == "api" or request.accept_mimetypes.best == "application/json"


def _refuse(who: Visitor) -> None:
    name = who.user.name if who.user else ""
    with house().begin() as opened:
        slug = who.project.slug if who.project else ""
        note(opened, "refused", actor=name, project=slug, about=f"{request.method} {request.endpoint}")
    raise Forbidden("your role in this project doesn't reach that far")
