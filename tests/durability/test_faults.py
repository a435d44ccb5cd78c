"""A full, read-only, locked or vanished database, a clock set back: a clear sentence, and nothing corrupt."""

from __future__ import annotations

import resource
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import event, make_url, text

from annotator.database import open_engine
from models.rows import Judgement
from tests.cli.conftest import annotator  # noqa: F401 (a fixture)
from tests.web.conftest import ada, app, application, fill, read, send, words  # noqa: F401 (fixtures)

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
on_postgresql = pytest.mark.parametrize(
    "database_url", [pytest.param("postgresql", marks=pytest.mark.postgresql)], indirect=True
)
PAIR = "/pairs/cnorth001/csouth000"


@pytest.fixture
def file(database_url: str) -> Path:
    """The SQLite file."""
    return Path(str(make_url(database_url).database))


def judge(client, verdict: str = "partial", **fields: object):
    return send(client, PAIR, verdict=verdict, **fields)


def sound(file: Path) -> bool:
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    """As on a disk that is full once a file has that size."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def at_the_time(moment: datetime) -> Iterator[None]:
    """As if the clock stood there when somebody judges."""

    def stamp(_mapper: object, _connection: object, row: Judgement) -> None:
        row.at = moment

    event.listen(Judgement, "before_insert", stamp)
    yield
    event.remove(Judgement, "before_insert", stamp)


@on_sqlite
def test_on_a_full_disk_what_was_told_as_kept_is_kept_and_the_rest_is_said_not_to_be(ada, file, sessions) -> None:  # noqa: F811
    kept = 0
    with no_file_larger_than(file.stat().st_size + 200_000):
        while (answer := judge(ada, note="x" * 9000)).status_code == 302:
            kept += 1
        assert "The disk takes nothing more" in words(read(answer))
        assert answer.status_code == 507
    assert kept > 3
    assert sound(file)
    with sessions() as session:
        assert session.query(Judgement).count() == kept
    assert judge(ada).status_code == 302


@on_sqlite
def test_a_locked_database_is_said_to_be_so_and_can_still_be_read(ada, file, monkeypatch, sessions) -> None:  # noqa: F811
    monkeypatch.setattr("annotator.database._BUSY_SECONDS", 0.1)
    sessions.kw["bind"].dispose()  # whose connections still have the usual patience
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        answer = judge(ada)
        assert (answer.status_code, ada.get(PAIR).status_code) == (503, 200)
        assert "Somebody else has been writing for too long" in words(read(answer))
    assert judge(ada).status_code == 302


@on_sqlite
def test_a_database_that_cant_be_written_says_so(ada, sessions) -> None:  # noqa: F811
    engine = sessions.kw["bind"]
    engine.dispose()
    event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA query_only=ON"))
    answer = judge(ada)
    assert answer.status_code == 503
    assert "can't be written to" in words(read(answer))


@on_sqlite
def test_where_nothing_can_be_written_one_line_says_what_to_look_at(annotator, tmp_path, monkeypatch) -> None:  # noqa: F811
    monkeypatch.setenv("ANNOTATOR_DATABASE_URL", f"sqlite:///{tmp_path / 'nowhere' / 'project.sqlite'}")
    said = annotator("export", "claims")
    assert (said.exit_code, len(said.stderr.splitlines())) == (2, 1)
    assert "its folder and its disk must be there and be writable" in said.stderr


@on_sqlite
@pytest.mark.parametrize("command", [("export", "claims"), ("align",), ("serve",), ("work",)])
def test_a_file_that_is_no_database_is_one_line_for_every_command(annotator, file, command) -> None:  # noqa: F811
    file.write_bytes(b"This is no database, but a letter to the editor. " * 100)
    said = annotator(*command)
    assert (said.exit_code, len(said.stderr.splitlines())) == (2, 1)
    assert "can't be opened: file is not a database" in said.stderr


@on_postgresql
def test_a_postgresql_that_ends_the_connection_is_said_to_be_gone_and_found_again(ada, database_url) -> None:  # noqa: F811
    ada.get(PAIR)
    administrator = open_engine(database_url)
    with administrator.connect() as connection:
        others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
        connection.execute(text(f"{others} AND pid <> pg_backend_pid()"))
    administrator.dispose()
    answer = ada.get(PAIR)
    assert answer.status_code in (200, 503)
    assert ada.get(PAIR).status_code == 200


@on_postgresql
def test_a_postgresql_that_is_read_only_says_so(ada, sessions, database_url) -> None:  # noqa: F811
    with sessions.kw["bind"].connect() as connection:
        connection.execute(
            text(f'ALTER DATABASE "{make_url(database_url).database}" SET default_transaction_read_only = on')
        )
        connection.commit()
    sessions.kw["bind"].dispose()
    answer = judge(ada)
    assert answer.status_code == 503
    assert "can't be written to" in words(read(answer))


def test_a_clock_that_was_set_back_changes_neither_what_counts_nor_what_is_undone(ada, sessions) -> None:  # noqa: F811
    judge(ada, "partial")
    back = datetime(1999, 1, 1, tzinfo=UTC)
    with sessions() as session:
        first = session.query(Judgement.id).scalar()
    with at_the_time(back):
        judge(ada, "agreement", expected=first)
    with sessions() as session:
        assert [row.at.year > 2000 for row in session.query(Judgement).order_by(Judgement.id)] == [True, False]
    assert "agreement" in words(read(ada.get(PAIR)).select_one(".said-of"))
    send(ada, "/undo")
    assert "partial" in words(read(ada.get(PAIR)).select_one(".said-of"))
