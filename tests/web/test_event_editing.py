"""Editing events over HTTP: who may, what comes of it, where links lead."""

from __future__ import annotations

from tests.web.conftest import read, send, words


def test_a_reader_without_a_name_sees_what_was_decided_and_can_change_nothing(ada, client) -> None:
    assert send(client, "/events/e1/title", title="x").status_code == 403
    assert "Edit this event" not in words(read(client.get("/events/e1")))
    send(ada, "/events/e1/title", title="The bridge falls")
    page = read(client.get("/events/e1"))
    assert words(page.select_one("h1")) == "The bridge falls"
    assert "Ada Reader renamed it" in words(page.select_one(".editing"))
    assert not page.select(".editing form, .choose")


def test_a_link_to_a_merged_event_leads_on_with_what_was_asked(ada) -> None:
    send(ada, "/events/e1/merge", other="e2")
    assert ada.get("/events/e2?west=1").headers["Location"] == "/events/e1?west=1"


def test_claims_are_moved_and_taken_out_by_ticking_them(ada) -> None:
    send(ada, "/events/e1/claims", what="move", claim=["csouth000", "cwest000"], to="e2")
    assert len(read(ada.get("/events/e2")).select(".synopsis .claims p")) == 4
    send(ada, "/events/e2/claims", what="out", claim="cwest000")
    assert len(read(ada.get("/events/e2")).select(".synopsis .claims p")) == 3
    assert send(ada, "/events/e2/claims", what="burn", claim="csouth000").status_code == 400
    assert send(ada, "/events/e2/claims", what="out").status_code == 400


def test_no_other_event_is_chosen_before_somebody_chooses_one(ada) -> None:
    page = read(ada.get("/events/e1"))
    for chooser in page.select(".editing select"):
        first = chooser.select_one("option")
        assert (first["value"], words(first)) == ("", "choose one")
        assert not chooser.select("option[selected]")
    for path, given in (("merge", {"other": ""}), ("claims", {"what": "move", "claim": "csouth000", "to": ""})):
        answer = send(ada, f"/events/e1/{path}", **given)
        assert answer.status_code == 400
        assert "choose the other event" in words(read(answer).main)
