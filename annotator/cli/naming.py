"""The project's own names and the calendars of its accounts, out to a file and in from one."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli.files import FILE, OUTPUT, read_text, write_bytes


@click.group()
def names() -> None:
    """The project's own names: an authority file that extends the one that comes with the program."""


@names.command("export")
@OUTPUT
def export_names(output: Path | None) -> None:
    """Write the project's entries, with every decision made on names, as TOML."""
    from annotator.database import session
    from annotator.services.own_names import export_names as run

    with session() as opened:
        write_bytes(run(opened).encode(), output)


@names.command("import")
@click.argument("file", type=FILE)
@click.option("--by", required=True, help="The name that the entries shall stand under.")
def import_names(file: Path, by: str) -> None:
    """Take a names FILE in and read every account again with it."""
    from annotator.database import session
    from annotator.services.own_names import import_names as run
    from annotator.services.rereading import read_again
    from annotator.services.reviewing import person_named

    text = read_text(file)
    with session() as opened:
        click.echo(f"{run(opened, text, person=person_named(opened, by))} entries new or changed")
        for done in read_again(opened):
            click.echo(str(done))


@click.group()
def calendars() -> None:
    """How the accounts reckon their days: calendar, land of its change-over, year."""


@calendars.command("export")
@OUTPUT
def export_calendars(output: Path | None) -> None:
    """Write the rules of all accounts as TOML."""
    from annotator.database import session
    from annotator.services.own_calendars import export_calendars as run

    with session() as opened:
        write_bytes(run(opened).encode(), output)


@calendars.command("import")
@click.argument("file", type=FILE)
@click.option("--by", required=True, help="The name that the rules shall stand under.")
def import_calendars(file: Path, by: str) -> None:
    """Take a FILE of rules in and read the accounts again whose rules are others now."""
    from annotator.database import session
    from annotator.services.own_calendars import import_calendars as run
    from annotator.services.rereading import read_again
    from annotator.services.reviewing import person_named

    text = read_text(file)
    with session() as opened:
        for done in read_again(opened, run(opened, text, person=person_named(opened, by))):
            click.echo(str(done))
