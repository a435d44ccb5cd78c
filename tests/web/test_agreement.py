"""The agreement page: independent judgements only, unless the present ones are asked for."""

from __future__ import annotations

from tests.web.conftest import read, send, sign_in, words

PAIRS = ("/pairs/cnorth001/csouth000", "/pairs/cnorth002/csouth001", "/pairs/cnorth001/cwest000")


def judged(app, name: str, *verdicts: str, seen: str = "no") -> None:
    client = app.test_client()
    sign_in(client, name)
    for pair, verdict in zip(PAIRS, verdicts, strict=False):
        assert send(client, pair, verdict=verdict, seen=seen, note=f"{name} thinks so").status_code == 302


def test_without_two_people_there_is_nothing_to_reckon(ada) -> None:
    assert "nothing to reckon yet" in words(read(ada.get("/agreement")).main)


def test_two_people_who_judged_blind_are_compared_with_each_other_and_the_machine(app, client) -> None:
    judged(app, "Ada", "contradiction", "contradiction", "agreement")
    judged(app, "Bert", "contradiction", "framing", "agreement")
    figures = client.get("/agreement/figures.json").json
    assert (figures["judged"], figures["shared"]) == (3, 3)
    assert figures["raw"]["value"] == 2 / 3
    assert [couple["same"]["value"] for couple in figures["machine"]] == [1.0, 2 / 3]
    page = words(read(client.get("/agreement")).main)
    assert "Ada and Bert 3 0.50 too few to tell 0.67 too few to tell" in page
    assert " to 1.00" not in page


def test_who_saw_the_others_is_not_counted_as_independent(app, client) -> None:
    judged(app, "Ada", "contradiction", "contradiction")
    judged(app, "Bert", "contradiction", seen="yes")
    assert client.get("/agreement/figures.json").json["shared"] == 0
    assert client.get("/agreement/figures.json?basis=present").json["shared"] == 1
    lede = words(read(client.get("/agreement")).select_one(".lede"))
    assert lede.endswith("none of them by at least two people without seeing each other’s judgement.")


def test_who_cannot_tell_has_said_nothing(app, client) -> None:
    judged(app, "Ada", "contradiction")
    judged(app, "Bert", "unsure")
    figures = client.get("/agreement/figures.json").json
    assert (figures["shared"], figures["unsure"]) == (0, {"Bert": 1})
