"""The words by which a report names relations, types and questions: data/wording.toml, edited without code."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from annotator.reports.report import EventReport, Point


@cache
def table(name: str) -> dict[str, Any]:
    """A table of ``data/``, by its name without ending."""
    return tomllib.loads(files("annotator.reports").joinpath(f"data/{name}.toml").read_text("utf-8"))


def wording() -> dict[str, Any]:
    """The words for the terms of the vocabulary."""
    return table("wording")


def label(kind: str, term: str) -> str:
    """How a term of the vocabulary is called; the term itself where the table has no word for it."""
    return str(wording()[kind].get(term, {}).get("label", term))


def gloss(kind: str, term: str) -> str:
    """What the term means, in one sentence; empty where the table has none."""
    return str(wording()[kind].get(term, {}).get("gloss", ""))


def heading(point: Point) -> str:
    """What precisely is in conflict: “Contradiction: date, number”."""
    apparent = point.suggested.apparent if point.suggested else ()
    if point.relation in ("agreement", "partial") and apparent:
        return "Apparent only: " + ", ".join(label("apparent", term) for term in apparent)
    types = ", ".join(label("type", term) for term in point.types)
    return label("relation", point.relation) + (f": {types}" if types else "")


def glosses(point: Point) -> list[str]:
    """A sentence for each type of the point, and for each thing that explains it away."""
    apparent = point.suggested.apparent if point.suggested else ()
    told = [gloss("type", term) for term in point.types] + [gloss("apparent", term) for term in apparent]
    return [sentence for sentence in told if sentence]


def questions(point: Point) -> list[str]:
    """What a worksheet asks about a point: by its types, else what can be asked of any."""
    names = {"a": point.a.source.name, "b": point.b.source.name}
    return [
        _fill(asked, names) for term in point.types for asked in wording()["type"].get(term, {}).get("questions", ())
    ]


def event_questions(event: EventReport) -> list[str]:
    """What a worksheet asks about an event as a whole; of silence only where somebody is silent."""
    asked = [_fill(question, {"event": event.title}) for question in wording()["event"]["questions"]]
    return [question for question in asked if event.silent or "silence" not in question]


def _fill(question: str, names: dict[str, str]) -> str:
    for name, value in names.items():
        question = question.replace("{" + name + "}", value)
    return question
