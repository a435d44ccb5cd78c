"""A report as W3C Web Annotations: claims by selectors, relations as links between them, events as classes of claims.

Several targets of an annotation mean that each body applies to each target by itself, so a relation also says in plain
words of our own which claim stands to which (``relation``: subject, predicate, object).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from annotator.reports.point import Opinion, Point
from annotator.reports.quotation import Quotation
from annotator.reports.report import ContradictionReport, EventReport

_OURS = "urn:x-annotator:"
CONTEXT: list[Any] = [
    "http://www.w3.org/ns/anno.jsonld",
    {
        "annotator": f"{_OURS}vocabulary#",
        "relation": {"@id": "annotator:relation"},
        "subject": {"@id": "annotator:subject", "@type": "@id"},
        "predicate": "annotator:predicate",
        "object": {"@id": "annotator:object", "@type": "@id"},
        "confidence": "annotator:confidence",
        "certainty": "annotator:certainty",
        "date": "annotator:date",
    },
]
_Json = dict[str, Any]


def render(report: ContradictionReport) -> bytes:
    """One annotation collection with one page, in UTF-8."""
    items = list(_annotations(report))
    collection = f"{_OURS}report"
    page = {"id": f"{collection}:1", "type": "AnnotationPage", "partOf": collection, "startIndex": 0, "items": items}
    whole = {
        "@context": CONTEXT,
        "id": collection,
        "type": "AnnotationCollection",
        "label": report.title,
        "created": report.made.isoformat(),
        "generator": {"type": "Software", "name": report.program},
        "total": len(items),
        "first": page,
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _annotations(report: ContradictionReport) -> Iterator[_Json]:
    for quotation in report.quotations:
        yield _claim(quotation)
    for event in report.events:
        yield _event(event)
        for point in event.points:
            yield from _relations(point, report)


def _claim(quotation: Quotation) -> _Json:
    """Offsets are code points of the account's cleaned text; the words are exact."""
    annotation = _annotation(f"claim:{quotation.claim}", "identifying")
    if quotation.techniques:
        annotation["body"] = [_body("tagging", technique) for technique in quotation.techniques]
    annotation["target"] = {
        "source": f"{_OURS}account:{quotation.source.key}",
        "selector": [
            {"type": "TextQuoteSelector", "exact": quotation.text},
            {"type": "TextPositionSelector", "start": quotation.start, "end": quotation.end},
        ],
    }
    return annotation | ({"date": quotation.date} if quotation.date else {})


def _event(event: EventReport) -> _Json:
    annotation = _annotation(f"event:{event.id}", "classifying")
    annotation["body"] = [_body("classifying", event.title)]
    claims = dict.fromkeys(one.claim for point in event.points for one in (point.a, point.b))
    annotation["target"] = [f"{_OURS}claim:{claim}" for claim in claims]
    return annotation | ({"date": event.date} if event.date else {})


def _relations(point: Point, report: ContradictionReport) -> Iterator[_Json]:
    if point.suggested:
        said = point.suggested
        link = _link(point, "suggestion", said.relation, (*said.types, *said.apparent), said.reasons)
        yield link | {"creator": {"type": "Software", "name": report.program}, "confidence": said.confidence}
    for number, opinion in enumerate(point.opinions, 1):
        yield _judgement(point, number, opinion)


def _judgement(point: Point, number: int, opinion: Opinion) -> _Json:
    notes = (opinion.note,) if opinion.note else ()
    link = _link(point, f"judgement:{number}", opinion.verdict, opinion.types, notes)
    link |= {"creator": {"type": "Person", "name": opinion.by}, "created": opinion.at.isoformat()}
    link |= {"motivation": ["linking", "moderating"]} if opinion.adjudicates else {}
    return link | ({"certainty": opinion.certainty} if opinion.certainty else {})


def _link(point: Point, name: str, relation: str, tags: tuple[str, ...], comments: tuple[str, ...]) -> _Json:
    a, b = (f"{_OURS}claim:{one.claim}" for one in (point.a, point.b))
    annotation = _annotation(f"pair:{point.anchor}:{name}", "linking")
    annotation["body"] = [
        _body("classifying", relation),
        *(_body("tagging", tag) for tag in tags),
        *(_body("commenting", comment) for comment in comments),
    ]
    annotation["target"] = [a, b]
    annotation["relation"] = {"subject": a, "predicate": relation, "object": b}
    return annotation


def _annotation(name: str, motivation: str) -> _Json:
    return {"id": f"{_OURS}{name}", "type": "Annotation", "motivation": motivation}


def _body(purpose: str, value: str) -> _Json:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}
