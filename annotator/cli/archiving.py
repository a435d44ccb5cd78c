"""Keep a whole project in one file, and bring it back."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli.files import FILE, read_bytes, write_bytes
from annotator.cli.projects import opened_house
from annotator.errors import InputError

_FILE_OR_FOLDER = click.Path(path_type=Path)


@click.command("archive")
@click.argument("file", type=FILE)
@click.option("--derived", is_flag=True, help="Also what `annotator align` makes again from the rest.")
def archive_project(file: Path, derived: bool) -> None:
    """Write the whole project into FILE: texts, judgements and their history, with checksums."""
    from annotator.database import open_sessions
    from annotator.interchange.archive import archive

    write_bytes(archive(open_sessions().kw["bind"], derived=derived), file)


@click.command("restore")
@click.argument("file", type=_FILE_OR_FOLDER)
def restore_project(file: Path) -> None:
    """Fill an empty database from FILE: an archive, a backup, or a whole project as JSON Lines or JSON-LD.

    An empty installation with accounts is filled from the folder that `backup` made of a whole one.
    """
    _restore_house(file) if file.is_dir() else _restore_project(file)


@click.command("backup")
@click.argument("file", type=_FILE_OR_FOLDER)
def back_up_database(file: Path) -> None:
    """Copy the whole database into FILE, whole or not at all, while people go on working in it.

    An installation with accounts is copied into a folder of that name, with all its projects; with `--project` one.
    """
    from annotator.house import is_set_up

    _back_up_house(file) if is_set_up() and not _is_for_one_project() else _back_up_project(file)


@click.command("upgrade")
def upgrade_databases() -> None:
    """Bring the database up to date, with a backup first; of an installation with accounts each project's as well."""
    from annotator.house.upgrading import upgrade_all

    if faults := list(upgrade_all()):
        raise InputError("; ".join(faults))


def _restore_project(file: Path) -> None:
    from annotator.backup import bring_back
    from annotator.database import connected
    from annotator.interchange.archive import refuse_a_filled, restore
    from annotator.interchange.whole import is_text, restore_text

    content = read_bytes(file)
    with connected() as sessions:
        engine = sessions.kw["bind"]
        refuse_a_filled(engine)
        if not bring_back(engine, file):
            (restore_text if is_text(content) else restore)(engine, content)


def _back_up_project(file: Path) -> None:
    from annotator.backup import back_up
    from annotator.database import connected

    with connected() as sessions:
        back_up(sessions.kw["bind"], file)


def _back_up_house(folder: Path) -> None:
    from annotator.backup.house import back_up_house

    with opened_house() as house:
        _tell(back_up_house(house, folder), f"{folder} has all but")


def _restore_house(folder: Path) -> None:
    from annotator.backup.house import bring_back_house

    with opened_house() as house:
        _tell(bring_back_house(house, folder), "all is back but")


def _tell(faults: list[str], rest: str) -> None:
    if faults:
        raise InputError(f"{rest} {'; '.join(faults)}")


def _is_for_one_project() -> bool:
    parent = click.get_current_context().parent
    return bool(parent and parent.params.get("project"))
