"""What reading a file may cost, as the settings have it."""

from __future__ import annotations

from annotator import settings
from annotator.reading.source import Limits


def reading_limits() -> Limits:
    """The limits that each file is opened and read within."""
    return Limits(
        size=settings.get("max_file_size"),
        pages=settings.get("max_pages"),
        ratio=settings.get("max_ratio"),
        seconds=settings.get("max_seconds"),
        memory=settings.get("max_memory"),
    )
