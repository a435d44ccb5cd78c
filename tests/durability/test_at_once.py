"""What several people do at one moment: nothing is lost, nothing is doubled, nobody is told of a fault."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from alembic import command
from sqlalchemy import text

from annotator import backup
from annotator.database import alembic_config, connected, open_engine, writing
from annotator.services.reviewing import judge, person_named
from models.rows import Judgement, Person
from models.vocabulary import Verdict
from tests.factories import make_project

PEOPLE = 8


def test_the_same_new_name_given_by_many_at_once_is_one_person(sessions) -> None:
    together = Barrier(PEOPLE)

    def enter(_: int) -> int:
        together.wait(10)
        with writing(sessions) as session:
            return person_named(session, "Ada").id

    with ThreadPoolExecutor(PEOPLE) as pool:
        assert len(set(pool.map(enter, range(PEOPLE)))) == 1
    with sessions() as session:
        assert session.query(Person).count() == 1


def test_many_judging_the_same_pair_at_once_are_all_kept(sessions) -> None:
    with writing(sessions) as session:
        make_project(session)
    together = Barrier(PEOPLE)

    def say(number: int) -> int:
        together.wait(10)
        with writing(sessions) as session:
            person = person_named(session, f"Student {number}")
            said = {"a_id": "cnorth001", "b_id": "csouth000", "verdict": Verdict.PARTIAL, "expected": 0}
            return judge(session, person=person, **said).id

    with ThreadPoolExecutor(PEOPLE) as pool:
        told = sorted(pool.map(say, range(PEOPLE)))
    with sessions() as session:
        assert sorted(row.id for row in session.query(Judgement)) == told


def test_of_several_that_begin_on_an_older_database_one_migrates_it(database_url, monkeypatch) -> None:
    monkeypatch.setattr(backup, "back_up_before_upgrade", lambda _: made.append("a copy"))
    made: list[str] = []
    engine = open_engine(database_url)
    command.downgrade(alembic_config(engine), "-1")
    engine.dispose()
    together = Barrier(PEOPLE)

    def begin(_: int) -> str | None:
        together.wait(10)
        with connected(database_url) as factory, factory() as session:
            return session.scalar(text("SELECT version_num FROM alembic_version"))

    with ThreadPoolExecutor(PEOPLE) as pool:
        assert len(set(pool.map(begin, range(PEOPLE)))) == 1
    assert made == ["a copy"]
