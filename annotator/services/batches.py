"""Writing many rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

_ROWS = 5000


def insert_all(session: Session, table: type, rows: Sequence[dict[str, Any]]) -> None:
    """Insert in batches: no statement grows with the corpus."""
    for at in range(0, len(rows), _ROWS):
        session.execute(insert(table), rows[at : at + _ROWS])
