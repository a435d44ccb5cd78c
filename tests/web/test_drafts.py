"""What is being written on a pair is kept on the server, a window by itself, until it is given or given up."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from models.rows import Draft
from tests.web.conftest import read, send, sign_in, words

PAIR = "/pairs/cnorth001/csouth000"


def begin(client, window: str, note: str, **more: object):
    return send(
        client, f"{PAIR}/draft", window=window, note=note, verdict="framing", **{"framing-types": "cause"} | more
    )


def kept(sessions) -> list[tuple[str, str]]:
    with sessions() as session:
        return [(row.window, row.said["note"]) for row in session.scalars(select(Draft).order_by(Draft.at))]


def test_what_was_begun_is_in_the_form_in_any_browser_of_that_person_and_in_nobody_elses(app, ada) -> None:
    assert begin(ada, "w1", "Who acts differs").json == {"mark": "w1:1"}
    again = app.test_client()
    sign_in(again, "Ada Reader")
    page = read(again.get(PAIR))
    assert page.select_one("#note").text == "Who acts differs"
    assert page.select_one("input[value=framing]").has_attr("checked")
    assert page.select_one(".of-framing input[value=cause]").has_attr("checked")
    assert "What you had begun here is back" in words(page)
    bert = app.test_client()
    sign_in(bert, "Bert")
    assert read(bert.get(PAIR)).select_one("#note").text == ""


def test_two_windows_never_write_over_each_other(ada, sessions) -> None:
    begin(ada, "w1", "first")
    begin(ada, "w2", "second")
    begin(ada, "w1", "first, and more")
    assert kept(sessions) == [("w2", "second"), ("w1", "first, and more")]
    assert "In another window you wrote: second" in words(read(ada.get(PAIR)).select_one(".begun"))


def test_a_window_takes_over_what_it_was_filled_from_unless_that_was_written_on(ada, sessions) -> None:
    begin(ada, "w1", "first")
    begin(ada, "w2", "first, mended", draft="w1:1")
    assert kept(sessions) == [("w2", "first, mended")]
    begin(ada, "w2", "first, mended twice")
    begin(ada, "w3", "another way", draft="w2:1")
    assert [window for window, _ in kept(sessions)] == ["w2", "w3"]


def test_it_goes_when_the_judgement_is_given_but_not_what_another_window_holds(ada, sessions) -> None:
    begin(ada, "w1", "mine")
    begin(ada, "w2", "of the other window")
    send(ada, PAIR, verdict="framing", note="mine", window="w1")
    assert kept(sessions) == [("w2", "of the other window")]


def test_it_can_be_given_up(ada, sessions) -> None:
    begin(ada, "w1", "no")
    send(ada, f"{PAIR}/draft/none", draft="w1:1")
    assert kept(sessions) == []
    assert "begun" not in words(read(ada.get(PAIR)))


def test_a_judgement_that_is_sent_twice_because_the_answer_was_lost_is_kept_once(ada, sessions) -> None:
    from models.rows import Judgement

    for _ in range(2):
        assert send(ada, PAIR, json=True, verdict="partial", expected=0).status_code == 200
    assert send(ada, PAIR, json=True, verdict="agreement", expected=0).status_code == 409
    with sessions() as session:
        assert session.scalar(select(func.count()).select_from(Judgement)) == 1


@pytest.mark.parametrize(
    ("address", "fields", "status"),
    [
        (f"{PAIR}/draft", {"window": ""}, 400),
        (f"{PAIR}/draft", {"window": "w" * 41}, 400),
        (f"{PAIR}/draft", {"window": "w", "note": "x" * 10_001}, 400),
        ("/pairs/cnowhere/csouth000/draft", {"window": "w"}, 404),
    ],
)
def test_what_is_no_draft_is_refused(ada, address: str, fields: dict[str, str], status: int) -> None:
    assert send(ada, address, **fields).status_code == status


def test_a_draft_stands_under_a_name(client) -> None:
    assert begin(client, "w1", "who?").status_code == 403
