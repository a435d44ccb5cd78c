"""Write claims, pairs or the project for other tools, and take back what colleagues filled in."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli.files import FILE, OUTPUT, read_bytes, write_bytes, write_lines


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
@click.option("--format", "format_", required=True, help="csl, bibtex, timeline, xlsx, qdpx, cas or sheet.")
@OUTPUT
def export_project(format_: str, output: Path | None) -> None:
    """Write the project for other tools."""
    from annotator.database import session
    from annotator.interchange import written

    with session() as opened:
        write_bytes(written(opened, format_), output)


@click.command()
@click.argument("sheet", type=FILE)
@click.option("--by", required=True, help="The name that the judgements shall stand under.")
def adopt(sheet: Path, by: str) -> None:
    """Enter the verdicts of a SHEET that `annotator export project --format sheet` made and somebody filled in."""
    from annotator.database import session
    from annotator.interchange.judging_sheet import adopt as run

    with session() as opened:
        click.echo(f"{run(opened, read_bytes(sheet), by=by)} judgements entered")
