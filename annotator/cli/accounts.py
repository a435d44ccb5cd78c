"""Bring accounts in and align them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from annotator.cli.files import FILE, read_bytes, say
from annotator.errors import InputError


@click.command("import")
@click.argument("file", type=FILE, required=False)
@click.option("--manifest", type=FILE, help="A TOML file that names several accounts; see docs/user-guide.md.")
@click.option("--key", help="A short name of the account, for links and exports.")
@click.option("--title")
@click.option("--tradition", help="The school or standpoint that it belongs to.")
@click.option("--author")
@click.option("--year", type=int, help="When it was published.")
@click.option(
    "--calendar", type=click.Choice(["old-style", "new-style", "french-republican"]), help="The style that it dates in."
)
@click.option("--citation", type=FILE, help="Its citation as CSL-JSON, BibTeX or RIS: tells what you leave out.")
def import_accounts(file: Path | None, manifest: Path | None, **card: Any) -> None:
    """Import one account's FILE, or all that a manifest names."""
    from annotator.database import connected, writing
    from annotator.progress import progress_bar
    from annotator.reading.citations import read_citation
    from annotator.reading.profile import make_profile, read_manifest
    from annotator.services.importing import open_file, read_files, write_files

    if (file is None) == (manifest is None):
        raise InputError("import: name either a FILE with --key, --title and --tradition, or a --manifest")
    if card["citation"]:
        card["citation"] = read_citation(read_bytes(card["citation"]), card["citation"].name, key=card["key"] or "")
    named = read_manifest(manifest) if manifest else [(make_profile(card, where="import"), Path(str(file)))]
    files = [open_file(profile, path) for profile, path in named]
    with connected() as sessions:
        with progress_bar("reading", len(files), "account") as advance, sessions() as session:
            read = read_files(session, files, progress=lambda _: advance(1))
        with writing(sessions) as session:
            done = write_files(session, read)
    click.echo("\n".join(map(str, done)))
    for one in done:
        if one.warning:
            say(f"Warning: {one.key}: {one.warning} in its manifest entry or choose it on its source card.")
        if one.faults:
            say(f"Warning: {one.key}: {one.faults}.")


@click.command()
def align() -> None:
    """Embed, pair and group the claims of all accounts; only what changed is done again."""
    from annotator.database import connected
    from annotator.progress import progress_bar
    from annotator.services.aligning import align as run

    with connected() as sessions:
        click.echo(str(run(sessions, progress=progress_bar)))


@click.command()
def learn() -> None:
    """Learn from the judgements so far, and suggest and ask by what they teach."""
    from annotator.database import connected
    from annotator.services.learning import learn as run

    with connected() as sessions:
        click.echo(str(run(sessions)))


@click.command()
def sample() -> None:
    """Import and align the sample accounts where the database has none yet."""
    from annotator.services.sampling import sample_manifest, wants_sample

    if not wants_sample():
        return
    say("The database is empty: loading the sample accounts.")
    context = click.get_current_context()
    context.invoke(import_accounts, file=None, manifest=sample_manifest(), citation=None)
    context.invoke(align)
