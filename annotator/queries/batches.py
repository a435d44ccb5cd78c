"""Many rows, some after some: no statement grows with the corpus."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

Row = TypeVar("Row")
#: The databases take no more than some 32,000 values in one statement.
VALUES = 30_000


def batches(rows: Sequence[Row], size: int = VALUES) -> Iterator[Sequence[Row]]:
    """So many at a time, in their order."""
    return (rows[at : at + size] for at in range(0, len(rows), size))
