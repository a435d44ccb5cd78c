"""Another war and another century: no name is in the authority file, yet people and places come together.

Two made-up accounts of the Peninsular War, by the rules that a British and a Spanish-leaning history are written by.
"""

from __future__ import annotations

import random

import pytest

from annotator.reading.names.authority import Authority
from annotator.reading.names.clusters import Unlisted, cluster
from annotator.reading.names.gazetteer import default_authority
from annotator.reading.names.names import find_names
from tests.reading.told import mentions, named, told

BRITISH = (
    "On 16 May 1811 Marshal Beresford stood at Albuera with the Fusilier Brigade.",
    "Opposite him Marshal Nicolas Soult had brought his guns through Llerena.",
    "Soult struck at the Spanish right under General Joaquín Blake.",
    "Colonel John Colborne led his men into the hail, and Colborne lost most of them.",
    "Major-General Lowry Cole came up from Badajoz.",
    "Cole's advance saved Beresford.",
    "The transport Apollo carried the wounded from Lisbon.",
    "The Central Junta of Regency (CJR) protested.",
    "The CJR was not heard.",
)
SPANISH = (
    "General Joaquin Blake held the hill of Albuhera while W. C. Beresford hesitated.",
    "It was Blake who refused his flank near Albuera.",
    "N. Soult withdrew to Llerena.",
    "Captain George Blake, a namesake, commanded a company at Badajoz.",
    "Beresford wrote from Elvas that the Spaniards had stood.",
)


def _unlisted(account: str, texts: tuple[str, ...], authority: Authority) -> list[Unlisted]:
    rows = find_names(told(*texts), authority=authority)
    return [
        Unlisted(account, mention.name, mention.what, frozenset(other.name for other in row))
        for row in rows
        for mention in row
        if not mention.known
    ]


@pytest.fixture(params=["the built-in authority", "no authority at all"])
def found(request: pytest.FixtureRequest) -> list[Unlisted]:
    authority = default_authority() if request.param.startswith("the") else Authority()
    return _unlisted("british", BRITISH, authority) + _unlisted("spanish", SPANISH, authority)


def test_people_of_another_war_are_found_and_come_together(found: list[Unlisted]) -> None:
    people = {mention.name for mention in found if mention.what == "person"}
    canonical = {name: cluster(found)[account, name] for account, name in cluster(found) if name in people}
    assert canonical == {
        "Beresford": "W. C. Beresford",
        "W. C. Beresford": "W. C. Beresford",
        "Nicolas Soult": "Nicolas Soult",
        "N. Soult": "Nicolas Soult",
        "Joaquín Blake": "Joaquin Blake",
        "Joaquin Blake": "Joaquin Blake",
        "George Blake": "George Blake",
        "John Colborne": "John Colborne",
        "Lowry Cole": "Lowry Cole",
    }


def test_places_and_ships_of_another_war_are_found_and_come_together(found: list[Unlisted]) -> None:
    places = {cluster(found)[mention.account, mention.name] for mention in found if mention.what == "place"}
    assert places == {"Albuera", "Llerena", "Badajoz", "Lisbon", "Elvas"}
    assert {mention.name for mention in found if mention.what == "ship"} == {"Apollo"}


def test_a_surname_alone_means_the_person_of_its_account(found: list[Unlisted]) -> None:
    assert sum(mention.name == "Joaquin Blake" for mention in found) == 2


def test_an_abbreviation_of_another_war_is_understood(found: list[Unlisted]) -> None:
    assert sum(mention.name == "Central Junta of Regency" for mention in found) == 3


def test_the_order_of_what_is_found_changes_nothing(found: list[Unlisted]) -> None:
    expected = cluster(found)
    for seed in range(5):
        shuffled = random.Random(seed).sample(found, len(found))
        assert cluster(shuffled) == expected


def test_a_surname_alone_goes_to_who_is_named_beside_the_same_others() -> None:
    found = [
        Unlisted("a", "Arthur Holt", "person", frozenset({"Arthur Holt", "Quebec"})),
        Unlisted("b", "Edward Holt", "person", frozenset({"Edward Holt", "Madras"})),
        Unlisted("c", "Holt", "person", frozenset({"Holt", "Madras"})),
    ]
    assert cluster(found)["c", "Holt"] == "Edward Holt"


