"""The score is a sum of named measures; a claim situated in its passage finds what its words alone do not."""

from __future__ import annotations

import numpy as np
import pytest

from alignment.facets import Facets
from alignment.likeness import likeness, rank
from alignment.passages import passages
from alignment.record import ClaimRecord
from alignment.scoring import Scoring, default_scoring
from tests.alignment.stories import claim, encoded, named, numbered


def facets(*records: ClaimRecord) -> Facets:
    """The rows of these claims, by their words alone."""
    return Facets.of(records, encoded({"": records})[""])


def test_the_model_that_comes_with_the_program_knows_every_measure() -> None:
    one = facets(claim("a", 0, "The fort fell"))
    measures = likeness(one, one, np.array([0]), np.array([0]))
    assert default_scoring().coefficients.keys() <= measures.keys()
    assert 0 < default_scoring().scores(measures)[0] < 1


def test_a_missing_measure_is_named() -> None:
    with pytest.raises(ValueError, match="needs cosine"):
        Scoring(0.0, {"cosine": 1.0}, 0.0).scores({"words": np.zeros(1, np.float32)})


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        ("1746-03-02", "1746-03-02", {"dated": 1, "same day": 1, "days overlap": 1, "two days apart": 0}),
        ("1746-03-02", "1746-03", {"dated": 1, "same day": 0, "days overlap": 1}),
        ("1746-03-02", "1746-03-04", {"days overlap": 0, "two days apart": 1, "a week apart": 1}),
        ("1746-03-02", "1746-03-09", {"two days apart": 0, "a week apart": 1}),
        ("1746-03-02", "1790", {"dated": 1, "days overlap": 0, "a week apart": 0}),
        ("1746-03-02", None, {"dated": 0, "same day": 0, "days apart": 0, "vagueness in days": 0}),
    ],
)
def test_what_the_days_of_two_claims_tell(a: str, b: str | None, told: dict[str, float]) -> None:
    measures = likeness(facets(claim("a", 0, "x", a)), facets(claim("b", 0, "y", b)), np.array([0]), np.array([0]))
    assert {name: float(measures[name][0]) for name in told} == told


def test_rare_names_weigh_more_than_common_ones() -> None:
    common = [claim("a", at, "x", actors=(named("Ann"),)) for at in range(1, 9)]
    a = facets(claim("a", 0, "x", actors=(named("Ann"), named("Zoë"))), *common)
    b = facets(claim("b", 0, "x", actors=(named("Zoë"),)), claim("b", 1, "x", actors=(named("Ann"),)))
    rare, usual = likeness(a, b, np.array([0, 0]), np.array([0, 1]))["actors"]
    assert rare > usual > 0


def test_only_claims_that_state_numbers_can_differ_in_them() -> None:
    a = facets(claim("a", 0, "x", numbers=(numbered(60),)))
    b = facets(claim("b", 0, "x", numbers=(numbered(60),)), claim("b", 1, "x"))
    measures = likeness(a, b, np.array([0, 0]), np.array([0, 1]))
    assert measures["numbers"].tolist() == pytest.approx([1, 0])
    assert measures["both state numbers"].tolist() == [1, 0]
    assert measures["one states numbers"].tolist() == [0, 1]


def test_a_passage_is_its_neighbours_weighted_down_in_a_straight_line() -> None:
    assert passages(np.eye(5, dtype=np.float32), reach=1)[2].tolist() == [0, 0.5, 1, 0.5, 0]


def test_ranks_count_from_one_within_each_owner() -> None:
    value, owner = np.array([0.1, 0.9, 0.5, 0.7], np.float32), np.array([4, 4, 2, 4])
    assert rank(value, owner).tolist() == [3, 1, 1, 2]
