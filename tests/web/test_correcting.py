"""Putting right what was read: shown before it is kept, in force afterwards, and in the history."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select, update

from annotator.services import rereading
from annotator.services.rejudging import Change, Rejudged
from annotator.web.correcting import told
from models.rows import Claim, Correction, Job, Pair
from models.vocabulary import Relation
from tests.web.conftest import read, send, words

PAGE = "/claims/cnorth001/reading"


def test_the_page_shows_words_calendar_both_styles_and_days(client) -> None:
    page = words(read(client.get(PAGE)).select_one("main"))
    assert "“25 October” 25 October 1917 O.S. (7 November N.S. ) 1917-11-07" in page
    assert "25 October in Old Style, the year of the section" in page
    assert "“400 men” is 400" in page


def test_what_it_is_compared_with_is_quoted(client) -> None:
    partners = read(client.get(PAGE)).select("[aria-labelledby=partners] li")
    assert partners
    assert all(words(partner.select_one(".lead")).startswith("“") for partner in partners)


@pytest.mark.parametrize(
    ("typed", "style", "echo"),
    [
        ("26 October", "", "26 October 1917 O.S. (8 November N.S. )"),
        ("1917-10-26", "", "26 October 1917 O.S. (8 November N.S. )"),
        ("8 November 1917", "new-style", "26 October 1917 O.S. (8 November N.S. )"),
    ],
)
def test_a_typed_date_is_echoed_in_both_styles_before_anything_is_kept(ada, sessions, typed, style, echo) -> None:
    page = read(ada.get(f"{PAGE}?typed={typed}&style={style}"))
    assert words(page.select_one(".echo [role=status]")) == f"“{typed}” is {echo} ."
    with sessions() as session:
        assert session.scalar(select(func.count()).select_from(Correction)) == 0


def test_what_is_no_date_is_said_beside_the_field(ada) -> None:
    answer = ada.get(f"{PAGE}?typed=soon")
    assert answer.status_code == 200
    assert "can't be read as a date" in words(read(answer).select_one("[role=alert]"))


def test_a_date_put_right_shows_everywhere_and_in_the_history_until_it_is_taken_back(ada, sessions) -> None:
    send(
        ada,
        f"{PAGE}/date",
        typed="8 November 1917",
        style="new-style",
        words="25 October",
        start=3,
        before="1917-11-07",
    )
    assert "26 October 1917 O.S. (8 November N.S. )" in words(read(ada.get("/accounts/north?claim=cnorth001")))
    assert "26 October 1917" in words(read(ada.get("/events/e1")).select_one(".dossier"))
    assert "cnorth001" in str(ada.get("/search?day=26+October+1917&style=old").data)
    page = read(ada.get(PAGE))
    assert "“8 November 1917”, 8 November 1917 (26 October O.S. )" in words(page.select_one(".history"))
    assert "7 November 1917" in words(page.select_one(".machine")) or "25 October 1917" in words(
        page.select_one(".machine")
    )
    assert "“8 November 1917”" in words(read(ada.get("/history")))
    send(ada, page.select_one(".history form")["action"])
    page = read(ada.get(PAGE))
    assert page.select_one(".machine") is None
    assert "took a correction back" in words(page.select_one(".history"))
    with sessions() as session:
        assert session.get(Claim, "cnorth001").date == "1917-11-07"


def test_names_and_numbers_are_put_right_by_their_forms(ada) -> None:
    send(ada, f"{PAGE}/actor", name="Red Guard", kind="body")
    assert read(ada.get(PAGE)).select_one("form p:-soup-contains('Red Guard') ~ label option[selected]").text == "body"
    send(ada, f"{PAGE}/number", typed="some 500", unit="men", words="400 men", start=50)
    page = words(read(ada.get(PAGE)))
    assert "Red Guard" in page
    assert "“400 men” is 500 , about men" in page
    send(ada, f"{PAGE}/actor", nothing="yes", words="", start=0)


def test_the_page_says_which_suggestions_a_former_version_made(ada, sessions) -> None:
    with sessions.begin() as session:
        session.execute(update(Pair).values(basis=bytes(4)))
    send(ada, f"{PAGE}/actor", name="Red Guard", kind="body")
    assert "of a former version of the program: align to make" in words(read(ada.get(PAGE)))


def test_a_sentence_without_a_place_leads_to_what_stands_there_now(ada, sessions) -> None:
    with sessions.begin() as session:
        session.get(Claim, "cnorth001").position = None
    answer = ada.get("/claims/cnorth001")
    assert answer.headers["Location"].endswith("claim=cnorth002#c-cnorth002")
    assert "This is what stands in its place" in words(read(ada.get(answer.headers["Location"])))


def test_one_goes_back_to_where_one_came_from_but_to_no_other_site(ada) -> None:
    home = send(ada, f"{PAGE}/date", typed="8 November", back="/pairs/cnorth001/csouth000?state=all")
    assert home.headers["Location"] == "/pairs/cnorth001/csouth000?state=all"
    assert send(ada, f"{PAGE}/date", typed="8 November", back="//evil.example").headers["Location"] == "/"


@pytest.mark.parametrize(
    ("what", "fields"),
    [("date", {"typed": "soon"}), ("actor", {"name": ""}), ("colour", {"name": "red"}), ("number", {"typed": "many"}),
     ("number", {"typed": "5", "qualifier": "roughly"}), ("actor", {"name": "x", "kind": "ghost"}), ("limits", {})],
)  # fmt: skip
def test_what_can_not_be_read_is_refused(ada, sessions, what: str, fields: dict) -> None:
    assert send(ada, f"{PAGE}/{what}", **fields).status_code == 400
    with sessions() as session:
        assert session.scalar(select(func.count()).select_from(Correction)) == 0


def test_nobody_without_a_name_puts_anything_right(client) -> None:
    assert send(client, f"{PAGE}/date", typed="8 November 1917").status_code == 403
    assert client.get("/claims/none/reading").status_code == 404


def test_other_limits_in_a_long_account_are_read_in_the_background(ada, sessions, monkeypatch) -> None:
    monkeypatch.setattr(rereading, "LONG", 0)
    answer = send(ada, f"{PAGE}/limits", next="yes")
    assert answer.headers["Location"] == "/claims/cnorth001"
    send(ada, read(ada.get(PAGE)).select_one(".history form")["action"])
    with sessions() as session:
        asked = [(job.what, job.arguments) for job in session.scalars(select(Job))]
        assert asked == [("read", {"keys": ["north"]})]
        assert session.get(Claim, "cnorth001").position is not None


def test_like_changes_of_many_suggestions_are_counted() -> None:
    partial, unrelated = Relation.PARTIAL, Relation.UNRELATED
    turned = ((partial, unrelated), (Relation.FRAMING, partial), (partial, unrelated))
    changes = tuple(Change("cnorth001", f"cwest{number:03d}", *both) for number, both in enumerate(turned))
    said = "9 suggestions made anew: partial is now unrelated (2); framing is now partial."
    assert told(Rejudged(9, changes, 0)) == said
