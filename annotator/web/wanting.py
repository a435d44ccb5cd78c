"""The queue's filters as they stand in an address: read from it, and written back without what is usual."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from werkzeug.datastructures import MultiDict

from annotator.errors import InputError
from annotator.queries.queue import ORDERS, STATES, Wanted
from models.vocabulary import Relation


def wanted(arguments: MultiDict[str, str]) -> Wanted:
    """What the address asks for. Raises InputError for a date or a figure that is none; unknown words count as any."""
    return Wanted(
        state=_one_of(arguments.get("state"), STATES, "todo"),
        order=_one_of(arguments.get("order"), ORDERS, "useful"),
        event=arguments.get("event", ""),
        accounts=tuple(arguments.getlist("account")),
        relation=_one_of(arguments.get("relation"), set(Relation), ""),
        type=type_named(arguments.get("type", "")),
        least=_figure(arguments.get("least"), 0.0),
        most=_figure(arguments.get("most"), 1.0),
        by=arguments.get("by", ""),
        since=_day(arguments.get("since")),
        until=_day(arguments.get("until")),
        copied=arguments.get("copied") == "only",
    )


def arguments(asked: Wanted) -> Mapping[str, Any]:
    """The same as arguments for `url_for`, only what differs from the usual."""
    names = {"accounts": "account"}
    return {
        names.get(field.name, field.name): _written(value)
        for field in fields(Wanted)
        if (value := getattr(asked, field.name)) != field.default
    }


def _written(value: Any) -> Any:
    if isinstance(value, bool):
        return "only"
    return value.isoformat() if isinstance(value, date) else value


def type_named(value: str) -> str:
    """The name of a type; which there are is the project's to say."""
    return value if re.fullmatch("[a-z0-9-]{1,32}", value) else ""


def _one_of(value: str | None, known: Any, usual: str) -> str:
    return value if value in known else usual


def _figure(value: str | None, usual: float) -> float:
    try:
        return min(max(float(value), 0.0), 1.0) if value else usual
    except ValueError:
        raise InputError(f"confidence is a figure between 0 and 1, not {value!r}") from None


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        raise InputError(f"{value!r} is not a day: write it as 1917-11-07") from None
