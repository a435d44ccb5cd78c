"""The long work that was asked for: what is being done, what waits, what came of the rest."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, case, func, select
from sqlalchemy.orm import Session

from annotator.errors import NotFound
from models.base import now
from models.job import JobState
from models.judgement import Person
from models.rows import Job, JobFile

_OPEN = (JobState.WAITING, JobState.RUNNING)
#: A job that nobody took up for so long has no worker to do it.
_LONG = timedelta(seconds=15)


@dataclass(frozen=True, slots=True)
class JobView:
    """One job as a reader is told of it."""

    id: int
    what: str
    state: JobState
    by: str | None
    asked_at: datetime
    ended_at: datetime | None
    stage: str
    done: int
    total: int | None
    unit: str
    attempts: int
    outcome: str
    cancel_wanted: bool
    files: tuple[tuple[int, str], ...] = ()
    """Of what it made: id and name."""

    @property
    def is_open(self) -> bool:
        """Whether it waits or is being done."""
        return self.state in _OPEN

    @property
    def lonely(self) -> bool:
        """Whether it waits as if there were no worker."""
        return self.state is JobState.WAITING and now() - self.asked_at > _LONG

    @property
    def how_far(self) -> str:
        """Its stage in words: “embedding, 120 of 400 sentences”."""
        if self.cancel_wanted and self.is_open:
            return "being called off"
        if self.state is not JobState.RUNNING:
            return str(self.state)
        if not self.stage:
            return "beginning"
        if not self.total:
            return f"{self.stage}, {self.done:,}" if self.done else self.stage
        return f"{self.stage}, {self.done:,} of {self.total:,}" + (f" {self.unit}s" if self.unit else "")


_COLUMNS = (
    Job.id, Job.what, Job.state, Person.name, Job.asked_at, Job.ended_at, Job.stage, Job.done, Job.total, Job.unit,
    Job.attempts, Job.outcome, Job.cancel_wanted,
)  # fmt: skip


def at_work(session: Session) -> JobView | None:
    """What the head of every page tells of: the job that is being done, else the next that waits. One statement."""
    first = case((Job.state == JobState.RUNNING, 0), else_=1)
    row = session.execute(_jobs().where(Job.state.in_(_OPEN)).order_by(first, Job.id).limit(1)).first()
    return JobView(*row) if row else None


def jobs(session: Session, *, most: int = 50) -> tuple[JobView, ...]:
    """The newest first, with what they made. Two statements."""
    return _with_files(session, _jobs().order_by(Job.id.desc()).limit(most))


def job_told(session: Session, job_id: int) -> JobView:
    """One of them. Raises NotFound. Two statements."""
    found = _with_files(session, _jobs().where(Job.id == job_id))
    if not found:
        raise NotFound(f"there is no job {job_id}")
    return found[0]


def unfinished(session: Session) -> int:
    """How many wait or are being done. One statement."""
    return session.scalar(select(func.count()).where(Job.state.in_(_OPEN))) or 0


def _with_files(session: Session, query: Select[Any]) -> tuple[JobView, ...]:
    rows = session.execute(query).all()
    made = defaultdict(list)
    files = select(JobFile.job_id, JobFile.id, JobFile.name).where(
        JobFile.made, JobFile.job_id.in_([row.id for row in rows])
    )
    for job_id, file_id, name in session.execute(files.order_by(JobFile.id)):
        made[job_id].append((file_id, name))
    return tuple(JobView(*row, files=tuple(made[row.id])) for row in rows)


def asked_by(session: Session, job_id: int) -> int | None:
    """The id of the person who asked for a job, where somebody did. One statement."""
    return session.scalar(select(Job.person_id).where(Job.id == job_id))


def made_file(session: Session, file_id: int) -> JobFile:
    """What a job made. Raises NotFound, also for a file that was handed in."""
    file = session.get(JobFile, file_id)
    if file is None or not file.made:
        raise NotFound("there is no such file, or it has been cleared away: have it made again")
    return file


def _jobs() -> Select[Any]:
    return select(*_COLUMNS).outerjoin(Person, Person.id == Job.person_id)
