"""Doing one job, in a process of its own: it may take what memory it likes, be killed at any moment, and crash alone.

`python -m annotator.jobs.performing` reads from standard input which job of which database, as a line of JSON, and
writes to standard output how far it has come and how it ended, as lines of JSON. When its standard input ends, so does
it: no job outlives its worker.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import threading
from collections.abc import Callable
from importlib import import_module
from typing import Any

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, sessionmaker

from annotator.database_faults import fault_of
from annotator.errors import AnnotatorError
from annotator.jobs.asking import files_of
from annotator.jobs.kinds import KINDS
from annotator.jobs.work import Work, telling
from annotator.uncollected import end_uncollected
from models.rows import Job

_LOG = logging.getLogger(__name__)


def perform(sessions: sessionmaker[Session], job_id: int, tell: Callable[..., None]) -> None:
    """Do a job and tell how it ended: `result` or `fault`, one line."""
    with sessions() as session:
        job = session.get_one(Job, job_id)
        given = tuple(files_of(session, job_id))
    work = Work(job_id, job.person_id, job.arguments, given, sessions, telling(tell))
    try:
        tell(result=_function(job.what)(work))
    except AnnotatorError as error:
        tell(fault=" ".join(error.message.split()))
    except DBAPIError as error:
        _LOG.exception("job %s (%s)", job_id, job.what)
        tell(fault=(fault_of(error) or _unforeseen(error)).message)
    except Exception as error:
        _LOG.exception("job %s (%s)", job_id, job.what)
        tell(fault=_unforeseen(error).message)


def _unforeseen(error: Exception) -> AnnotatorError:
    return AnnotatorError(f"Something went wrong on our side ({type(error).__name__}); the worker's log says more.")


def _function(what: str) -> Callable[[Work], str]:
    module, _, name = KINDS[what].task.partition(":")
    return getattr(import_module(module), name)


def _die_with_the_worker() -> None:
    sys.stdin.read()
    os._exit(1)


def main() -> None:
    """Do the job that standard input names."""
    from annotator.database import open_engine

    end_uncollected()
    if hasattr(os, "nice"):
        os.nice(10)  # a page that somebody waits for comes first
    asked = json.loads(sys.stdin.readline())
    threading.Thread(target=_die_with_the_worker, daemon=True).start()

    def tell(**told: Any) -> None:
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()

    engine = open_engine(asked["url"])
    perform(sessionmaker(engine, expire_on_commit=False), asked["job"], tell)
    engine.dispose()


if __name__ == "__main__":
    main()
