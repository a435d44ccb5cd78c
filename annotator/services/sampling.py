"""The sample accounts that come with the program, so that the first page has something to show."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import func, select

from annotator.database import session
from models.rows import Account


def sample_manifest() -> Path:
    """The manifest of the sample accounts."""
    return Path(__file__).parents[1] / "sample" / "accounts.toml"


def wants_sample() -> bool:
    """Whether the database has no account yet."""
    with session() as opened:
        return not opened.scalar(select(func.count()).select_from(Account))
