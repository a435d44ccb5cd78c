"""How far people agree."""

from __future__ import annotations

import click

from models.vocabulary import BASES


@click.command()
@click.option("--basis", type=click.Choice(BASES), default=BASES[0], show_default=True, help="Which judgements count.")
def agreement(basis: str) -> None:
    """Write how far people agree with each other and with the machine, as JSON."""
    import json
    from dataclasses import asdict

    from annotator.database import session
    from annotator.queries.agreement import agreement as run

    with session() as opened:
        click.echo(json.dumps(asdict(run(opened, basis)), indent=1, ensure_ascii=False))
