"""Whether two claims tell of one act."""

from __future__ import annotations

import pytest

from alignment.compare.deeds import assurance, common_things, like_acts, of_two_agents, told_as_two
from alignment.suggestion import Finding
from models.vocabulary import ContradictionType
from tests.alignment.claims import claim, dated, person


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("The riders left the fort.", "His departure was seen by all.", True),
        ("The fort was bombarded.", "Shelling went on all day.", True),
        ("They dyed the wool.", "The wool was dyed red.", True),
        ("The mayor signed the peace.", "The riders left the fort.", False),
        ("The mayor said so.", "The riders said so too.", False),
    ],
)
def test_acts_are_of_one_kind(one, other, alike):
    assert like_acts(claim(one), claim(other)) is alike


@pytest.mark.parametrize(
    ("telling", "who", "two"),
    [
        ("Orlo departed at dusk.", "Orlo", True),
        ("Vane departed at dusk.", "Vane", False),
        ("At dusk he was gone.", None, False),
    ],
)
def test_a_like_act_of_somebody_else_is_another_act(telling, who, two):
    left = "Vane left at noon."
    a = claim(left, actors=(person(left, "Vane", "Vane"),))
    b = claim(telling, actors=(person(telling, who, who),) if who else ())
    assert of_two_agents(a, b) == of_two_agents(b, a) == two


@pytest.mark.parametrize(
    ("telling", "told", "two"),
    [
        ("The diet met in another session.", {}, True),
        ("The diet met once more.", {}, True),
        ("The diet met on the hill.", {"quoted": True}, True),
        ("The diet, he wrote, met on the hill.", {"attributed_to": "Vane"}, True),
        ("The diet met on the hill.", {}, False),
    ],
    ids=["another", "once more", "words quoted", "words of somebody", "the same act"],
)
def test_a_further_act_or_what_somebody_said_is_told_as_another(telling, told, two):
    a, b = claim("The diet met in the mill."), claim(telling, **told)
    assert told_as_two(a, b) == told_as_two(b, a) == two


def test_evidence_assures_of_a_conflict_the_more_acts_are_alike():
    left, signed = claim("The riders left the fort."), claim("The mayor signed the peace.")
    both = claim("The mayor signed, and the riders left.")
    assert assurance(left, signed, {}) < 1 < assurance(left, both, {}) == assurance(left, left, {})


@pytest.mark.parametrize(("kind", "less"), [(ContradictionType.DATE, True), (ContradictionType.NUMBER, False)])
def test_days_told_of_two_acts_assure_less_of_a_conflict(kind, less):
    met, again = claim("The diet met in the mill."), claim("The diet met again in the mill.")
    found = {"found": Finding(-1.0, kind, "they differ")}
    assert (assurance(met, again, found) < assurance(met, met, found)) is less


def test_what_both_name_is_no_date_nor_a_word_that_tells_nothing():
    a = dated("On 2 May the wool was put ashore that day.", "2 May", "1809-05-02")
    b = dated("By 2 May they had put the wool aboard, a day late.", "2 May", "1809-05-02")
    assert common_things(a, b) == {"wool"}
