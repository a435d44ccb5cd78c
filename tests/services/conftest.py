"""Two accounts of one siege, read by the program itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy.orm import Session, sessionmaker

from tests.sieges import read_in


@pytest.fixture
def read(sessions: sessionmaker[Session], tmp_path: Path) -> Callable[..., None]:
    """Import both accounts, or one of them with another text."""
    return partial(read_in, sessions, tmp_path)
