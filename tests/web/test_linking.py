"""Two claims are put together by hand, and then are a pair like any other."""

from __future__ import annotations

import pytest

from models.alignment import EventClaim
from tests.web.conftest import read, send, touch, words

BY_HAND = "/pairs/csouth000/cwest000"


def test_taking_up_one_claim_and_then_another_leads_to_their_pair(ada) -> None:
    answer = send(ada, "/link", claim="csouth000")
    assert answer.headers["Location"] == "/claims/csouth000"
    assert "The bridge fell on 8 November" in words(read(ada.get("/")).select_one(".tray"))
    answer = send(ada, "/link", claim="cwest000")
    assert answer.headers["Location"].split("?")[0] == BY_HAND
    assert not read(ada.get("/")).select(".tray")
    assert "put together by hand" in words(read(ada.get(BY_HAND)).select_one(".suggestion"))


def test_a_second_claim_of_the_same_account_takes_the_place_of_the_first(ada) -> None:
    send(ada, "/link", claim="csouth000")
    send(ada, "/link", claim="csouth001")
    assert "Its guard fought" in words(read(ada.get("/")).select_one(".tray"))
    send(ada, "/link/none")
    assert not read(ada.get("/")).select(".tray")


def test_a_claim_that_is_not_there_is_not_taken_up(ada) -> None:
    assert send(ada, "/link", claim="cnowhere").status_code == 404


def test_what_is_judged_by_hand_stands_in_the_synopsis(ada) -> None:
    send(ada, BY_HAND, verdict="contradiction", **{"contradiction-types": "date"})
    apparatus = [words(line) for line in read(ada.get("/events/e1?south=1&west=2")).select(".apparatus li")]
    assert apparatus == ["S W ≠ contradiction: date judged by Ada Reader"]


def test_the_desk_shows_what_is_known_of_the_claim_that_was_opened(client) -> None:
    page = read(client.get("/accounts/north?claim=cnorth001"))
    desk = words(page.select_one(".desk"))
    assert "25 October in Old Style, the year of the section" in desk
    assert "≠ contradiction with S The bridge fell on 8 November to some 40 men." in desk
    assert page.select_one(".desk").find_previous_sibling("div").select_one("#c-cnorth001") is not None
    assert not read(client.get("/accounts/north")).select(".desk")


def test_the_desk_and_the_margin_begin_with_the_event_in_which_a_claim_is_at_home(app, client) -> None:
    touch(app, "cnorth001")
    with app.extensions["sessions"].begin() as session:
        session.add(EventClaim(event_id="e2", claim_id="cnorth001", account_id=1))
    page = read(client.get("/accounts/north?claim=cnorth001"))
    told = [words(line) for line in page.select(".desk li:has(a[href^='/events/'])")]
    assert told == [
        "What the guard did 25 October 1917 O.S. (7 November N.S. )",
        "touches on The bridge is taken 25–26 October 1917 O.S. (7–8 November N.S. )",
    ]
    assert words(page.select_one(".margin li")).startswith("What the guard did")


def test_a_pair_under_review_is_set_first_in_the_event_in_which_its_claims_are_at_home(app, client) -> None:
    touch(app, "cnorth001")
    with app.extensions["sessions"].begin() as session:
        for claim, account in (("cnorth001", 1), ("csouth000", 2)):
            session.add(EventClaim(event_id="e2", claim_id=claim, account_id=account))
    page = read(client.get("/pairs/cnorth001/csouth000?state=all"))
    assert [link["href"].split("#")[0] for link in page.select("main a[href^='/events/']")][:2] == [
        "/events/e2",
        "/events/e1",
    ]


@pytest.mark.parametrize("form", ["html", "csv"])
def test_the_report_comes_from_the_page_in_a_policy_of_its_own(client, form: str) -> None:
    answer = client.get(f"/report/contradictions.{form}?event=e1")
    assert answer.status_code == 200
    assert "script-src" not in answer.headers["Content-Security-Policy"]
    assert "8 November" in answer.get_data(as_text=True)
    assert client.get("/report/contradictions.exe").status_code == 404


def test_a_report_names_no_address_that_its_readers_cannot_open_but_its_preview_leads_to_the_pairs(client) -> None:
    assert "localhost" not in client.get("/report/contradictions.html").text
    assert "http://localhost/pairs/" in client.get("/report/contradictions.html?preview=yes").text
