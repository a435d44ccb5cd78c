"""Who may do what: one table of all routes, and the gate that every request passes.

A route that isn't in the table is closed to everybody, and a test says so. On a laptop there is one person, who may do
everything, and strangers are kept out by not being reached.
"""

from __future__ import annotations

from enum import StrEnum

from flask import Flask, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFProtect

from annotator.database import writing
from annotator.errors import Forbidden, InputError, NotFound, NotSignedIn
from annotator.house.auditing import note
from annotator.web.addressing import PROJECT
from annotator.web.identity import Visitor, has_house, house, visitor
from models.vocabulary import Role


class Outside(StrEnum):
    """What is open outside any project."""

    ANYONE = "anyone"
    SIGNED_IN = "signed in"


_TABLE: dict[Role | Outside, str] = {
    Outside.ANYONE: """
        entrance.invitation entrance.take_key entrance.accept
        health.live health.ready health.metrics
        people.sign_in people.signed_in people.sign_out
        single_sign_on.begin single_sign_on.back
        static
        """,
    Outside.SIGNED_IN: """
        entrance.projects entrance.me entrance.password entrance.everywhere entrance.make_token
        entrance.revoke_token
        erasing.data erasing.own erasing.own_erased
        """,
    Role.READER: """
        accounts.account accounts.claim
        adjudication.comparison
        agency.ledger agency.sentences agency.absent
        agreement.figures agreement.as_json
        api.description api.accounts api.account api.claims api.claim api.pairs api.pair api.all_events api.event
        api.judgements api.tags api.report api.have_report api.job
        assignments.progress
        cards.citation
        contested.table
        correcting.reading
        events.event
        exchange.exchange exchange.taken
        guidelines.guidelines guidelines.edit guidelines.as_file
        history.every
        home.home
        jobs.every jobs.progress jobs.file jobs.cancel jobs.again
        linking.link linking.lay_down
        names.every names.one names.to_file
        overviews.over_time overviews.between_accounts overviews.in_words
        pairs.queue pairs.begin pairs.pair
        people.dates people.blind
        reports.report reports.written reports.ask
        search.results
        trust.trust
        """,
    Role.ANNOTATOR: """
        api.judge api.tag api.take_back
        drafts.keep drafts.discard
        pairs.judge pairs.undo
        tagging.tag tagging.take_back
        """,
    Role.ADJUDICATOR: """
        adjudication.queue adjudication.one adjudication.decide
        cards.edit cards.keep
        correcting.correct correcting.draw correcting.take_back
        event_editing.rename event_editing.merge event_editing.regroup event_editing.undo
        names.decide names.take_back
        """,
    Role.INSTRUCTOR: """
        assignments.deal
        erasing.member erasing.member_erased
        exchange.brought exchange.whole
        guidelines.edited guidelines.from_file guidelines.restore
        importing.choose importing.upload importing.preview importing.look_again importing.confirm importing.drop
        importing.imported
        jobs.align
        members.people members.invite members.withdraw members.role members.settings members.audit
        names.from_file
        trust.learn trust.switch
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
        if refused is None and not _by_known_token() and request.blueprint != "api":  # which takes JSON alone
            csrf.protect()
        if refused is None:
            _only_text()
        return refused

    app.add_template_global(may)


def _only_text() -> None:
    """Refuse the sign of number 0, which no text has and PostgreSQL can't look for."""
    if any("\0" in value for fields in (request.args, request.form) for _, value in fields.items(multi=True)):
        raise InputError("what was sent holds a sign that no text has: write it anew")


def _by_known_token() -> bool:
    """Whether a program asks, which no other site can have made it do."""
    return visitor().by_token and visitor().user is not None


def admit() -> ResponseReturnValue | None:
    """Let the request pass, or lead it to where one signs in. Raises NotSignedIn, NotFound or Forbidden."""
    endpoint = request.endpoint or ""
    least = LEAST.get(endpoint)
    if least is None:
        raise Forbidden(f"nobody may use {endpoint} yet: it has no rule in annotator/web/access.py")
    if not has_house():
        return _only_in_a_house() if endpoint.startswith(("entrance.", "erasing.", "members.")) else None
    if least is Outside.ANYONE:
        return None
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
    with writing(house()) as opened:
        slug = who.project.slug if who.project else ""
        note(opened, "refused", actor=name, project=slug, about=f"{request.method} {request.endpoint}")
    raise Forbidden("your role in this project doesn't reach that far")
