"""RUNNING: long work that was asked for, with what was handed in for it and what it made. No part of the project."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, LargeBinary, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, by_value, now


class JobState(StrEnum):
    """How far a job has come."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


_RUNNING = text("state = 'running'")


class Job(Base):
    """A piece of long work. The row is its place in the queue as well: it is asked for in one transaction with whatever
    it is about, and no message can be lost beside it.
    """

    __tablename__ = "job"
    __table_args__ = (
        Index("ix_job_state", "state"),
        # The database itself sees to it that no two workers, on however many machines, run jobs of one lane at once.
        Index("uq_job_lane_running", "lane", unique=True, sqlite_where=_RUNNING, postgresql_where=_RUNNING),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    what: Mapped[str] = mapped_column(String(40))
    lane: Mapped[str] = mapped_column(String(40))
    arguments: Mapped[dict[str, Any]] = mapped_column(default=dict)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    asked_at: Mapped[datetime] = mapped_column(Moment, default=now)
    started_at: Mapped[datetime | None] = mapped_column(Moment)
    ended_at: Mapped[datetime | None] = mapped_column(Moment)
    state: Mapped[JobState] = mapped_column(by_value(JobState), default=JobState.WAITING)
    #: Which worker has it, and when that worker was last heard of.
    worker: Mapped[str | None] = mapped_column(String(120))
    heard_at: Mapped[datetime | None] = mapped_column(Moment)
    attempts: Mapped[int] = mapped_column(default=0)
    cancel_wanted: Mapped[bool] = mapped_column(default=False)
    #: What it is doing at present, and how much of that is done.
    stage: Mapped[str] = mapped_column(Text, default="")
    done: Mapped[int] = mapped_column(default=0)
    total: Mapped[int | None]
    unit: Mapped[str] = mapped_column(String(40), default="")
    #: One line: what came out, or what went wrong.
    outcome: Mapped[str] = mapped_column(Text, default="")


class JobFile(Base):
    """A file that was handed in for a job, or that it made."""

    __tablename__ = "job_file"

    id: Mapped[int] = mapped_column(primary_key=True)
    job_id: Mapped[int] = mapped_column(ForeignKey("job.id"), index=True)
    made: Mapped[bool]
    name: Mapped[str] = mapped_column(Text)
    media_type: Mapped[str] = mapped_column(String(120))
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
