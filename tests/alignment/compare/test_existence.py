"""Whether it was so at all: what one claim denies and the other tells."""

from __future__ import annotations

import pytest

from alignment.compare import existence
from alignment.evidence import HINT, is_against
from tests.alignment.claims import claim, negation, person


def test_what_one_denies_and_the_other_tells_is_found_from_both_sides():
    text = "No shots were fired at the gate."
    a = claim(text, cues=(negation(text, "No", "shots were fired at the gate"),))
    b = claim("Shots were fired from the gate all night.")
    assert existence.compare(a, b).score == existence.compare(b, a).score == -0.7
    assert existence.compare(a, b).a == existence.compare(b, a).b
    assert existence.compare(a, b).reason.endswith("tells of “Shots”, “fired” and “gate”")


def test_one_word_denied_of_what_both_name_is_a_hint():
    text = "Vane was never a marshal."
    denied = claim(text, cues=(negation(text, "never", " a marshal"),))
    assert existence.compare(denied, claim("As marshal of the diet Vane rode in front.")).score == HINT
    assert existence.compare(denied, claim("The marshal of the diet rode in front.")) is None
    assert existence.compare(denied, claim("The diet had made Vane its speaker.")) is None


def test_one_word_denied_in_nearly_the_same_words_is_evidence():
    text = "The riders and the gunners were not fighting."
    denied = claim(text, cues=(negation(text, "not", " fighting"),))
    assert is_against(existence.compare(denied, claim("The riders and the gunners were fighting.")))


def test_a_denial_with_an_exception_denies_only_what_falls_outside_it():
    one = "No pass of the garrison was valid unless the mayor signed it."
    two = "Every pass of the garrison was valid that the mayor signed."
    assert (
        existence.compare(claim(one, cues=(negation(one, "No", "pass of the garrison was valid"),)), claim(two)) is None
    )


def test_two_negations_take_each_other_back_and_a_nor_carries_one_on():
    one = "No passes that are not signed by the mayor are valid."
    turned = (negation(one, "No", "passes that are not signed by the mayor are valid"),)
    turned += (negation(one, "not", "signed by the mayor are valid"),)
    two = "They had neither guns nor bread in the fort."
    carried = (negation(two, "neither", "guns nor bread in the fort"), negation(two, "nor", "bread in the fort"))
    assert existence.compare(claim(one, cues=turned), claim("A pass is valid once the mayor has signed it.")) is None
    assert is_against(existence.compare(claim(two, cues=carried), claim("Bread lay beside the guns of the fort.")))


def test_words_of_a_name_alone_are_a_hint_and_idle_words_none():
    one = "The clerks would not obey the Salt Council."
    denied = claim(one, cues=(negation(one, "not", "obey the Salt Council"),))
    two = "The Salt Council sat in the town hall for three whole weeks of the siege."
    told = claim(two, actors=(person(two, "Salt Council", "Salt Council"),))
    assert existence.compare(denied, told).score == HINT
    assert is_against(existence.compare(denied, claim(two)))
    idle = "There was no place in that part."
    denied = claim(idle, cues=(negation(idle, "no", "place in that part"),))
    assert existence.compare(denied, claim("The vote took place in part.")) is None


@pytest.mark.parametrize(("says", "denies"), [("We shall", False), ("They will", False), ("They did", True)])
def test_what_somebody_will_not_do_may_have_been_done(says, denies):
    one = f"{says} not surrender the old fort."
    found = existence.compare(
        claim(one, cues=(negation(one, "not", "surrender the old fort"),)), claim("The old fort had to surrender.")
    )
    assert (found is not None) == denies
