"""An installation that several people share: who may enter, and which project is where. Knows no Flask."""

from __future__ import annotations

from sqlalchemy.orm import Session, sessionmaker

from annotator import settings
from annotator.database import open_sessions


def is_set_up() -> bool:
    """Whether this installation has accounts: without them it is one person's, on one machine."""
    return bool(settings.get("house_url"))


def open_house(url: str | None = None) -> sessionmaker[Session]:
    """A session factory on the house's database, brought up to date. Raises InputError where it can't be opened."""
    return open_sessions(url or settings.get("house_url"), history="house")
