"""Measure what the machine suggests, and judge pairs of sentences from anywhere."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli.files import FILE, OUTPUT, write_lines
from annotator.errors import InputError


@click.command()
@click.argument("gold_dir", type=click.Path(path_type=Path, file_okay=False))
@click.option("--json", "as_json", is_flag=True, help="The figures as JSON.")
def evaluate(gold_dir: Path, as_json: bool) -> None:
    """Measure what is in the database against the labels in GOLD_DIR."""
    import json

    from annotator.database import session
    from annotator.evaluation import evaluate as run
    from annotator.evaluation import outline
    from annotator.queries import exports

    with session() as opened:
        figures = run(gold_dir, claims=list(exports.claims(opened)), pairs=list(exports.pairs(opened)))
    click.echo(json.dumps(figures, indent=1) if as_json else outline(figures))


@click.command()
@click.argument("file", type=FILE)
@OUTPUT
def compare(file: Path, output: Path | None) -> None:
    """Judge pairs of sentences from anywhere, one a line; no database is needed."""
    from annotator.services.comparing import compare_lines

    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except FileNotFoundError:
        raise InputError(f"{file}: there is no such file; check the path") from None
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{file}: can't be read as UTF-8 text ({error})") from None
    write_lines(compare_lines(lines), output)
