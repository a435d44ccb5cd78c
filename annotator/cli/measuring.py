"""Measure what the machine suggests, and judge pairs of sentences from anywhere."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli.files import FILE, OUTPUT, read_text, write_lines


@click.command()
@click.argument("gold_dir", type=click.Path(path_type=Path, file_okay=False))
@click.option("--json", "as_json", is_flag=True, help="The figures as JSON.")
@click.option(
    "--errors", is_flag=True, help="Instead of figures, the claims that have not their day, by kind of error."
)
def evaluate(gold_dir: Path, as_json: bool, errors: bool) -> None:
    """Measure what is in the database against the labels in GOLD_DIR."""
    import json

    from annotator.database import session
    from annotator.evaluation import evaluate as run
    from annotator.evaluation import outline, tell_errors
    from annotator.queries import exports

    with session() as opened:
        claims = list(exports.claims(opened))
        if errors:
            click.echo(tell_errors(gold_dir, claims=claims))
            return
        figures = run(gold_dir, claims=claims, pairs=list(exports.pairs(opened)))
    click.echo(json.dumps(figures, indent=1) if as_json else outline(figures))


@click.command()
@click.argument("file", type=FILE)
@OUTPUT
def compare(file: Path, output: Path | None) -> None:
    """Judge pairs of sentences from anywhere, one a line; no database is needed."""
    from annotator.services.comparing import compare_lines

    # a sentence may hold signs that are line ends elsewhere, as U+2028
    write_lines(compare_lines(read_text(file).split("\n")), output)
