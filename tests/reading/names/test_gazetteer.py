"""The authority file itself: whole, unambiguous, and plain about what is wrong in it."""

from __future__ import annotations

import pytest

from annotator.errors import InputError
from annotator.reading.names.gazetteer import default_authority, entry_of
from annotator.reading.names.names import find_names
from tests.reading.told import told


def test_it_is_large_enough_for_the_period() -> None:
    kinds = [entry.what for entry in default_authority().entries]
    assert kinds.count("person") >= 200
    assert kinds.count("body") >= 80
    assert kinds.count("place") + kinds.count("ship") >= 80


def test_a_canonical_name_is_given_once() -> None:
    names = [entry.name for entry in default_authority().entries]
    assert len(names) == len(set(names))


def test_every_holder_of_an_office_has_an_entry() -> None:
    authority = default_authority()
    assert [term.name for office in authority.offices for term in office.terms if not authority.get(term.name)] == []


def test_terms_of_office_end_after_they_begin() -> None:
    assert all(term.first < term.last for office in default_authority().offices for term in office.terms)


def test_every_site_stands_in_a_town() -> None:
    authority = default_authority()
    towns = {entry.name for entry in authority.entries if entry.kind == "town"}
    assert {entry.within for entry in authority.entries if entry.kind == "site"} <= towns


def test_nobody_dies_before_birth() -> None:
    assert all(e.born < e.died for e in default_authority().entries if e.born and e.died)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Major Washington marched all night.", set()),
        ("Nobody in Washington slept.", {"Washington"}),
        ("General Wolfe marched all night.", set()),
        ("The hetman Mazepa marched all night.", set()),
        ("Bender and Newell marched all night.", set()),
        ("They marched to New Mexico.", {"New Mexico"}),
    ],
)
def test_names_of_1917_claim_none_of_another_time(text: str, names: set[str]) -> None:
    assert {mention.name for mention in find_names(told(text))[0] if mention.known} == names


def test_an_unknown_field_is_named() -> None:
    with pytest.raises(InputError, match="“Ivan”: no such field as nickname"):
        entry_of("person", "Ivan", {"nickname": "Vanya"})
