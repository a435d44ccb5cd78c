"""A project moves between machines and databases with nothing lost, and a damaged archive moves nothing."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select, update
from sqlalchemy.orm import Session, sessionmaker

from annotator.database import open_sessions
from annotator.errors import InputError
from annotator.interchange.archive import archive, restore
from models.rows import Account, AccountText, Base, CardEntry, Judgement, Pair, Person
from models.vocabulary import Verdict
from tests.fires import judge, two_fires


@pytest.fixture
def project(sessions: sessionmaker[Session]) -> Engine:
    """A database with texts, suggestions and a judgement that was undone."""
    with sessions() as session, session.begin():
        two_fires(session)
        judge(session, 1, "a1", "b1", Verdict.CONTRADICTION, note="“é” 🔥 \u0301")
        session.add(Judgement(person_id=1, a_id="a1", b_id="b1", undoes_id=1, a_quote="", b_quote="", program="0"))
        session.add(CardEntry(person_id=1, account_id=1, said={"year": None}, before={"year": 1931}, program="0"))
        session.execute(update(Account).values(citation={"title": "T"}))
        session.execute(update(AccountText).values(original=bytes(range(256)), cleaned="a\u2028b\r\n"))
    return sessions.kw["bind"]


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Engine]:
    """Another database that is up to date and has nothing in it."""
    engine = open_sessions(f"sqlite:///{tmp_path / 'other.sqlite'}").kw["bind"]
    yield engine
    engine.dispose()


@pytest.mark.parametrize("derived", [False, True])
def test_an_archive_restored_and_archived_again_is_the_same_bytes(project: Engine, empty: Engine, derived: bool):
    first = archive(project, derived=derived)
    restore(empty, first)
    assert archive(empty, derived=derived) == first == archive(project, derived=derived)


def test_what_was_restored_can_be_gone_on_with(project: Engine):
    content = archive(project)
    with project.begin() as connection:
        for table in reversed(Base.metadata.sorted_tables):
            connection.execute(table.delete())
    restore(project, content)
    with Session(project) as session:
        assert session.scalars(select(AccountText.original)).first() == bytes(range(256))
        assert session.scalar(select(func.count()).select_from(Pair)) == 0
        session.add(Person(name="Third"))
        session.flush()
        assert session.scalars(select(Person.name).order_by(Person.id)).all() == ["Ruth", "Omar", "Third"]


def test_a_filled_database_is_left_alone(project: Engine):
    with pytest.raises(InputError, match="holds something already"):
        restore(project, archive(project))
    with Session(project) as session:
        assert session.scalar(select(func.count()).select_from(Account)) == 3


def _changed(content: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(file, "w") as new:
        for member in old.namelist():
            new.writestr(member, change(old.read(member)) if member == name else old.read(member))
    return file.getvalue()


def _index(**values: str) -> Callable[[bytes], bytes]:
    return lambda content: json.dumps(json.loads(content) | values).encode()


@pytest.mark.parametrize(
    ("name", "change", "line"),
    [
        ("claim.jsonl", lambda content: content.replace(b"mill", b"hill"), "damaged: claim.jsonl"),
        ("archive.json", lambda _: b"{}", "no archive of a project"),
        ("archive.json", lambda _: b"[", "no archive of a project"),
        ("archive.json", lambda _: b'{"sha256": ["archive.json"]}', "no archive of a project"),
        ("archive.json", _index(format="annotator-archive/9"), "annotator-archive/9"),
        ("archive.json", _index(revision="9999"), "newer version"),
    ],
)
def test_a_damaged_or_unknown_archive_gets_one_line_and_leaves_nothing(
    project: Engine, empty: Engine, name: str, change: Callable[[bytes], bytes], line: str
):
    with pytest.raises(InputError, match=line):
        restore(empty, _changed(archive(project), name, change))
    with Session(empty) as session:
        assert session.scalar(select(func.count()).select_from(Account)) == 0


def test_what_is_no_zip_at_all_gets_one_line(empty: Engine):
    with pytest.raises(InputError, match="no archive of a project"):
        restore(empty, b"hello")


def test_an_archive_with_bits_turned_round_gets_one_line(project: Engine, empty: Engine):
    content = bytearray(archive(project))
    for at in range(len(content) // 2, len(content) // 2 + 40):
        content[at] ^= 255
    with pytest.raises(InputError, match="damaged"):
        restore(empty, bytes(content))
