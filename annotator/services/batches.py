"""Writing many rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Table, insert
from sqlalchemy.orm import Session

from annotator.queries.batches import batches
from models.base import Base

ROWS = 5000


def insert_all(session: Session, row: type[Base], rows: Sequence[dict[str, Any]]) -> None:
    """Insert in batches: into the table, as for a class each row without its Nones would be a kind of its own."""
    for some in batches(rows, ROWS):
        session.execute(insert(row.__table__), some)


@contextmanager
def indexed_at_once(session: Session, table: Table, *, worthwhile: bool) -> Iterator[None]:
    """Make the indexes of a table anew behind what is written, in the same transaction, where most of it is rewritten.

    Sorting once is many times quicker than finding a place for every row in ten trees. Only on SQLite, whose readers go
    on with what they saw: PostgreSQL would keep them waiting.
    """
    indexes = sorted(table.indexes, key=lambda index: str(index.name))
    again = indexes if worthwhile and session.get_bind().dialect.name == "sqlite" else []
    for index in again:
        index.drop(session.connection())
    yield
    for index in again:
        index.create(session.connection())
