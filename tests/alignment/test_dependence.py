"""Copies are found by their words, retellings by their order; dependent accounts are one witness."""

from __future__ import annotations

import numpy as np

from alignment.dependence import copied, retold
from alignment.facets import Facets
from alignment.reuse import shared_runs
from alignment.witnesses import independent
from tests.alignment.stories import claim, encoded


def facets(account: str, *texts: str) -> Facets:
    """An account of these sentences."""
    records = [claim(account, at, text) for at, text in enumerate(texts)]
    return Facets.of(records, encoded({account: records})[account])


def test_near_verbatim_sentences_are_copies_and_sentences_on_the_same_fact_are_not() -> None:
    a = facets("a", "On the third day of the siege the whole garrison laid down its arms.")
    b = facets(
        "b",
        "On the third day of the siege, the whole garrison laid down its arms and wept.",
        "The garrison capitulated after three days under siege.",
    )
    rows = np.array([0, 0])
    assert copied(a, b, rows, np.array([0, 1])).tolist() == [True, False]


def chain(worded: list[float], columns: list[int], scores: list[float]) -> list[bool]:
    """Whether each of the pairs (0, columns[0]), (1, columns[1]) … is retold."""
    rows = np.arange(len(columns))
    return retold(rows, np.array(columns), np.array(scores, np.float32), np.array(worded, np.float32)).tolist()


def test_the_same_facts_in_the_same_order_with_near_wordings_are_a_retelling() -> None:
    assert chain([0.7, 0.1, 0.2, 0.6], [10, 11, 13, 14], [0.9] * 4) == [True] * 4


def test_the_same_facts_in_another_order_are_none() -> None:
    assert not any(chain([0.7, 0.1, 0.2, 0.6], [14, 13, 11, 10], [0.9] * 4))


def test_like_facts_in_order_without_any_near_wording_are_none() -> None:
    assert not any(chain([0.3, 0.1, 0.2, 0.3], [10, 11, 13, 14], [0.9] * 4))


def test_a_chain_breaks_where_a_pair_is_unsure_or_far_on() -> None:
    assert not any(chain([0.7, 0.1, 0.2, 0.6], [10, 11, 12, 13], [0.9, 0.9, 0.2, 0.9]))
    assert not any(chain([0.7, 0.1, 0.2, 0.6], [10, 11, 40, 41], [0.9] * 4))


def test_dependent_accounts_are_one_witness_through_a_third_too() -> None:
    assert independent(["a", "b", "c"], []) == 3
    assert independent(["a", "b", "c"], [("a", "b"), ("b", "c")]) == 1
    assert independent(["a", "b", "c"], [("a", "b"), ("x", "c")]) == 2


def test_the_runs_that_two_claims_share_are_found_where_they_stand():
    text = "Then the miller, a hard man, shut the great gate of the weir at night."
    other = "He shut the great gate of the weir, and the miller, a hard man, slept."
    assert [text[run.start : run.end] for run in shared_runs(text, other)] == [
        "the miller, a hard man",
        "shut the great gate of the weir",
    ]
    assert shared_runs(text, "Nothing of this.") == ()
