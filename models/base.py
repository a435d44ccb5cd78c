"""The declarative base of all rows, and the column types they share. Knows no Flask."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, Enum, MetaData, String, TypeDecorator
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.sql.operators import ColumnOperators

#: Constraints have names of their own, so that a migration can find them on either database.
NAMING = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """All tables."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {list[Any]: JSON, dict[str, Any]: JSON}  # noqa: RUF012 (read by SQLAlchemy as it stands)


class Moment(TypeDecorator[datetime]):
    """A moment in UTC, also where SQLite keeps no time zone and PostgreSQL gives that of its server."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Give every moment its zone, whichever database kept it."""
        return value and (value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC))


class PersonName(String):
    """How somebody is called, found whether an accent is one sign with its letter or two.

    Rows of before names were kept in one form have them as they were typed, and rows that people made stay as they are.
    """

    class comparator_factory(String.Comparator[str]):  # noqa: N801 (named by SQLAlchemy)
        """Names are the same however they are encoded."""

        __hash__ = String.Comparator.__hash__

        def __eq__(self, other: object) -> ColumnOperators:  # type: ignore[override]
            """Whether it is that name."""
            if isinstance(other, str):
                return self.expr.in_([unicodedata.normalize(form, other) for form in ("NFC", "NFD")])
            return super().__eq__(other)


def now() -> datetime:
    """The present moment in UTC."""
    return datetime.now(UTC)


def by_value(kind: type[StrEnum], *, length: int = 32) -> Enum:
    """A column that keeps an enum by its value, as text that people and exports can read."""
    return Enum(kind, native_enum=False, length=length, values_callable=lambda e: [m.value for m in e])
