"""A report as W3C Web Annotations: claims by selectors, relations as links of two, events as classes of claims."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from annotator.reports.cutting import window
from annotator.reports.front_matter import quoting
from annotator.reports.point import Opinion, Point
from annotator.reports.quotation import Quotation
from annotator.reports.report import ContradictionReport, EventReport
from annotator.reports.web_annotation import OURS, TERMS, Json, body, link, mark, selectors

CONTEXT: list[Any] = [
    "http://www.w3.org/ns/anno.jsonld",
    TERMS
    | {
        "quoting": "annotator:quoting",
        "longestQuotation": "annotator:longestQuotation",
        "claimStart": "annotator:claimStart",
        "claimEnd": "annotator:claimEnd",
    },
]


def render(report: ContradictionReport) -> bytes:
    """One annotation collection with one page, in UTF-8."""
    items = list(_annotations(report))
    collection = f"{OURS}report"
    page = {"id": f"{collection}:1", "type": "AnnotationPage", "partOf": collection, "startIndex": 0, "items": items}
    whole = {
        "@context": CONTEXT,
        "id": collection,
        "type": "AnnotationCollection",
        "label": report.title,
        "created": report.made.isoformat(),
        "generator": {"type": "Software", "name": report.program},
        "quoting": quoting(report),
        **({"longestQuotation": report.longest_quotation} if report.longest_quotation else {}),
        "total": len(items),
        "first": page,
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _annotations(report: ContradictionReport) -> Iterator[Json]:
    for quotation in report.quotations:
        yield _claim(quotation, report.longest_quotation)
        yield from _marks(quotation, report)
    for event in report.events:
        yield _event(event)
        for point in event.points:
            yield from _relations(point, report)


def _claim(quotation: Quotation, longest: int) -> Json:
    """Offsets are code points of the account's cleaned text; the words are exact, as many as the limit allows.

    Of a longer sentence the selectors name the part that is quoted, `claimStart` and `claimEnd` the whole.
    """
    first, last = window(quotation, longest)
    cut = (first, last) != (0, len(quotation.text))
    annotation = _annotation(f"claim:{quotation.claim}", "identifying")
    edges = ("", "") if cut else quotation.edges
    annotation["target"] = {
        "source": f"{OURS}account:{quotation.source.key}",
        "selector": selectors(quotation.text[first:last], quotation.start + first, edges=edges),
    }
    annotation |= {"claimStart": quotation.start, "claimEnd": quotation.end} if cut else {}
    return annotation | ({"date": quotation.date} if quotation.date else {})


def _marks(quotation: Quotation, report: ContradictionReport) -> Iterator[Json]:
    """The words that take sides, as far as they are among those that are quoted."""
    first, last = window(quotation, report.longest_quotation)
    for number, one in enumerate(quotation.wordings, 1):
        if first <= one.start and one.end <= last:
            words = quotation.text[one.start : one.end]
            person = {"type": "Person", "name": one.by} if one.by else {"type": "Software", "name": report.program}
            made = _annotation(f"claim:{quotation.claim}:wording:{number}", "tagging")
            yield made | mark(quotation.claim, words, one.start, one.technique, one.target) | {"creator": person}


def _event(event: EventReport) -> Json:
    annotation = _annotation(f"event:{event.id}", "classifying")
    annotation["body"] = [body("classifying", event.title)]
    claims = dict.fromkeys(one.claim for point in event.points for one in (point.a, point.b))
    annotation["target"] = [f"{OURS}claim:{claim}" for claim in claims]
    return annotation | ({"date": event.date} if event.date else {})


def _relations(point: Point, report: ContradictionReport) -> Iterator[Json]:
    if point.suggested:
        said = point.suggested
        told = _link(point, "suggestion", said.relation, (*said.types, *said.apparent), said.reasons)
        told |= {"creator": {"type": "Software", "name": report.program}, "confidence": said.confidence}
        yield told | {"dependent": said.dependent}
    for number, opinion in enumerate(point.opinions, 1):
        yield _judgement(point, number, opinion)


def _judgement(point: Point, number: int, opinion: Opinion) -> Json:
    notes = (opinion.note,) if opinion.note else ()
    told = _link(point, f"judgement:{number}", opinion.verdict, opinion.types, notes)
    told |= {"creator": {"type": "Person", "name": opinion.by}, "created": opinion.at.isoformat()}
    told |= {"motivation": ["linking", "moderating"]} if opinion.adjudicates else {}
    return told | ({"certainty": opinion.certainty} if opinion.certainty else {})


def _link(point: Point, name: str, relation: str, tags: tuple[str, ...], comments: tuple[str, ...]) -> Json:
    ends = (point.a.claim, point.b.claim)
    return _annotation(f"pair:{point.anchor}:{name}", "linking") | link(relation, list(tags), list(comments), ends)


def _annotation(name: str, motivation: str) -> Json:
    return {"id": f"{OURS}{name}", "type": "Annotation", "motivation": motivation}
