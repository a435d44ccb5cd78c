"""Reviewing pairs: the queue, one pair at a time, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from flask import Blueprint, current_app, flash, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from annotator.errors import InputError
from annotator.queries.accounts import AccountView, accounts
from annotator.queries.drafts import Begun, begun
from annotator.queries.events import EventView, event_titles
from annotator.queries.judgements import PairKey, judges
from annotator.queries.listing import Line, lines
from annotator.queries.queue import Wanted, count, following
from annotator.queries.review import Review, review
from annotator.services import drafting, reviewing
from annotator.web.drafts import marks
from annotator.web.guidelines import tagset
from annotator.web.identity import visitor
from annotator.web.people import is_blind, person_id, shown, somebody
from annotator.web.teaching import learn_when_wanted
from annotator.web.transactions import aside, session
from annotator.web.wanting import arguments, wanted
from models.vocabulary import Certainty, Verdict

pages = Blueprint("pairs", __name__)

#: Pairs that the queue shows before one begins.
AHEAD = 20


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """One pair, and where one goes from it."""

    review: Review
    wanted: Wanted
    left: int
    forward: str | None
    back: str | None
    me: int | None
    blind: bool
    """Whether the suggestion and what others say are kept back until one has judged."""
    begun: tuple[Begun, ...] = ()
    """What that person has begun to say of it, the newest first."""


@dataclass(frozen=True, slots=True)
class QueuePage:
    """What may be wanted, what is, and the pairs that come first."""

    wanted: Wanted
    count: int
    lines: tuple[Line, ...]
    accounts: tuple[AccountView, ...]
    events: tuple[EventView, ...]
    people: tuple[str, ...]
    """Who has judged anything."""


@pages.get("/review")
def queue() -> ResponseReturnValue:
    """The queue: its filters, its order and the pairs that come first."""
    asked = asked_for()
    page = QueuePage(
        wanted=asked,
        count=count(session(), asked, person_id()),
        lines=lines(session(), following(session(), asked, person_id(), limit=AHEAD)),
        accounts=accounts(session()),
        events=event_titles(session()),
        people=judges(session()),
    )
    return render_template("pairs/queue.html", page=page, arguments=arguments(asked))


@pages.get("/review/next")
def begin() -> ResponseReturnValue:
    """Go to the first pair that is wanted."""
    asked = asked_for()
    if first := _first(session(), asked):
        return redirect(first)
    return render_template("pairs/done.html", wanted=asked, arguments=arguments(asked))


@pages.get("/pairs/<a>/<b>")
def pair(a: str, b: str) -> ResponseReturnValue:
    """One pair under review."""
    asked = asked_for()
    found = review(session(), a, b)
    here: PairKey = (min(a, b), max(a, b))
    page = ReviewPage(
        review=found,
        wanted=asked,
        left=count(session(), asked, person_id()),
        forward=_beside(session(), here, asked),
        back=_beside(session(), here, asked, back=True),
        me=person_id(),
        blind=is_blind() and not found.mine(person_id()),
        begun=begun(session(), person_id(), here),
    )
    return render_template("pairs/review.html", page=page, arguments=arguments(asked))


@pages.post("/pairs/<a>/<b>")
def judge(a: str, b: str) -> ResponseReturnValue:
    """Append a judgement and go on to the next pair."""
    person, asked = somebody(), asked_for()
    before = shown(person, a, b, seen=request.form.get("seen") != "no")
    row = reviewing.judge(session(), person=person, a_id=a, b_id=b, **said(), **before)
    drafting.drop(session(), person=person, pair=(a, b), marks=marks(), window=request.form.get("window", ""))
    kept = f"{row.verdict.value.capitalize()}{_typed(row.types)} – kept."
    learn_when_wanted()
    return _answer(kept, _onward((row.a_id, row.b_id), asked))


@pages.post("/undo")
def undo() -> ResponseReturnValue:
    """Take back the newest judgement and show its pair."""
    asked = asked_for()
    row = reviewing.undo(session(), person=somebody())
    if row is None:
        return _answer("There is nothing left to undo.", url_for("pairs.begin", **arguments(asked)))
    return _answer("Taken back. This is the pair it was on.", _address((row.a_id, row.b_id), asked))


def asked_for() -> Wanted:
    """What the address asks for; without what would tell the machine's mind to somebody who judges unaided."""
    asked = wanted(request.args)
    if not visitor().judges_unaided:
        return asked
    order = asked.order if asked.order in ("date", "account") else "date"
    return replace(asked, relation="", type="", least=0.0, most=1.0, order=order, copied=False)


def said() -> dict[str, Any]:
    form = request.form
    try:
        verdict = Verdict(form.get("verdict", ""))
        certainty = Certainty(form["certainty"]) if form.get("certainty") else None
    except ValueError:
        raise InputError("choose one of the relations before you send the judgement") from None
    return {
        "verdict": verdict,
        "types": form.getlist(f"{verdict}-types"),
        "certainty": certainty,
        "note": form.get("note", ""),
        "expected": form.get("expected", type=int),
    }


def _typed(types: list[str]) -> str:
    return f" ({', '.join(map(tagset().label, types))})" if types else ""


def _answer(sentence: str, address: str) -> ResponseReturnValue:
    """A redirection for a form, the same as JSON for our own script."""
    flash(sentence)
    if request.accept_mimetypes.best_match(["text/html", "application/json"]) == "application/json":
        return jsonify(address=address)
    return redirect(address)


def _onward(here: PairKey, asked: Wanted) -> str:
    """Where to go on. What was judged is on disk by now: nobody waits for this, and no fault here unsays it."""
    begin_again = url_for("pairs.begin", **arguments(asked))
    try:
        with aside() as opened:
            return _beside(opened, here, asked) or _first(opened, asked) or begin_again
    except DBAPIError:
        current_app.logger.exception("after a judgement")
        return begin_again


def _first(opened: Session, asked: Wanted) -> str | None:
    found = following(opened, asked, person_id())
    return _address(found[0], asked) if found else None


def _beside(opened: Session, here: PairKey, asked: Wanted, *, back: bool = False) -> str | None:
    found = following(opened, asked, person_id(), after=here, back=back)
    return _address(found[0], asked) if found else None


def _address(key: PairKey, asked: Wanted) -> str:
    return url_for("pairs.pair", a=key[0], b=key[1], **arguments(asked))
