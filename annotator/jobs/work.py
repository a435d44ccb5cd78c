"""What a job's function is given to work with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from time import monotonic
from typing import Any, Protocol

from sqlalchemy.orm import Session, sessionmaker

from annotator.database import writing
from models.rows import JobFile

#: How often progress is told, in seconds.
_EVERY = 0.3


@dataclass(frozen=True, slots=True)
class File:
    """A file that is handed in for a job, or that one makes."""

    name: str
    media_type: str
    content: bytes


class Opening(Protocol):
    """Opens one stretch of the work and yields what advances it, as `annotator.progress.progress_bar` does."""

    def __call__(
        self, label: str, total: int | None = None, unit: str = ...
    ) -> AbstractContextManager[Callable[[int], None]]: ...


@dataclass(frozen=True, slots=True)
class Work:
    """One job at work."""

    job_id: int
    person_id: int | None
    arguments: Mapping[str, Any]
    files: tuple[File, ...]
    sessions: sessionmaker[Session]
    progress: Opening

    def keep(self, file: File) -> None:
        """Keep a file that was made, for whoever asked to fetch. Made again it takes the place of the first."""
        with writing(self.sessions) as session:
            session.query(JobFile).filter_by(job_id=self.job_id, made=True, name=file.name).delete()
            session.add(
                JobFile(job_id=self.job_id, made=True, name=file.name, media_type=file.media_type, content=file.content)
            )


@contextmanager
def stretch_after_stretch(progress: Opening) -> Iterator[Callable[[str, int, int], None]]:
    """Progress for work that says itself what it does, how much is done and how much there is: 0 where nobody knows."""
    with ExitStack() as stretch:
        label, at, advance = "", 0, None

        def tell(doing: str, done: int, total: int) -> None:
            nonlocal label, at, advance
            if advance is None or doing != label:
                stretch.close()
                label, at = doing, 0
                advance = stretch.enter_context(progress(doing, total or None, ""))
            advance(done - at)
            at = done

        yield tell


def telling(tell: Callable[..., None]) -> Opening:
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
