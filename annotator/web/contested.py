"""The table of everything that is contested."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from annotator.queries.contested import ORDERS, Choice, contested
from annotator.queries.events import event_titles
from annotator.web.transactions import session
from annotator.web.wanting import type_named
from models.vocabulary import CONTESTED

pages = Blueprint("contested", __name__, url_prefix="/contested")


@pages.get("")
def table() -> ResponseReturnValue:
    """One page of the table, with counts of all of it."""
    asked = choice()
    arguments = _arguments(asked)
    return render_template(
        "contested.html",
        page=contested(session(), asked),
        choice=asked,
        arguments=arguments,
        onward={name: arguments[name] for name in ("relation", "type", "account", "event") if name in arguments},
        within={name: arguments[name] for name in ("event", "unsure", "order") if name in arguments},
        events=event_titles(session()),
        orders=ORDERS,
    )


def choice() -> Choice:
    """What the address asks for; words that nobody knows count as any."""
    asked = request.args
    return Choice(
        relation=asked.get("relation", "") if asked.get("relation") in CONTESTED else "",
        type=type_named(asked.get("type", "")),
        accounts=tuple(asked.getlist("account")),
        event=asked.get("event", ""),
        judged=asked.get("judged") == "only",
        unsure=asked.get("unsure") == "too",
        order=asked.get("order") if asked.get("order") in ORDERS else "sure",
        page=asked.get("page", 1, type=int),
    )


def _arguments(asked: Choice) -> dict[str, Any]:
    usual = replace(asked, page=1)
    also = {"judged": "only" if usual.judged else "", "unsure": "too" if usual.unsure else "", "order": usual.order}
    told = {"relation": usual.relation, "type": usual.type, "account": usual.accounts, "event": usual.event}
    return {name: value for name, value in (told | also).items() if value}
