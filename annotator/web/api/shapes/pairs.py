"""Pairs of claims and the events they belong to, as the API gives them."""

from __future__ import annotations

from typing import Any

from pydantic import ConfigDict, Field

from annotator.web.api.shapes.common import Count, Key, Page, Paged, Shape, Share
from models.vocabulary import Relation, Verdict


class Pair(Shape):
    """Two claims of different accounts, what is suggested of them, and what people say, in `tags`."""

    model_config = ConfigDict(extra="allow")
    a: str
    b: str
    score: Share
    relation: Verdict
    types: list[str]
    confidence: Share
    reasons: list[str]
    dependent: bool
    apparent: list[str]
    tags: list[dict[str, Any]]


class Pairs(Page):
    """Pairs, best score first."""

    items: list[Pair]


class PairsAsked(Paged):
    """Which pairs."""

    claim: Key = ""
    event: Key = ""
    relation: Relation | None = None
    least: Share = Field(0.0, description="The least confidence.")
    judged: bool | None = None


class Event(Shape):
    """A happening, who tells of it and how they stand to each other."""

    id: str
    title: str
    date: str | None
    place: str | None
    claims: dict[str, Count] = Field(description="By account, how many of its claims tell of it or touch on it.")
    relations: dict[str, Count]


class Events(Page):
    """Events in order of time."""

    items: list[Event]
