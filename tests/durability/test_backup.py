"""A backup holds all that was there, can be restored, and never half-exists; a migration makes one first."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Engine, text
from sqlalchemy.orm import Session

from annotator.backup import back_up
from annotator.database import alembic_config, open_engine, open_sessions, upgrade, writing
from annotator.errors import InputError
from annotator.interchange.archive import archive
from tests.cli.conftest import annotator  # noqa: F401 (a fixture)
from tests.factories import make_project

pytestmark = pytest.mark.usefixtures("own_tools")


@pytest.fixture
def project(sessions) -> Engine:
    """A small project."""
    with writing(sessions) as session:
        make_project(session)
    return sessions.kw["bind"]


@pytest.fixture
def emptied(database_url: str) -> Callable[[], None]:
    """A way to take everything away."""

    def empty() -> None:
        engine = open_engine(database_url)
        command.downgrade(alembic_config(engine), "base")
        upgrade(engine)
        engine.dispose()

    return empty


def test_what_was_backed_up_comes_back_byte_by_byte(annotator, project, emptied, tmp_path) -> None:  # noqa: F811
    before = archive(project, derived=True)
    assert annotator("backup", tmp_path / "copy").stderr == ""
    assert annotator("restore", tmp_path / "copy").stderr.startswith("Error: the database holds something already")
    project.dispose()
    emptied()
    assert annotator("restore", tmp_path / "copy").exit_code == 0
    assert archive(project, derived=True) == before
    with Session(project) as session:
        assert session.scalar(text("SELECT count(*) FROM person WHERE id > 0")) == session.scalar(
            text("SELECT count(*) FROM person")
        )


def test_a_backup_takes_no_others_place_and_a_failed_one_leaves_nothing(project, tmp_path) -> None:
    (tmp_path / "there").write_text("mine")
    with pytest.raises(InputError, match="is there already"):
        back_up(project, tmp_path / "there")
    assert (tmp_path / "there").read_text() == "mine"
    with pytest.raises(InputError, match=r"the backup can't be made|pg_dump did not do it"):
        back_up(project, tmp_path / "nowhere" / "copy")
    assert not list(tmp_path.glob("**/*.part"))


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.postgresql
def test_without_pg_dump_it_says_what_to_install(project, tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(InputError, match="install PostgreSQL's client programs"):
        back_up(project, tmp_path / "copy")


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_damaged_backup_or_one_of_another_database_is_refused(annotator, project, tmp_path, emptied) -> None:  # noqa: F811
    back_up(project, tmp_path / "copy")
    project.dispose()
    emptied()
    (tmp_path / "other").write_bytes(b"PGDMP and so on")
    assert "can't fill a sqlite one" in annotator("restore", tmp_path / "other").stderr
    sound = (tmp_path / "copy").read_bytes()
    (tmp_path / "copy").write_bytes(sound[:8192] + b"\xff" * 8192 + sound[16384:])
    said = annotator("restore", tmp_path / "copy")
    assert (said.exit_code, len(said.stderr.splitlines())) == (2, 1)
    assert "damaged" in said.stderr or "can't be restored" in said.stderr


def test_a_migration_first_makes_a_backup_of_what_is_there(project, database_url, tmp_path) -> None:
    before = archive(project)
    command.downgrade(alembic_config(project), "-1")
    project.dispose()
    open_sessions(database_url).kw["bind"].dispose()
    (copy,) = tmp_path.rglob("*.before-upgrade-*")
    other = _restored(copy, tmp_path, database_url)
    assert archive(other) == before == archive(project)
    other.dispose()


def _restored(copy: Path, folder: Path, url: str) -> Engine:
    """The backup as a database of its own, brought up to date."""
    if url.startswith("sqlite"):
        shutil.copy(copy, folder / "other.sqlite")
        other = open_engine(f"sqlite:///{folder / 'other.sqlite'}")
    else:
        from annotator.backup import bring_back

        other = open_engine(url)
        bring_back(other, copy)
    upgrade(other)
    return other
