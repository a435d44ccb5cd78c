"""Words found in an account's own text, on whichever leaf they stand."""

from __future__ import annotations

import pytest

from tests.web.conftest import read, words


@pytest.mark.parametrize(
    ("sought", "places"),
    [("bridge", 2), ("THE GUARD", 1), ("%", 0), ("_", 0), ("guard fled without", 1), ("", None)],
)
def test_every_place_of_the_words_is_listed_and_marked(client, sought: str, places: int | None) -> None:
    page = read(client.get("/accounts/north", query_string={"find": sought}))
    told = page.select_one(".places")
    assert (told and len(told.select("li"))) == places
    if places:
        assert {words(mark).casefold() for mark in page.select("mark.found")} == {sought.casefold()}


def test_selected_words_are_marked_as_they_were_seen(ada) -> None:
    from tests.web.conftest import send

    seen = {"start": 4, "end": 10, "quote": "bridge", "technique": "labelling", "back": "/pairs/cnorth001/csouth000"}
    assert send(ada, "/claims/csouth000/framing", **seen).headers["Location"] == "/pairs/cnorth001/csouth000"
    assert send(ada, "/claims/csouth000/framing", **seen | {"quote": "ridge"}).status_code == 400
