"""Do the long work that the pages ask for."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import click

from annotator.cli.files import say
from annotator.errors import InputError

_LOG = logging.getLogger(__name__)


@click.command()
@click.option("--with-parent", is_flag=True, hidden=True, help="Stop when standard input ends, as `serve` starts it.")
def work(with_parent: bool) -> None:
    """Do the jobs that are waiting (aligning, importing, reports), and those to come, until interrupted."""
    from annotator.jobs.stopping import stopping
    from annotator.jobs.working import work as run

    with _projects() as projects, stopping(with_parent=with_parent) as stop:
        if not with_parent:
            say("Waiting for jobs (Ctrl+C ends it).")
        run(projects, stop)


@contextmanager
def _projects() -> Iterator[Callable[[], Iterable[Any]]]:
    """What gives the session factories: of all projects of a house, else of the one database."""
    from annotator.database import connected
    from annotator.house import is_set_up, open_house
    from annotator.house.projects import Projects

    if not is_set_up():
        with connected() as sessions:
            yield lambda: [sessions]
        return
    opened = Projects(open_house())

    told: set[str] = set()
    yield lambda: _every(opened, told)
    opened.close()


def _every(opened: Any, told: set[str]) -> Iterator[Any]:
    """Of all projects that are open and can be opened: one that can't is told of once, and keeps no other waiting."""
    from annotator.house.projects import all_projects

    with opened.house() as house:
        every = all_projects(house)
    for project in every:
        if project.closed_at:
            continue
        try:
            yield opened.sessions(project)
        except InputError as error:
            if project.slug not in told:
                _LOG.warning("%s: %s", project.slug, error.message)
            told.add(project.slug)
