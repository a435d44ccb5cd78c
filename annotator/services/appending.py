"""Rows that people add: each says by which version of the program it was made."""

from __future__ import annotations

from typing import TypeVar

from sqlalchemy.orm import Session

from annotator import __version__
from models.base import Base

Row = TypeVar("Row", bound=Base)


def append(session: Session, row: Row) -> Row:
    """Add what a person said; the row, with its number."""
    row.program = __version__
    session.add(row)
    session.flush()
    return row
