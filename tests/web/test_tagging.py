"""Partisan wording is marked word by word, stands under a name, and is taken back by a further row."""

from __future__ import annotations

from sqlalchemy import func, select

from models.rows import FramingTag
from tests.web.conftest import read, send, sign_in, words

CLAIM = "/accounts/south?claim=csouth000"


def mark(client, first: int, last: int, technique: str = "minimisation"):
    return send(client, "/claims/csouth000/framing", first=first, last=last, technique=technique, target="the guard")


def test_words_are_marked_without_the_punctuation_around_them(ada) -> None:
    assert mark(ada, 7, 9).headers["Location"] == "/claims/csouth000"
    page = read(ada.get(CLAIM))
    assert "“some 40 men” – minimisation (the guard), marked by Ada Reader" in words(page.select_one(".desk"))
    assert "some 40 men" in [words(found).removeprefix("partisan wording: ") for found in page.select("mark.framing")]


def test_a_mark_that_is_sent_twice_is_set_once(ada, sessions) -> None:
    for technique in ("minimisation", "minimisation", "labelling"):
        mark(ada, 7, 9, technique)
    with sessions() as session:
        assert session.scalar(select(func.count()).select_from(FramingTag)) == 2


def test_only_who_set_a_mark_takes_it_back_and_both_rows_stay(app, ada, sessions) -> None:
    mark(ada, 7, 8)
    bert = app.test_client()
    sign_in(bert, "Bert")
    form = read(ada.get(CLAIM)).select_one(".desk form[action$=undo]")["action"]
    assert send(bert, form).status_code == 403
    assert send(ada, form).status_code == 302
    assert send(ada, form).status_code == 409
    assert "marked by" not in words(read(ada.get(CLAIM)).select_one(".desk"))
    with sessions() as session:
        assert session.scalar(select(func.count()).select_from(FramingTag)) == 2


def test_a_mark_needs_words_a_technique_and_a_name(client, ada) -> None:
    assert mark(ada, 5, 3).status_code == 400
    assert mark(ada, 0, 99).status_code == 400
    assert mark(ada, 0, 1, "shouting").status_code == 400
    assert mark(client, 0, 1).status_code == 403
