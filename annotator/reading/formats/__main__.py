"""Opens one file in a process of its own."""

from __future__ import annotations

import sys
from dataclasses import asdict
from typing import Any

from annotator.reading.formats import open_source
from annotator.reading.formats.contained import answer
from annotator.reading.source import Limits


def _open(data: bytes, name: str, limits: Limits, _: Any) -> dict[str, Any]:
    return asdict(open_source(data, name, limits))


if __name__ == "__main__":
    sys.exit(answer(_open))
