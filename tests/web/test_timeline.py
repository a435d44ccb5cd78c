"""The timeline: each dating is a link, and what lies beyond the month is pointed to."""

from __future__ import annotations

from datetime import date

from bs4 import BeautifulSoup

from annotator.queries.accounts import AccountView
from annotator.queries.events import EventView
from annotator.queries.timeline import Dated, Timeline
from annotator.web.strips import strips
from models.vocabulary import Calendar
from tests.web.conftest import read, touch, words

NOVEMBER = tuple(date(1917, 11, day) for day in range(1, 31))


def _account(number: int, siglum: str) -> AccountView:
    return AccountView(number, siglum, siglum, number, siglum, None, None, "", Calendar.NEW_STYLE, {})


def _strip(app, one: date, other: date):
    accounts = (_account(1, "N"), _account(2, "S"))
    dated = Dated(EventView("e", "An event", None, None), {1: {one: "c1"}, 2: {other: "c2"}})
    with app.test_request_context():
        (strip,) = strips([dated], Timeline("1917-11", NOVEMBER, {}, accounts, {}, (dated,)))
    return strip, [link["href"] for link in BeautifulSoup(strip.drawn, "html.parser").select("a")]


def test_each_point_leads_to_a_claim_that_gives_that_day(app) -> None:
    strip, points = _strip(app, date(1917, 11, 7), date(1917, 11, 9))
    assert points == ["/events/e#c-c1", "/events/e#c-c2"]
    assert strip.said == [
        ("N", [("/events/e#c-c1", "7\u00a0Nov")]),
        ("S", [("/events/e#c-c2", "9\u00a0Nov")]),
    ]
    assert strip.conflicting


def test_days_beyond_the_month_are_pointed_to_and_other_years_named(app) -> None:
    strip, points = _strip(app, date(1917, 11, 30), date(1918, 2, 3))
    assert points == ["/events/e#c-c2", "/events/e#c-c1"]
    assert 'class="span"' in strip.drawn
    assert strip.said[1][1][0][1] == "3\u00a0Feb\u00a01918"
    alike, points = _strip(app, date(1917, 11, 7), date(1917, 11, 7))
    assert points == ["/events/e#c-c1"]
    assert 'class="span"' not in alike.drawn


def test_every_link_leads_to_the_words(client) -> None:
    links = read(client.get("/timeline?month=1917-11")).select("table.strips td a")
    assert links
    for link in links:
        address, _, anchor = link["href"].partition("#")
        assert read(client.get(address)).select_one(f"#{anchor}") is not None


def test_what_only_touches_an_event_shows_it_where_nothing_at_home_in_it_has_a_day(app, client) -> None:
    def shown() -> set[str]:
        return {
            link["href"] for link in read(client.get("/timeline?month=1917-11")).select("table.strips a[href*='e1#']")
        }

    touch(app, "csouth000")
    assert shown() == {"/events/e1#c-cnorth001", "/events/e1#c-cwest000"}
    touch(app, "cnorth001", "cwest000")
    assert shown() == {"/events/e1#c-cnorth001", "/events/e1#c-csouth000", "/events/e1#c-cwest000"}


def test_the_days_are_written_in_the_readers_style(client) -> None:
    client.set_cookie("dates", "old")
    page = read(client.get("/timeline?month=1917-11"))
    assert "25 Oct" in words(page.select_one("table.strips tbody")).replace("\u00a0", " ")
