"""A project's own names go out as a file and come back the same; what is wrong in a file is said."""

from __future__ import annotations

import pytest

from annotator.errors import InputError
from annotator.reading.names.entry import Entry
from annotator.reading.names.gazetteer import default_authority
from annotator.reading.names.names_file import read_names, write_names
from tests.reading.told import named


def test_all_that_is_built_in_survives_the_round_trip() -> None:
    entries = default_authority().entries
    assert set(read_names(write_names(entries))) == set(entries)


def test_names_with_quotes_and_accents_survive() -> None:
    entries = (Entry('The "Iron" Battalion', "body", also=("Żelazny",)), Entry("Łódź", "place", kind="town"))
    assert read_names(write_names(entries)) == entries


def test_a_file_teaches_reading() -> None:
    own = read_names('[person]\n"Ivan Kalita" = {born = 1288, also = ["Moneybag"]}')
    assert named("Moneybag paid the khan.", authority=default_authority().extended(own)) == [{"Ivan Kalita"}]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("person =", "not TOML"),
        ('[hero]\n"Ivan" = {}', r"no such kind as \[hero\]"),
        ('[person]\n"Ivan" = 3', r"under \[person\] write"),
        ('[person]\n"Ivan" = {also = "Vanya"}', "“Ivan”: write also"),
        ('[person]\n"Ivan" = {nickname = "Vanya"}', "no such field as nickname"),
    ],
)
def test_what_is_wrong_in_a_file_is_said(text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        read_names(text)
