"""Asking for long work: once is enough, it can be called off and asked again, and a lane does one job at a time."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, sessionmaker

from annotator.database import writing
from annotator.errors import Conflict, NotFound
from annotator.jobs import File, ask, ask_again, cancel, has_rested
from annotator.jobs.asking import files_of
from annotator.jobs.claiming import ATTEMPTS, SILENCE, claim, finish, give_back, renew
from models.base import now
from models.job import JobState
from models.rows import Job

TEXT = File("a.txt", "text/plain", b"On 7 November the bridge fell.")


def asked(sessions: sessionmaker[Session], what: str = "align", **given: object) -> int:
    with sessions.begin() as session:
        return ask(session, what, **given).id


def state(sessions: sessionmaker[Session], job_id: int) -> JobState:
    with sessions() as session:
        return session.get_one(Job, job_id).state


def silenced(sessions: sessionmaker[Session], by: timedelta = 2 * SILENCE) -> None:
    with sessions.begin() as session:
        session.execute(update(Job).values(heard_at=now() - by))


def test_the_same_asked_for_twice_waits_once(sessions) -> None:
    assert asked(sessions) == asked(sessions)
    assert asked(sessions, event="e1") != asked(sessions)


def test_two_imports_are_two_jobs_each_with_its_file(sessions) -> None:
    first, second = (asked(sessions, "import", files=[TEXT], key="a") for _ in range(2))
    assert first != second
    with sessions() as session:
        assert files_of(session, first) == files_of(session, second) == [TEXT]


def test_the_oldest_of_a_free_lane_comes_first(sessions) -> None:
    first, _, third = asked(sessions), asked(sessions, "import", key="a"), asked(sessions, "report")
    assert [claim(sessions, "w1"), claim(sessions, "w2"), claim(sessions, "w3")] == [first, third, None]


def test_the_database_itself_keeps_a_lane_to_one_running_job(sessions) -> None:
    asked(sessions), asked(sessions, "import", key="a")
    with pytest.raises(IntegrityError), sessions.begin() as session:
        session.execute(update(Job).values(state=JobState.RUNNING))


def test_what_waits_is_called_off_at_once_and_what_runs_when_its_worker_hears_of_it(sessions) -> None:
    job = asked(sessions)
    claim(sessions, "w")
    assert renew(sessions, job, "w", {"stage": "embedding", "done": 3})
    with sessions.begin() as session:
        cancel(session, job)
        waiting = ask(session, "align").id
        cancel(session, waiting)
    assert not renew(sessions, job, "w", {})
    assert (state(sessions, job), state(sessions, waiting)) == (JobState.RUNNING, JobState.CANCELLED)


def test_what_is_over_can_be_asked_for_again_and_not_called_off(sessions) -> None:
    job = asked(sessions, "import", files=[TEXT], key="a")
    claim(sessions, "w")
    with pytest.raises(Conflict), sessions.begin() as session:
        ask_again(session, job)
    finish(sessions, job, "w", JobState.FAILED, "the disk is full")
    with sessions.begin() as session:
        again = ask_again(session, job)
        assert (again.arguments, files_of(session, again.id)) == ({"key": "a"}, [TEXT])
        with pytest.raises(Conflict):
            cancel(session, job)
        with pytest.raises(NotFound):
            cancel(session, 999)


@pytest.mark.parametrize("by", [2 * SILENCE, -2 * SILENCE], ids=["silent", "the clock was set back"])
def test_the_job_of_a_dead_worker_is_taken_over_and_the_dead_one_has_no_say(sessions, by) -> None:
    job = asked(sessions)
    claim(sessions, "dead")
    assert claim(sessions, "quick") is None
    silenced(sessions, by)
    assert claim(sessions, "next") == job
    assert not renew(sessions, job, "dead", {"done": 7})
    finish(sessions, job, "dead", JobState.DONE, "a ghost")
    with sessions() as session:
        row = session.get_one(Job, job)
        assert (row.state, row.worker, row.done, row.outcome, row.attempts) == (JobState.RUNNING, "next", 0, "", 2)


def test_a_job_that_kills_its_workers_is_given_up(sessions) -> None:
    job = asked(sessions)
    for _ in range(ATTEMPTS):
        assert claim(sessions, "w") == job
        silenced(sessions)
    assert claim(sessions, "w") is None
    assert state(sessions, job) is JobState.FAILED


def test_called_off_while_its_worker_was_dead_it_is_not_begun_again(sessions) -> None:
    job = asked(sessions)
    claim(sessions, "w")
    with sessions.begin() as session:
        cancel(session, job)
    silenced(sessions)
    assert claim(sessions, "w") is None
    assert state(sessions, job) is JobState.CANCELLED


def test_a_worker_that_is_stopped_gives_its_job_back(sessions) -> None:
    job = asked(sessions)
    claim(sessions, "w")
    give_back(sessions, job, "w")
    with sessions() as session:
        assert session.scalars(select(Job.attempts)).all() == [0]
    assert claim(sessions, "other") == job


@pytest.mark.parametrize(("since", "rested"), [(30, False), (120, True), (-30, False), (-120, True)])
def test_what_asks_for_itself_rests_nine_times_as_long_as_it_worked(sessions, since, rested) -> None:
    with writing(sessions) as session:
        assert has_rested(session, "learn")
        job = ask(session, "learn")
        job.state, job.ended_at = JobState.DONE, now() - timedelta(seconds=since)
        job.started_at = job.ended_at - timedelta(seconds=10)
        session.flush()
        assert has_rested(session, "learn") is rested


@pytest.mark.parametrize(("since", "rested"), [(120, False), (3700, True)])
def test_what_asks_for_itself_and_failed_rests_for_an_hour(sessions, since, rested) -> None:
    with writing(sessions) as session:
        job = ask(session, "learn")
        job.state, job.ended_at = JobState.FAILED, now() - timedelta(seconds=since)
        job.started_at = job.ended_at - timedelta(seconds=1)
        session.flush()
        assert has_rested(session, "learn") is rested
