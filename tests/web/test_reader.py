"""The reader shows what was taken out of a text where it stood, and the notes beside the sentences that call them."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from annotator.queries.leaves import Leaf
from annotator.queries.links import Link
from annotator.reading.profile import make_profile
from annotator.services.importing import import_files, take_in
from models.rows import Account, Claim
from tests.web.conftest import read, words

LINE = "The dockers of the whole harbour came together at the quay and waited there for the boats to come in again."
PAGES = [
    f"THE HARBOUR STRIKE {number}\n\n{LINE}\n{LINE[:60]} of the office fled to the rail-\nway station"
    f" of the town.[{number - 11}] {LINE}\n\n"
    for number in range(12, 18)
]
TEXT = "\n".join(PAGES) + "\nNOTES\n\n" + "\n\n".join(f"[{n}] Thus the log, leaf {n}." for n in range(1, 7))


@pytest.fixture
def reader(app, client) -> FlaskClient:
    """A reader of an account with running heads, broken words and notes."""
    with app.extensions["sessions"].begin() as session:
        profile = make_profile({"key": "quay", "title": "The Quay", "tradition": "Dockers"}, where="test")
        import_files(session, [take_in(profile, "quay.txt", TEXT.replace("waited", "waﬁted").encode())])
    return client


def test_what_was_taken_out_is_hidden_until_it_is_asked_for(reader) -> None:
    page = read(reader.get("/accounts/quay"))
    assert not page.select("del, ins")
    assert "THE HARBOUR STRIKE" not in words(page.select_one("article"))
    (link,) = [one for one in page.select("article a") if words(one) == "Show what was taken out of the text"]
    assert link["href"] == "/accounts/quay?leaf=1&taken=shown"


def test_it_is_shown_where_it_stood_by_brackets_and_words(reader) -> None:
    page = read(reader.get("/accounts/quay?taken=shown"))
    heads = [words(one) for one in page.select("del.running-head")]
    assert heads == [f"running head or foot: THE HARBOUR STRIKE {number}" for number in range(12, 18)]
    broken = page.select_one("del.line-break-hyphen")
    assert words(broken.parent).count("the rail word broken at the line's end, joined: ‑⏎ way station") == 1
    assert words(page.select_one("del.note-mark")) == "note mark: [1]"
    assert words(page.select_one(".sentence ins.taken")) == "fi"
    assert words(page.select_one("del.ligature")) == "ligature: ﬁ"


def test_beside_a_sentence_one_mark_stands_for_all_alike() -> None:
    links = {"c": (Link("a", "c", 1, "partial"), Link("b", "c", 1, "partial"), Link("d", "c", 2, "partial"))}
    leaf = Leaf(account=None, number=1, last=1, sections=(), claims=(), events={}, links=links, sigla={})
    assert [(link.a, link.account) for link in leaf.partners("c")] == [("a", 1), ("d", 2)]


def test_it_is_listed_with_links_to_its_places(reader) -> None:
    page = read(reader.get("/accounts/quay?taken=shown"))
    listed = page.select(".taken-out li")
    assert len(listed) == len(page.select("article del.taken")) - 1, "all but the one in the explanation"
    assert words(listed[0]) == "running head or foot: THE HARBOUR STRIKE 12"
    assert page.select_one(listed[0].a["href"])


def test_the_choice_goes_along_to_other_leaves_and_sections(reader) -> None:
    page = read(reader.get("/accounts/quay?taken=shown"))
    assert all("taken=shown" in one["href"] for one in page.select(".sections a, .leaves a"))


def test_an_account_of_which_nothing_is_known_says_so(client) -> None:
    page = read(client.get("/accounts/north?taken=shown"))
    assert "Nothing." in words(page.select_one(".taken-out"))


def test_notes_stand_beside_the_paragraph_that_calls_them_and_can_be_searched(reader) -> None:
    page = read(reader.get("/accounts/quay"))
    beside = [words(one) for one in page.select(".margin .notes li")]
    assert beside == [f"{number} Thus the log, leaf {number}." for number in range(1, 7)]
    assert reader.get(page.select_one(".margin .notes a")["href"]).status_code == 302
    assert "Thus the log" in words(read(reader.get('/search?q="the log"')).select_one(".results"))


def test_a_review_shows_the_notes_of_both_claims(app, reader) -> None:
    with app.extensions["sessions"]() as session:
        account = session.query(Account).filter_by(key="quay").one()
        calling = next(one for one in session.query(Claim).filter_by(account_id=account.id) if one.notes == ["1"])
    first, second = sorted((calling.id, "cnorth001"))
    page = read(reader.get(f"/pairs/{first}/{second}"))
    assert words(page.select_one(".passage .notes li")) == "1 Thus the log, leaf 1."


def test_a_letter_that_is_given_without_quotation_marks_is_set_off(app, client) -> None:
    text = f"{LINE}\n\nHe wrote to them:\n\n    We hold the quay and shall hold it. Send the boats.\n\n{LINE}\n"
    with app.extensions["sessions"].begin() as session:
        profile = make_profile({"key": "letter", "title": "The Letter", "tradition": "Dockers"}, where="test")
        import_files(session, [take_in(profile, "letter.txt", text.encode())])
    page = read(client.get("/accounts/letter"))
    assert [words(one) for one in page.select("p.set-off")] == ["We hold the quay and shall hold it. Send the boats."]


def test_a_heading_and_what_lies_behind_it_is_no_context_of_a_claim(app, reader) -> None:
    text = f"I. THE QUAY\n\n{LINE}\n\nThe boats had come.\n\nII. THE MOLE\n\nThe mole was held.\n"
    with app.extensions["sessions"].begin() as session:
        profile = make_profile({"key": "parts", "title": "The Parts", "tradition": "Dockers"}, where="test")
        import_files(session, [take_in(profile, "parts.txt", text.encode())])
        claim = session.scalar(select(Claim.id).where(Claim.text == "The boats had come."))
    first, second = sorted((claim, "cnorth001"))
    page = read(reader.get(f"/pairs/{first}/{second}"))
    side = page.select_one(f".passage:has([data-claim={claim}])")
    assert [words(one) for one in side.select(".context")] == [f"Before it: {LINE}"]
