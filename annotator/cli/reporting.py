"""Write the contradiction report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from annotator.cli.files import OUTPUT, write_bytes
from annotator.progress import progress_bar, stretch_after_stretch

_CHOSEN = (
    click.option("--event", "events", multiple=True, help="Only this event, by its id or title; may be repeated."),
    click.option("--account", "accounts", multiple=True, help="Only these accounts, by their keys."),
    click.option("--relation", "relations", multiple=True, help="Only points of this relation."),
    click.option("--judge", "judges", multiple=True, help="Only this person's judgements."),
    click.option("--judged-only", is_flag=True, help="Leave out what nobody has judged."),
    click.option("--most", type=click.IntRange(min=1), help="At most so many points of each event, the surest."),
)


def chosen(command: Callable[..., None]) -> Callable[..., None]:
    """The options that say of what a report is made, or a file for another tool."""
    for option in reversed(_CHOSEN):
        command = option(command)
    return command


@click.command()
@click.option("--format", "format_", default="html", show_default=True, help="html, md, csv, pdf, docx, jsonld or tei.")
@click.option("--edition", default="key", show_default=True, help="key with the verdicts, or worksheet without.")
@click.option("--question", help="What the project asks, for the front.")
@chosen
@click.option("--names", help="names or pseudonyms: how those who judged are called.")
@click.option("--order", help="time, or contested: the most contested events first.")
@click.option("--part", "parts", multiple=True, help="Only these parts; a wrong one names them all.")
@click.option("--without", multiple=True, help="All parts but these.")
@click.option("--style", help="chicago, mla or apa: how the accounts are cited.")
@click.option("--around", type=click.IntRange(min=0), help="Sentences before and after a quotation.")
@click.option("--address", help="Where the project is served, for lasting links to its pairs.")
@OUTPUT
def report(format_: str, output: Path | None, without: tuple[str, ...], **options: Any) -> None:
    """Write the contradiction report."""
    from annotator.database import session
    from annotator.reports import render
    from annotator.reports.choosing import Choice, parts_without

    choice = Choice.of(options | ({"parts": parts_without(without)} if without else {}))
    with session() as opened, stretch_after_stretch(progress_bar) as progress:
        written = render(opened, format=format_, choice=choice, progress=progress)
    write_bytes(written, output)
