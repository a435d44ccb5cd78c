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
