from __future__ import annotations

from dataclasses import replace

import pytest

from alignment.compare import (
    agents,
    attribution,
    framing,
    numbers,
    outcome,
    people,
    places,
    sequence,
    wording,
)
from alignment.compare.shares import PERCENT
from alignment.evidence import HINT, is_against
from alignment.record import ClaimRecord, FramingIn
from models.vocabulary import Apparent, Technique
from tests.alignment.claims import claim, negation, number, person, place, span


def test_two_numbers_of_one_thing_that_cannot_meet_are_a_conflict():
    one, two = "The garrison had 4,000 men.", "No more than 900 men held the town."
    a = claim(one, numbers=(number(one, "4,000", 4000, "men"),))
    b = claim(two, numbers=(number(two, "900", 900, "men"),))
    finding = numbers.compare(a, b)
    assert finding.score == -1
    assert "“4,000 men”" in finding.reason


def test_about_makes_a_number_an_interval():
    one, two = "It had about 4,000 men.", "It had 3,800 men."
    a = claim(one, numbers=(number(one, "4,000", 4000, "men", qualifier="about"),))
    b = claim(two, numbers=(number(two, "3,800", 3800, "men"),))
    assert numbers.compare(a, b).score > 0


def test_numbers_of_other_things_are_not_compared():
    one, two = "It had 4,000 men.", "It had 20 guns."
    a = claim(one, numbers=(number(one, "4,000", 4000, "men"),))
    b = claim(two, numbers=(number(two, "20", 20, "guns"),))
    assert numbers.compare(a, b) is None


def test_a_roll_of_parts_is_held_only_against_the_very_same_thing():
    one, two = (
        "There were 9 Whigs, 8 Tories, 7 peers, 6 clerks and 5 monks.",
        "Only 70 delegates left; 20 Whigs stayed.",
    )
    roll = ((9, "Whig"), (8, "Tory"), (7, "peer"), (6, "clerk"), (5, "monk"))
    a = claim(one, numbers=tuple(number(one, str(n), n, unit) for n, unit in roll))
    b = claim(two, numbers=(number(two, "70", 70, "delegate"), number(two, "20", 20, "Whig")))
    finding = numbers.compare(a, b)
    assert "“9 Whigs” and “20 Whigs”" in finding.reason


def table(first: int, count: int) -> ClaimRecord:
    """A sentence of so many numbers, two apart."""
    figures = range(first, first + 2 * count, 2)
    text = "They counted " + ", ".join(f"{one} men came" for one in figures) + "."
    return claim(text, numbers=tuple(number(text, str(one), one, None) for one in figures))


def test_two_long_tables_of_numbers_are_compared():
    assert numbers.compare(table(2000, 200), table(2001, 200)).score == -1


def test_a_whole_and_a_part_of_it_differ_only_apparently():
    one, two = "In all 400 men fell.", "Of the militia 50 men fell."
    a = claim(one, numbers=(number(one, "400", 400, "man"),))
    b = claim(two, numbers=(number(two, "50", 50, "man"),))
    assert numbers.compare(a, b).apparent is Apparent.SCOPE
    assert numbers.compare(b, claim(one[7:], numbers=(number(one[7:], "400", 400, "man"),))).apparent is None


def test_parts_in_per_cent_are_no_whole_and_part_but_perhaps_of_two_wholes():
    here, there = "In Varn they had 71 per cent of all told.", "In Orm they had 58 per cent."
    a = claim(here, numbers=(number(here, "71", 71, PERCENT),))
    b = claim(there, numbers=(number(there, "58", 58, PERCENT),))
    finding = numbers.compare(a, b)
    assert (finding.score, finding.apparent) == (HINT, None)
    assert finding.reason.endswith("may be parts of two wholes")


def test_two_holders_of_one_office_are_rivals():
    one, two = "The council made Vane its chairman.", "The chairman, Harcourt, opened the sitting."
    a = claim(one, actors=(person(one, "Vane", "Henry Vane"),))
    b = claim(two, actors=(person(two, "Harcourt", "Simon Harcourt"),))
    finding = people.compare(a, b)
    assert finding.score < -0.5
    assert "chairman" in finding.reason


def test_one_name_in_two_spellings_is_said_to_be_so():
    one, two = "Bolotnikov fled.", "Bolotnikoff fled."
    a = claim(one, actors=(person(one, "Bolotnikov", "Ivan Bolotnikov"),))
    b = claim(two, actors=(person(two, "Bolotnikoff", "Ivan Bolotnikov"),))
    finding = people.compare(a, b)
    assert finding.score == 1
    assert finding.apparent is Apparent.SPELLING


