"""What a job's function is given to work with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from time import monotonic
from typing import Any

from sqlalchemy.orm import Session, sessionmaker

from annotator.database import writing
from annotator.progress import Progress
from models.rows import JobFile

#: How often progress is told, in seconds.
_EVERY = 0.3


@dataclass(frozen=True, slots=True)
class File:
    """A file that is handed in for a job, or that one makes."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Work:
    """One job at work."""

    job_id: int
    person_id: int | None
    arguments: Mapping[str, Any]
    files: tuple[File, ...]
    sessions: sessionmaker[Session]
    progress: Progress

    def keep(self, file: File) -> None:
        """Keep a file that was made, for whoever asked to fetch. Made again it takes the place of the first."""
        with writing(self.sessions) as session:
            session.query(JobFile).filter_by(job_id=self.job_id, made=True, name=file.name).delete()
            session.add(
                JobFile(job_id=self.job_id, made=True, name=file.name, media_type=file.media_type, content=file.content)
            )


def telling(tell: Callable[..., None]) -> Progress:
    """Progress that is told, a few times a second at most, as `stage`, `done`, `total` and `unit`."""

    @contextmanager
    def progress(label: str, total: int | None = None, unit: str = "sentence") -> Iterator[Callable[[int], None]]:
        done, told = 0, monotonic()
        tell(stage=label, done=0, total=total, unit=unit)

        def advance(more: int) -> None:
            nonlocal done, told
            done += more
            if monotonic() - told >= _EVERY:
                told = monotonic()
                tell(stage=label, done=done, total=total, unit=unit)

        yield advance

    return progress
