"""A backup of an installation with accounts holds its people and all of its projects, and comes back whole."""

from __future__ import annotations

import pytest

from annotator.backup.house import back_up_house, bring_back_house
from annotator.database import open_engine, open_sessions, writing
from annotator.errors import InputError
from annotator.house import entering, open_house, projects
from annotator.interchange.archive import archive
from models.house import Role
from tests.factories import make_project

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def filled(house, tmp_path):
    """A house with two projects of its own, beside it."""
    (tmp_path / "here").mkdir()
    for slug in ("fires", "strikes"):
        with house.begin() as opened:
            project = projects.add(opened, slug, title=slug)
            projects.change(
                opened, entering.add(opened, f"Ina of {slug}", "correct horse battery"), project, Role.READER
            )
        sessions = open_sessions(projects.database_of(house, project))
        with writing(sessions) as opened:
            make_project(opened)
        sessions.kw["bind"].dispose()
    return house


def states(house) -> dict[str, bytes]:
    with house() as opened:
        every = projects.all_projects(opened)
    kept = {}
    for project in every:
        engine = open_engine(projects.database_of(house, project))
        kept[project.slug] = archive(engine, derived=True)
        engine.dispose()
    return kept


def test_people_and_projects_come_back_in_an_empty_house(filled, tmp_path) -> None:
    back_up_house(filled, tmp_path / "monday")
    (tmp_path / "new").mkdir()
    new = open_house(f"sqlite:///{tmp_path / 'new' / 'house.sqlite'}")
    bring_back_house(new, tmp_path / "monday")
    with new() as opened:
        assert [user.name for user in entering.everybody(opened)] == ["Ina of fires", "Ina of strikes"]
    assert states(new) == states(filled)
    assert states(new).keys() == {"fires", "strikes"}
    with pytest.raises(InputError, match="has people or projects already"):
        bring_back_house(new, tmp_path / "monday")
    new.kw["bind"].dispose()


def test_a_backup_of_a_house_takes_no_others_place_and_a_failed_one_leaves_nothing(filled, tmp_path) -> None:
    (tmp_path / "there").mkdir()
    with pytest.raises(InputError, match="is there already"):
        back_up_house(filled, tmp_path / "there")
    (tmp_path / "projects" / "strikes.sqlite").write_bytes(b"no database")
    with pytest.raises(InputError):
        back_up_house(filled, tmp_path / "tuesday")
    assert not (tmp_path / "tuesday").exists()
    assert not (tmp_path / "tuesday.part").exists()
