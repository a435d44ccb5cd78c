"""Write claims, pairs or the project for other tools, and take back what colleagues filled in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from annotator.cli.files import FILE, OUTPUT, read_bytes, say, write_bytes, write_lines
from annotator.cli.reporting import chosen


@click.group()
def export() -> None:
    """Write claims or pairs as JSON Lines."""


_FORMAT = click.option("--format", "format_", type=click.Choice(["jsonl"]), default="jsonl", show_default=True)


@export.command("claims")
@_FORMAT
@OUTPUT
def export_claims(format_: str, output: Path | None) -> None:  # noqa: ARG001 (the only format so far)
    """Write each sentence of each account, in reading order."""
    _export("claims", output)


@export.command("pairs")
@_FORMAT
@OUTPUT
def export_pairs(format_: str, output: Path | None) -> None:  # noqa: ARG001
    """Write each proposed pair, best score first, with people's own judgements."""
    _export("pairs", output)


def _export(what: str, output: Path | None) -> None:
    import json

    from annotator.database import session
    from annotator.queries import exports

    with session() as opened:
        rows = getattr(exports, what)(opened)
        write_lines((json.dumps(row, ensure_ascii=False) for row in rows), output)


@export.command("project")
@click.option(
    "--format",
    "format_",
    required=True,
    help="csl, bibtex, timeline, xlsx, qdpx, cas, cas-json, sheet, sheet-unaided; whole: jsonl or jsonld.",
)
@chosen
@click.option("--derived", is_flag=True, help="Of a whole project also what `annotator align` makes.")
@OUTPUT
def export_project(format_: str, output: Path | None, derived: bool, **options: Any) -> None:
    """Write the project for other tools."""
    from annotator.database import session
    from annotator.interchange import written
    from annotator.reports.choosing import Choice

    choice = Choice.of(options) if any(options.values()) else None
    with session() as opened:
        write_bytes(written(opened, format_, derived=derived, choice=choice), output)


@click.command()
@click.argument("file", type=FILE)
@click.option("--by", required=True, help="The name that what it says shall stand under.")
def bring(file: Path, by: str) -> None:
    """Enter what people or other tools hand back in FILE: all of it, or nothing and a line for each fault.

    A filled-in sheet (CSV), UIMA CAS from INCEpTION, REFI-QDA (QDPX), a report as JSON-LD, or citations (CSL-JSON,
    BibTeX, RIS). The content tells which.
    """
    from annotator.database import session
    from annotator.interchange.bringing import bring as run
    from annotator.interchange.entering import Faults
    from annotator.jobs.teaching import ask_when_wanted

    try:
        with session() as opened:
            click.echo(str(run(opened, read_bytes(file), by=by, name=file.name)))
            ask_when_wanted(opened)
    except Faults as faults:
        for line in faults.lines[1:]:
            say(f"{file.name}: {line}")
        raise


adopt = click.Command(
    "adopt", params=bring.params, callback=bring.callback, help="The same as `bring`, by its older name.", hidden=True
)
