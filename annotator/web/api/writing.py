"""What the API takes: judgements and marks, appended by the services that the pages use."""

from __future__ import annotations

from typing import Any

from flask import request

from annotator.errors import InputError, NotFound
from annotator.services import reviewing, tagging
from annotator.web.api import shapes
from annotator.web.api.describing import described, pages
from annotator.web.api.reading import judgement_of, tag_of
from annotator.web.people import current_person, shown, somebody
from annotator.web.teaching import learn_when_wanted
from annotator.web.transactions import session
from models.judgement import Person


def _sent() -> Any:
    """The body, as it was checked."""
    return request.context.json  # type: ignore[attr-defined]


def _acting(by: str) -> Person:
    """Who is at work; where people have no accounts, who is said to be."""
    return reviewing.person_named(session(), by) if by.strip() and current_person() is None else somebody()


@pages.before_request
def only_text() -> None:
    """No name holds the sign of number 0, which PostgreSQL can't look for."""
    if "\0" in request.path:
        raise NotFound("there is nothing of that name here")


@pages.before_request
def only_json() -> None:
    """No page elsewhere can send JSON here in somebody's name: a browser asks us first, and we refuse."""
    if request.method in ("POST", "DELETE", "PUT", "PATCH") and not request.is_json:
        raise InputError("send JSON, with the header Content-Type: application/json")
    try:
        request.get_json(silent=True)
    except RecursionError:
        raise InputError("this JSON is nested more deeply than anything we take") from None


@pages.post("/judgements")
@described(shapes.Judgement, body=shapes.NewJudgement, status=201)
def judge() -> tuple[dict[str, Any], int]:
    """Append a judgement of two claims; an earlier one of the same person stays in the history."""
    sent = _sent()
    person = _acting(sent.by)
    row = reviewing.judge(
        session(),
        person=person,
        a_id=sent.a,
        b_id=sent.b,
        verdict=sent.verdict,
        types=sent.types,
        certainty=sent.certainty,
        note=sent.note,
        expected=sent.expected,
        **shown(person, sent.a, sent.b, seen=sent.seen),
    )
    learn_when_wanted()
    return judgement_of(row, person.name), 201


@pages.post("/tags")
@described(shapes.Tag, body=shapes.NewTag, status=201)
def tag() -> tuple[dict[str, Any], int]:
    """Append a mark: by what technique those words of a claim take sides."""
    sent = _sent()
    person = _acting(sent.by)
    row = tagging.tag(
        session(),
        person=person,
        claim_id=sent.claim,
        span=(sent.start, sent.end),
        technique=sent.technique,
        target=sent.target,
    )
    return tag_of(row, person.name), 201


@pages.post("/tags/<int(max=2147483647):number>/taken-back")
@described(shapes.Tag, body=shapes.TakenBack, status=201)
def take_back(number: int) -> tuple[dict[str, Any], int]:
    """Append that a mark of one's own stands no more; the answer is the mark that did."""
    person = _acting(_sent().by)
    row = tagging.take_back(session(), person=person, tag_id=number)
    return tag_of(session().get_one(type(row), row.undoes_id), person.name), 201
