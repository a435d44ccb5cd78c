"""Two claims that people put together are a pair wherever pairs are asked for, as long as a judgement bears it."""

from __future__ import annotations

import pytest

from annotator.queries import exports
from annotator.queries.contested import Choice, contested
from annotator.queries.matrix import matrix
from annotator.queries.queue import Wanted, count, following
from annotator.services.alignment_rows import write_pairs
from annotator.services.linking import link_by_hand
from annotator.services.reviewing import judge, person_named, undo
from models.rows import Pair
from models.vocabulary import Verdict
from tests.factories import make_project

HAND = ("csouth000", "cwest000")


@pytest.fixture
def linked(sessions):
    """A project in which Ada put two claims together that no suggestion knows."""
    with sessions.begin() as session:
        make_project(session)
        ada = person_named(session, "Ada")
        judge(session, person=ada, a_id=HAND[1], b_id=HAND[0], verdict=Verdict.CONTRADICTION, types=["date"])
    return sessions


def test_it_stands_in_the_queue_the_table_the_matrix_and_the_export(linked) -> None:
    with linked() as session:
        assert HAND in following(session, Wanted(state="all"), None, limit=9)
        assert count(session, Wanted(state="judged"), None) == 1
        assert HAND in [line.pair.key for line in contested(session, Choice(judged=True)).lines]
        assert matrix(session).standing[2, 3] == {"contradiction": 1}
        (row,) = [row for row in exports.pairs(session) if row["by_hand"]]
    assert (row["a"], row["b"]) == HAND
    assert (row["relation"], row["types"], row["score"], row["confidence"]) == ("contradiction", ["date"], 1.0, 1.0)
    assert row["reasons"] == ["Put together by hand; Ada judged it."]
    assert row["tags"][0]["by"] == "Ada"


def test_it_is_no_suggestion_to_whoever_judges_it_next(linked) -> None:
    with linked.begin() as session:
        bert = person_named(session, "Bert")
        assert judge(session, person=bert, a_id=HAND[0], b_id=HAND[1], verdict=Verdict.PARTIAL).suggestion is None


def test_it_goes_when_the_last_judgement_is_taken_back_and_comes_again_with_the_next(linked) -> None:
    with linked.begin() as session:
        ada = person_named(session, "Ada")
        undo(session, person=ada)
        assert session.get(Pair, HAND) is None
        judge(session, person=ada, a_id=HAND[0], b_id=HAND[1], verdict=Verdict.AGREEMENT)
        assert session.get(Pair, HAND).by_hand


def test_an_alignment_that_sees_nothing_there_leaves_it(linked) -> None:
    with linked.begin() as session:
        write_pairs(session, {("south", "west"): []}, {})
    with linked() as session:
        assert session.get(Pair, HAND).by_hand
        assert link_by_hand(session) == 0
