"""A project out of the program and into it again: whole, or in the formats of other tools."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from annotator.errors import InputError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from annotator.reports.choosing import Choice


@dataclass(frozen=True, slots=True)
class Out:
    """One way to hand the project to another tool."""

    module: str
    function: str
    name: str
    use: str
    ending: str
    kind: str


_ZIP, _JSON, _CSV = "application/zip", "application/json", "text/csv; charset=utf-8"
_BIBTEX = "text/x-bibtex; charset=utf-8"
_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
#: What is written from the report on everything.
FORMATS = {
    "csl": Out("citing", "csl", "CSL-JSON", "the accounts, for Zotero and citation styles", "json", _JSON),
    "bibtex": Out("citing", "bibtex", "BibTeX", "the accounts, for LaTeX and reference managers", "bib", _BIBTEX),
    "timeline": Out("timeline", "timeline", "TimelineJS", "the events as JSON, for a page of one’s own", "json", _JSON),
    "xlsx": Out("tables", "xlsx", "Excel workbook", "the report, to count and sort", "xlsx", _EXCEL),
    "cas": Out("inception", "cas", "UIMA CAS as XMI", "for INCEpTION: an event a file, in one ZIP", "zip", _ZIP),
    "cas-json": Out("inception", "cas_json", "UIMA CAS as JSON", "the same", "zip", _ZIP),
    "qdpx": Out("refi_qda", "qdpx", "REFI-QDA project", "for QualCoder, ATLAS.ti, NVivo and MAXQDA", "qdpx", _ZIP),
    "sheet": Out(
        "judging_sheet", "sheet", "Sheet to judge in", "CSV, for colleagues without this program", "csv", _CSV
    ),
    "sheet-unaided": Out(
        "judging_sheet", "unaided_sheet", "Sheet to judge in unaided", "without what is suggested", "csv", _CSV
    ),
}
#: What holds every row of the project, and fills an empty database elsewhere.
WHOLE = {
    "jsonl": Out("whole", "as_lines", "JSON Lines", "the whole project, a row a line", "jsonl", "application/x-ndjson"),
    "jsonld": Out("whole", "as_jsonld", "JSON-LD", "the project as linked data", "jsonld", "application/ld+json"),
}


def written(session: Session, format: str, *, derived: bool = False, choice: Choice | None = None) -> bytes:
    """The project in the format of another tool, as the bytes of a file: of what is contested all, or what is chosen.

    A whole project can have what is `derived` with it, and nothing left out. Raises InputError for an unknown format.
    """
    out = (FORMATS | WHOLE).get(format)
    if out is None:
        raise InputError(f"a project can't be written as {format!r}; choose one of {', '.join(FORMATS | WHOLE)}")
    writer = getattr(import_module(f"annotator.interchange.{out.module}"), out.function)
    if format in WHOLE and choice:
        raise InputError(f"{format} is the whole project: choose nothing of it, or another format")
    if format in WHOLE:
        return bytes(writer(session.get_bind(), derived=derived))
    from annotator.reports.gather import gather

    return bytes(writer(gather(session, choice=choice)))
