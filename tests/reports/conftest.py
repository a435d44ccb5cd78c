"""The report on the two fires, and what it is made from."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from annotator.database import open_engine, open_sessions
from annotator.reports.gather import gather
from annotator.reports.report import ContradictionReport
from models.vocabulary import Verdict
from tests.fires import HOSTILE, judge, two_fires


@pytest.fixture(scope="session")
def filled_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A database with the two fires in it, which tests read and do not write."""
    url = f"sqlite:///{tmp_path_factory.mktemp('reports') / 'fires.sqlite'}"
    factory = open_sessions(url)
    with factory() as session, session.begin():
        two_fires(session)
        judge(session, 1, "a1", "b1", Verdict.CONTRADICTION, note=HOSTILE)
        judge(session, 2, "a1", "b1", Verdict.PARTIAL)
    factory.kw["bind"].dispose()
    return url


@pytest.fixture
def fires(filled_url: str) -> Iterator[Session]:
    """A session on the two fires, of which Ruth and Omar have judged one pair."""
    engine = open_engine(filled_url)
    with Session(engine) as session:
        yield session
    engine.dispose()


@pytest.fixture
def report(fires: Session) -> ContradictionReport:
    """The report on everything."""
    return gather(fires)


@pytest.fixture
def hostile() -> str:
    """What somebody who means ill writes into a note."""
    return HOSTILE
