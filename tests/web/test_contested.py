"""What is contested: firm suggestions and judgements at once, the rest only where it is asked for."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from annotator.web.filters import in_ten
from tests.web.conftest import read, words


@pytest.mark.parametrize(
    ("share", "said"),
    [(0.66, "about 7 of ten"), (0.15, "about 2 of ten"), (0.08, "about one in 12"), (0.0, "hardly any")],
)
def test_a_share_is_said_as_people_picture_it(share: float, said: str) -> None:
    assert in_ten(share) == said


def test_what_is_only_suggested_comes_with_how_often_such_prove_right(client) -> None:  # type: ignore[no-untyped-def]
    opening = words(read(client.get("/contested")).select_one(".opening"))
    assert "Contradictions that are only suggested: 2, of which about 8 of ten will prove right." in opening


def test_where_nothing_is_found_the_page_leads_on(client) -> None:  # type: ignore[no-untyped-def]
    page = read(client.get("/contested?account=west&account=south&relation=framing"))
    assert page.select_one(".lines a[href*='unsure=too']")


def test_the_choice_to_see_unsure_suggestions_is_kept_in_the_address(client) -> None:  # type: ignore[no-untyped-def]
    page = client.get("/contested?unsure=too")
    assert page.status_code == 200
    assert 'value="too" checked' in page.get_data(as_text=True)


def test_the_table_says_what_was_chosen(client) -> None:
    address = "/contested?relation=contradiction&type=number&event=e1&account=north&account=south&order=date"
    said = words(read(client.get(address)).select_one(".lede"))
    assert "1 contradiction, of type number, between A. North and B. South, of the event “The bridge is taken”" in said
    assert "(7–8 November 1917 N.S.), by date." in said


def test_what_was_chosen_is_kept_on_the_way_to_the_pairs_and_to_other_figures(client) -> None:
    page = read(client.get("/contested?relation=contradiction&type=number&event=e1&order=date"))
    queue = parse_qs(urlsplit(page.select_one(".line .acts a")["href"]).query)
    wanted = {"relation": ["contradiction"], "type": ["number"], "event": ["e1"], "order": ["contested"]}
    assert queue == wanted | {"state": ["all"]}
    figures = page.select(".tally a, .square a")
    assert figures
    assert all("event=e1" in figure["href"] for figure in figures)
    assert [words(figure) for figure in page.select(".tally [aria-current]")] == ["≠ contradiction: number"]
