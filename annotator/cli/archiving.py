"""Keep a whole project in one file, and bring it back."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli.files import FILE, read_bytes, write_bytes


@click.command("archive")
@click.argument("file", type=FILE)
@click.option("--derived", is_flag=True, help="Also what `annotator align` makes again from the rest.")
def archive_project(file: Path, derived: bool) -> None:
    """Write the whole project into FILE: texts, judgements and their history, with checksums."""
    from annotator.database import open_sessions
    from annotator.interchange.archive import archive

    write_bytes(archive(open_sessions().kw["bind"], derived=derived), file)


@click.command("restore")
@click.argument("file", type=FILE)
def restore_project(file: Path) -> None:
    """Fill an empty database from FILE, which `annotator archive` made, by this version or an earlier one."""
    from annotator.database import open_sessions
    from annotator.interchange.archive import restore

    restore(open_sessions().kw["bind"], read_bytes(file))
