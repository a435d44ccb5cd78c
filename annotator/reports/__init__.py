"""One gathered report, one renderer a format."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from annotator.errors import InputError
from annotator.reports.choosing import EDITIONS, Choice
from annotator.reports.progress import Progress, silently

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

__all__ = ["EDITIONS", "FORMATS", "Choice", "check", "render"]

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
_SLOW = ("pdf", "docx")


def render(
    session: Session,
    *,
    format: str = "html",
    choice: Choice | None = None,
    progress: Progress = silently,
    **chosen: Any,
) -> bytes:
    """The contradiction report as the bytes of a file, by a choice or by its options.

    Raises InputError for a format or an option that isn't there and NotFound for an unknown event or account.
    """
    choice = choice or Choice(**chosen)
    check(format, choice.edition)
    from annotator.reports.gather import gather

    report = gather(session, choice=choice, progress=progress)
    renderer = import_module(f"annotator.reports.{_RENDERERS[format]}")
    return bytes(renderer.render(report, progress=progress) if format in _SLOW else renderer.render(report))


def check(format: str, edition: str) -> None:
    """Raises InputError for a format that isn't there, or not as that edition."""
    if format not in _RENDERERS:
        raise InputError(f"a report can't be written as {format!r}; choose one of {', '.join(FORMATS)}")
    if edition == "worksheet" and format not in _FOR_READING:
        raise InputError(f"a worksheet is for people, not for {format}; choose one of {', '.join(_FOR_READING)}")
