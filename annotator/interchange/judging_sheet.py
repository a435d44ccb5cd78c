"""A sheet of pairs for colleagues who judge in a spreadsheet, and their verdicts back from it.

The quotations go along and must come back as they went: a verdict on other words than those that are in the database is
refused, so that nobody is made to have judged what they did not read.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from annotator.errors import AnnotatorError, InputError
from annotator.queries.judgements import current_judgements
from annotator.reports.report import ContradictionReport
from annotator.services.reviewing import judge, person_named
from models.rows import Claim, Person
from models.vocabulary import Certainty, Verdict

_Term = TypeVar("_Term", bound=StrEnum)
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


def adopt(session: Session, content: bytes, *, by: str) -> int:
    """Enter the verdicts of a filled-in sheet under a person's name, all or none; how many there were.

    Raises InputError that names the line for an unknown claim, changed words, or a verdict that there is not.
    """
    person = person_named(session, by)
    return sum(_adopted(session, row, person) for row in _rows(content) if row.cell("verdict"))


def _adopted(session: Session, row: _Row, person: Person) -> bool:
    """Enter one verdict; False where the person already said exactly that, so that a sheet can be sent in twice."""
    _check_words(session, row)
    pair = (row.cell("a_claim"), row.cell("b_claim"))
    types = sorted({term.strip() for term in row.cell("types").split(";") if term.strip()})
    try:
        verdict, certainty = _one_of(Verdict, row.cell("verdict")), _one_of(Certainty, row.cell("certainty"))
        if _stands(session, person, pair, (verdict, types, certainty, row.cell("note"))):
            return False
        a_id, b_id = pair
        judge(
            session,
            person=person,
            a_id=a_id,
            b_id=b_id,
            verdict=verdict or Verdict.UNSURE,
            types=types,
            certainty=certainty,
            note=row.cell("note"),
        )
    except AnnotatorError as error:
        raise InputError(f"line {row.number}: {error.message}") from error
    return True


def _one_of(kind: type[_Term], written: str) -> _Term | None:
    try:
        return kind(written.lower()) if written else None
    except ValueError as error:
        raise InputError(f"{written!r} is none of {', '.join(kind)}") from error


def _stands(session: Session, person: Person, pair: tuple[str, str], said: tuple[object, ...]) -> bool:
    low, high = sorted(pair)
    mine = [row for row in current_judgements(session, [(low, high)]) if row.person == person.name]
    return any((row.verdict, list(row.types), row.certainty, row.note) == said for row in mine)


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


def _check_words(session: Session, row: _Row) -> None:
    for side in "ab":
        text = session.scalar(select(Claim.text).where(Claim.id == row.cell(f"{side}_claim")))
        if text is None:
            raise InputError(f"line {row.number}: there is no claim {row.cell(f'{side}_claim')!r} in the database")
        if text.split() != row.cell(f"{side}_quotation").split():
            raise InputError(f"line {row.number}: the words of {side} are not the claim's: leave them as they are")
