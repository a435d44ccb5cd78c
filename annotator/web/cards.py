"""The source card as a form: what is asked for, and what was answered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from flask import request

from annotator.reading.citations import Citation, read_citation
from annotator.reading.profile import CARD_OWN
from annotator.reading.source_card import CardField, card_fields
from annotator.web.given import given_file

#: Before the names of the fields that are no columns of their own.
PREFIX = "card-"


def asked_fields(row: Mapping[str, Any]) -> tuple[CardField, ...]:
    """The fields that a form has beside the account's own: those that are usual, and those that the card has."""
    usual = card_fields()
    known = {field.name for field in usual}
    others = [name for name in row if name not in known and name not in CARD_OWN]
    return (*usual, *(CardField(name, name.replace("_", " ").capitalize()) for name in others))


def answered() -> dict[str, Any]:
    """The card as it was filled in: by the names of its fields, the empty ones empty."""
    row: dict[str, Any] = {name: _line(request.form[name]) for name in _own(request.form)}
    row |= {name.removeprefix(PREFIX): _line(value) for name, value in request.form.items() if name.startswith(PREFIX)}
    if further := _line(request.form.get("further", "")):
        row["_".join(further.lower().split())[:60]] = _line(request.form.get("further-value", ""))
    year = row.get("year", "")
    return row | ({"year": int(year) if year.lstrip("-").isdecimal() else year or None} if "year" in row else {})


def given_citation(key: str) -> Citation | None:
    """The citation that came with the form, if any. Raises InputError for a file at fault."""
    file = given_file("citation")
    return read_citation(file.read(), file.filename or "", key=key) if file else None


def _own(form: Iterable[str]) -> list[str]:
    return [name for name in ("key", "title", "author", "year", "tradition", "calendar") if name in form]


def _line(written: str) -> str:
    return " ".join(written.split())[:2000]
