"""Two people open the same page and both change what it shows: the second is told, and the first one's words stay."""

from __future__ import annotations

from io import BytesIO

import pytest

from annotator.services.turns import seen
from tests.web.conftest import read, send, sign_in, words

#: The page, the form on it, what the first says and what the second does.
EDITS = {
    "a source card": ("/accounts/north/card", "/accounts/north/card", {"title": "One"}, {"title": "Other"}),
    "an event's title": ("/events/e1", "/events/e1/title", {"title": "One"}, {"title": "Other"}),
    "an event's claims": (
        "/events/e1", "/events/e1/claims", {"what": "out", "claim": "cnorth001"}, {"what": "out", "claim": "csouth000"},
    ),
    "a reading": (
        "/claims/cnorth001/reading", "/claims/cnorth001/reading/date", {"typed": "1917"}, {"typed": "1918"},
    ),
    "the tagset": (
        "/guidelines/edit", "/guidelines/edit", {"relation-0-label": "Harmony"}, {"relation-0-label": "Concord"},
    ),
}  # fmt: skip


@pytest.fixture
def bea(app):
    client = app.test_client()
    sign_in(client, "Bea Reader")
    return client


def form(client, page: str, action: str) -> dict[str, list[str]]:
    """The fields of that form as the page has them."""
    forms = read(client.get(page)).select("form[method=post]")
    fields: dict[str, list[str]] = {}
    for one in next(found for found in forms if found.get("action", page) == action).select(
        "input[name]:not([type=checkbox], [type=file]), textarea, option[selected]"
    ):
        name = one.get("name") or one.parent["name"]
        fields.setdefault(name, []).append(one.text if one.name == "textarea" else one.get("value", ""))
    return fields


@pytest.mark.parametrize("what", EDITS)
def test_who_comes_second_is_told_and_overwrites_nothing(ada, bea, what) -> None:
    page, action, first, second = EDITS[what]
    of_ada, of_bea = form(ada, page, action), form(bea, page, action)
    assert send(ada, action, **of_ada | first).status_code == 302
    refused = send(bea, action, **of_bea | second)
    assert refused.status_code == 409
    assert "since you opened the page" in words(read(refused))
    assert send(bea, action, **form(bea, page, action) | second).status_code == 302


def test_a_source_card_that_was_refused_keeps_what_was_typed_and_says_where_it_differs(ada, bea) -> None:
    page = "/accounts/north/card"
    of_bea = form(bea, page, page)
    send(ada, page, **form(ada, page, page) | {"author": "A. Author"})
    told = read(send(bea, page, **of_bea | {"title": "Another title"}))
    assert told.select_one("input[name=title]")["value"] == "Another title"
    assert "author (the card says “A. Author”)" in words(told)


def test_a_mark_tells_states_apart_and_the_same_state_never() -> None:
    assert seen(1, "a") == seen(1, "a")
    assert len({seen(), seen(1), seen(1, "a"), seen("1", "a"), seen(("a", 1))}) == 5


def test_a_file_that_was_taken_before_somebody_changed_what_is_in_it_is_refused(ada, bea) -> None:
    taken = bea.get("/guidelines/tagset.toml").data
    edited = form(ada, "/guidelines/edit", "/guidelines/edit") | {"relation-0-label": "Harmony"}
    assert send(ada, "/guidelines/edit", **edited).status_code == 302
    assert send(bea, "/guidelines/tagset.toml", file=(BytesIO(taken), "tagset.toml")).status_code == 409
