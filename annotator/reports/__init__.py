"""One gathered report, one renderer a format."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from annotator.errors import InputError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

#: The instructor's report with all verdicts, and what students fill in.
EDITIONS = ("key", "worksheet")
_RENDERERS = {
    "html": "to_html",
    "pdf": "to_pdf",
    "docx": "to_docx",
    "md": "to_markdown",
    "csv": "to_csv",
    "jsonld": "to_jsonld",
    "tei": "to_tei",
}
#: Every format of a report.
FORMATS = tuple(_RENDERERS)
_FOR_READING = ("html", "pdf", "docx", "md")


def render(
    session: Session,
    *,
    event: str | None = None,
    judged_only: bool = False,
    format: str = "html",
    edition: str = "key",
    most: int | None = None,
) -> bytes:
    """The contradiction report on everything or on one event, as the bytes of a file.

    `most` bounds the points of each event: those that people judged come first, then the surest. Raises InputError
    for a format or an edition that isn't there and NotFound for an unknown event.
    """
    _check(format, edition)
    from annotator.reports.gather import gather

    report = gather(session, event=event, judged_only=judged_only, edition=edition, most=most)
    return bytes(import_module(f"annotator.reports.{_RENDERERS[format]}").render(report))


def _check(format: str, edition: str) -> None:
    if format not in _RENDERERS:
        raise InputError(f"a report can't be written as {format!r}; choose one of {', '.join(FORMATS)}")
    if edition not in EDITIONS:
        raise InputError(f"a report has no edition {edition!r}; choose one of {', '.join(EDITIONS)}")
    if edition == "worksheet" and format not in _FOR_READING:
        raise InputError(f"a worksheet is for people, not for {format}; choose one of {', '.join(_FOR_READING)}")
