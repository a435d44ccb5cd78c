"""Search: words and phrases, names however spelt, days in either style."""

from __future__ import annotations

import pytest

from tests.factories import make_account, make_claims, make_mention
from tests.web.conftest import read, words


@pytest.fixture
def client(app, sessions):
    with sessions.begin() as session:
        east = make_account(session, "east")
        one, two = make_claims(
            session, east, "Trotzky spoke at the bridges.", "He left on the next day.", date="1917-11-07"
        )
        make_mention(session, one, "Trotzky", "person", "Leon Trotsky")
        make_mention(session, two, "He", "person", "Leon Trotsky")
        north, south = make_claims(session, east, "Their winter in the North Palace ended.", "The Winter Palace fell.")
        make_mention(session, north, "North Palace", "place", "North Palace")
        make_mention(session, south, "Winter Palace", "place", "Winter Palace")
        make_claims(session, east, "In March they met.", date="1917-03-14/1917-04-13")
        make_claims(session, east, "On the 20th they parted.", date="1917-03-20")
    return app.test_client()


def found(client, query: str) -> list[str]:
    answer = client.get(f"/search?{query}")
    assert answer.status_code == 200
    return [words(line) for line in read(answer).select(".results .found-text")]


@pytest.mark.parametrize(
    ("query", "first_words"),
    [
        ("q=guard", ["The guard", "Its guard"]),
        ("q=bridge&account=south", ["The bridge"]),
        ("q=guard+noon", ["Its guard"]),
        ('q="guard+fought"', ["Its guard"]),
        ('q="fought+guard"', []),
        ("q=Trotsky", ["Trotzky spoke", "He left"]),
        ("q=Trotskii+bridge", ["Trotzky spoke"]),
        ("q=Bronstein", ["Trotzky spoke", "He left"]),
        ("q=%22Lev+Bronshtein%22", []),
        ("q=Leon+Trotsky", ["Trotzky spoke", "He left"]),
        ("q=Winter+Palace", ["The Winter"]),
        ("q=winter+palace+fell", ["The Winter"]),
        ("q=Ulyanov", []),
        ("q=spoken", []),
        ("q=speaks&day=25+October", []),
        ("day=25+October+1917&q=fled", ["The guard"]),
        ("day=26+October&q=fought", ["Its guard"]),
        ("day=8+November+1917&style=new&q=fought", ["Its guard"]),
        ("day=1917-11-08&q=fought", ["Its guard"]),
        ("day=March+1917", ["In March", "On the"]),
        ("day=20+March+1917&style=new", ["On the", "In March"]),
        ("q=%22%3B+DROP+TABLE+claim%3B--", []),
        ("q=***+AND+(", []),
        ("q=zebra", []),
    ],
)
def test_what_is_asked_for_is_found(client, query: str, first_words: list[str]) -> None:
    assert [" ".join(line.split()[:2]) for line in found(client, query)] == first_words


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("day=20+March+1917&style=new", "first 1 dated to that alone, then what is dated to a longer time around it."),
        (
            "day=20+March+1917&style=new&order=date",
            "1 of them dated to that alone, the others to a longer time around it.",
        ),
        ("day=21+March+1917&style=new", "all dated to a longer time around it."),
        ("day=March+1917", "2 claims on 14 March – 13 April 1917 (March O.S. ) ."),
    ],
)
def test_it_is_said_how_many_are_of_the_very_day(client, query: str, says: str) -> None:
    assert says in words(read(client.get(f"/search?{query}")).select_one(".lede"))


def test_a_changed_or_removed_sentence_is_found_by_its_new_words_only(client, sessions) -> None:
    from models.rows import Claim

    with sessions.begin() as session:
        session.get(Claim, "cwest000").text = "The viaduct was theirs."
    assert found(client, "q=viaduct") == ["The viaduct was theirs."]
    assert len(found(client, "q=hands")) == 0


def test_the_events_that_most_of_what_is_found_is_of_stand_above_it_and_lead_to_a_report(client) -> None:
    page = read(client.get("/search?q=bridge"))
    (told,) = [words(item) for item in page.select(".gathered li")]
    assert "The bridge is taken" in told
    assert told.endswith("3 of them, in 3 accounts")
    assert page.select_one(".gathered > p a")["href"] == "/report?event=e1"
    assert not read(client.get("/search?q=Trotsky")).select(".gathered")


def test_the_answer_repeats_the_question(client) -> None:
    assert "claims for bridge" in words(read(client.get("/search?q=bridge")).select_one(".lede"))


def test_words_and_names_are_marked_where_they_stand(client) -> None:
    marks = read(client.get("/search?q=Trotskii+bridge")).select("mark.found")
    assert [words(mark) for mark in marks] == ["Trotzky", "bridges"]


def test_a_day_that_nobody_can_read_is_told(client) -> None:
    answer = client.get("/search?q=bridge&day=someday")
    assert answer.status_code == 400
    page = read(answer)
    assert "write 25 October 1917" in words(page.select_one("[role=alert]"))
    assert [page.select_one(f"main input[name={name}]")["value"] for name in ("q", "day")] == ["bridge", "someday"]
    assert not page.select(".results")
