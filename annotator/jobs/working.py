"""The worker: takes jobs, has each done in a process of its own, says how far they are, and ends what is called off."""

from __future__ import annotations

import logging
import os
import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from uuid import uuid4

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, sessionmaker

from annotator.jobs.claiming import claim, finish, give_back, renew
from annotator.jobs.performance import Performance
from models.job import JobState

_LOG = logging.getLogger(__name__)

#: Seconds between two looks at the queue.
PAUSE = 1.0


@dataclass(slots=True)
class Worker:
    """Works on the jobs of one project."""

    sessions: sessionmaker[Session]
    name: str = field(default_factory=lambda: f"{socket.gethostname()}:{os.getpid()}:{uuid4().hex[:8]}")
    at_work: list[Performance] = field(default_factory=list)

    def look(self) -> None:
        """One round: go on with what is being done, then begin what can be begun."""
        self.at_work = [performance for performance in self.at_work if self._goes_on(performance)]
        while (job := claim(self.sessions, self.name)) is not None:
            engine: Engine = self.sessions.kw["bind"]
            self.at_work.append(Performance(engine, job))

    def _goes_on(self, performance: Performance) -> bool:
        alive = performance.going_on()
        wanted = renew(self.sessions, performance.job_id, self.name, performance.progress)
        if alive and wanted:
            return True
        if alive:
            performance.kill()
            finish(self.sessions, performance.job_id, self.name, JobState.CANCELLED, "Called off.")
        else:
            performance.close()
            finish(self.sessions, performance.job_id, self.name, *performance.how_it_ended())
        return False

    def stop(self) -> None:
        """End what is being done and let it wait for the next worker."""
        for performance in self.at_work:
            performance.kill()
            give_back(self.sessions, performance.job_id, self.name)


@contextmanager
def _patience() -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        _LOG.warning("the queue can't be read, and is tried again: %s", error.orig)


def work(projects: Callable[[], Iterable[sessionmaker[Session]]], stop: threading.Event) -> None:
    """Work on all projects, also those that come to be meanwhile, until told to stop; on none that is given no more.

    A database that can't be reached is tried again: it may only be starting anew. The other projects go on meanwhile.
    """
    workers: dict[sessionmaker[Session], Worker] = {}
    try:
        while not stop.is_set():
            with _patience():
                present = list(projects())
                for sessions in present:
                    with _patience():
                        workers.setdefault(sessions, Worker(sessions)).look()
                for gone in workers.keys() - set(present):
                    with _patience():
                        workers.pop(gone).stop()
            stop.wait(PAUSE)
    finally:
        for worker in workers.values():
            worker.stop()
