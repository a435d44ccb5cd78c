"""A claim as a quotation: letter for letter, with the words set off on which the finding rests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from annotator.queries.reports import Dispute, ReportMaterial
from annotator.reports.quotation import Mark, Quotation, Source
from models.rows import Claim, Pair


def quotations(
    dispute: Dispute, types: Iterable[str], material: ReportMaterial, sources: dict[int, Source]
) -> tuple[Quotation, Quotation]:
    """Both claims of a dispute of those types, in the order in which the report names their accounts."""
    findings = list(_named(dispute.pair, set(types))) if dispute.pair else []
    both = [
        (claim, _quotation(claim, sources, findings, side, material))
        for claim, side in ((dispute.a, "a"), (dispute.b, "b"))
    ]
    first, second = sorted(both, key=lambda one: one[0].account_id)
    return first[1], second[1]


def _quotation(
    claim: Claim, sources: dict[int, Source], findings: Iterable[dict[str, Any]], side: str, material: ReportMaterial
) -> Quotation:
    saying = material.sayings.get(claim.id)
    return Quotation(
        claim=claim.id,
        source=sources[claim.account_id],
        text=claim.text,
        page=claim.page,
        section=claim.section,
        paragraph=claim.paragraph + 1 if claim.position is not None else None,
        date=claim.date,
        attributed_to=claim.attributed_to,
        marks=_marks(findings, side, claim.text),
        wordings=material.wordings.get(claim.id, ()),
        agreeing=tuple(sources[account] for account in sorted(saying.others)) if saying else (),
        witnesses=saying.witnesses if saying else 1,
        present=claim.position is not None,
        position=claim.position or 0,
        start=claim.start,
        end=claim.end,
    )


def _named(pair: Pair, types: set[str]) -> Iterator[dict[str, Any]]:
    """The findings of a difference that its types or reasons name; without types, also what explains it away."""
    told = types | set(pair.reasons) | (set() if types else set(pair.apparent))
    for finding in pair.findings:
        apparent = finding.get("apparent")
        if (finding["score"] < 0 or apparent) and told & {finding["type"], finding["reason"], apparent}:
            yield finding


def _marks(findings: Iterable[dict[str, Any]], side: str, text: str) -> tuple[Mark, ...]:
    """The spans of the findings, earliest first, none overlapping, none with space at its edges."""
    spans = sorted((*_trimmed(text, *span), finding["type"]) for finding in findings for span in finding.get(side, ()))
    marks: list[Mark] = []
    for start, end, why in spans:
        if (not marks or marks[-1].end <= start) and 0 <= start < end <= len(text):
            marks.append(Mark(start, end, why))
    return tuple(marks)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Emphasis in Markdown ends at a letter, never at a space."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
