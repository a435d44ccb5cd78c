"""A project as one text moves between machines with nothing lost, whatever words are in it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pyld import jsonld
from sqlalchemy import Engine, update
from sqlalchemy.orm import Session

from annotator.database import open_sessions
from annotator.errors import InputError
from annotator.interchange.archive import archive
from annotator.interchange.whole import as_jsonld, as_lines, jsonld_of, lines_of, read_text, restore_text
from models.rows import AccountText
from models.vocabulary import Technique, Verdict
from tests.fires import judge, two_fires
from tests.linked_data import OA, local_context

_WORDS = st.text(st.characters(codec="utf-8"), max_size=40)
_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | _WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_WORDS, inner, max_size=3),
    max_leaves=6,
)
_ROWS = st.lists(st.dictionaries(_WORDS, _VALUES, max_size=4), max_size=4)


def taken(tables: dict[str, list[dict[str, Any]]]) -> tuple[dict[str, Any], dict[str, bytes]]:
    """As an archive takes rows."""
    members = {
        f"{table}.jsonl": "".join(json.dumps(row, ensure_ascii=False, sort_keys=True) + "\n" for row in rows).encode()
        for table, rows in tables.items()
    }
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in members.items()}
    return {"format": "annotator-archive/1", "revision": "1", "derived": False, "sha256": digests}, members


@pytest.mark.parametrize("write", [lines_of, jsonld_of])
@given(tables=st.dictionaries(st.sampled_from(["event", "name", "vector"]), _ROWS))
@example(tables={"event": [{"@graph": None}]})
def test_rows_come_back_as_they_went(write: Callable[..., bytes], tables: dict[str, list[dict[str, Any]]]):
    assert read_text(write(*taken(tables))) == taken(tables)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Engine]:
    """A database with texts, suggestions, a judgement and a mark."""
    from annotator.services.reviewing import person_named
    from annotator.services.tagging import tag

    factory = open_sessions(f"sqlite:///{tmp_path / 'full.sqlite'}")
    with factory() as session, session.begin():
        two_fires(session)
        judge(session, 1, "a1", "b1", Verdict.CONTRADICTION, note="“é” 🔥 \u0301\u2028\r\n")
        tag(
            session,
            person=person_named(session, "Ada"),
            claim_id="a2",
            span=(0, 5),
            technique=Technique.IRONY_OR_SCARE_QUOTES,
        )
        session.execute(update(AccountText).values(original=bytes(range(256)), cleaned="a\u2028b\r\n\x85"))
    yield factory.kw["bind"]
    factory.kw["bind"].dispose()


@pytest.mark.parametrize("derived", [False, True])
@pytest.mark.parametrize("write", [as_lines, as_jsonld])
def test_a_project_restored_from_a_text_is_the_same_project(
    project: Engine, tmp_path: Path, write: Callable[..., bytes], derived: bool
):
    other = open_sessions(f"sqlite:///{tmp_path / 'other.sqlite'}").kw["bind"]
    restore_text(other, write(project, derived=derived))
    assert archive(other, derived=derived) == archive(project, derived=derived)
    other.dispose()


def test_other_tools_find_web_annotations_in_it(project: Engine):
    expanded = jsonld.expand(json.loads(as_jsonld(project)), {"documentLoader": local_context})
    (graph,) = (node["@graph"] for node in expanded)
    of_type = [node for node in graph if f"{OA}Annotation" in node.get("@type", ())]
    motivations = [node[f"{OA}motivatedBy"][0]["@id"].removeprefix(OA) for node in of_type]
    assert sorted(set(motivations)) == ["identifying", "linking", "tagging"]
    assert motivations.count("identifying") == 6


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"{}", "no project as JSON Lines or JSON-LD"),
        (b"\xff", "no project as JSON Lines or JSON-LD"),
        (b'{"annotator-project": {"sha256": {}, "format": "x"}}', "can't be restored"),
        (b'{"@graph": 3, "annotator-project": {"sha256": {}}}', "no project as JSON Lines or JSON-LD"),
    ],
)
def test_what_is_no_project_gets_one_line(project: Engine, content: bytes, line: str):
    with pytest.raises(InputError, match=line):
        restore_text(project, content)


def test_a_changed_row_is_found_out(project: Engine):
    content = as_lines(project).replace(b"sacks", b"bags")
    with pytest.raises(InputError, match="damaged: claim"):
        restore_text(project, content)


def test_a_filled_database_is_left_alone(project: Engine):
    with pytest.raises(InputError, match="holds something already"):
        restore_text(project, as_lines(project))
    with Session(project) as session:
        assert session.get(AccountText, 1) is not None
