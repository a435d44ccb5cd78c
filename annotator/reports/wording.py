"""The words by which a report names relations, types and questions: data/wording.toml, edited without code."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from annotator.reports.report import ContradictionReport, EventReport, Opinion, Point, Quotation


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
    """What precisely is in conflict: “Contradiction: date, number”; or that those who judged it differ."""
    apparent = point.suggested.apparent if point.suggested else ()
    if point.relation in ("agreement", "partial") and apparent:
        return "Apparent only: " + ", ".join(label("apparent", term) for term in apparent)
    if point.dissent:
        verdicts = dict.fromkeys(label("relation", said.verdict).lower() for said in point.opinions)
        return "Judges differ: " + ", ".join(verdicts)
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
    types = wording()["type"]
    asked = [question for term in point.types for question in types.get(term, {}).get("questions", ())]
    return [_fill(question, names) for question in asked or wording()["point"]["questions"]]


def event_questions(event: EventReport) -> list[str]:
    """What a worksheet asks about an event as a whole; of silence only where somebody is silent."""
    asked = [_fill(question, {"event": event.title}) for question in wording()["event"]["questions"]]
    return [question for question in asked if event.silent or "silence" not in question]


def _fill(question: str, names: dict[str, str]) -> str:
    for name, value in names.items():
        question = question.replace("{" + name + "}", value)
    return question


DEPENDENT = "One of the two seems to have copied the other, or both a third: count them as one witness."


def caveat(report: ContradictionReport) -> str:
    """Whose word the report is, and how far those who judged agree."""
    several, agreed = report.judged_by_several
    together = f" Two people or more judged {several:,} of the points and agree on {agreed:,}." if several else ""
    if report.judged_only:
        return f"Only what people have judged.{together}"
    told = f"What nobody has judged yet is the program’s suggestion, and is marked so.{together}"
    if report.left_out:
        told += f" Left out: {report.left_out:,} suggestions of little confidence."
    return told


def status(point: Point) -> str:
    """Plainly, whether a person stands behind a point."""
    if point.judged:
        return "judged, with dissent" if point.dissent else "judged"
    sure = f", confidence {point.suggested.confidence:.0%}" if point.suggested else ""
    return f"not judged: suggested{sure}"


def opinion(said: Opinion) -> str:
    """What follows the name of a person who judged."""
    types = ", ".join(label("type", term) for term in said.types)
    told = f", {said.at:%-d %B %Y}: {label('relation', said.verdict).lower()}" + (f" of {types}" if types else "")
    return told + (f" ({said.certainty})" if said.certainty else "") + (f": “{said.note}”" if said.note else "")


def calendar(style: str) -> str:
    """“Old Style”."""
    return style.replace("-", " ").title()


def who_speaks(event: EventReport) -> str:
    """Who tells of an event, how much, and who is silent."""
    told = "Told by " + ", ".join(f"{source.key} ({claims})" for source, claims in event.voices) + "."
    return told + (" Silent: " + ", ".join(source.key for source in event.silent) + "." if event.silent else "")


def parts(event: EventReport) -> list[tuple[str, str, tuple[Point, ...]]]:
    """The parts of an event that have points: kind, title and points."""
    named = (
        ("contradiction", "Contradictions", event.contradictions),
        ("framing", "Differences in framing", event.framing),
        ("apparent", "Only apparent", event.apparent),
    )
    return [part for part in named if part[2]]


def citation(quotation: Quotation) -> str:
    """Where a quotation stands, for a note."""
    return ", ".join(part for part in (quotation.source.cited, quotation.place) if part) + "."


def witnesses(quotation: Quotation) -> str:
    """Who else says the same, on their own account; empty where nobody does."""
    names = ", ".join(source.key for source in quotation.agreeing)
    return f"so too, independently: {names}" if names else ""
