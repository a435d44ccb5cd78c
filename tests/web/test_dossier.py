"""The dossier tells in short phrases what accounts say; what is too unlikely to count is no dispute."""

from __future__ import annotations

import pytest

from models.vocabulary import Relation
from tests.factories import make_account, make_claims, make_event, make_mention, make_pair
from tests.web.conftest import read, send, words

NORTH = (
    "After noon General Oak captured the mill, and the guard fled.",
    "He could have attacked the bridge with 4,500 seasoned men in two days.",
    "The garrison surrendered at 4 p.m. to Colonel Ash.",
)
SOUTH = (
    "Colonel Ash abandoned the mill at dusk with 900 men.",
    "It rained.",
    "Nobody surrendered.",
    "On the morning of 8 November all was over.",
)


@pytest.fixture
def fill():
    """Two accounts of one event: a likely pair, an unlikely conflict."""

    def rows(session) -> None:
        north, south = make_account(session, "north"), make_account(session, "south")
        ours, theirs = make_claims(session, north, *NORTH), make_claims(session, south, *SOUTH)
        make_mention(session, ours[0], "General Oak", "person", "Peter Oak")
        make_mention(session, ours[2], "Colonel Ash", "person", "Paul Ash")
        make_mention(session, theirs[0], "Colonel Ash", "person", "Paul Ash")
        dusk = make_mention(session, theirs[0], "at dusk", "date", "1917-11-08")
        dusk.detail = {"calendar": "new-style", "time": "17:00/19:00"}
        morning = make_mention(session, theirs[3], "8 November", "date", "1917-11-08")
        morning.detail = {"calendar": "new-style", "time": "05:00/12:00"}
        for claim, said, value in ((ours[1], "4,500", "4500"), (ours[1], "two", "2"), (theirs[0], "900", "900")):
            unit = "day" if said == "two" else "man"
            make_mention(session, claim, said, "number", value).detail = {"unit": unit, "low": 1.0, "high": 1e6}
        make_pair(session, ours[0], theirs[0], Relation.PARTIAL, score=0.8, reasons=["“mill” in both"])
        make_pair(
            session, ours[2], theirs[2], Relation.CONTRADICTION, types=["outcome"], score=0.75, confidence=0.05,
            reasons=["“surrendered” against “nobody”"], words={ours[2].id: "surrendered", theirs[2].id: "Nobody"},
        )  # fmt: skip
        odd = {ours[1].id: "two days", theirs[1].id: "rained"}
        make_pair(session, ours[1], theirs[1], Relation.PARTIAL, types=["time"], score=0.4, words=odd)
        make_pair(
            session, ours[1], theirs[0], Relation.CONTRADICTION, types=["number"], score=0.7, confidence=0.2,
            reasons=["4,500 against 900"], words={ours[1].id: "4,500", theirs[0].id: "900"},
        )  # fmt: skip
        make_event(session, "e1", "The mill is taken", *ours, *theirs)

    return rows


def dossier(client) -> dict[str, list[list[str]]]:
    lines = read(client.get("/events/e1")).select(".dossier tbody tr")
    return {
        words(line.th): [[words(link) for link in cell.select("a")] for cell in line.select("td")] for line in lines
    }


def test_cells_hold_short_phrases_of_the_account_and_who_led_stands_once(client) -> None:
    lines = dossier(client)
    assert lines["who acts"] == [["Peter Oak"], ["Paul Ash"]]
    assert lines["others"] == [["Paul Ash"], []]
    assert lines["hour"] == [[], ["“at dusk”", "“the morning of 8 November”"]]
    assert lines["numbers"] == [["≠ conflicting: 4,500 seasoned men"], ["≠ conflicting: 900 men"]]
    assert lines["outcome"][0] == [
        "“After noon General Oak captured the mill”",
        "“the guard fled”",
        "“The garrison surrendered at 4 p.m. to Colonel Ash”",
    ]


def test_each_cell_leads_to_the_very_words_it_is_from(client) -> None:
    page = read(client.get("/events/e1"))
    for link in page.select(".dossier tbody a"):
        target = page.select_one(link["href"])
        assert target is not None, link
        assert words(target).removeprefix("conflicting: ").split()[0] == link["title"].strip("“”").split()[0]


def test_what_is_unlikely_waits_folded_and_marks_nothing_until_somebody_judges_it(ada) -> None:
    page = read(ada.get("/events/e1"))
    assert "surrendered" not in " ".join(words(mark) for mark in page.select(".synopsis mark.conflict"))
    assert page.select_one(".dossier .of-outcome .conflicting") is None
    assert "outcome" not in words(page.select_one(".disputed"))
    assert "contradiction: outcome" in words(page.select_one(".apparatus details"))
    send(ada, "/pairs/cnorth002/csouth002", **{"verdict": "contradiction", "contradiction-types": "outcome"})
    page = read(ada.get("/events/e1"))
    assert "conflicting: surrendered" in [words(mark) for mark in page.select(".synopsis mark.conflict")]
    assert "conflicting" in words(page.select_one(".dossier .of-outcome .conflicting"))
    assert "contradiction: outcome “surrendered” against “nobody”" in words(page.select_one(".disputed"))


def test_only_claims_that_are_likely_about_one_thing_share_a_row(client) -> None:
    rows = read(client.get("/events/e1")).select(".synopsis tbody:not(.alone)")
    assert ["mill" in words(row) for row in rows] == [True, False]
    assert not any("It rained" in words(row) for row in rows)


def test_a_conflict_with_a_claim_of_another_row_is_marked_and_each_leads_to_the_other(client) -> None:
    page = read(client.get("/events/e1"))
    assert [words(mark) for mark in page.select(".synopsis mark.conflict")] == [
        "conflicting: 900",
        "conflicting: 4,500",
    ]
    leading = [link["href"] for link in page.select(".apparatus .by a")]
    assert leading == ["#c-cnorth001", "#c-csouth000"]
    assert all(page.select_one(address) for address in leading)


def test_what_speaks_against_a_suggested_agreement_is_said_beside_its_reasons(client) -> None:
    page = read(client.get("/pairs/cnorth001/csouth001"))
    assert words(page.select_one(".reasons")) == "speaks against it: they differ"
    assert page.select_one(".passage mark.conflict") is not None
