"""The synopsis: its columns are remembered, its findings can be focused, the dossier leads to the words."""

from __future__ import annotations

from models.alignment import AlignmentState, EventClaim
from models.claim import Claim
from models.vocabulary import Relation
from tests.factories import make_account, make_claims, make_event, make_pair
from tests.web.conftest import read, send, touch, words


def heads(client, address: str = "/events/e1") -> list[str]:
    return [words(head.select_one(".siglum")) for head in read(client.get(address)).select(".synopsis thead th")]


def test_chosen_columns_are_in_the_address_and_kept_for_the_other_events(client) -> None:
    assert heads(client, "/events/e1?west=1&north=2") == ["W", "N"]
    assert heads(client) == ["W", "N"]
    assert heads(client, "/events/e2") == ["W", "N"]
    assert heads(client, "/events/e2?columns=all") == ["N", "S", "W"]
    assert heads(client) == ["N", "S", "W"]
    assert heads(client, f"/events/e2?west=1&north={'9' * 5000}") == ["W"]


def test_a_column_changes_places_with_the_one_whose_number_it_is_given(client) -> None:
    assert heads(client, "/events/e1?stood=north+south+west&north=1&south=2&west=1") == ["W", "S", "N"]
    assert heads(client, "/events/e1?stood=west+south+north&north=3&south=3&west=1") == ["W", "N", "S"]
    assert heads(client, "/events/e1?stood=north+west&north=1&south=1&west=2") == ["S", "N", "W"]
    assert heads(client, "/events/e1?stood=north+south+west&north=2&south=3&west=1") == ["W", "N", "S"]
    form = read(client.get("/events/e1")).select_one("form:has(input[name=stood])")
    assert form.select_one("[name=stood]")["value"] == "west north south"


def test_the_dossier_says_who_led_and_how_it_ended_and_leads_to_the_words(client) -> None:
    page = read(client.get("/events/e2"))
    lines = {words(row.th): [words(cell) for cell in row.select("td")] for row in page.select(".dossier tbody tr")}
    told = ["“The guard fled without a shot”", "“Its guard fought until noon”"]
    assert lines["outcome"] == [*(f"≠ conflicting: {phrase}" for phrase in told), "not said"]
    page = read(client.get("/events/e1"))
    for link in page.select(".dossier tbody a"):
        assert page.select_one(link["href"]) is not None


def test_what_only_touches_an_event_stands_in_a_row_beside_what_is_at_home_in_it_or_after_all_rows(app, client) -> None:
    with app.extensions["sessions"].begin() as session:
        session.add(EventClaim(event_id="e1", claim_id="cnorth002", account_id=1, touches=True))
    touch(app, "cwest000")
    page = read(client.get("/events/e1"))
    shown = {cell["id"] for cell in page.select(".synopsis [id^=c-]")}
    assert shown == {"c-cnorth001", "c-csouth000", "c-cwest000"}
    assert words(page.select_one(".touching summary")).startswith("1 more claim touches on it")
    assert [cell["id"] for cell in page.select(".touching [id^=c-]")] == ["c-cnorth002"]
    assert "The guard fled" not in words(page.select_one(".dossier"))


def test_an_account_that_only_touches_on_an_event_is_read_in_its_column(app, client) -> None:
    touch(app, "csouth001")
    page = read(client.get("/events/e2"))
    assert {cell["id"] for cell in page.select(".synopsis [id^=c-]")} == {"c-cnorth002", "c-csouth001"}
    assert not page.select(".touching")
    assert "Only touched on by: S B. South." in words(page.select_one(".opening"))
    assert [words(head).endswith("only touches on it") for head in page.select(".synopsis thead th")] == [
        False,
        True,
        False,
    ]


def test_the_disputes_come_first_and_lead_through_the_disputes_of_the_event(client) -> None:
    links = [link["href"] for link in read(client.get("/events/e1")).select("main section a")]
    assert links[0] == "/pairs/cnorth001/csouth000?state=all&order=contested&event=e1"


def test_a_finding_is_said_where_its_words_are_pointed_at_or_focused(client) -> None:
    mark = read(client.get("/events/e1")).select_one("mark.conflict")
    assert mark["tabindex"] == "0"
    assert mark["data-note"].startswith("conflict: “25 October” is 7 November in New Style")


def test_the_history_of_an_event_has_what_touches_its_claims_only(ada) -> None:
    send(ada, "/pairs/cnorth002/csouth001", verdict="partial")
    send(ada, "/claims/csouth001/framing", first=0, last=1, technique="irony-or-scare-quotes")
    assert len(read(ada.get("/history?event=e2")).select(".history li")) == 2
    assert "Nobody has judged" in words(read(ada.get("/history?event=e1")))


def test_a_mark_that_was_taken_back_is_set_again_from_its_history(ada) -> None:
    send(ada, "/claims/csouth001/framing", first=0, last=1, technique="labelling", target="the guard")
    send(ada, "/claims/csouth001/framing/1/undo")
    form = read(ada.get("/history")).select_one("form[action$='csouth001/framing']")
    fields = {field["name"]: field["value"] for field in form.select("input") if field["name"] != "csrf_token"}
    assert send(ada, form["action"], **fields).headers["Location"].startswith("/history")
    assert "“Its guard” – labelling (the guard), marked by Ada" in words(
        read(ada.get("/accounts/south?claim=csouth001"))
    )


def test_parallels_stand_open_and_what_has_none_is_folded_beside_them(client, sessions) -> None:
    with sessions.begin() as session:
        east = make_account(session, "east")
        lone = make_claims(session, east, *(f"What only one tells, {number}." for number in range(16)))
        (last,) = make_claims(session, east, "The guard ran away.")
        north, south = session.get_one(Claim, "cnorth002"), session.get_one(Claim, "csouth001")
        make_pair(session, last, north, Relation.PARTIAL, confidence=0.8)
        make_event(session, "e3", "All of it", *lone, last, north, south)
        make_event(session, "e4", "Alone", *lone)
    page = read(client.get("/events/e3"))
    folds = page.select(".run details:not([open])")
    assert [words(fold.summary).partition(":")[0] for fold in folds] == ["Without a parallel"]
    assert "The guard ran away" in words(page.select_one("tr.claims:not(.run)"))
    assert read(client.get("/events/e4")).select_one(".run details[open]")


def test_an_account_that_was_not_compared_yet_is_not_called_silent(client, sessions) -> None:
    days = {"date": "1917-11-07"}
    with sessions.begin() as session:
        make_claims(session, make_account(session, "east", author="E. East"), *("A day.", "An hour.", "Noon."), **days)
    opening = "Nothing found, though their text covers those days: E E. East"
    head = read(client.get("/events/e1")).select_one(".opening")
    assert opening in words(head)
    sought = read(client.get(head.select_one("a[href*=account]")["href"]))
    assert sought.select_one("#q")["value"] == '"The bridge was in their hands by 7 November."'
    assert sought.select_one("select[name=account] option[selected]")["value"] == "east"
    with sessions.begin() as session:
        session.add_all(AlignmentState(part=f"text {key}", digest="") for key in ("north", "south", "west"))
    page = read(client.get("/events/e1"))
    assert "Nothing found" not in words(page.select_one(".opening"))
    assert "Not compared before the next alignment: E E. East." in words(page.select_one(".opening"))
    assert heads(client) == ["N", "S", "W"]