def test_who_is_only_he_in_one_claim_is_named_by_the_words_of_the_other():
    one, two = "He fled.", "Bolotnikov fled."
    he = replace(person(one, "He", "Ivan Bolotnikov"), by_pronoun=True)
    a, b = claim(one, actors=(he,)), claim(two, actors=(person(two, "Bolotnikov", "Ivan Bolotnikov"),))
    assert people.compare(a, b).reason == people.compare(b, a).reason == "“Bolotnikov” in both"
    assert people.compare(a, a).reason == "Ivan Bolotnikov in both"


def test_an_order_has_one_author():
    one, two = "By the order of Vane the bridge was blown up.", "Harcourt ordered the bridge blown up."
    a = claim(one, actors=(person(one, "Vane", "Henry Vane"),))
    b = claim(two, actors=(person(two, "Harcourt", "Simon Harcourt"),))
    assert is_against(attribution.compare(a, b), alone=True)
    assert not is_against(attribution.compare(a, b)), "in long accounts two orders are most often two"
    assert attribution.compare(a, claim(one, actors=a.actors)).score == 1


def test_two_scenes_of_one_happening_are_a_conflict_and_a_renamed_town_is_none():
    one, two, three = "They met in Tsaritsyn.", "They met in Kazan.", "They met in Stalingrad."
    a = claim(one, places=(place(one, "Tsaritsyn", "Volgograd"),))
    b = claim(two, places=(place(two, "Kazan", "Kazan"),))
    c = claim(three, places=(place(three, "Stalingrad", "Volgograd"),))
    assert places.compare(a, b).score < -0.5
    assert places.compare(a, c).apparent is Apparent.RENAMED_PLACE


@pytest.mark.parametrize(
    ("here", "there", "apparent"),
    [
        ("Varn-on-Sea", "Varn on Sea", None),
        ("the Warnow quarter", "Varnow District", None),
        ("Tsaritsyn", "Stalingrad", Apparent.RENAMED_PLACE),
    ],
)
def test_a_place_that_is_only_spelled_in_another_way_has_no_two_names(here, there, apparent):
    one, two = f"They met in {here}.", f"They met in {there}."
    a, b = (claim(text, places=(place(text, name, "Somewhere"),)) for text, name in ((one, here), (two, there)))
    assert places.compare(a, b).apparent is apparent


def test_a_verb_means_something_else_by_its_particle():
    finding = outcome.compare(claim("The guilds walked out of the diet."), claim("The guilds stayed in the diet."))
    assert finding.score < 0
    assert outcome.compare(claim("The guilds walked to the diet."), claim("The guilds stayed in the diet.")) is None


def test_opposite_outcomes_are_quoted():
    finding = outcome.compare(claim("The assembly rejected the motion."), claim("The motion was adopted."))
    assert finding.score == HINT
    assert "“rejected” against “adopted”" in finding.reason


def test_in_nearly_the_same_words_one_outcome_was_put_for_another():
    rejected, adopted = (claim(f"The assembly {verb} the motion of the guilds.") for verb in ("rejected", "adopted"))
    assert is_against(outcome.compare(rejected, adopted))


@pytest.mark.parametrize(
    ("denying", "scope", "telling"),
    [
        ("The fort did not surrender.", "surrender", "The fort surrendered at noon."),
        ("The garrison did not leave the city.", "leave the city", "The garrison left the city."),
        (
            "The fort did not surrender, though it had fewer men than its besiegers.",
            "surrender",
            "The fort surrendered at dusk.",
        ),
    ],
    ids=["denied in one", "a past form that looks like another word", "a comparison behind takes nothing of it back"],
)
def test_an_outcome_denied_in_one_claim_is_turned(denying: str, scope: str, telling: str):
    assert "denied" in outcome.compare(_denying(denying, scope), claim(telling)).reason


@pytest.mark.parametrize(
    ("denying", "scope", "telling"),
    [
        ("The fort did not surrender until dusk.", "surrender", "The fort surrendered at dusk."),
        ("The motion was not rejected.", "rejected", "The motion was adopted."),
    ],
    ids=["what did not happen until a day happened", "an opposite that is denied is none"],
)
def test_what_is_denied_may_be_no_opposite(denying: str, scope: str, telling: str):
    assert outcome.compare(_denying(denying, scope), claim(telling)) is None


