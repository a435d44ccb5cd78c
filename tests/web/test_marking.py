"""Marks in a text: what overlaps is cut, what says the same twice is said once, and the gravest is spoken."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from annotator.queries.claims import Mark
from annotator.queries.pairs import _finding
from annotator.web.marking import marked
from tests.web.conftest import words


def _heard(*marks: Mark, anchor: str = "") -> list[str]:
    page = BeautifulSoup(marked("the Bridge of Sighs at noon", marks, anchor=anchor), "html.parser")
    return [words(mark) for mark in page.select("mark")]


def test_a_name_that_agrees_is_read_at_one_go() -> None:
    name, one, other = (Mark(*span, "agree", "") for span in ((4, 19), (4, 10), (14, 19)))
    assert _heard(name, one, other) == ["Bridge of Sighs"]
    assert _heard(one, other) == ["Bridge", "Sighs"]


def test_of_several_findings_on_the_same_words_a_listener_hears_the_gravest() -> None:
    noon = (23, 27)
    assert _heard(Mark(*noon, "apparent", ""), Mark(*noon, "conflict", "")) == ["conflicting: noon"]
    assert _heard(Mark(*noon, "apparent", ""), Mark(*noon, "date", "")) == ["only apparently conflicting: noon"]


@pytest.mark.parametrize(
    ("kind", "score", "shown"), [("date", -1.0, "conflict"), ("evaluation", -1.0, "dispute"), ("place", 1.0, "agree")]
)
def test_only_facts_that_exclude_each_other_are_marked_as_a_conflict(kind: str, score: float, shown: str) -> None:
    found = _finding({"type": kind, "score": score, "reason": "", "a": [[0, 3]], "b": [[4, 6]]})
    assert [mark.what for mark in found.a + found.b] == [shown, shown]


def test_a_mere_hint_sets_no_words_at_odds() -> None:
    found = _finding({"type": "outcome", "score": -0.25, "reason": "", "a": [[0, 3]], "b": [[4, 6]]})
    assert found.a + found.b == ()
