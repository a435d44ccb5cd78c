"""What was read in a claim, and putting it right: a date is read and shown in both styles before it is kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from annotator import jobs
from annotator.errors import InputError
from annotator.queries.claims import claim_row
from annotator.queries.readings import reading as reading_of
from annotator.queries.readings import suggested_names
from annotator.services import correcting
from annotator.services.rejudging import Rejudged, rejudge
from annotator.services.rereading import takes_long
from annotator.web.people import back_or, somebody
from annotator.web.transactions import session
from models.account import Account
from models.claim import Claim
from models.vocabulary import Calendar, Corrected, Qualifier

pages = Blueprint("correcting", __name__, url_prefix="/claims/<key>/reading")


@pages.get("")
def reading(key: str) -> ResponseReturnValue:
    """What is in force, what the machine read and, where a date was typed, how it would be taken."""
    page = reading_of(session(), key)
    return render_template(
        "claims/reading.html",
        page=page,
        shown=correcting.mark(page.corrections, page.following.id if page.following else None),
        echo=_echo(key),
        actors=suggested_names(session(), places=False),
        places=suggested_names(session(), places=True),
        qualifiers=tuple(Qualifier),
        back=_back(key),
    )


@pages.post("/<what>")
def correct(key: str, what: str) -> ResponseReturnValue:
    """Put one thing right, and judge the claim's pairs again."""
    try:
        kind = Corrected(what)
        value = None if "nothing" in request.form else _VALUES[kind](session(), claim_row(session(), key))
    except (ValueError, KeyError):
        raise InputError(f"a claim has no {what} that could be put right") from None
    form = request.form
    start = form.get("start", 0, type=int)
    on = correcting.On(key, kind, form.get("words", ""), start, form.get("before", ""))
    row = correcting.correct(session(), on, value, person=somebody(), shown=form.get("shown"))
    return _done(row.claim_id, "Put right.")


@pages.post("/limits")
def draw(key: str) -> ResponseReturnValue:
    """Join the sentence with the next, cut it, or move the boundary between the two."""
    form = request.form
    joined, cut = form.get("next") == "yes", form.get("cut", type=int)
    shown = form.get("shown")
    account = _long_account(key)
    row = correcting.draw_limits(
        session(), key, person=somebody(), joined=joined, cut=cut, shown=shown, reading=account is None
    )
    if account:
        return _read_later(account, key)
    flash(f"The limits are drawn anew: {row.value['said']} Align to compare what is new.")
    return redirect(url_for("accounts.claim", key=key))


def _long_account(key: str) -> str | None:
    """The account of a claim where it takes too long to be read again at once."""
    account = session().get_one(Account, claim_row(session(), key).account_id).key
    return account if takes_long(session(), account) else None


def _read_later(account: str, key: str) -> ResponseReturnValue:
    jobs.ask(session(), "read", by=somebody().id, keys=[account])
    flash("The limits are kept. The account is long, and is read again with them in the background.")
    return redirect(url_for("accounts.claim", key=key))


@pages.post("/<int:number>/undo")
def take_back(key: str, number: int) -> ResponseReturnValue:
    """Take one's own correction back."""
    account = _long_account(key)
    row = correcting.take_back(session(), person=somebody(), number=number, reading=account is None)
    if account and correcting.draws_limits(session(), row):
        return _read_later(account, key)
    key = row.claim_id
    return _done(key, "Taken back: what stood before is in force again.")


def _done(key: str, said: str) -> ResponseReturnValue:
    flash(f"{said} {told(rejudge(session(), key))}".strip())
    return redirect(_back(key))


def told(done: Rejudged) -> str:
    """What became of the suggestions, like changes counted: a claim may have hundreds."""
    times = Counter(f"{change.was} is now {change.now}" for change in done.changes)
    changes = "; ".join(f"{change} ({count})" if count > 1 else change for change, count in times.most_common())
    anew = f"{_suggestions(done.pairs)} made anew: {changes or 'all stay as they were'}." if done.pairs else ""
    waiting = f"{_suggestions(done.waiting)} of a former version of the program: align to make them anew."
    return f"{anew} {waiting if done.waiting else ''}".strip()


def _suggestions(number: int) -> str:
    return "1 suggestion" if number == 1 else f"{number} suggestions"


def _back(key: str) -> str:
    return back_or(url_for("correcting.reading", key=key))


def _echo(key: str) -> dict[str, Any] | None:
    """How a date that was typed would be taken, or why it can't be."""
    typed = request.args.get("typed", "").strip()
    if not typed:
        return None
    try:
        return {"typed": typed, **_date(session(), claim_row(session(), key))}
    except InputError as error:
        return {"typed": typed, "error": error.message}


def _date(opened: Session, claim: Claim) -> dict[str, Any]:
    style = request.values.get("style", "")
    return correcting.date_value(opened, claim, request.values.get("typed", ""), Calendar(style) if style else None)


def _actor(_: Session, __: Claim) -> dict[str, Any]:
    return correcting.name_value(request.form.get("name", ""), request.form.get("kind", "person"))


def _place(_: Session, __: Claim) -> dict[str, Any]:
    return correcting.name_value(request.form.get("name", ""), "place")


def _number(_: Session, __: Claim) -> dict[str, Any]:
    told = {name: request.form.get(name, "") for name in ("unit", "scope", "qualifier")}
    return correcting.number_value(request.form.get("typed", ""), **told)


_VALUES: dict[Corrected, Callable[[Session, Claim], dict[str, Any]]] = {
    Corrected.DATE: _date,
    Corrected.ACTOR: _actor,
    Corrected.PLACE: _place,
    Corrected.NUMBER: _number,
}
