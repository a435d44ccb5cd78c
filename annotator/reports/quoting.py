"""A claim as a quotation: letter for letter, with the words set off on which the finding rests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from annotator.queries.reports import Dispute, ReportMaterial
from annotator.reports.report import Mark, Quotation, Source
from models.rows import Claim


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of a quotation that is set off, or is not."""

    text: str
    why: str = ""


def quotations(dispute: Dispute, material: ReportMaterial, sources: dict[int, Source]) -> tuple[Quotation, Quotation]:
    """Both claims of a dispute, in the order in which the report names their accounts."""
    findings = dispute.pair.findings if dispute.pair else []
    both = [
        (claim, _quotation(claim, sources[claim.account_id], findings, side, material))
        for claim, side in ((dispute.a, "a"), (dispute.b, "b"))
    ]
    first, second = sorted(both, key=lambda one: one[0].account_id)
    return first[1], second[1]


def _quotation(
    claim: Claim, source: Source, findings: Iterable[dict[str, Any]], side: str, material: ReportMaterial
) -> Quotation:
    return Quotation(
        claim=claim.id,
        source=source,
        text=claim.text,
        page=claim.page,
        section=claim.section,
        date=claim.date,
        date_reason=claim.date_reason,
        attributed_to=claim.attributed_to,
        marks=_marks(findings, side, len(claim.text)),
        techniques=material.techniques.get(claim.id, ()),
        present=claim.position is not None,
    )


def _marks(findings: Iterable[dict[str, Any]], side: str, length: int) -> tuple[Mark, ...]:
    """The spans of the findings that speak of a difference, earliest first, none overlapping."""
    spans = sorted(
        (span["start"], span["end"], finding["type"])
        for finding in findings
        if finding["score"] < 0 or finding.get("apparent")
        for span in finding.get(side, ())
    )
    marks: list[Mark] = []
    for start, end, why in spans:
        if (not marks or marks[-1].end <= start) and 0 <= start < end <= length:
            marks.append(Mark(start, end, why))
    return tuple(marks)


def stretches(quotation: Quotation) -> Iterator[Stretch]:
    """The quotation cut at its marks; joined again it is the quotation."""
    at = 0
    for mark in quotation.marks:
        if at < mark.start:
            yield Stretch(quotation.text[at : mark.start])
        yield Stretch(quotation.text[mark.start : mark.end], mark.why)
        at = mark.end
    if at < len(quotation.text):
        yield Stretch(quotation.text[at:])
