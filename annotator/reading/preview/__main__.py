"""Previews one file in a process of its own."""

from __future__ import annotations

import sys
from dataclasses import asdict
from typing import Any

from annotator.reading.formats import open_source
from annotator.reading.formats.contained import answer
from annotator.reading.preview.previewing import preview
from annotator.reading.source import Limits
from models.vocabulary import Calendar


def _preview(data: bytes, name: str, limits: Limits, asked: Any) -> dict[str, Any]:
    source = open_source(data, name, limits)
    return asdict(preview(source, **asked | {"calendar": Calendar(asked["calendar"])}))


if __name__ == "__main__":
    sys.exit(answer(_preview))