@pytest.mark.parametrize(("says_i", "meant"), [(9, "Ulysses Holt"), (3, "Holt")])
def test_a_surname_that_everybody_uses_is_the_author_of_a_memoir_rather_than_his_namesake(says_i, meant) -> None:
    found = [
        *[Unlisted("memoir", "Ulysses Holt", "person")] * says_i,
        *[Unlisted("b", "Holt", "person")] * 6,
        Unlisted("b", "Edward Holt", "person"),
    ]
    assert cluster(found)["b", "Holt"] == meant


def test_a_regiment_is_one_however_its_number_is_written() -> None:
    found = [
        Unlisted(key, name, "body") for key, name in (("a", "XII Army"), ("b", "Twelfth Army"), ("c", "12th Army"))
    ]
    assert len(set(cluster(found).values())) == 1
    assert named("The XII Army marched.", "The Twelfth Army rested.", authority=Authority()) == [{"Twelfth Army"}] * 2


def test_different_given_names_are_never_merged() -> None:
    found = [Unlisted("a", "Arthur Holt", "person"), Unlisted("b", "Edward Holt", "person")]
    assert len(set(cluster(found).values())) == 2


GETTYSBURG = (
    "On July 2 General James Longstreet attacked at Little Round Top.",
    "Colonel Joshua Chamberlain's 20th Maine Regiment held the hill, and Longstreet's men were thrown back.",
    "The Army of the Potomac had held, and R. E. Lee wrote to Jefferson Davis.",
    "Gouverneur Warren had seen the danger first; Warren was hit in the neck.",
    "The Unión de Trabajadores Libres (UTL) had no part in it.",
)


#: What is said of names that no list has, and what they are then.
FOUND = [
    ("The 37th Infantry Regiment marched.", {"37th Infantry Regiment": "body"}),
    ("The Wolmar Artillery School stood empty.", {"Wolmar Artillery School": "place"}),
    ("The Wolmar Metal Workers’ Union struck.", {"Wolmar Metal Workers’ Union": "body"}),
    ("Sub-Lieutenant Dorn fell.", {"Dorn": "person"}),
    ("They stood by the Tsar Cannon.", {}),
    ("General Hill rode on.", {"Hill": "person"}),
    ("At Harper’s Ferry they crossed.", {"Harper’s Ferry": "place"}),
    ("They fought at Five Forks.", {"Five Forks": "place"}),
    ("He wrote of it in The Essential Milton.", {}),
    ("It was told in “Afar”.", {}),
    ("They met in St. Louis.", {"St. Louis": "place"}),
    ("Geo. Dole was taken.", {"Geo. Dole": "person"}),
    ("They rode to Mount Jackson and from Mount Jackson.", {"Mount Jackson": "place"}),
    ("Bulat, a member of the council, sprang up.", {"Bulat": "person"}),
    ("He was seen in the camp of Dorn’s men.", {"Dorn": "person"}),
    ("The Post Office and the post were shut, post by post.", {}),
]


@pytest.mark.parametrize(("text", "found"), FOUND)
def test_a_name_in_no_list_is_what_is_said_of_it(text: str, found: dict[str, str]) -> None:
    assert {mention.name: mention.what for mention in mentions(text)} == found


def test_an_eleventh_army_is_not_the_first() -> None:
    assert len({mention.name for mention in mentions("The First Army and the Eleventh Army met.")}) == 2


def test_one_of_two_armies_is_that_army() -> None:
    found = mentions("The Eighth Army marched.", "The Seventh and Eighth Armies met.")
    assert {mention.name for mention in found} == {"Eighth Army"}


def test_a_place_may_have_a_generals_name() -> None:
    texts = ("General Jackson rode to the river.", "They camped at Jackson.", "In Jackson it rained.", "Jackson slept.")
    assert [mention.what for mention in mentions(*texts)] == ["person", "place", "place", "person"]


def test_a_woman_without_a_list_is_no_he() -> None:
    assert {mention.text for mention in mentions("Countess Dorn came in.", "He sat down.", "She spoke.")} == {
        "Dorn",
        "She",
    }


def test_names_are_found_by_what_the_account_says_of_them() -> None:
    found = {
        mention.name: mention.what for row in find_names(told(*GETTYSBURG), authority=Authority()) for mention in row
    }
    assert found == {
        "James Longstreet": "person",
        "Little Round Top": "place",
        "Joshua Chamberlain": "person",
        "20th Maine Regiment": "body",
        "Army of the Potomac": "body",
        "R. E. Lee": "person",
        "Jefferson Davis": "person",
        "Gouverneur Warren": "person",
        "Unión de Trabajadores Libres": "body",
    }
