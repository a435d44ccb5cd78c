"""An account that writes many of its words with capitals: which of them are names."""

from __future__ import annotations

import pytest

from annotator.reading.names.authority import Authority
from annotator.reading.names.names import find_names
from tests.reading.told import told

#: Words that the account writes small too.
SMALL = [
    "The history of patriots is a history of letters.",
    "No history tells it, and no letter.",
    "A butcher and a patriot, he wrote a letter.",
    "Every butcher read that history; the letters were lost.",
    "It was the hour of the patriot.",
]


def names(*texts: str) -> dict[str, str]:
    """The canonical names in an account of these sentences, and what they are."""
    found = find_names(told(*SMALL, *texts), authority=Authority())
    return {mention.name: mention.what for mentions in found for mention in mentions}


def test_a_word_that_is_written_small_too_is_nobody() -> None:
    often = ["So History and Patriot part."] * 6
    assert names("So says Roman History.", "So it is in History.", "So Citizen Patriot fell.", *often) == {}


def test_what_somebody_is_is_no_part_of_the_name() -> None:
    found = names(
        "Butcher Lorme spoke.",
        "Then Lorme wept.",
        "At last Citizen Lorme left.",
        "They saw Alsatian Rabe and M. de Rabe.",
    )
    assert found == {"Lorme": "person", "Rabe": "person"}


def test_whose_it_is_is_another() -> None:
    assert names("General Lorme wept.", "It was Lorme's Letter.", "This is Lorme's Daughter.") == {"Lorme": "person"}


def test_m_is_a_title_where_the_account_writes_so() -> None:
    found = names("M. de Brissac rode.", "Then M. Brissac fell, and M. Lorme with him.", "The Duke d’Aumont saw it.")
    assert found == {"Brissac": "person", "Lorme": "person", "d’Aumont": "person"}


def test_m_is_an_initial_elsewhere() -> None:
    assert "M. Lorme" in names("M. Lorme spoke.", "Then M. Lorme left.")


PLACES = [
    ("In the Rue de Vence they slept.", {"Rue de Vence"}),
    ("The Hôtel de Vence was shut.", {"Hôtel de Vence"}),
    ("It was told in (Deux Freres, ii. 301) and in Deux Freres, iv. 2.", set()),
    ("They sat in the Third Estate and read of it in the World's History.", set()),
    ("The emperor of Ostland, the old man, rode.", {"Ostland"}),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_places(text: str, expected: set[str]) -> None:
    assert {name for name, what in names(text).items() if what == "place"} == expected


def test_a_name_that_stands_once_after_in_is_no_place() -> None:
    often = ["Then Pitt laughed."] * 15
    assert "Pitt" not in names("They believed in Pitt.", *often)
    assert names("They slept in Ham.", *["Then they saw Ham."] * 2)["Ham"] == "place"


def test_the_surname_alone_is_the_famous_one_s() -> None:
    texts = [
        "Lucien Rabe spoke to Joseph Rabe.",
        *["General Rabe won again."] * 25,
        "Then Lucien Rabe left.",
        "Rabe stayed.",
    ]
    found = find_names(told(*texts), authority=Authority())
    assert [mention.name for mention in found[-1]] == ["Rabe"]
    assert [mention.name for mention in found[0]] == ["Lucien Rabe", "Joseph Rabe"]


def test_a_town_is_no_surname_of_its_mayor() -> None:
    found = names("The Maire de Varn wept.", *["They lay in Varn.", "In Varn it rained.", "He came to Varn."] * 3)
    assert found == {"Varn": "place"}


def test_a_land_that_acts_is_no_person() -> None:
    often = ["So all of Ostland fell."] * 40
    assert "Ostland" not in names("Ostland wrote to her.", "It was Ostland's.", *often)


def test_an_o_is_no_initial() -> None:
    assert names("General Lorme wept.", "O Lorme, why?") == {"Lorme": "person"}
