"""What people judge changes the suggestions that they have not judged, and can be turned off without a trace."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from annotator.errors import InputError
from annotator.queries.exports import pairs as exported
from annotator.queries.queue import Wanted, following
from annotator.queries.trust import trust
from annotator.services.judged_pairs import event_of
from annotator.services.learning import is_due, learn, turn
from annotator.services.reviewing import judge, person_named, undo
from models.alignment import Pair
from models.learning import LearnedModel
from models.vocabulary import Relation, Verdict
from tests.databases import Fill
from tests.lessons import PAIRS, forty_lessons, undecided_model


def opinions(session: Session) -> list[tuple[Relation, float]]:
    return [(row.relation, row.confidence) for row in session.scalars(select(Pair).order_by(Pair.a_id))]


@pytest.fixture(autouse=True)
def model(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the machine says by itself is not what is tested here."""
    monkeypatch.setattr("alignment.relation_model.default_model", undecided_model)


@pytest.fixture
def fill() -> Fill:
    return forty_lessons


@pytest.fixture
def project(sessions: sessionmaker[Session]) -> sessionmaker[Session]:
    """Forty of sixty pairs are judged."""
    return sessions


def test_what_was_judged_changes_what_is_suggested_of_the_rest(project) -> None:
    done = learn(project)
    assert (done.judged, done.after > done.before) == (40, True)
    with project() as session:
        rest = opinions(session)[40:]
        assert [relation for relation, _ in rest] == [Relation.PARTIAL, Relation.UNRELATED] * (len(rest) // 2)
        turned = session.scalars(select(Pair).where(Pair.relation == Relation.PARTIAL)).first()
        assert (turned.first_relation, turned.first_confidence) == (Relation.UNRELATED, 0.5)
        assert turned.reasons[0].startswith("nothing decisive: the sentences are alike to")
        kept = {row["unlearned"]["relation"] for row in exported(session)}
        assert kept == {"unrelated"}


def test_learning_turned_off_leaves_the_machines_own_opinion_and_on_again_brings_it_back(project) -> None:
    with project() as session:
        own = opinions(session)
    learn(project)
    with project() as session:
        learned = opinions(session)
    for on, wanted in ((False, own), (True, learned)):
        with project.begin() as session:
            turn(session, person=person_named(session, "Ada"), on=on)
        assert learn(project).used is on
        with project() as session:
            assert opinions(session) == wanted
    with project() as session:
        assert session.scalar(select(func.count()).select_from(LearnedModel)) == 1


def test_each_version_is_a_row_and_judgements_taken_back_are_unlearned(project) -> None:
    learn(project)
    learn(project)
    with project.begin() as session:
        ada = person_named(session, "Ada")
        for _ in range(40):
            undo(session, person=ada)
        assert is_due(session)
    assert not learn(project).judged
    with project() as session:
        assert {relation for relation, _ in opinions(session)} == {Relation.UNRELATED}
        assert [row.judged for row in session.scalars(select(LearnedModel).order_by(LearnedModel.id))] == [40, 0]
        assert not is_due(session)


def test_questions_are_the_unjudged_one_in_five_at_random_and_lead_the_queue(project) -> None:
    learn(project)
    with project() as session:
        asked = session.scalars(select(Pair).where(Pair.question.is_not(None)).order_by(Pair.question)).all()
        assert len(asked) == PAIRS - 40
        assert sum(pair.at_random for pair in asked) == len(asked) // 5
        queue = following(session, Wanted(), person_id=None, limit=3)
        assert list(queue) == [(pair.a_id, pair.b_id) for pair in asked[:3]]


def test_how_right_it_was_goes_by_what_was_suggested_when_it_was_judged(project) -> None:
    learn(project)
    with project.begin() as session:
        ada = person_named(session, "Ada")
        for pair in session.scalars(select(Pair).where(Pair.question.is_not(None))).all():
            alike = int(pair.a_id[-3:]) % 2 == 0
            verdict = Verdict.PARTIAL if alike else Verdict.UNRELATED
            judge(session, person=ada, a_id=pair.a_id, b_id=pair.b_id, verdict=verdict)
    with project() as session:
        found = trust(session)
    assert (found.last, found.last_right, found.last_right_alone) == (50, 35, 25)
    at_random, every, *_ = found.reckonings
    assert (at_random.judged, at_random.right) == (4, 4)
    assert (every.judged, every.right, every.precision[100]) == (60, 40, None)
    assert every.precision[50] is not None
    assert found.waiting == 20


@pytest.mark.parametrize(
    ("one", "other", "event"),
    [
        ({"e1": True, "e2": False}, {"e1": True, "e2": False}, "e2"),
        ({"e1": True, "e2": True, "e3": False}, {"e1": True, "e2": False}, "e2"),
        ({"e1": True, "e2": True}, {"e1": True, "e2": True}, "e1"),
        ({"e1": True, "e3": False}, {"e2": False}, "e2"),
        ({"e1": True, "e3": False}, {}, "e3"),
        ({}, {}, None),
    ],
)
def test_a_pair_counts_for_the_event_in_which_most_of_it_is_at_home(one, other, event) -> None:
    assert event_of(("a", "b"), {"a": one, "b": other}) == event


def test_suggestions_of_another_model_are_not_mistaken_for_ours(project) -> None:
    with project.begin() as session:
        for pair in session.scalars(select(Pair)):
            pair.basis = b"\0" * 8
    with pytest.raises(InputError, match="align again"):
        learn(project)
