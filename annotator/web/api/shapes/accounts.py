"""Accounts and their claims, as the API gives them."""

from __future__ import annotations

from typing import Any

from pydantic import ConfigDict, Field

from annotator.web.api.shapes.common import Count, Key, Page, Paged, Shape
from models.vocabulary import Calendar, ClaimKind


class Account(Shape):
    """An account with its source card."""

    key: str
    title: str
    author: str | None
    year: int | None
    tradition: str
    calendar: Calendar
    card: dict[str, Any]
    citation: dict[str, Any] = Field(description="The work as an item of CSL-JSON.")


class Accounts(Page):
    """Accounts in the order in which they came."""

    items: list[Account]


class Claim(Shape):
    """A sentence of an account; offsets are Unicode code points of the account's cleaned text."""

    model_config = ConfigDict(extra="allow")
    id: str
    account: str
    text: str
    start: Count
    end: Count
    page: str | None
    section: str | None
    kind: ClaimKind
    date: str | None = Field(description="EDTF, Gregorian.")
    dates: list[dict[str, Any]]
    actors: list[str]
    places: list[str]
    numbers: list[dict[str, Any]]
    events: list[str]
    attributed_to: str | None
    framing: dict[str, Any]


class Claims(Page):
    """Claims in reading order."""

    items: list[Claim]


class ClaimsAsked(Paged):
    """Which claims."""

    account: Key = ""
    event: Key = ""
    kind: ClaimKind | None = None
