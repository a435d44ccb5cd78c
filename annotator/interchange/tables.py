"""The report as a workbook: what is contested, the events, the accounts and who judged what, a sheet each."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from annotator.reports import to_csv
from annotator.reports.dating import in_words
from annotator.reports.report import ContradictionReport

_Line = Iterable[object]
#: The most that a cell of Excel can hold.
_LONGEST = 32_767
_WIDTHS = {"a_quotation": 60, "b_quotation": 60, "reasons": 50, "notes": 40, "event": 40, "title": 50, "note": 50}


def xlsx(report: ContradictionReport) -> bytes:
    """An Excel workbook. Words are always text, whatever they look like, so that none is run as a formula."""
    book = Workbook(write_only=True)
    _fill(book.create_sheet("Contested"), to_csv.COLUMNS, (row.values() for row in to_csv.rows(report)))
    _fill(book.create_sheet("Events"), ("event_id", "event", "edtf", "date", "place", "points"), _events(report))
    names = ("account", "title", "author", "year", "tradition", "calendar", "claims")
    _fill(book.create_sheet("Accounts"), names, _accounts(report))
    names = ("point", "a_claim", "b_claim", "by", "at", "verdict", "types", "certainty", "note")
    _fill(book.create_sheet("Judgements"), names, _judgements(report))
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _events(report: ContradictionReport) -> Iterator[_Line]:
    for event in report.events:
        when = in_words(event.date, report.calendars)
        yield event.id, event.title, event.date or "", when, event.place or "", len(event.points)


def _accounts(report: ContradictionReport) -> Iterator[_Line]:
    for one in report.sources:
        yield one.key, one.title, one.author or "", one.year or "", one.tradition, one.calendar, one.claims


def _judgements(report: ContradictionReport) -> Iterator[_Line]:
    for point in report.points:
        for said in point.opinions:
            pair = (point.number, point.a.claim, point.b.claim)
            yield (
                *pair,
                said.by,
                said.at.isoformat(),
                said.verdict,
                "; ".join(said.types),
                said.certainty or "",
                said.note,
            )


def _fill(sheet: WriteOnlyWorksheet, names: Iterable[str], lines: Iterable[_Line]) -> None:
    header = list(names)
    for number, name in enumerate(header, 1):
        sheet.column_dimensions[get_column_letter(number)].width = _WIDTHS.get(name, 16)
    sheet.freeze_panes = "A2"
    sheet.append([_cell(sheet, name, bold=True) for name in header])
    for line in lines:
        sheet.append([_cell(sheet, value) for value in line])


def _cell(sheet: WriteOnlyWorksheet, value: object, *, bold: bool = False) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", value)[:_LONGEST] if isinstance(value, str) else value)
    if isinstance(value, str):
        cell.data_type = "s"
    cell.font = Font(bold=bold)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell
