"""Who comes in is told what happened with their account since, and sees when they last did."""

from __future__ import annotations

from datetime import timedelta

import pytest

from annotator.house import entering, visits
from tests.house.conftest import PASSWORD, accept, open_link, post, signed_in
from tests.web.conftest import read, words

NEW = "three green bottles hanging"


def told(browser) -> str:
    return words(read(browser.get("/projects")).body)


def test_a_password_that_somebody_reset_is_told_of_at_the_next_sign_in_and_then_no_more(app, seminar) -> None:
    first = signed_in(app, "Ann")
    assert "Since you last signed in" not in told(first)
    with seminar.begin() as house:
        key = entering.offer_reset(house, "Ann", by="")
    browser = app.test_client()
    open_link(browser, key)
    accept(browser, password=NEW)
    again = told(signed_in(app, "Ann", NEW))
    assert "Since you last signed in, on" in again
    assert "password reset offered" in again
    assert "password changed" in again


def test_what_was_told_is_not_told_again(app, monkeypatch) -> None:
    ann = signed_in(app, "Ann")
    post(ann, "/me/password", at="/me", old=PASSWORD, new=NEW)
    monkeypatch.setattr("annotator.house.noticing._JUST_BEFORE", timedelta(0))
    assert "Since you last" not in told(signed_in(app, "Ann", NEW))


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_slip_of_ones_own_is_not_worth_telling_but_many_refusals_are(app) -> None:
    signed_in(app, "Ann")
    for number, is_told in ((1, False), (3, True)):
        for _ in range(number):
            post(app.test_client(), "/sign-in", name="Ann", password="a guess")
        assert ("times refused" in told(signed_in(app, "Ann"))) is is_told


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_the_page_of_ones_own_says_when_one_came_in_before_and_of_when_the_password_is(app, seminar) -> None:
    with seminar.begin() as house:
        visits.begin(house, entering.person(house, "Ann"), address="192.0.2.7")
    page = words(read(signed_in(app, "Ann").get("/me")).main)
    assert "Before this, you last signed in on" in page
    assert "from 192.0.2.7" in page
    assert "The one you have is of" in page
    assert page.count(", here since") == 1
