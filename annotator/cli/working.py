"""Do the long work that the pages ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import click

from annotator.cli.files import say


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
    from annotator.house.projects import Projects, all_projects

    if not is_set_up():
        with connected() as sessions:
            yield lambda: [sessions]
        return
    opened = Projects(open_house())

    def every() -> list[Any]:
        with opened.house() as house:
            return [opened.sessions(project) for project in all_projects(house)]

    yield every
    opened.close()
