"""Silence and dependence as they are shown: who passes over, and who only repeats another."""

from __future__ import annotations

from sqlalchemy.orm import Session

from annotator.queries.exports import claims as exported
from annotator.services.reviewing import judge, person_named
from models.account import Account
from models.vocabulary import Relation, Verdict
from tests.factories import make_account, make_claims, make_event, make_pair
from tests.web.conftest import read, touch, words

SAID = "The ferry was sunk by its own crew at the second bend of the river"


def test_an_account_that_covers_those_days_passes_over_the_event(client, sessions) -> None:
    with sessions.begin() as session:
        west = session.query(Account).filter_by(key="west").one()
        make_claims(session, west, "It froze.", "It thawed.", "It froze again.", date="1917-11-08")
    page = read(client.get("/events/e2"))
    assert "Nothing found, though their text covers those days: W A Short History" in words(page.select_one(".opening"))
    assert "A Short History Western: nothing found" in words(page.select_one(".synopsis thead"))
    assert "W passes over" in read(client.get("/matrix")).select_one("svg a[href$=e2]")["aria-label"]
    row = read(client.get("/matrix?as=table")).select_one(".coverage tr:has(a[href$=e2])")
    assert [words(cell) for cell in row.select("td.figure")] == ["1", "1", "○ passes over"]


def test_who_only_touches_on_an_event_is_neither_counted_nor_silent(app, client) -> None:
    touch(app, "cwest000")
    assert "W only touches on it" in read(client.get("/matrix")).select_one("svg a[href$=e1]")["aria-label"]
    for address in ("/", "/matrix?as=table"):
        row = read(client.get(address)).select_one(".coverage tr:has(a[href$=e1])")
        assert [words(cell) for cell in row.select("td.figure")[:3]] == ["1", "1", "▫ only touches on it"]
    opening = words(read(client.get("/events/e1")).select_one(".opening"))
    assert "2 claims in 2 accounts and 1 that only touches on it, 2 pairs" in opening
    assert "Only touched on by: W A Short History" in opening
    assert client.get("/api/v1/events/e1").json["claims"] == {"north": 1, "south": 1, "west": 0}
    assert [words(account)[-11:] for account in read(client.get("/")).select(".accounts p")] == [
        *["2 in events"] * 2,
        "0 in events",
    ]


def test_the_table_of_events_tells_whose_text_lies_elsewhere(client) -> None:
    row = read(client.get("/matrix?as=table")).select_one(".coverage tr:has(a[href$=e2])")
    assert words(row.select("td.figure")[-1]) == "· outside its span"


def test_the_drawing_of_events_dates_them_in_the_readers_style(client) -> None:
    for style, day in (("old", "25 October 1917 O.S."), ("both", "7 November 1917 N.S.")):
        client.set_cookie("dates", style)
        assert f"({day})" in words(read(client.get("/matrix")).select_one("svg a[href$=e2] title"))


def test_what_was_copied_is_marked_and_counts_as_one_witness(client, sessions) -> None:
    with sessions.begin() as session:
        north, south, west = (session.query(Account).filter_by(key=key).one() for key in ("north", "south", "west"))
        (one,) = make_claims(session, north, f"{SAID}, they say.")
        (copy,) = make_claims(session, south, f"{SAID}.")
        (other,) = make_claims(session, west, "Its crew sank the ferry.")
        make_pair(session, one, copy, Relation.AGREEMENT, score=0.95).dependent = True
        make_pair(session, one, other, Relation.AGREEMENT, score=0.9)
        make_event(session, "e3", "The ferry", one, copy, other)
    page = read(client.get("/events/e3"))
    assert "They are 2 independent witnesses" in words(page.select_one(".opening"))
    assert "3 say alike, but they are 2 independent witnesses" in words(page.select_one(".apparatus"))
    marked = [words(mark) for mark in page.select(".synopsis mark.copied")]
    assert marked == [f"in the same words: {SAID}"] * 2
    assert "3 accounts say so, 2 independent witnesses" in words(
        read(client.get(f"/accounts/north?claim={one.id}")).select_one(".desk")
    )
    assert read(client.get(f"/pairs/{one.id}/{copy.id}")).select(".sides mark.copied")
    against = read(client.get("/matrix")).select(".against tbody tr:first-child td")
    assert ["copied 1" in words(cell) for cell in against] == [False, True, False]
    listed = read(client.get(against[1].select_one("a:has(.dependent)")["href"]))
    assert "1 pair, between A. North and B. South, seemingly copied by one account from the other" in words(listed)
    assert [words(line.select_one(".verdict")) for line in listed.select(".line")] == ["= agreement"]
    assert listed.select_one("[name=copied]").has_attr("checked")
    with sessions() as session:
        said_by = {row["id"]: row["witnesses"] for row in exported(session)}
    assert (said_by[one.id], said_by[copy.id], said_by[other.id]) == (2, 1, 2)


def test_who_agrees_is_a_witness_and_who_shares_something_only_where_a_person_says_so(sessions) -> None:
    with sessions.begin() as session:
        (one,) = make_claims(session, make_account(session, "one"), SAID)
        (two,) = make_claims(session, make_account(session, "two"), "Its crew sank the ferry.")
        (lone,) = make_claims(session, make_account(session, "three"), "It rained.")
        make_pair(session, one, two, Relation.AGREEMENT)
        make_pair(session, one, lone, Relation.PARTIAL)
        told = [one.id, two.id, lone.id]
        assert witnesses(session, told) == [2, 2, 1]
        ada = person_named(session, "Ada")
        judge(session, person=ada, a_id=one.id, b_id=lone.id, verdict=Verdict.PARTIAL)
        assert witnesses(session, told) == [3, 2, 2]


def witnesses(session: Session, claims: list[str]) -> list[int]:
    """How many independent witnesses the export gives each claim."""
    told = {row["id"]: row["witnesses"] for row in exported(session)}
    return [told[claim] for claim in claims]
