"""A backup of an installation with accounts holds its people and all of its projects, and comes back whole."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from sqlalchemy import make_url, text

from annotator.backup.house import back_up_house, bring_back_house
from annotator.database import open_engine, open_sessions, writing
from annotator.errors import InputError
from annotator.house import entering, open_house, projects
from annotator.interchange.archive import archive
from models.vocabulary import Role
from tests.cli.conftest import annotator  # noqa: F401 (a fixture)
from tests.factories import make_project

pytestmark = pytest.mark.usefixtures("own_tools")


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


@pytest.fixture
def empty(empty_database_url, tmp_path):
    """Another house, without anything."""
    (tmp_path / "new").mkdir()
    in_a_file = empty_database_url.startswith("sqlite")
    opened = open_house(f"sqlite:///{tmp_path / 'new' / 'house.sqlite'}" if in_a_file else empty_database_url)
    yield opened
    opened.kw["bind"].dispose()


#: Both houses on the same kind of database.
both = pytest.mark.parametrize(
    ("database_url", "empty_database_url"),
    [("sqlite", "sqlite"), pytest.param("postgresql", "postgresql", marks=pytest.mark.postgresql)],
    indirect=True,
)


@both
def test_people_and_projects_come_back_in_an_empty_house(filled, empty, tmp_path) -> None:
    assert back_up_house(filled, tmp_path / "monday") == []
    assert bring_back_house(empty, tmp_path / "monday") == []
    with empty() as opened:
        assert [user.name for user in entering.everybody(opened)] == ["Ina of fires", "Ina of strikes"]
    assert states(empty) == states(filled)
    assert states(empty).keys() == {"fires", "strikes"}
    with pytest.raises(InputError, match="has people or projects already"):
        bring_back_house(empty, tmp_path / "monday")


@both
def test_a_project_that_cant_be_copied_is_named_and_the_rest_is_kept(filled, empty, tmp_path) -> None:
    whole = states(filled)
    lose(filled, "strikes")
    (said,) = back_up_house(filled, tmp_path / "monday")
    assert re.match(r"strikes: .*(the backup can't be made|pg_dump did not do it)", said)
    assert not (tmp_path / "monday" / "strikes.project").exists()
    (said,) = bring_back_house(empty, tmp_path / "monday")
    assert re.match(r"strikes: .*is no backup", said)
    assert states(empty)["fires"] == whole["fires"]


def lose(house, slug: str) -> None:
    """A project's database is gone; nothing makes an empty one in its place."""
    with house() as opened:
        address = projects.address_of(house, projects.project_of(opened, slug))
    if address.startswith("sqlite"):
        Path(make_url(address).database).unlink()
        return
    with house.kw["bind"].connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(f'DROP DATABASE "{make_url(address).database}" WITH (FORCE)'))


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_the_command_says_which_project_is_damaged(filled, tmp_path, annotator, monkeypatch) -> None:  # noqa: F811
    monkeypatch.setenv("ANNOTATOR_HOUSE_URL", str(filled.kw["bind"].url))
    (tmp_path / "projects" / "strikes.sqlite").write_bytes(b"no database at all, and longer than a header")
    for words, said in ((("backup", tmp_path / "monday"), "has all but strikes: "), (("upgrade",), "strikes: ")):
        done = annotator(*words)
        assert (done.exit_code, len(done.stderr.splitlines())) == (2, 1)
        assert said in done.stderr
    assert sorted(file.name for file in (tmp_path / "monday").iterdir()) == ["fires.project", "house.backup"]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_backup_of_a_house_takes_no_others_place_and_a_failed_one_leaves_nothing(filled, tmp_path) -> None:
    (tmp_path / "there").mkdir()
    with pytest.raises(InputError, match="is there already"):
        back_up_house(filled, tmp_path / "there")
    with pytest.raises(InputError, match="can't be written"):
        back_up_house(filled, tmp_path / "nowhere" / "tuesday")
    assert not list(tmp_path.glob("**/*.part"))
