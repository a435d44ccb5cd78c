"""Numbers that no noun follows count what stands before them."""

from __future__ import annotations

import pytest

from alignment.compare import numbers
from alignment.compare.antecedents import counted_before
from alignment.evidence import HINT, is_against
from tests.alignment.claims import claim, number


@pytest.mark.parametrize(
    ("text", "words", "counted"),
    [
        ("The friars of all rules, with the lay brothers, numbered about 80.", "80", "friar"),
        ("The farmers sat on the left, 90 out of a total of 150 who had come.", "150", "farmer"),
        ("The weavers and the dyers formed a group of 60.", "60", "dyer"),
        ("They brought ladders and some ropes, three of which were too short.", "three", "rope"),
        ("The report puts the number of wounded at 200.", "200", "wound"),
        ("The total number of hired spinners was over 4,000.", "4,000", "spinner"),
        ("The friars left; it lasted until 80.", "80", None),
        ("The weavers went home. They were 60.", "60", None),
        ("The number of … was 200.", "200", None),
        ("The number of them was 200.", "200", None),
    ],
)
def test_a_number_without_a_noun_counts_what_is_told_before_it(text, words, counted):
    assert counted_before(text, number(text, words, 1, None)) == counted


def test_such_numbers_are_held_against_those_with_a_noun():
    one, two = "The friars of all rules numbered 80.", "There came 95 friars and 300 peasants."
    a = claim(one, numbers=(number(one, "80", 80, None),))
    b = claim(two, numbers=(number(two, "95", 95, "friar"), number(two, "300", 300, "peasant")))
    assert "“80” and “95 friars” are not the same number" in numbers.compare(a, b).reason


def test_missiles_count_alike():
    one, two = "Only two shots hit the mill.", "Three small shrapnels struck the mill."
    a = claim(one, numbers=(number(one, "two", 2, "shot"),))
    b = claim(two, numbers=(number(two, "Three", 3, "shrapnel"),))
    assert numbers.compare(a, b).score < -0.3


def test_a_number_of_nothing_in_particular_is_no_evidence_against_one_of_something():
    one, two = "Of the barefoot friars from the hills 600 came to the diet.", "By May about 400 had come in."
    a = claim(one, numbers=(number(one, "600", 600, "friar"),))
    assert numbers.compare(a, claim(two, numbers=(number(two, "400", 400, None),))).score == HINT
    near = one.replace("600", "400")
    assert is_against(numbers.compare(a, claim(near, numbers=(number(near, "400", 400, None),))))
