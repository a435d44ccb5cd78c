"""Which persons of the lists are looked for in an account: of common surnames only whom it names in full."""

from __future__ import annotations

import pytest

from annotator.reading.names.authority import Authority
from annotator.reading.names.entry import Entry
from tests.reading.told import named

_PERSONS = (
    Entry("Jan Dorn", "person", patronymic="Petrovich", alone=False),
    Entry("Anna Marsh", "person", patronymic="Ilyinichna"),
    Entry("Oskar Marsh", "person", role="general", alone=False),
    Entry("Ina Vance", "person", role="historian", alone=False),
)
_OTHERS = ("The river froze.",) * 100

TOLD = [
    ("Then Dorn spoke.", "J. Dorn came.", {"Jan Dorn"}),
    ("Jan Petrovich spoke.", "Everybody listened.", {"Jan Petrovich"}),
    ("Then Dorn spoke.", "Karl Dorn came.", {"Karl Dorn"}),
    ("Then Dorn spoke.", "It was taken by Dorn. In Dorn they trusted. It was in Dorn's hands.", {"Dorn"}),
    ("Then P. Dorn spoke.", "Everybody listened.", {"P. Dorn"}),
    ("Anna Ilyinichna spoke.", "Everybody listened.", {"Anna Ilyinichna"}),
    ("Anna Ilyinichna spoke.", "Marsh came.", {"Anna Marsh"}),
    ("General Vance slept.", "Ina Vance wrote of it.", set()),
    ("General Marsh slept.", "Everybody listened.", {"Oskar Marsh"}),
]


@pytest.mark.parametrize(("text", "elsewhere", "names"), TOLD)
def test_a_common_surname_is_that_of_whom_the_account_names_in_full(text: str, elsewhere: str, names: set[str]) -> None:
    told = named(elsewhere, text, text, *_OTHERS, authority=Authority(_PERSONS))
    assert told[1] == names


def test_a_given_name_that_is_also_a_word_is_one_before_a_particle() -> None:
    texts = [
        "Christian de Varn rode.",
        "Then Oskar de Varn rode.",
        "Then Christian de Varn fled.",
        "The Christian was one.",
    ]
    told = named(*texts, "They followed de Varn.", authority=Authority())
    assert told == [{"Christian de Varn"}, {"Oskar de Varn"}, {"Christian de Varn"}, set(), {"Christian de Varn"}]


def test_who_is_called_general_is_no_place_though_much_was_sent_to_him() -> None:
    texts = ["General De la Rue came.", *["They wrote to De la Rue.", "In De la Rue they trusted."] * 8]
    assert named(*texts, authority=Authority()) == [{"De la Rue"}] * 17
