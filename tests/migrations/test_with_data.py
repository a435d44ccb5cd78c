"""Migrations with a project in the database: taken back and made again, nothing that people made is lost."""

from __future__ import annotations

from typing import Any

import pytest
from alembic import command
from sqlalchemy import Engine, MetaData, select

from annotator.database import alembic_config, upgrade, writing
from annotator.services.reviewing import judge, person_named, undo
from models.vocabulary import Certainty, Verdict
from tests.factories import make_project

KEPT = ("account", "account_text", "claim", "mention", "person", "judgement")


@pytest.fixture
def project(sessions) -> Engine:
    """Three accounts, with a judgement, and another that was undone."""
    with writing(sessions) as session:
        make_project(session)
        ada = person_named(session, "Ada")
        said = {"a_id": "cnorth001", "b_id": "csouth000", "note": "“é” 🔥"}
        judge(session, person=ada, verdict=Verdict.CONTRADICTION, types=["date"], certainty=Certainty.SURE, **said)
        judge(session, person=ada, verdict=Verdict.PARTIAL, **said)
        undo(session, person=ada)
    return sessions.kw["bind"]


def rows(engine: Engine, columns: dict[str, list[str]]) -> dict[str, list[Any]]:
    """What stands in those columns."""
    present = MetaData()
    present.reflect(engine, only=list(columns))
    with engine.connect() as connection:
        return {
            name: [
                tuple(row)
                for row in connection.execute(
                    select(*(present.tables[name].c[c] for c in names)).order_by(present.tables[name].c.id)
                )
            ]
            for name, names in columns.items()
        }


def columns(engine: Engine) -> dict[str, list[str]]:
    """Which columns there are."""
    present = MetaData()
    present.reflect(engine, only=list(KEPT))
    return {name: sorted(column.name for column in present.tables[name].columns) for name in KEPT}


def test_down_to_the_first_and_up_again_keeps_what_people_made(project: Engine, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("annotator.backup.back_up_before_upgrade", lambda _: None)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    command.downgrade(alembic_config(project), "0002")
    first = columns(project)
    before = rows(project, first)
    upgrade(project)
    assert rows(project, first) == before
    assert [len(before[name]) for name in ("account", "person", "judgement")] == [3, 1, 3]
