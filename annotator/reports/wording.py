"""The words by which a report names relations, types and questions: data/wording.toml, edited without code."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from annotator.reports.citations import STYLES, Run
from annotator.reports.report import ContradictionReport, EventReport, Opinion, Point, Quotation, Source


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
    """What precisely is in conflict: “Contradiction: date, number”; or that judges differ and nobody has decided."""
    apparent = point.suggested.apparent if point.suggested else ()
    if point.relation in ("agreement", "partial") and apparent:
        return "Apparent only: " + ", ".join(label("apparent", term) for term in apparent)
    if point.dissent and not point.adjudicated:
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
    if report.judged_only:
        return f"Only what people have judged.{_together(report)}"
    told = f"What nobody has judged yet is the program’s suggestion, and is marked so.{_together(report)}"
    if report.left_out:
        told += f" Left out: {report.left_out:,} suggestions of little confidence."
    return told


def reading(report: ContradictionReport) -> list[str]:
    """How to read it, in sentences: data/wording.toml as far as it holds for this report."""
    told = wording()["reading"]
    lines = [*(told["cut"] if report.longest_quotation else told["whole"])]
    lines += told["marks"] if report.edition == "key" else []
    lines += told["styles"] if "old-style" in report.calendars else []
    return [*told["terms"], _fill(" ".join(lines), {"longest": str(report.longest_quotation)})]


def _together(report: ContradictionReport) -> str:
    several, agreed = report.judged_by_several
    return f" Two people or more judged {several:,} of the points and agree on {agreed:,}." if several else ""


def method(report: ContradictionReport) -> list[str]:
    """How claims were paired and judged, in sentences: data/wording.toml with the report's own figures."""
    figures = {
        "accounts": f"{len(report.sources):,}",
        "claims": f"{sum(source.claims for source in report.sources):,}",
        "compared": f"{report.compared:,}",
        "points": f"{sum(1 for _ in report.points):,}",
        "judged": f"{report.judged:,}",
        "judges": ", ".join(report.judges) or "nobody yet",
        "longest": str(report.longest_quotation),
    }
    lines = wording()["method"]
    told = [*lines["pairing"], *(lines["judging"] if report.judged else lines["unjudged"])]
    told += lines["quoting"] if report.longest_quotation else []
    return [_fill(line, figures) for line in told] + [caveat(report), *_alpha(report)]


def _alpha(report: ContradictionReport) -> list[str]:
    found = report.alpha
    if found is None:
        return []
    figures = {"alpha": f"{found.value:.2f}", "low": f"{found.low:.2f}", "high": f"{found.high:.2f}"}
    return [_fill(line, figures | {"units": f"{found.units:,}"}) for line in wording()["method"]["agreement"]]


def status(point: Point) -> str:
    """Plainly, whether a person stands behind a point."""
    if point.judged:
        return ("adjudicated" if point.adjudicated else "judged") + (", with dissent" if point.dissent else "")
    sure = f", confidence {point.suggested.confidence:.0%}" if point.suggested else ""
    return f"not judged: suggested{sure}"


def opinion(said: Opinion) -> str:
    """What follows the name of a person who judged."""
    types = ", ".join(label("type", term) for term in said.types)
    decides = " decides as adjudicator" if said.adjudicates else ""
    told = f"{decides}, {said.at:%-d %B %Y}: {label('relation', said.verdict).lower()}" + (
        f" of {types}" if types else ""
    )
    return told + (f" ({said.certainty})" if said.certainty else "") + (f": “{said.note}”" if said.note else "")


def calendar(style: str) -> str:
    """“Old Style”."""
    return style.replace("-", " ").title()


def who_speaks(event: EventReport) -> str:
    """Who tells of an event, how much, and who is silent."""
    told = "Told by " + ", ".join(f"{source.key} ({claims})" for source, claims in event.voices) + "."
    for words, those in (("Silent", event.silent), ("Text lies elsewhere", event.outside)):
        told += f" {words}: {', '.join(source.key for source in those)}." if those else ""
    return told


def parts(event: EventReport) -> list[tuple[str, str, tuple[Point, ...]]]:
    """The parts of an event that have points: kind, title and points."""
    named = (
        ("contradiction", "Contradictions", event.contradictions),
        ("framing", "Differences in framing", event.framing),
        ("apparent", "Only apparent", event.apparent),
    )
    return [part for part in named if part[2]]


def note(quotation: Quotation, report: ContradictionReport) -> tuple[Run, ...]:
    """Where a quotation stands, in the citation style of the report: by its page, else under its heading."""
    style = STYLES[report.choice.style]
    return style.noted(
        quotation.source.reference, quotation.page or (f"under “{quotation.place}”" if quotation.place else "")
    )


def listed(source: Source, report: ContradictionReport) -> tuple[Run, ...]:
    """The full citation of an account."""
    return STYLES[report.choice.style].listed(source.reference)


def card(source: Source) -> str:
    """What else the source card says, that the citation doesn't."""
    said = {*map(str, source.reference.values()), "url", "translation"}
    return "; ".join(f"{name.replace('_', ' ')}: {value}" for name, value in source.card if value not in said)


def witnesses(quotation: Quotation) -> str:
    """How many independent witnesses say it, and which other accounts; empty where nobody else does."""
    if not quotation.agreeing:
        return ""
    names = ", ".join(source.key for source in quotation.agreeing)
    if quotation.witnesses > len(quotation.agreeing):
        return f"{quotation.witnesses} independent witnesses: so too {names}"
    counted = "1 witness" if quotation.witnesses == 1 else f"{quotation.witnesses} independent witnesses"
    return f"{counted}, for what was copied counts once: so too {names}"


def framed(quotation: Quotation) -> str:
    """By what means its wording takes sides, and who acts in it."""
    told = []
    if quotation.techniques:
        told.append("wording: " + ", ".join(technique.replace("-", " ") for technique in quotation.techniques))
    if quotation.agents:
        told.append("acting: " + ", ".join(quotation.agents))
    return "; ".join(told)


def permalink(point: Point, report: ContradictionReport) -> str:
    """The address of the pair where the project is served; empty where that is not known."""
    address = report.choice.home
    return f"{address}/pairs/{point.a.claim}/{point.b.claim}" if address else ""
