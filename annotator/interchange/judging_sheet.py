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

from annotator.errors import InputError
from annotator.interchange.said import SaidOfPair
from annotator.reports.own_words import wording
from annotator.reports.report import ContradictionReport

_TO_FILL = ("verdict", "types", "certainty", "note")
_READ_FIRST = ("a_account", "a_quotation", "b_account", "b_quotation")
COLUMNS = ("event", *_READ_FIRST, *_TO_FILL, "suggested", "a_claim", "b_claim")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of a sheet that came back, with its number for messages."""

    number: int
    cells: dict[str, str]

    def cell(self, name: str) -> str:
        """What stands there, without the apostrophe that kept it from being a formula."""
        written = (self.cells.get(name) or "").strip()
        return written[1:] if written.startswith("'") and written[1:].startswith(_FORMULA) else written


def sheet(report: ContradictionReport) -> bytes:
    """CSV with a row a point and empty cells for verdict, types, certainty and note."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, fieldnames=COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    for event in report.events:
        for point in event.points:
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
            writer.writerow({name: f"'{cell}" if cell.startswith(_FORMULA) else cell for name, cell in cells.items()})
    return text.getvalue().encode("utf-8-sig")


def read(content: bytes) -> Iterator[SaidOfPair]:
    """The verdicts of a filled-in sheet. Raises InputError for one without its columns."""
    for row in _rows(content):
        if row.cell("verdict"):
            a, b = row.cell("a_claim"), row.cell("b_claim")
            yield SaidOfPair(
                where=f"line {row.number}",
                a=a,
                b=b,
                verdict=row.cell("verdict"),
                types=_types(row.cell("types")),
                certainty=row.cell("certainty"),
                note=row.cell("note"),
                words={a: row.cell("a_quotation"), b: row.cell("b_quotation")},
            )


def _types(written: str) -> tuple[str, ...]:
    """Types parted by semicolons or commas, by their terms or by what the report calls them."""
    called = {str(kind["label"]).casefold(): term for term, kind in wording()["type"].items()}
    named = [" ".join(one.split()).casefold() for one in re.split("[;,]", written)]
    return tuple(called.get(one, one) for one in named)


def _rows(content: bytes) -> Iterator[_Row]:
    try:
        reader = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), dialect=_dialect(content))
    except UnicodeDecodeError as error:
        raise InputError("the sheet is not in UTF-8: save it as “CSV UTF-8”") from error
    missing = {"verdict", "a_claim", "b_claim", "a_quotation", "b_quotation"} - set(reader.fieldnames or ())
    if missing:
        raise InputError(f"the sheet lacks the column {sorted(missing)[0]!r}: keep its first line as it was")
    for cells in reader:
        yield _Row(reader.line_num, cells)


def _dialect(content: bytes) -> type[csv.Dialect]:
    """Spreadsheets in much of Europe part cells by semicolons."""
    first = content.decode("utf-8-sig", "replace").partition("\n")[0]

    class Sheet(csv.excel):
        delimiter = max(",;\t", key=first.count)

    return Sheet
