"""Bringing every database of an installation up to date before anybody waits for a page of it."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.database import connected
from annotator.errors import InputError
from annotator.house import is_set_up, open_house
from annotator.house.projects import all_projects, database_of


def upgrade_all() -> Iterator[str]:
    """Migrate the one database, or the house and each of its projects; yields what can't be, a line each."""
    if not is_set_up():
        with connected():
            return
    house = open_house()
    with house() as opened:
        projects = all_projects(opened)
    for project in projects:
        try:
            with connected(database_of(house, project)):
                pass
        except InputError as error:
            yield f"{project.slug}: {error.message}"
    house.kw["bind"].dispose()
