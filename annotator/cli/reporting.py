"""Write the contradiction report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from annotator.cli.files import OUTPUT, write_bytes


@click.command()
@click.option("--event", help="Only this event, by its id or title.")
@click.option("--judged-only", is_flag=True, help="Leave out what nobody has judged.")
@click.option("--format", "format_", default="html", show_default=True, help="html, md, csv, pdf, docx, jsonld or tei.")
@click.option("--edition", default="key", show_default=True, help="key with the verdicts, or worksheet without.")
@click.option("--most", type=click.IntRange(min=1), help="At most so many points of each event, the surest.")
@OUTPUT
def report(format_: str, output: Path | None, **options: Any) -> None:
    """Write the contradiction report."""
    from annotator.database import session
    from annotator.reports import render

    with session() as opened:
        written = render(opened, format=format_, **options)
    write_bytes(written, output)