@pytest.mark.parametrize(
    ("denying", "scope", "telling", "against"),
    [
        ("The guilds did not leave the diet.", "leave the diet", "The guilds left the diet.", True),
        ("The guilds chose not to leave the diet.", "to leave the diet", "The guilds left the diet.", False),
        ("The guilds did not leave the diet.", "leave the diet", "The guilds must leave the diet.", False),
    ],
    ids=["a fact", "an aim", "a duty"],
)
def test_an_outcome_is_denied_only_of_a_fact_and_as_one(denying: str, scope: str, telling: str, against: bool):
    assert is_against(outcome.compare(_denying(denying, scope), claim(telling))) is against


def _denying(text: str, scope: str) -> ClaimRecord:
    return claim(text, cues=(negation(text, "not", scope),))


def test_an_order_of_events_may_be_turned_round():
    a = claim("The council dispersed after the shelling began.")
    b = claim("The shelling began only after the council dispersed.")
    assert sequence.compare(a, b).score < 0
    assert sequence.compare(a, a).score > 0


def test_the_same_words_are_shown():
    a = claim("The fleet burned the harbour stores at Toulon.")
    finding = wording.compare(a, claim("At Toulon the harbour stores were burned by the fleet."))
    assert finding.score == 1
    assert wording.compare(a, claim("Nothing was sold at the market.")) is None


def test_a_partisan_claim_against_a_plain_one_is_a_matter_of_framing():
    a = claim("The gallant defenders fell to a treacherous trick.", framing=0.9)
    assert framing.compare(a, claim("The fort fell.", framing=0.1)).score < -0.5
    assert framing.compare(claim("The fort fell."), claim("The fort was taken.")) is None


def test_who_stands_in_the_next_clause_did_not_do_it():
    a, b = claim("The fort fell by noon and the soldiers wept."), claim("The fort fell by night as the sailors slept.")
    assert agents.compare(a, b) is None


def test_who_did_the_same_act_is_asked_of_active_and_passive_alike():
    one, two = "Vane ordered the bridge destroyed.", "The bridge was ordered destroyed by Harcourt."
    a = claim(one, actors=(person(one, "Vane", "Henry Vane"),))
    b = claim(two, actors=(person(two, "Harcourt", "Simon Harcourt"),))
    assert agents.compare(a, b).score < 0
    assert agents.compare(a, a).score > 0


def test_a_fuller_name_is_the_same_agent():
    one, two = "Vane signed the treaty.", "Henry Vane signed the treaty."
    a = claim(one, actors=(person(one, "Vane", "Vane"),))
    b = claim(two, actors=(person(two, "Henry Vane", "Henry Vane"),))
    assert agents.compare(a, b).score > 0


def test_measures_in_other_units_agree():
    one, two = "It lay 25 miles away.", "It lay 40 kilometres away."
    a = claim(one, numbers=(number(one, "25", 25, "mile"),))
    b = claim(two, numbers=(number(two, "40", 40, "kilometre"),))
    assert numbers.compare(a, b).score > 0


def test_measures_in_unlike_units_far_apart_are_of_unlike_things():
    one, two = "He hid for four months.", "They argued for four hours."
    a, b = claim(one, numbers=(number(one, "four", 4, "month"),)), claim(two, numbers=(number(two, "four", 4, "hour"),))
    assert numbers.compare(a, b) is None


def test_beside_a_number_that_both_give_another_that_differs_is_a_conflict():
    one, two = "100 delegates stood for 20,000 men.", "100 delegates stood for 12,000 men."
    a = claim(one, numbers=(number(one, "100", 100, "delegate"), number(one, "20,000", 20_000, "man")))
    b = claim(two, numbers=(number(two, "100", 100, "delegate"), number(two, "12,000", 12_000, "man")))
    assert numbers.compare(a, b).score == -1


def test_a_name_is_no_outcome():
    text = "No kingdom was ever united."
    a = claim(text, cues=(negation(text, "No", "kingdom was ever united"),))
    assert outcome.compare(a, claim("He sailed from the United Kingdom.")) is None


def test_words_that_take_sides_are_quoted():
    text = "The traitors sold the town."
    spans = (FramingIn(span(text, "traitors"), Technique.VILIFICATION, "against"),)
    finding = framing.compare(claim(text, framing=0.9, framing_spans=spans), claim("The town was handed over."))
    assert "“traitors”" in finding.reason
    assert finding.type == "evaluation"


def test_the_strongest_of_two_opposites_is_the_same_from_either_side():
    a, b = claim("They advanced and seized the hill."), claim("They retreated and abandoned the hill.")
    assert outcome.compare(a, b).a == outcome.compare(b, a).b
