"""A sheet of pairs for colleagues who judge in a spreadsheet, and their verdicts back from it.

The quotations go along and must come back as they went: a verdict on other words than those that are in the database is
refused, so that nobody is made to have judged what they did not read.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from annotator.errors import InputError
from annotator.interchange.said import SaidOfPair
from annotator.interchange.workbooks import workbook_lines
from annotator.reports.own_words import wording
from annotator.reports.report import ContradictionReport
from annotator.reports.to_csv import FORMULA
from annotator.reports.wording import label
from models.vocabulary import Certainty, Verdict

_TO_FILL = ("verdict", "types", "certainty", "note")
_READ_FIRST = ("a_account", "a_quotation", "b_account", "b_quotation")
COLUMNS = ("event", *_READ_FIRST, *_TO_FILL, "suggested", "a_claim", "b_claim")


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of a sheet that came back, with its number for messages."""

    number: int
    cells: dict[str, str]

    def cell(self, name: str) -> str:
        """What stands there, without the apostrophe that kept it from being a formula."""
        written = (self.cells.get(name) or "").strip()
        return written[1:] if written.startswith("'") and _is_run(written[1:]) else written


def sheet(report: ContradictionReport, *, aided: bool = True) -> bytes:
    """CSV with a row a point and empty cells for verdict, types, certainty and note; `aided` by what is suggested."""
    text = io.StringIO(newline="")
    columns = [name for name in COLUMNS if aided or name != "suggested"]
    writer = csv.DictWriter(text, fieldnames=columns, restval="", extrasaction="ignore", lineterminator="\r\n")
    writer.writeheader()
    for event in report.events:
        for point in event.points if aided else event.mixed:
            cells = {
                "event": event.title,
                "a_account": point.a.source.key,
                "a_quotation": point.a.text,
                "b_account": point.b.source.key,
                "b_quotation": point.b.text,
                "suggested": point.suggested.relation if point.suggested else "",
                "a_claim": point.a.claim,
                "b_claim": point.b.claim,
            }
            writer.writerow({name: f"'{cell}" if _is_run(cell) else cell for name, cell in cells.items()})
    return text.getvalue().encode("utf-8-sig")


def _is_run(cell: str) -> bool:
    """Whether a spreadsheet would run it as a formula, or what reads it would take an apostrophe of its own away."""
    return cell.lstrip("'").startswith(FORMULA)


def unaided_sheet(report: ContradictionReport) -> bytes:
    """The same without what the machine suggests, in the order of the first account, so that nothing leans on it."""
    return sheet(report, aided=False)


def read(content: bytes) -> Iterator[SaidOfPair]:
    """The verdicts of a filled-in sheet, CSV or Excel workbook. Raises InputError for one without its columns."""
    for row in _rows(content):
        if row.cell("verdict"):
            a, b = row.cell("a_claim"), row.cell("b_claim")
            yield SaidOfPair(
                where=f"line {row.number}",
                a=a,
                b=b,
                verdict=_term(row.cell("verdict"), Verdict),
                types=_types(row.cell("types")),
                certainty=_term(row.cell("certainty"), Certainty),
                note=row.cell("note"),
                words={a: row.cell("a_quotation"), b: row.cell("b_quotation")},
            )


def _term(written: str, among: type[StrEnum]) -> str:
    """The one term that it begins, or whose name in the report it begins; as it was written where that is not one."""
    begun = written.casefold()
    found = {one.value for one in among if one.startswith(begun) or label("relation", one).casefold().startswith(begun)}
    return found.pop() if len(found) == 1 else written


def _types(written: str) -> tuple[str, ...]:
    """Types parted by semicolons or commas, by their terms or by what the report calls them."""
    called = {str(kind["label"]).casefold(): term for term, kind in wording()["type"].items()}
    named = [" ".join(one.split()).casefold() for one in re.split("[;,]", written)]
    return tuple(called.get(one, one) for one in named)


def _rows(content: bytes) -> Iterator[_Row]:
    lines = workbook_lines(content) if content.startswith(b"PK") else _csv_lines(content)
    _, header = next(lines, (0, []))
    names = [name.strip().casefold() for name in header]
    missing = {"verdict", "a_claim", "b_claim", "a_quotation", "b_quotation"} - set(names)
    if missing:
        raise InputError(f"the sheet lacks the column {min(missing)!r}: keep its first line as it was")
    for number, cells in lines:
        yield _Row(number, dict(zip(names, cells, strict=False)))


def _csv_lines(content: bytes) -> Iterator[tuple[int, list[str]]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError("the sheet is not in UTF-8: save it as “CSV UTF-8”") from error
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=text.partition("\n")[0].count))
    try:
        yield from enumerate(reader, 1)
    except csv.Error as error:
        raise InputError(f"the sheet can't be read ({error}): save it as CSV once more") from error
