"""A report as one table, a row a point, for spreadsheets and data frames."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from annotator.reports.cutting import shown
from annotator.reports.dating import in_words
from annotator.reports.point import Point
from annotator.reports.quotation import Quotation
from annotator.reports.report import ContradictionReport, EventReport
from annotator.reports.wording import permalink

_OF_A_SIDE = (
    "claim",
    "account",
    "tradition",
    "quotation",
    "section",
    "page",
    "paragraph",
    "cut",
    "date",
    "date_in_words",
    "agreeing",
    "witnesses",
)
COLUMNS = (
    *("point", "event_id", "event", "event_date", "event_date_in_words", "part", "relation", "types"),
    *("judged", "judged_by", "judged_at", "verdicts", "adjudicated_by", "notes"),
    *("suggested", "confidence", "reasons", "apparent", "dependent"),
    *(f"{side}_{name}" for side in "ab" for name in _OF_A_SIDE),
    *("longest_quotation", "address"),
)
#: A spreadsheet would run a cell that begins so as a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(report: ContradictionReport) -> bytes:
    """UTF-8 with a mark at the start, by which Excel knows it; cells that look like formulas get an apostrophe."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, fieldnames=COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for row in rows(report):
        writer.writerow({name: _harmless(cell) for name, cell in row.items()})
    return text.getvalue().encode("utf-8-sig")


def rows(report: ContradictionReport) -> Iterator[dict[str, str]]:
    """One row a point, by column, with no more words of a place than the limit allows."""
    for event in report.events:
        for part in ("contradictions", "framing", "apparent"):
            for point in getattr(event, part):
                yield _row(event, part, point, report)


def _row(event: EventReport, part: str, point: Point, report: ContradictionReport) -> dict[str, str]:
    suggested = point.suggested
    newest = point.opinions[-1] if point.opinions else None
    return {
        "point": point.number,
        "event_id": event.id,
        "event": event.title,
        "event_date": event.date or "",
        "event_date_in_words": in_words(event.date, report.calendars),
        "part": part,
        "relation": point.relation,
        "types": "; ".join(point.types),
        "judged": "yes" if point.judged else "no",
        "judged_by": "; ".join(opinion.by for opinion in point.opinions),
        "judged_at": newest.at.isoformat() if newest else "",
        "verdicts": "; ".join(opinion.verdict for opinion in point.opinions),
        "adjudicated_by": "; ".join(opinion.by for opinion in point.opinions if opinion.adjudicates),
        "notes": "\n".join(f"{opinion.by}: {opinion.note}" for opinion in point.opinions if opinion.note),
        "suggested": suggested.relation if suggested else "",
        "confidence": f"{suggested.confidence:.3f}" if suggested else "",
        "reasons": "\n".join(suggested.reasons) if suggested else "",
        "apparent": "; ".join(suggested.apparent) if suggested else "",
        "dependent": "yes" if suggested and suggested.dependent else "no",
        **_side("a", point.a, report),
        **_side("b", point.b, report),
        "longest_quotation": str(report.longest_quotation or ""),
        "address": permalink(point, report),
    }


def _side(side: str, quotation: Quotation, report: ContradictionReport) -> dict[str, str]:
    words = shown(quotation, report.longest_quotation)
    return {
        f"{side}_claim": quotation.claim,
        f"{side}_account": quotation.source.key,
        f"{side}_tradition": quotation.source.tradition,
        f"{side}_quotation": words,
        f"{side}_section": quotation.section or "",
        f"{side}_page": quotation.page or "",
        f"{side}_paragraph": str(quotation.paragraph or ""),
        f"{side}_cut": "no" if words == quotation.text else "yes",
        f"{side}_date": quotation.date or "",
        f"{side}_date_in_words": in_words(quotation.date, report.calendars),
        f"{side}_agreeing": "; ".join(source.key for source in quotation.agreeing),
        f"{side}_witnesses": str(quotation.witnesses),
    }


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell
