"""What differs and is no conflict: limits, plans, parts of wholes, other posts, places within places."""

from __future__ import annotations

from dataclasses import replace

import pytest

from alignment.compare import agents, dates, existence, numbers, people, places, sequence, times
from alignment.evidence import HINT, SLIGHT, is_against
from alignment.record import NameIn, Span
from models.historical_date import HistoricalDate
from tests.alignment.claims import claim, dated, negation, number, person, place

DAY = "1840-05-12"


@pytest.mark.parametrize(
    ("one", "hour", "two", "other", "score"),
    [
        ("By 3 a.m. they held the gate.", ("3 a.m.", "03:00"), "It fell at 2 a.m.", ("2 a.m.", "02:00"), 0.3),
        ("By 3 a.m. they held the gate.", ("3 a.m.", "03:00"), "They held it from 5 a.m.", ("5 a.m.", "05:00"), -1),
        ("He came at 8.40.", ("8.40", "08:40"), "He came at 8:40 p.m.", ("8:40 p.m.", "20:40"), 1),
        ("He came at 8.40 that morning.", ("8.40", "08:40"), "He came at 8:40 p.m.", ("8:40 p.m.", "20:40"), -1),
        ("It fell at noon.", ("noon", "12:00"), "It fell at 9 p.m.", ("9 p.m.", "21:00"), -1),
    ],
)
def test_an_hour_may_be_a_limit_or_of_either_half_of_the_day(one, hour, two, other, score):
    a, b = dated(one, hour[0], DAY, time=hour[1]), dated(two, other[0], DAY, time=other[1])
    assert times.compare(a, b).score == score


def test_one_night_has_two_dates():
    a = dated("It fell at 10 p.m.", "10 p.m.", DAY, time="22:00")
    b = dated("It fell at 2 a.m.", "2 a.m.", DAY, time="02:00")
    assert "4 hours apart" in times.compare(a, b).reason


def test_the_words_of_an_hour_before_its_day_are_shown():
    a = dated("At 2 a.m. on 12 May it fell.", "12 May", DAY, time="02:00")
    b = dated("It fell at 6 a.m.", "6 a.m.", DAY, time="06:00")
    assert "“2 a.m. on 12 May”" in times.compare(a, b).reason


@pytest.mark.parametrize(
    ("behind", "shown"),
    [
        (", from the morning onwards, it held.", "12 May, from the morning onwards"),
        (" at about 2 a.m. it fell.", "12 May at about 2 a.m."),
        (", towards midnight, it fell.", "12 May, towards midnight"),
        (" the gate held. In the evening it fell.", "12 May"),
        (", the 3rd of the assaults, at noon, it fell.", "12 May"),
    ],
)
def test_the_words_of_an_hour_behind_its_day_are_shown(behind, shown):
    a = dated(f"On 12 May{behind}", "12 May", DAY, time="02:00")
    assert f"“{shown}”" in times.compare(a, dated("It fell at 6 p.m.", "6 p.m.", DAY, time="18:00")).reason


def test_the_hour_of_a_date_that_names_it_is_sought_nowhere_else():
    a = dated("At 2 a.m. on 12 May, at noon at last, it fell.", "12 May", DAY, time="02:00")
    b = dated("It fell at 6 p.m., in the evening.", "6 p.m.", DAY, time="18:00")
    assert "“2 a.m. on 12 May” and “6 p.m.”" in times.compare(a, b).reason


def test_a_day_that_is_only_mentioned_is_held_against_no_other():
    a = dated("Vane, an outlaw since the spring of 1838, came to the diet.", "the spring of 1838", "1838-04/1838-06")
    told = replace(a, date=HistoricalDate.parse(DAY))
    b = dated("The diet met on 14 May.", "14 May", "1840-05-14")
    assert "2 days apart" in dates.compare(told, b).reason
    assert dates.compare(told, dated("In the spring of 1838 all was quiet.", "spring of 1838", "1838-05")).score > 0


def test_what_did_not_happen_then_is_held_against_no_other_day():
    text = "The diet did not meet on 3 May."
    denied = replace(dated(text, "3 May", "1840-05-03"), cues=(negation(text, "not", " meet on 3 May"),))
    found = dates.compare(denied, dated("The diet met on 9 May.", "9 May", "1840-05-09"))
    assert not is_against(found)
    assert "did not happen" in found.reason


def test_a_negation_over_the_first_words_denies_no_day_that_only_the_context_gives():
    text = "The third assault failed."
    a = claim(text, date=HistoricalDate.parse("1840-05-03"), cues=(negation(text, "failed", "The third assault"),))
    assert is_against(dates.compare(a, dated("The gate fell on 9 May.", "9 May", "1840-05-09")))


def test_what_was_not_yet_so_may_have_been_so_later():
    text = "In May the guild had no seat in the diet."
    denied = replace(dated(text, "May", "1840-05"), cues=(negation(text, "no", " seat in the diet"),))
    later = dated("In June, after long talks with the guild, its masters took a seat in the diet.", "June", "1840-06")
    assert not is_against(existence.compare(denied, later))
    assert is_against(existence.compare(denied, replace(later, dates=())))


@pytest.mark.parametrize(
    ("one", "two", "reason"),
    [
        ("Most of the garrison fled.", "A small minority of the garrison fled.", "are not the same part"),
        ("The greater part of the garrison fled.", "Most of the garrison fled.", "give the same part"),
        ("Only a handful of the riders fled.", "The bulk of the riders fled.", "are not the same part"),
        ("Most of the garrison fled.", "A minority of the riders fled.", None),
        ("Most of the Reds fled.", "A minority of the Whites fled.", None),
        ("Most of the Salt Gate riders fled.", "A minority of the riders fled.", "are not the same part"),
    ],
)
def test_parts_told_without_a_number_are_held_against_each_other(one, two, reason):
    found = numbers.compare(claim(one), claim(two))
    assert found is None if reason is None else found.reason.endswith(reason)


@pytest.mark.parametrize(("value", "says"), [(300, "give the same number"), (350, "may be the same number")])
def test_numbers_that_do_not_exclude_each_other_are_called_the_same_only_where_they_are(value, says):
    one, two = "Some 300 riders fled.", f"About {value} riders fled."
    a = claim(one, numbers=(number(one, "300", 300, "rider", low=255, high=345),))
    b = claim(two, numbers=(number(two, str(value), value, "rider", low=0.85 * value, high=1.15 * value),))
    assert numbers.compare(a, b).reason.endswith(says)


def test_a_bare_number_against_votes_is_a_hint_from_either_side():
    one, two = "There were 900 against it.", "Thousands were there."
    a = claim(one, numbers=(number(one, "900", 900, "vote"),))
    b = claim(two, numbers=(number(two, "Thousands", 2000, None),))
    assert numbers.compare(a, b).score == numbers.compare(b, a).score == HINT


def test_a_share_is_quoted_with_what_says_of_what_it_is_and_no_further():
    a, b = claim("Most of the 400 men held the centre."), claim("Only a handful of his men held the centre.")
    assert numbers.compare(a, b).reason.startswith("“Most of the 400 men” and “Only a handful of his men” are")
    one, two = "Some 40% of the men held the centre.", "About 80 per cent of the men held the centre."
    a = claim(one, numbers=(number(one, "Some 40", 40, "per cent", scope="of the men"),))
    b = claim(two, numbers=(number(two, "About 80", 80, "per cent", scope="of the men"),))
    assert numbers.compare(a, b).reason.startswith("“Some 40%” and “About 80 per cent” are")


@pytest.mark.parametrize(
    ("text", "words", "edtf", "against"),
    [
        ("The diet was due to meet on 3 May.", "3 May", "1840-05-03", False),
        ("It was to be held not later than 20 May.", "20 May", "1840-05-20", False),
        ("The opening, postponed to 14 May, was awaited.", "14 May", "1840-05-14", False),
        ("By 20 May the diet was over.", "20 May", "1840-05-20", False),
        ("By 3 May the diet was over.", "3 May", "1840-05-03", True),
        ("The diet met on 3 May.", "3 May", "1840-05-03", True),
    ],
)
def test_a_plan_or_a_limit_that_is_kept_is_not_held_against_what_came(text, words, edtf, against):
    came = dated("The diet met on 12 May.", "12 May", DAY)
    assert is_against(dates.compare(dated(text, words, edtf), came)) == against


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (("They came in companies of 60 men each.", "60", 60, {}), ("Vane led 900 men.", "900", 900, {})),
        (("A squad had 20 men.", "20", 20, {}), ("The army had 9,000 men.", "9,000", 9000, {})),
        (
            ("34 were for it.", "34", 34, {"unit": "vote", "scope": "for"}),
            ("24 were against it.", "24", 24, {"unit": "vote", "scope": "against"}),
        ),
        (
            ("They won 70 per cent of the vote.", "70", 70, {"unit": "per cent", "scope": "of the vote"}),
            ("They had 25 per cent of the seats.", "25", 25, {"unit": "per cent", "scope": "of the seats"}),
        ),
    ],
)
def test_numbers_of_unlike_wholes_are_not_compared(one, two):
    a, b = (
        claim(text, numbers=(replace(number(text, words, value, "man"), **fields),))
        for text, words, value, fields in (one, two)
    )
    assert numbers.compare(a, b) is None


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("One thought that 140 men would have left.", False),
        ("Perhaps 140 men might then have left.", False),
        ("Some would have stayed. And 140 men left.", True),
        ("It could not have held: 140 men left.", True),
    ],
)
def test_a_number_of_what_did_not_come_about_is_held_against_none(text, compared):
    a, b = (claim(told, numbers=(number(told, str(n), n, "man"),)) for told, n in ((text, 140), ("70 men left.", 70)))
    assert (numbers.compare(a, b) is not None) == compared


@pytest.mark.parametrize(
    ("one", "two", "rivals"),
    [
        ("Vane was chairman of the assembly.", "Harcourt was chairman of the assembly.", True),
        ("Vane was chairman of the assembly.", "Harcourt was chairman of the railway board.", False),
        ("Vane’s chairman gave way.", "Harcourt was chairman.", False),
        ("Colonel Vane rode up.", "Colonel Harcourt rode up.", False),
        ("Chairman Vane’s old mill burned.", "Chairman Harcourt came to the fire.", False),
        ("‘It was Chairman Vane’, she said.", "It was Chairman Harcourt.", True),
    ],
)
def test_one_post_has_one_holder(one, two, rivals):
    a = claim(one, actors=(person(one, "Vane", "Henry Vane"),))
    b = claim(two, actors=(person(two, "Harcourt", "Simon Harcourt"),))
    found = people.compare(a, b)
    assert bool(found and is_against(found)) == rivals


@pytest.mark.parametrize(
    ("two", "there", "extent", "conflict"),
    [
        ("They met in Ashby Castle.", "Ashby Castle", "site", False),
        ("They met in Barton.", "Barton", "town", True),
        ("They met in Barton.", "Barton", None, True),
        ("The committee in Barton met.", "Barton", "town", False),
    ],
)
def test_a_part_of_a_place_and_the_place_of_a_body_are_no_other_scene(two, there, extent, conflict):
    one = "They met in Ashby."
    a = claim(one, places=(replace(place(one, "Ashby", "Ashby"), extent="town"),))
    b = claim(two, places=(replace(place(two, there, there), extent=extent),))
    assert (places.compare(a, b) is not None) == conflict


def test_who_is_told_of_beside_others_is_no_rival_of_theirs():
    a, b = "The cadets defended the mill.", "The cadets and the guardsmen defended the mill."
    assert agents.compare(claim(a), claim(b)) is None or not is_against(agents.compare(claim(a), claim(b)), alone=True)
    assert agents.compare(claim(a), claim("The sailors defended the mill.")).score < 0


@pytest.mark.parametrize(
    ("one", "names", "against"),
    [
        ("Mayor Vane opened the gate.", ["Vane"], True),
        ("Vane, the mayor, opened the gate.", ["Vane"], True),
        ("The mayor of the town was Vane.", ["Vane"], True),
        ("Vane, the mayor said, had opened the gate.", ["Vane"], False),
        ("Having chosen the mayor, Vane opened the gate.", ["Vane"], False),
        ("They heard the mayor, and Vane opened the gate.", ["Vane"], False),
        ("They heard Vane: “The mayor has the key.”", ["Vane"], False),
        ("Mayor Vane opened the gate to Orme.", ["Vane", "Orme"], False),
    ],
    ids=[
        "beside it",
        "apposition",
        "predicate",
        "no apposition",
        "the subject of the next clause",
        "and",
        "quoted",
        "the other is told of too",
    ],
)
def test_who_stands_beside_an_office_need_not_hold_it(one, names, against):
    a = claim(one, actors=tuple(person(one, name, name) for name in names))
    two = "The mayor, Orme, opened the gate."
    found = people.compare(a, claim(two, actors=(person(two, "Orme", "Orme"),)))
    assert bool(found and is_against(found)) == against


def test_a_name_of_which_another_holds_a_word_is_no_rival():
    one, two = "King Alfred rode in front.", "Alfred IV, king of the isles, rode in front."
    ours, theirs = person(one, "King Alfred", "King Alfred"), person(two, "Alfred IV", "Alfred IV")
    assert people.compare(claim(one, actors=(ours,)), claim(two, actors=(theirs,))) is None


def test_an_office_by_itself_holds_none():
    one, two = "It was the Minister of Justice.", "It was Vane, the minister of justice."
    ours = person(one, "Minister of Justice", "Minister of Justice")
    assert people.compare(claim(one, actors=(ours,)), claim(two, actors=(person(two, "Vane", "Vane"),))) is None


def test_an_office_may_pass_to_another():
    one, two = "Mayor Vane opened the gate.", "Mayor Orme shut the gate."
    a = claim(one, actors=(person(one, "Vane", "Vane"),), date=HistoricalDate.parse("1840-05"))
    b = claim(two, actors=(person(two, "Orme", "Orme"),), date=HistoricalDate.parse("1841-05"))
    assert people.compare(a, b) is None
    assert is_against(people.compare(a, replace(b, date=None)))


@pytest.mark.parametrize(
    ("one", "ours", "two", "theirs"),
    [
        ("The two other guilds came in.", ("two", 2), "All five guilds came in.", ("five", 5)),
        ("Nine guilds more were to come.", ("Nine", 9), "Five guilds were to come.", ("Five", 5)),
        ("These two guilds held out.", ("two", 2), "Five guilds held out.", ("Five", 5)),
    ],
    ids=["other", "more", "these"],
)
def test_some_beside_others_are_no_other_number_of_them(one, ours, two, theirs):
    a = claim(one, numbers=(number(one, *ours, "guilds"),))
    b = claim(two, numbers=(number(two, *theirs, "guilds"),))
    assert numbers.compare(a, b) is None
    assert numbers.compare(b, a) is None
    assert is_against(numbers.compare(b, claim("Nine guilds came in.", numbers=(number("Nine", "Nine", 9, "guilds"),))))


def test_the_greater_part_that_did_and_the_lesser_that_did_not_are_two_sides():
    a, b = claim("Most of the masters came in."), claim("A minority of the masters held out.")
    assert numbers.compare(a, b).score == HINT
    assert is_against(numbers.compare(a, claim("A minority of the masters came in.")))


def test_one_number_may_stand_for_another_in_nearly_the_same_words():
    one, two = "She killed a man to save a thousand riders.", "She killed the man to save a hundred thousand riders."
    a = claim(one, numbers=(number(one, "a thousand", 1000, None),))
    b = claim(two, numbers=(number(two, "a hundred thousand", 100_000, None),))
    assert is_against(numbers.compare(a, b))
    other = "The king of the isles fears a hundred thousand."
    assert numbers.compare(a, claim(other, numbers=(number(other, "a hundred thousand", 100_000, None),))) is None


def test_a_measure_is_exchanged_for_no_count():
    one, two = "The wall with its hundreds of spikes shone at dawn.", "The wall with its 175 feet shone at dawn."
    spikes = claim(one, numbers=(number(one, "hundreds", 100, "spike"),))
    assert numbers.compare(spikes, claim(two, numbers=(number(two, "175", 175, "foot"),))) is None
    assert numbers.compare(spikes, claim(two, numbers=(number(two, "175", 175, "rod"),))) is not None


def test_a_share_stands_for_no_count_even_in_nearly_the_same_words():
    one, two = "The poll gave the Greens only 25 per cent of the seats.", "The poll gave the Greens only 14 wards."
    a = claim(one, numbers=(number(one, "25", 25, "per cent"),))
    b = claim(two, numbers=(number(two, "14", 14, "ward"),))
    assert numbers.compare(a, b) is None


@pytest.mark.parametrize(
    ("one", "compared"),
    [
        ("The mint is 600 yards away.", False),
        ("It stands 600 yards from the mint.", False),
        ("The wall is 600 yards long.", True),
        ("The wall runs for 600 yards.", True),
    ],
)
def test_how_far_a_thing_is_and_how_long_are_two_measures(one, compared):
    two = "The wall is 200 metres long."
    a, b = (
        claim(one, numbers=(number(one, "600", 600, "yard"),)),
        claim(two, numbers=(number(two, "200", 200, "metre"),)),
    )
    assert (numbers.compare(a, b) is not None) == compared


@pytest.mark.parametrize("one", ["The carters alone numbered 700 riders.", "In Varn alone there were 700 riders."])
def test_so_many_of_some_alone_are_a_part_of_more(one):
    two = "There were 9,000 riders."
    a = claim(one, numbers=(number(one, "700", 700, "rider"),))
    b = claim(two, numbers=(number(two, "9,000", 9000, "rider"),))
    found = numbers.compare(a, b)
    assert "a whole and a part of it" in found.reason
    assert not is_against(found)
    fewer = claim(two, numbers=(number(two, "9,000", 90, "rider"),))
    assert is_against(numbers.compare(a, fewer))


def test_where_all_differs_that_both_count_two_bodies_are_counted():
    one, two = (
        "The diet had 90 weavers, 40 smiths and 12 scribes.",
        "The diet had 31 weavers, 22 smiths and 7 priests.",
    )
    a = claim(
        one, numbers=(number(one, "90", 90, "weaver"), number(one, "40", 40, "smith"), number(one, "12", 12, "scribe"))
    )
    weavers, smiths, priests = (
        number(two, "31", 31, "weaver"),
        number(two, "22", 22, "smith"),
        number(two, "7", 7, "priest"),
    )
    found = numbers.compare(a, claim(two, numbers=(weavers, smiths, priests)))
    assert found.score == HINT
    assert found.reason.endswith("nor is any other that both give")
    assert is_against(numbers.compare(a, claim(two, numbers=(weavers, priests))))
    assert is_against(numbers.compare(a, claim(two, numbers=(weavers, replace(smiths, value=40, low=40, high=40)))))


def test_numbers_months_apart_count_less():
    one, two = "The fort had 900 riders.", "The fort had 400 riders."
    a = claim(one, numbers=(number(one, "900", 900, "riders"),), date=HistoricalDate.parse("1840-05"))
    b = claim(two, numbers=(number(two, "400", 400, "riders"),), date=HistoricalDate.parse("1840-06"))
    assert numbers.compare(a, b).score == -1.0
    assert numbers.compare(a, replace(b, date=HistoricalDate.parse("1840-11"))).score == -SLIGHT


@pytest.mark.parametrize(
    ("two", "against"),
    [
        ("The diet opened at Orme.", True),
        ("In May the diet was called together at Orme.", True),
        ("The riders rested at Orme.", False),
    ],
    ids=["one act", "one body", "another thing"],
)
def test_one_thing_has_one_scene(two, against):
    one = "The diet had opened at Varn."
    a, b = claim(one, places=(place(one, "Varn", "Varn"),)), claim(two, places=(place(two, "Orme", "Orme"),))
    assert is_against(places.compare(a, b)) == is_against(places.compare(b, a)) == against
    early, late = (replace(a, date=HistoricalDate.parse("1840-05")), replace(b, date=HistoricalDate.parse("1840-10")))
    assert not is_against(places.compare(early, late))


@pytest.mark.parametrize(
    "two",
    [
        "After that, Vane opened the gate.",
        "Vane opened the gate after a rest.",
        "The gate was opened, after long talk, to Vane.",
    ],
)
def test_who_did_it_is_no_part_of_an_order(two):
    one = "Vane left the mill before the gate was stormed."
    a = claim(one, actors=(person(one, "Vane", "Vane"),))
    assert sequence.compare(a, claim(two, actors=(person(two, "Vane", "Vane"),))) is None


@pytest.mark.parametrize(
    ("two", "score"),
    [
        ("War was carried by a majority of 53 votes.", -1.0),
        ("Peace was carried by a majority of 53 votes.", HINT),
        ("War had 53 votes.", HINT),
    ],
    ids=["one decision", "two decisions", "no majority"],
)
def test_one_decision_has_one_majority(two, score):
    one = "The diet decided on war by a majority of 26 votes."
    a, b = (
        claim(text, numbers=(number(text, *told, "vote"),)) for text, told in ((one, ("26", 26)), (two, ("53", 53)))
    )
    assert numbers.compare(a, b).score == score


def test_losses_are_of_one_fight_where_days_or_names_say_so():
    one, two = "Our loss was three killed.", "The riders lost thirty killed."
    a = claim(one, numbers=(number(one, "three", 3, "killed"),))
    b = claim(two, numbers=(number(two, "thirty", 30, "killed"),))
    assert "may be of two fights" in numbers.compare(a, b).reason
    assert not is_against(numbers.compare(a, b))
    day = HistoricalDate.parse("1809-05-05")
    assert is_against(numbers.compare(replace(a, date=day), replace(b, date=HistoricalDate.parse("1809-05-06"))))
    month = HistoricalDate.parse("1809-05")
    assert not is_against(numbers.compare(replace(a, date=month), replace(b, date=month)))
    varn = (NameIn("Varn", Span(0, 1), "Varn", "place", extent="town"),)
    assert is_against(numbers.compare(replace(a, places=varn), replace(b, places=varn)))
    land = (replace(varn[0], extent="land"),)
    assert not is_against(numbers.compare(replace(a, places=land), replace(b, places=land)))
