"""A project out of the program and into it again: whole, or in the formats of other tools."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from annotator.errors import InputError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

#: Format to module, function and what it is for.
FORMATS = {
    "csl": ("citing", "csl", "the accounts as CSL-JSON, for Zotero and citation styles"),
    "bibtex": ("citing", "bibtex", "the accounts as BibTeX"),
    "timeline": ("timeline", "timeline", "the events as TimelineJS JSON"),
    "xlsx": ("tables", "xlsx", "the report as an Excel workbook"),
    "cas": ("inception", "cas", "a UIMA CAS an event, for INCEpTION, in one ZIP"),
    "qdpx": ("refi_qda", "qdpx", "a REFI-QDA project, for QualCoder, ATLAS.ti, NVivo and MAXQDA"),
    "sheet": ("judging_sheet", "sheet", "a CSV sheet for colleagues to judge in; `annotator adopt` reads it back"),
}


def written(session: Session, format: str) -> bytes:
    """The project in the format of another tool, as the bytes of a file. Raises InputError for an unknown format."""
    if format not in FORMATS:
        raise InputError(f"a project can't be written as {format!r}; choose one of {', '.join(FORMATS)}")
    from annotator.reports.gather import gather

    module, function, _ = FORMATS[format]
    writer = getattr(import_module(f"annotator.interchange.{module}"), function)
    return bytes(writer(gather(session)))
