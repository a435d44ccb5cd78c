"""The values of a row as JSON, and from JSON again by the type of their column."""

from __future__ import annotations

from base64 import b64decode, b64encode
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy.types import Date, DateTime, LargeBinary, TypeEngine


def plain(value: Any) -> Any:
    """What JSON can hold: moments in UTC as ISO 8601, bytes in base 64."""
    if isinstance(value, datetime):
        moment = value if value.tzinfo else value.replace(tzinfo=UTC)
        return moment.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes | memoryview):
        return b64encode(bytes(value)).decode()
    return value


def restored(value: Any, kind: TypeEngine[Any]) -> Any:
    """The value as its column wants it."""
    if value is None:
        return None
    if isinstance(kind, DateTime):
        return datetime.fromisoformat(value)
    if isinstance(kind, Date):
        return date.fromisoformat(value)
    if isinstance(kind, LargeBinary):
        return b64decode(value)
    return value
