"""The two fires as a report, for what is written from one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from annotator.database import open_sessions
from annotator.reports.gather import gather
from annotator.reports.report import ContradictionReport
from tests.fires import fill


@pytest.fixture
def fires(migrated_file: Path, tmp_path: Path) -> Iterator[Session]:
    """A session on the two fires, which nobody has judged."""
    shutil.copy(migrated_file, tmp_path / "fires.sqlite")
    factory = open_sessions(f"sqlite:///{tmp_path / 'fires.sqlite'}")
    with factory() as session:
        fill(session)
        yield session
    factory.kw["bind"].dispose()


@pytest.fixture
def report(fires: Session) -> ContradictionReport:
    """The report on everything."""
    return gather(fires)
