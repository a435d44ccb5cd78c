"""Asking for a job, asking again, and calling one off."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from annotator.errors import Conflict, NotFound
from annotator.jobs.kinds import KINDS
from annotator.jobs.work import File
from models.base import now
from models.job import JobState
from models.rows import Job, JobFile

#: What asked for itself and failed is asked for no sooner.
AFTER_A_FAULT = timedelta(hours=1)
_OVER = (JobState.DONE, JobState.FAILED, JobState.CANCELLED)


def ask(session: Session, what: str, *, by: int | None = None, files: Iterable[File] = (), **arguments: Any) -> Job:
    """Ask for a job of a kind, by a person's id. One that waits with the same arguments and no files is not doubled."""
    files = list(files)
    job = None if files else _waiting(session, what, arguments)
    if job is None:
        job = Job(what=what, lane=KINDS[what].lane, arguments=arguments, person_id=by)
        session.add(job)
        session.flush()
        given = (
            JobFile(job_id=job.id, made=False, name=f.name, media_type=f.media_type, content=f.content) for f in files
        )
        session.add_all(given)
    return job


def has_rested(session: Session, what: str) -> bool:
    """Whether a job that asks for itself may run again: it rests nine times as long as it worked. One statement.

    Else thirty people who judge would keep it running without an end, and with it half of a small machine. What failed
    would fail again, and rests for an hour at least.
    """
    over = Job.state.in_((JobState.DONE, JobState.FAILED))
    ended = select(Job.started_at, Job.ended_at, Job.state).where(Job.what == what, over)
    last = session.execute(ended.order_by(Job.id.desc()).limit(1)).first()
    if last is None or not last.started_at or not last.ended_at:
        return True
    rest = max(9 * (last.ended_at - last.started_at), AFTER_A_FAULT if last.state == JobState.FAILED else timedelta())
    return abs(now() - last.ended_at) >= rest  # abs: the clock may have been set back


def _waiting(session: Session, what: str, arguments: dict[str, Any]) -> Job | None:
    same = session.scalars(select(Job).where(Job.what == what, Job.state == JobState.WAITING))
    return next((job for job in same if job.arguments == arguments and not files_of(session, job.id)), None)


def files_of(session: Session, job_id: int, *, made: bool = False) -> list[File]:
    """What was handed in for a job, or what it made."""
    rows = session.scalars(select(JobFile).where(JobFile.job_id == job_id, JobFile.made == made).order_by(JobFile.id))
    return [File(row.name, row.media_type, row.content) for row in rows]


def cancel(session: Session, job_id: int) -> Job:
    """Call a job off: at once where it waits, else when its worker hears of it. Raises Conflict where it is over."""
    job = _found(session, job_id)
    if job.state in _OVER:
        raise Conflict(f"this job is {job.state} already: there is nothing to call off")
    job.cancel_wanted = True
    if job.state is JobState.WAITING:
        job.state, job.ended_at = JobState.CANCELLED, now()
    return job


def ask_again(
    session: Session, job_id: int, *, by: int | None = None, eyes: Mapping[str, Any] = MappingProxyType({})
) -> Job:
    """The same once more, as a job of its own, a report for the eyes of who asks now.

    Raises Conflict where the first is not over.
    """
    job = _found(session, job_id)
    if job.state not in _OVER:
        raise Conflict("this job is not over yet: wait for it or call it off")
    arguments = {name: given for name, given in job.arguments.items() if name != "seen_by"}
    if job.what == "report":
        arguments |= eyes
    return ask(session, job.what, by=by, files=files_of(session, job_id), **arguments)


def _found(session: Session, job_id: int) -> Job:
    job = session.get(Job, job_id, with_for_update=True)
    if job is None:
        raise NotFound(f"there is no job {job_id}")
    return job
