from __future__ import annotations

import random
from dataclasses import replace

import numpy as np
import pytest

from alignment.judged import Judged, folds
from alignment.learner import learn
from alignment.prior import fit
from alignment.relation_model import RELATIONS, RelationModel
from models.vocabulary import Relation


def _pairs(count: int, seed: int, *, turned: bool = False) -> list[Judged]:
    """Pairs in which a signal tells contradiction from agreement; ``turned``: the other way round."""
    draw = random.Random(seed)
    pairs = []
    for i in range(count):
        conflict = draw.random() < 0.5
        seen = {"conflict": (1.0 if conflict != turned else -1.0) + draw.gauss(0, 0.3), "noise": draw.random()}
        relation = Relation.CONTRADICTION if conflict else Relation.AGREEMENT
        pairs.append(Judged(seen, relation, f"event {i % 6}", (f"a{seed}.{i}", f"b{seed}.{i}")))
    return pairs


@pytest.fixture(scope="module")
def prior() -> RelationModel:
    return fit(_pairs(120, 1), version="test")


def _right(model: RelationModel, pairs: list[Judged]) -> float:
    chosen = model.shares(model.matrix([pair.signals for pair in pairs])).argmax(1)
    return float(np.mean([RELATIONS[column] is pair.relation for column, pair in zip(chosen, pairs, strict=True)]))


def test_a_prior_learns_what_tells_the_relations_apart(prior: RelationModel):
    assert _right(prior, _pairs(100, 2)) > 0.9


def test_a_model_comes_back_from_json_and_says_the_same(prior: RelationModel):
    learned = learn(prior, _pairs(30, 3))
    again = RelationModel.from_json(learned.to_json())
    matrix = prior.matrix([pair.signals for pair in _pairs(50, 4)])
    assert np.allclose(again.shares(matrix), learned.shares(matrix), atol=1e-3)
    assert again.version == "test+30"


@pytest.mark.parametrize("text", ["", "{}", '{"relations": ["love"]}'])
def test_what_is_no_model_is_refused(text: str):
    with pytest.raises(ValueError, match="model"):
        RelationModel.from_json(text)


def test_confidence_is_how_often_what_was_proposed_is_right():
    """Most that is proposed is about two things, whatever a reader who seeks pairs out may find."""
    sought, proposed = _pairs(120, 11), _pairs(120, 12)
    apart = [replace(pair, relation=Relation.UNRELATED) if n % 5 else pair for n, pair in enumerate(proposed)]
    shares, scores = np.array([[0.9, 0.025, 0.025, 0.025, 0.025]]), np.array([0.5])
    chosen = np.array([RELATIONS.index(Relation.AGREEMENT)])
    hoped = fit(sought, version="test").confidence(shares, chosen, scores, np.ones(1))
    known = fit(sought, version="test", proposed=apart).confidence(shares, chosen, scores, np.ones(1))
    assert hoped[0] > 0.8
    assert known[0] < 0.4


def test_judgements_win_over_the_prior_as_they_grow(prior: RelationModel):
    other_school = _pairs(200, 5, turned=True)
    assert _right(learn(prior, other_school), _pairs(100, 6, turned=True)) > 0.9
    assert learn(prior, other_school[:50]).tags.weight == pytest.approx(0.5)


def test_judgements_that_teach_nothing_of_other_events_hardly_count(prior: RelationModel):
    draw = random.Random(4)
    guesses = [replace(pair, relation=draw.choice(list(Relation))) for pair in _pairs(100, 14)]
    learned = learn(prior, guesses)
    assert learned.figures["right after"] >= learned.figures["right before"]
    assert _right(learned, _pairs(100, 15)) > 0.9


def test_the_gain_is_stated_on_events_left_out(prior: RelationModel):
    figures = learn(prior, _pairs(200, 7, turned=True)).figures
    assert figures["judged"] == 200
    assert figures["right before"] < 40
    assert figures["right after"] > 3 * figures["right before"]


def test_too_few_judgements_or_of_one_relation_change_nothing(prior: RelationModel):
    assert learn(prior, _pairs(5, 8)).tags is None
    agreed = [pair for pair in _pairs(60, 9) if pair.relation is Relation.AGREEMENT]
    assert learn(prior, agreed).tags is None


def test_people_who_disagree_of_one_pair_count_once(prior: RelationModel):
    pairs = _pairs(20, 10, turned=True)
    both = [
        Judged(pairs[0].signals, relation, "event 0", pairs[0].texts)
        for relation in (Relation.PARTIAL, Relation.FRAMING)
    ]
    assert learn(prior, pairs[1:] + both).tags.weight == pytest.approx(20 / 70)


def test_no_fold_learns_from_a_claim_that_it_is_measured_on():
    shared = [Judged({"x": 1.0}, Relation.PARTIAL, f"event {i}", ("the same claim", f"b{i}")) for i in range(3)]
    pairs = shared + _pairs(12, 11)
    for seen, unseen in folds(pairs):
        claims = {text for row in seen for text in pairs[row].texts}
        assert not claims & {text for row in unseen for text in pairs[row].texts}
