"""One digest over many parts, to know whether anything changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


def digest_of(parts: Iterable[str]) -> str:
    """Differs when any part, or their order, does."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.encode() + b"\x1f")
    return digest.hexdigest()
