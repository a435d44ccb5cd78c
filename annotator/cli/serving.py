"""Serve the pages."""

from __future__ import annotations

import click

from annotator.cli.files import say


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=int, help="Default: the setting PORT, else 8017.")
def serve(host: str, port: int | None) -> None:
    """Serve the review UI."""
    from annotator import settings
    from annotator.web.serving import serve as run

    run(host=host, port=port or settings.get("port"), ready=say)
