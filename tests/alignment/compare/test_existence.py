"""Whether it was so at all: what one claim denies and the other tells."""

from __future__ import annotations

import pytest

from alignment.compare import existence
from alignment.evidence import HINT, is_against
from models.historical_date import HistoricalDate
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
    one = "There was no Salt Council in Varn."
    denied = claim(one, cues=(negation(one, "no", "Salt Council in Varn"),))
    two = "The Salt Council sat in the town hall for three whole weeks of the siege."
    told = claim(two, actors=(person(two, "Salt Council", "Salt Council"),))
    assert existence.compare(denied, told).score == HINT
    assert existence.compare(denied, claim(two)).score == HINT  # written like a name that no list knows
    assert is_against(existence.compare(denied, claim(two.replace("Salt Council", "salt council"))))
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


@pytest.mark.parametrize(
    ("denying", "cue", "scope", "telling"),
    [
        ("“No: master of the mint!”", "No", "master of the mint", "Vane was made master of the mint."),
        ("“No weakness, riders!”", "No", "weakness, riders", "The riders showed weakness at the gate."),
        ("He wished to win it, not to yield the gate.", "not", "to yield the gate", "They yielded the gate."),
        ("Do not yield the gate.", "not", "yield the gate", "They yielded the gate."),
        ("The banners were not now of red silk.", "not", "now of red silk", "They wore banners of red silk."),
        ("They did not long hold the gate.", "not", "long hold the gate", "They held the gate."),
        ("They no longer held the gate.", "no longer", "held the gate", "They held the gate."),
        ("They cannot hold the gate.", "cannot", "hold the gate", "They held the gate."),
        ("They should not hold the gate.", "not", "hold the gate", "They held the gate."),
        ("It was not Vane that held the gate.", "not", "Vane that held the gate", "They held the gate."),
        ("There was no other way to the gate.", "no", "other way to the gate", "They took the other way to the gate."),
        ("They did not sign the treaty of Varn.", "not", "sign the treaty of Varn", "They read the treaty of Varn."),
        ("They did not hold the gate.", "not", "hold the gate", "They were told to hold the gate."),
        ("They were without fresh bread.", "without", "fresh bread", "Oats were their only bread, and fresh."),
        ("Instead of bread there was salt.", "Instead of", "bread there was salt", "They had salt there."),
        ("If they did not hold the gate, they fled.", "not", "hold the gate", "They held the gate."),
        ("In case, by mischance, they did not hold it, he fled.", "not", "hold it", "They held the gate."),
        ("They had barely managed to hold the gate.", "barely", "managed to hold the gate", "They held the gate."),
        ("They did not hold the gate.", "not", "hold the gate", "The gate must be held."),
        ("They did not hold the gate.", "not", "hold the gate", "The gate was to be firmly held."),
        ("All left except the tired riders.", "except", "the tired riders", "The tired riders left the town."),
        (
            "They ruled that no order of Vane be obeyed.",
            "no",
            "order of Vane be obeyed",
            "They obeyed the order of Vane.",
        ),
    ],
    ids=[
        "an answer",
        "an outcry",
        "an aim",
        "a bidding",
        "now",
        "not long",
        "no longer",
        "what can't be",
        "what ought not to be",
        "who",
        "no other",
        "another act",
        "what was to be",
        "scant",
        "the thing only",
        "what is supposed",
        "what might come",
        "what was just done",
        "what must be",
        "what was to be borne",
        "who is left out",
        "what is to be left undone",
    ],
)
def test_what_is_no_fact_or_of_another_is_a_hint_at_most(denying, cue, scope, telling):
    a = claim(denying, cues=(negation(denying, cue, scope),))
    for found in (existence.compare(a, claim(telling)), existence.compare(claim(telling), a)):
        assert found is None or not is_against(found)


@pytest.mark.parametrize(
    ("denying", "cue", "scope", "telling"),
    [
        ("They did not hold the gate.", "not", "hold the gate", "They held the gate."),
        ("No bread reached the riders!", "No", "bread reached the riders", "Bread had reached the riders."),
        ("They refused to yield the gate.", "refused to", "yield the gate", "They yielded the gate."),
        ("They were without fresh bread.", "without", "fresh bread", "Fresh bread was brought in."),
        ("They had no private line to the mint.", "no", "private line to the mint", "A line led to the mint."),
        ("No fresh bread could be had.", "No", "fresh bread could be had", "Fresh bread was had."),
    ],
    ids=["an act", "loudly", "a refusal", "a thing", "a thing of a kind", "what could not be"],
)
def test_a_fact_denied_is_evidence(denying, cue, scope, telling):
    a = claim(denying, cues=(negation(denying, cue, scope),))
    assert is_against(existence.compare(a, claim(telling)))


def test_what_is_denied_in_spring_may_be_told_of_autumn():
    text = "They did not hold the gate."
    a = claim(text, cues=(negation(text, "not", "hold the gate"),), date=HistoricalDate.parse("1840-05"))
    assert is_against(existence.compare(a, claim("They held the gate.", date=HistoricalDate.parse("1840-05-12"))))
    assert not is_against(existence.compare(a, claim("They held the gate.", date=HistoricalDate.parse("1840-10"))))


@pytest.mark.parametrize(("who", "against"), [("Vane", True), ("Orlo", False)])
def test_what_one_did_not_do_others_may_have_done(who, against):
    denying, telling = "Vane had not come to the old gate.", f"{who} came to the old gate."
    a = claim(
        denying, actors=(person(denying, "Vane", "Vane"),), cues=(negation(denying, "not", "come to the old gate"),)
    )
    b = claim(telling, actors=(person(telling, who, who),))
    assert is_against(existence.compare(a, b)) == against


def test_a_name_in_nearly_the_same_words_is_no_denied_fact():
    text = "The guilds are not with the Salt Council."
    a = claim(text, cues=(negation(text, "not", "with the Salt Council"),))
    assert not is_against(existence.compare(a, claim("The guilds hailed the Salt Council.")))


VANE = "Vane was not in the town."


@pytest.mark.parametrize(
    ("telling", "who", "day", "against"),
    [
        ("Vane was in the town, ill with fever.", "Vane", "1840-05-12", True),
        ("Vane was at that time in the town.", "Vane", "1840-05-12", True),
        ("Vane was driven from the town.", "Vane", "1840-05-12", False),
        ("Vane was in the town.", "Vane", "1840-05-13", False),
        ("Orlo was in the town.", "Orlo", "1840-05-12", False),
        ("Vane wrote of the town.", "Vane", "1840-05-12", False),
    ],
    ids=["there", "there at that time", "not there for long", "the day after", "another", "no word of being there"],
)
def test_where_somebody_was_on_a_day_by_one_and_was_not_by_the_other_is_evidence(telling, who, day, against):
    on = HistoricalDate.parse("1840-05-12")
    a = claim(VANE, actors=(person(VANE, "Vane", "Vane"),), cues=(negation(VANE, "not", " in the town"),), date=on)
    b = claim(telling, actors=(person(telling, who, who),), date=HistoricalDate.parse(day))
    for found in (existence.compare(a, b), existence.compare(b, a)):
        assert (found is not None and is_against(found)) == against
