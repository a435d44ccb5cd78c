"""Agreement as published examples have it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.evaluation.alpha import against_rest, alpha, masi, prevalence, rated, raw, specific
from annotator.evaluation.kappa import kappa, same_share
from annotator.evaluation.span_gamma import gamma
from annotator.evaluation.span_overlap import Marked, character_f1, mark_f1

#: Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), sections A, B and C (* is a missing value).
BINARY = ("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0")
NOMINAL = ("a a b b d c c c e d d a", "b a b b b c c c e d d d")
FOUR = ("1 2 3 3 2 1 4 1 2 * * *", "1 2 3 3 2 2 4 1 2 5 * 3", "* 3 3 3 2 3 4 2 2 5 1 *", "1 2 3 3 2 4 4 1 2 5 1 *")


def units(rows):
    return [[value for value in unit if value != "*"] for unit in zip(*(row.split() for row in rows), strict=True)]


@pytest.mark.parametrize(("rows", "published"), [(BINARY, 0.095), (NOMINAL, 0.692), (FOUR, 0.743)])
def test_alpha_is_that_of_krippendorffs_own_examples(rows, published) -> None:
    assert alpha(rated(units(rows))).value == pytest.approx(published, abs=0.0005)


def test_a_unit_with_one_label_says_nothing_about_agreement() -> None:
    assert alpha(rated([*units(NOMINAL), ["a"], []])) == alpha(rated(units(NOMINAL)))
    assert rated([["a"], []]) is None


def test_where_all_always_say_the_same_alpha_is_not_defined() -> None:
    assert alpha(rated([["a", "a"], ["a", "a"]])) is None
    assert raw(rated([["a", "a"], ["a", "a"]])).value == 1


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [("ab", "ab", 0), ("ab", "abcd", 1 - 1 / 3), ("abc", "bcd", 1 - 1 / 6), ("ab", "cd", 1), ("a", "abc", 1 - 2 / 9)],
)
def test_masi_is_jaccard_times_monotonicity_as_passonneau_defines_it(one, other, distance) -> None:
    assert masi(frozenset(one), frozenset(other)) == pytest.approx(distance)


def test_alpha_by_masi_gives_credit_for_a_part() -> None:
    sets = [[frozenset("a"), frozenset("ab")], [frozenset("c"), frozenset("c")], [frozenset("b"), frozenset("b")]]
    assert alpha(rated(sets)).value < alpha(rated(sets), masi).value < 1


#: Fifty proposals for a grant, yes or no by two readers: observed 0.7, expected 0.5, so kappa is 0.4.
GRANTS = [("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10 + [("no", "no")] * 15


def test_kappa_is_that_of_the_textbook_and_of_scikit_learn() -> None:
    from sklearn.metrics import cohen_kappa_score

    assert kappa(GRANTS).value == pytest.approx(0.4)
    assert kappa(GRANTS).value == pytest.approx(cohen_kappa_score(*zip(*GRANTS, strict=True)))
    assert same_share(GRANTS).value == pytest.approx(0.7)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=2, max_size=30))
def test_kappa_is_scikit_learns_whatever_two_people_say(said) -> None:
    from sklearn.metrics import cohen_kappa_score

    mine = kappa(said)
    if mine is None:
        assert len(set(said)) == 1
        assert said[0][0] == said[0][1]
    else:
        assert mine.value == pytest.approx(cohen_kappa_score(*zip(*said, strict=True)))
        assert mine.low <= mine.high


def test_kappa_of_nothing_is_none() -> None:
    assert kappa([]) is None
    assert same_share([]) is None


def test_shares_by_label() -> None:
    found = rated([["a", "a", "b"], ["b", "b"]])
    assert prevalence(found, "a").value == pytest.approx(2 / 5)
    assert specific(found, "a").value == pytest.approx(2 / 4)
    assert raw(found).value == pytest.approx((2 + 2) / (6 + 2))
    assert alpha(against_rest(found, "a")).value == pytest.approx(alpha(found).value)


def test_the_same_judgements_always_give_the_same_interval() -> None:
    assert alpha(rated(units(FOUR))) == alpha(rated(units(FOUR)))
    assert alpha(rated(units(FOUR))).low < 0.743 < alpha(rated(units(FOUR))).high


MARKS = {"t": [Marked(0, 5, "labelling"), Marked(10, 14, "irony")], "u": []}


def test_marks_that_overlap_agree_in_part() -> None:
    other = {"t": [Marked(0, 5, "labelling"), Marked(12, 16, "irony")], "u": [Marked(2, 4, "irony")]}
    assert character_f1(MARKS, other).value == pytest.approx(14 / 20)
    assert mark_f1(MARKS, other).value == pytest.approx(4 / 5)
    assert 0 < gamma(MARKS, other, {"t": 60, "u": 60}) < 1


def test_the_same_marks_agree_perfectly_and_another_technique_costs() -> None:
    renamed = {"t": [Marked(0, 5, "irony"), Marked(10, 14, "irony")], "u": []}
    lengths = {"t": 60, "u": 60}
    assert (mark_f1(MARKS, MARKS).value, gamma(MARKS, MARKS, lengths)) == (1, 1)
    assert character_f1(MARKS, renamed).value == 1
    assert mark_f1(MARKS, renamed).value == 0.5
    assert gamma(MARKS, renamed, lengths) < 1


def test_no_marks_at_all_are_no_agreement() -> None:
    assert gamma({"t": []}, {"t": []}, {"t": 9}) is None
    assert mark_f1({"t": []}, {"t": []}) is None
    assert character_f1({}, {}) is None
