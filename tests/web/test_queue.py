"""The queue: what is wanted, in which order, one after another, blind or not."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import event, update

from annotator.database import writing
from annotator.queries.queue import ORDERS, STATES, Wanted, count, following
from annotator.services.placing import place_pairs
from models.claim import Claim
from models.judgement import Person
from tests.web.conftest import read, send, sign_in, words

DATE, OUTCOME, AGREED = "/pairs/cnorth001/csouth000", "/pairs/cnorth002/csouth001", "/pairs/cnorth001/cwest000"


def begun(client, query: str = "") -> str:
    return client.get(f"/review/next{query}").headers.get("Location", "").split("?")[0]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("", OUTCOME),
        ("?order=sure", DATE),
        ("?order=contested", DATE),
        ("?relation=agreement", AGREED),
        ("?type=outcome", OUTCOME),
        ("?event=e2", OUTCOME),
        ("?account=west", AGREED),
        ("?account=north&account=west", AGREED),
        ("?account=south&account=west", ""),
        ("?least=0.85", DATE),
        ("?most=0.65", OUTCOME),
        ("?since=1917-11-08&order=sure", DATE),
        ("?until=1917-11-06", ""),
        ("?state=mine", ""),
        ("?state=disputed", ""),
    ],
)
def test_the_first_pair_is_the_one_that_is_wanted(client, query: str, first: str) -> None:
    assert begun(client, query) == first


@pytest.mark.parametrize("order", ["useful", "contested", "sure", "date", "account"])
def test_walking_forward_and_back_meets_every_pair_once(client, order: str) -> None:
    address, seen = client.get(f"/review/next?order={order}").headers["Location"], []
    while address:
        page = read(client.get(address))
        seen.append(address.split("?")[0])
        link = page.select_one("a[rel=next]")
        address = link["href"] if link else None
    assert sorted(seen) == [DATE, AGREED, OUTCOME]
    back = page.select_one("a[rel=prev]")["href"]
    assert back.split("?")[0] == seen[-2]


@pytest.mark.parametrize("query", ["?since=yesterday", "?least=much"])
def test_a_wish_that_nobody_can_read_is_told(client, query: str) -> None:
    assert client.get(f"/review{query}").status_code == 400


def test_the_queue_says_what_was_chosen(client) -> None:
    page = read(client.get("/review?relation=contradiction&since=1917-11-01&account=north&account=south&least=0.1"))
    said = words(page.select_one(".lede"))
    assert "suggested as contradiction, between" in said
    assert said.endswith("at least 10% likely, dated from 1917-11-01, most useful to learn from.")


def test_states_follow_what_people_say(app, ada) -> None:
    bert = app.test_client()
    sign_in(bert, "Bert")
    send(ada, DATE, verdict="agreement")
    send(bert, DATE, verdict="partial")
    send(ada, OUTCOME, verdict="agreement")
    assert begun(ada) == AGREED
    assert begun(ada, "?state=disputed") == DATE
    assert begun(bert, "?state=mine") == DATE
    assert begun(bert, "?state=open") == AGREED
    assert begun(bert, "?state=judged") == OUTCOME
    send(bert, "/undo")
    assert begun(ada, "?state=disputed") == ""


def test_each_state_is_counted_as_it_is_walked(ada, sessions) -> None:
    send(ada, DATE, verdict="partial")
    with sessions() as session:
        me = session.query(Person.id).scalar()
        for state in STATES:
            wanted = Wanted(state=state)
            assert count(session, wanted, me) == len(following(session, wanted, me, limit=100)), state


def test_blind_judging_hides_everything_until_one_has_judged(ada) -> None:
    send(ada, "/blind")
    hidden = read(ada.get(DATE))
    assert "90%" not in words(hidden)
    assert not hidden.select(".sides mark.conflict")
    assert "contradiction: date" not in words(read(ada.get("/review?state=all")).select_one(".lines"))
    send(ada, DATE, verdict="partial", seen=hidden.select_one("input[name=seen]")["value"])
    assert "90% likely" in words(read(ada.get(DATE)))


def test_what_is_contested_follows_judgements_before_suggestions(ada) -> None:
    assert words(read(ada.get("/contested")).select_one(".lede")).startswith("2 contradictions")
    send(ada, DATE, verdict="partial")
    send(ada, AGREED, verdict="framing", **{"framing-types": "agency"})
    page = read(ada.get("/contested"))
    assert [words(row) for row in page.select(".tally li")] == ["≠ contradiction: outcome 1", "∿ framing: agency 1"]
    assert len(page.select(".line")) == 2
    assert len(read(ada.get("/contested?judged=only")).select(".line")) == 1
    assert len(read(ada.get("/contested?account=north&account=south")).select(".line")) == 1


@pytest.mark.parametrize("order", sorted(ORDERS))
@pytest.mark.usefixtures("app")
def test_every_order_is_read_from_an_index_without_sorting(sessions, order: str) -> None:
    wanted = Wanted(state="all", order=order)
    with sessions() as session:
        if session.get_bind().dialect.name != "sqlite":
            pytest.skip("only SQLite tells a plan that doesn't depend on how many rows there are")
        here = following(session, wanted, None)[0]
        plans = explained(session, lambda: following(session, wanted, None, after=here, back=True))
    assert "INDEX ix_pair_" in plans
    assert "SCAN pair USING" not in plans
    assert "TEMP B-TREE" not in plans


@pytest.mark.usefixtures("app")
def test_the_usual_order_of_one_relation_is_read_without_sorting(sessions) -> None:
    wanted = Wanted(state="all", relation="framing", type="agency")
    with sessions() as session:
        if session.get_bind().dialect.name != "sqlite":
            pytest.skip("only SQLite tells a plan that doesn't depend on how many rows there are")
        assert "TEMP B-TREE" not in explained(session, lambda: following(session, wanted, None))


FILTERED = (
    {"type": "date"},
    {"since": date(1917, 11, 7)},
    {"until": date(1917, 11, 7), "type": "date"},
    {"least": 0.5},
    {"most": 0.5},
    {"relation": "contradiction"},
    {"accounts": ("north",)},
    {"accounts": ("north", "west"), "copied": True},
    {"state": "open", "since": date(1917, 11, 7)},
)


@pytest.mark.parametrize("asked", FILTERED, ids=",".join)
@pytest.mark.usefixtures("app")
def test_what_is_filtered_is_counted_and_found_without_reading_all_rows(sessions, asked: dict) -> None:
    with sessions() as session:
        if session.get_bind().dialect.name != "sqlite":
            pytest.skip("only SQLite tells a plan that doesn't depend on how many rows there are")
        for order in ORDERS:
            wanted = Wanted(**{"state": "all", "order": order} | asked)
            for asking in (lambda: count(session, wanted, 1), lambda: following(session, wanted, 1)):  # noqa: B023
                assert "SCAN pair" not in explained(session, asking).splitlines()


def explained(session, asking) -> str:
    """How SQLite means to find what is asked for."""
    asked = []
    listening = (
        session.get_bind(),
        "before_cursor_execute",
        lambda _c, _d, statement, given, *_: asked.append((statement, given)),
    )
    event.listen(*listening)
    asking()
    event.remove(*listening)
    rows = (
        session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", given) for statement, given in asked
    )
    return "\n".join(row[-1] for found in rows for row in found)


@pytest.mark.usefixtures("app")
def test_a_pair_moves_in_the_queue_with_the_date_and_place_of_its_claims(sessions) -> None:
    with writing(sessions) as session:
        for order, moved in (("date", {"date_first": date(1700, 1, 1)}), ("account", {"position": -1})):
            wanted = Wanted(state="all", order=order)
            last = following(session, wanted, None, limit=9)[-1]
            session.execute(update(Claim).where(Claim.id == last[0]).values(**moved))
            place_pairs(session, last)
            assert following(session, wanted, None, limit=9)[-1] != last
        assert count(session, Wanted(state="all", until=date(1701, 1, 1)), None) == 1


def test_a_choice_that_cant_be_read_leads_back_to_where_it_was_made(client) -> None:
    answer = client.get("/review?since=tomorrow", headers={"Referer": "http://localhost/review?order=date"})
    assert answer.status_code == 400
    back = read(answer).select_one("main a")
    assert (back["href"], words(back)) == ("http://localhost/review?order=date", "Back to where you were")
