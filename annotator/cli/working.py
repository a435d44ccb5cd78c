"""Do the long work that the pages ask for."""

from __future__ import annotations

import click

from annotator.cli.files import say


@click.command()
@click.option("--with-parent", is_flag=True, hidden=True, help="Stop when standard input ends, as `serve` starts it.")
def work(with_parent: bool) -> None:
    """Do the jobs that are waiting (aligning, importing, reports), and those to come, until interrupted."""
    from annotator.database import connected
    from annotator.jobs.stopping import stopping
    from annotator.jobs.working import work as run

    with connected() as sessions, stopping(with_parent=with_parent) as stop:
        if not with_parent:
            say("Waiting for jobs (Ctrl+C ends it).")
        run(sessions, stop)
