"""One gathered report, one renderer a format."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from annotator.errors import InputError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

#: Every format of a report, by the ending of its file.
FORMATS = ("html", "pdf", "docx", "md", "csv", "jsonld", "tei")
_RENDERERS = {"html": "to_html", "md": "to_markdown", "csv": "to_csv"}


def render(
    session: Session, *, event: str | None = None, judged_only: bool = False, format: str = "html", **options: Any
) -> bytes:
    """The contradiction report on everything or on one event, as the bytes of a file.

    Raises InputError for a format that isn't there and NotFound for an unknown event.
    """
    if format not in _RENDERERS:
        raise InputError(f"a report can't be written as {format!r}; choose one of {', '.join(_RENDERERS)}")
    renderer = import_module(f"annotator.reports.{_RENDERERS[format]}")
    from annotator.reports.gather import gather

    return bytes(renderer.render(gather(session, event=event, judged_only=judged_only), **options))
