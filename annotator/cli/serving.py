"""Serve the pages."""

from __future__ import annotations

from contextlib import nullcontext

import click

from annotator.cli.files import say


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=int, help="Default: the setting PORT, else 8017.")
@click.option("--no-worker", is_flag=True, help="Leave long work to an `annotator work` that runs by itself.")
def serve(host: str, port: int | None, no_worker: bool) -> None:
    """Serve the review UI, with a worker alongside for what takes long."""
    from annotator import settings
    from annotator.jobs.stopping import worker_alongside
    from annotator.web.serving import serve as run

    run(
        host=host,
        port=settings.get("port") if port is None else port,
        alongside=nullcontext if no_worker else worker_alongside,
        ready=say,
    )
