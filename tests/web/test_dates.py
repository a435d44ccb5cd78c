"""Dates on pages: in the reader's style, and in one alone where all accounts date so."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient
from sqlalchemy import update
from sqlalchemy.orm import Session, sessionmaker

from annotator.web.dates import historical
from models.account import Account
from models.vocabulary import Calendar
from tests.web.conftest import read, send, words


@pytest.mark.parametrize(
    ("edtf", "own", "read"),
    [
        ("1917-11-07", Calendar.OLD_STYLE, "25 October 1917 O.S. (7 November N.S.)"),
        ("1917-11-07", Calendar.NEW_STYLE, "7 November 1917 (25 October O.S.)"),
        ("1917-11", Calendar.OLD_STYLE, "November 1917 N.S. (19 October – 17 November O.S.)"),
        ("1917-11", Calendar.NEW_STYLE, "November 1917 (19 October – 17 November O.S.)"),
        ("1917-10-14/1917-11-13", Calendar.OLD_STYLE, "October 1917 O.S. (14 October – 13 November N.S.)"),
    ],
)
def test_a_month_of_one_style_is_told_before_the_odd_days_of_the_other(app, edtf: str, own, read: str) -> None:
    with app.test_request_context():
        assert " ".join(historical(edtf, own).striptags().split()) == read


@pytest.fixture
def in_one_calendar(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        session.execute(update(Account).values(calendar=Calendar.NEW_STYLE))


@pytest.mark.usefixtures("in_one_calendar")
def test_where_all_accounts_date_in_new_style_no_page_speaks_of_another(client: FlaskClient) -> None:
    send(client, "/dates", style="old")
    for address in ("/", "/events/e1", "/timeline", "/search", "/contested"):
        page = read(client.get(address))
        assert not page.select(".styles, [name=style], .other-style"), address
        assert "O.S." not in words(page), address
    assert words(read(client.get("/events/e1")).select_one(".when time")) == "7–8 November 1917"


@pytest.mark.usefixtures("in_one_calendar")
def test_where_all_accounts_date_in_new_style_a_day_is_sought_in_it(client: FlaskClient) -> None:
    asked = "day=7+November+1917"
    assert words(read(client.get(f"/search?{asked}")).main) == words(
        read(client.get(f"/search?{asked}&style=new")).main
    )
    assert "7 November 1917" in words(read(client.get(f"/search?{asked}")).main)
