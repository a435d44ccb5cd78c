"""How a worker takes a job, keeps it, and gives it back. All of a running job's row is written here."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, exists, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, sessionmaker

from annotator.database import writing
from models.base import now
from models.job import JobState
from models.rows import Job

#: A worker that was not heard of for so long is dead, and its job is taken over.
SILENCE = timedelta(seconds=20)
#: A job that took its worker down so often is not tried again.
ATTEMPTS = 3


def claim(sessions: sessionmaker[Session], worker: str) -> int | None:
    """The id of the oldest waiting job whose lane is free, now ours; None where there is none."""
    _take_over_the_abandoned(sessions)
    busy = select(Job.lane).where(Job.state == JobState.RUNNING)
    next_one = select(Job).where(Job.state == JobState.WAITING, Job.lane.not_in(busy)).order_by(Job.id).limit(1)
    with sessions() as session:
        if session.scalar(next_one) is None:
            return None
    try:
        with writing(sessions) as session:
            job = session.scalar(next_one.with_for_update(skip_locked=True))
            if job is None:
                return None
            job.state, job.worker, job.started_at, job.heard_at = JobState.RUNNING, worker, now(), now()
            job.attempts += 1
            job.stage, job.done, job.total = "", 0, None
            return job.id
    except IntegrityError:  # another worker was quicker to fill the lane
        return None


def renew(sessions: sessionmaker[Session], job_id: int, worker: str, told: dict[str, Any]) -> bool:
    """Say that we are at it and how far; whether to go on: not where it was called off or taken over."""
    with writing(sessions) as session:
        mine = _ours(job_id, worker)
        session.execute(update(Job).where(*mine).values(heard_at=now(), **told))
        return session.scalar(select(exists().where(*mine, Job.cancel_wanted.is_(False)))) or False


def finish(sessions: sessionmaker[Session], job_id: int, worker: str, state: JobState, outcome: str) -> None:
    """Write down how it ended, unless it is another worker's by now."""
    mine = _ours(job_id, worker)
    with writing(sessions) as session:
        session.execute(update(Job).where(*mine).values(state=state, outcome=outcome, ended_at=now()))


def give_back(sessions: sessionmaker[Session], job_id: int, worker: str) -> None:
    """Let it wait again, since this worker was told to stop."""
    mine = _ours(job_id, worker)
    with writing(sessions) as session:
        session.execute(update(Job).where(*mine).values(state=JobState.WAITING, attempts=Job.attempts - 1))


def _ours(job_id: int, worker: str) -> tuple[ColumnElement[bool], ...]:
    return Job.id == job_id, Job.worker == worker, Job.state == JobState.RUNNING


def _take_over_the_abandoned(sessions: sessionmaker[Session]) -> None:
    """Let the jobs of dead workers wait again; what was called off or tried too often is over.

    A moment in the future counts as silence too: the clock may have been set back since.
    """
    silent = Job.state == JobState.RUNNING, ~Job.heard_at.between(now() - SILENCE, now() + SILENCE)
    with sessions() as session:
        if session.scalar(select(Job.id).where(*silent).limit(1)) is None:
            return
    with writing(sessions) as session:
        for job in session.scalars(select(Job).where(*silent).with_for_update(skip_locked=True)):
            job.state = _after_silence(job)
            job.ended_at = None if job.state is JobState.WAITING else now()
            job.outcome = f"Its worker died {job.attempts} times." if job.state is JobState.FAILED else ""


def _after_silence(job: Job) -> JobState:
    if job.cancel_wanted:
        return JobState.CANCELLED
    return JobState.WAITING if job.attempts < ATTEMPTS else JobState.FAILED
