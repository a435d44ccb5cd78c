"""The two fires as a report, for what is written from one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from annotator.database import connected
from annotator.reports.gather import gather
from annotator.reports.report import ContradictionReport
from tests.databases import Files, copied
from tests.fires import two_fires


@pytest.fixture
def fires(sqlite: Files, tmp_path: Path) -> Iterator[Session]:
    """A session on the two fires, which nobody has judged."""
    with copied(sqlite, two_fires, tmp_path) as url, connected(url) as sessions, sessions() as session:
        yield session


@pytest.fixture
def report(fires: Session) -> ContradictionReport:
    """The report on everything."""
    return gather(fires)
