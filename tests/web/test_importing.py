"""An upload is previewed before anything is kept, and leaves nothing behind that nobody wanted."""

from __future__ import annotations

import json
import os
import stat
import time
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from flask.testing import FlaskClient
from sqlalchemy import func, select

from annotator.jobs.claiming import claim
from annotator.jobs.performing import perform
from annotator.services import uploads
from annotator.web import importing
from models.account import Account, AccountText
from models.claim import Claim
from tests.web.conftest import read, send, sign_in, words

TEXT = """The Quay

The harbour lay idle all autumn, and nobody had been paid since the summer.[1] The owners met in the town hall.

On 25 October 1917 the dockers took the quay.[2] Nobody knew who had called them.

The owners fled by the morning boat. They never came back to the town, and the quay was the dockers' from that day.

NOTES

[1] Thus the harbour book.
[2] See also the log.
"""
CARD = {"key": "quay", "title": "The Quay", "tradition": "Sailors", "calendar": "old-style"}
BIB = b"@book{q, title={Days at the Quay}, author={Lane, Ada}, year={1931}}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where uploads wait."""
    return tmp_path / "uploads"


def bring(client: FlaskClient, data: bytes, name: str, **fields: object):
    return send(client, "/accounts/new", file=(BytesIO(data), name), **fields)


def previewed(client: FlaskClient, text: str = TEXT, name: str = "quay.txt", **fields: object) -> str:
    answer = bring(client, text.encode(), name, **fields)
    assert answer.status_code == 302, words(read(answer))
    return answer.headers["Location"]


def accounts(app) -> int:
    with app.extensions["sessions"]() as session:
        return session.scalar(select(func.count()).select_from(Account))


def test_the_preview_says_that_days_without_a_year_are_not_dated(ada) -> None:
    told = words(read(ada.get(previewed(ada, TEXT.replace(" 1917", "")))).select_one("main"))
    assert "Days are named, but no year" in told


def test_the_preview_tells_what_was_recognised_and_keeps_nothing(app, ada, folder: Path) -> None:
    before = accounts(app)
    page = read(ada.get(previewed(ada)))
    told = words(page.select_one("main"))
    assert "plain text (utf-8)" in told
    assert "nothing is lost" in told
    assert "2 notes, 2 of them linked" in told
    assert "25 October 1917" in told
    assert [words(one) for one in page.select(".outline li")] == ["The Quay 8"]
    assert accounts(app) == before
    (waits,) = folder.iterdir()
    assert stat.S_IMODE(waits.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in waits.iterdir()} == {0o600}


def test_what_the_citation_says_is_offered_and_can_be_corrected(app, ada, folder: Path) -> None:
    address = previewed(ada, citation=(BytesIO(BIB), "quay.bib"))
    page = read(ada.get(address))
    offered = {field["name"]: field.get("value") for field in page.select("#card input[value]")}
    assert (offered["key"], offered["title"], offered["author"], offered["year"]) == (
        "lane",
        "Days at the Quay",
        "Ada Lane",
        "1931",
    )
    answer = send(ada, f"{address}/import", **CARD, author="", **{"card-eyewitness": "yes"})
    assert answer.headers["Location"] == "/accounts/new/quay/imported"
    with app.extensions["sessions"]() as session:
        account = session.scalar(select(Account).where(Account.key == "quay"))
        assert (account.title, account.author, account.card) == ("The Quay", None, {"eyewitness": "yes"})
        assert account.citation["author"] == [{"family": "Lane", "given": "Ada"}]
        text = session.scalar(select(AccountText.original).where(AccountText.account_id == account.id))
        assert text == TEXT.encode()
    assert list(folder.iterdir()) == []
    assert read(ada.get("/accounts/new/quay/imported")).select_one("form[action='/align'] button")


def test_a_long_text_is_imported_in_the_background_as_its_card_has_it(ada, sessions, monkeypatch) -> None:
    monkeypatch.setattr(importing, "_LONG", 1)
    address = previewed(ada, citation=(BytesIO(BIB), "quay.bib"))
    assert send(ada, f"{address}/import", **CARD, author="").headers["Location"] == "/jobs"
    assert "The Quay” is long" in words(read(ada.get("/jobs")).select_one(".said"))
    told = []
    perform(sessions, claim(sessions, "w"), lambda **line: told.append(line))
    assert [line.get("stage") for line in told] == ["reading", "writing", None]
    assert told[-1]["result"].startswith("quay: 10 sentences, all new")
    with sessions() as session:
        account = session.scalar(select(Account).where(Account.key == "quay"))
        assert (account.author, account.citation["id"]) == (None, "q")


def test_the_calendar_of_the_card_decides_what_the_dates_mean(ada) -> None:
    address = previewed(ada)
    assert "25 October 1917" in words(read(ada.get(address)).select_one(".found time"))
    assert send(ada, address, **CARD).status_code == 302
    page = read(ada.get(address))
    assert "7 November 1917" in words(page.select_one(".found time"))
    assert page.select_one("input[name=title]")["value"] == "The Quay"


def test_signs_of_another_calendar_stand_beside_it_until_it_is_chosen(ada) -> None:
    both = "On 27 October (9 November) it was over. On the 28th they slept."
    address = previewed(ada, TEXT.replace("Nobody knew who had called them.", both))
    seen = read(ada.get(address)).select_one("#card section.change")
    assert words(seen.select_one("h3")) == "Its words speak for Old Style"
    assert words(seen.select_one("q")) == "27 October (9 November)"
    assert "Old Style comes first, and it goes on in Old Style" in words(seen)
    send(ada, f"{address}/import", **{**CARD, "calendar": "new-style"})
    card = read(ada.get("/accounts/quay/card"))
    assert words(card.select_one(".change")) == words(seen)
    assert card.select_one(seen.select_one("a")["href"])["name"] == "calendar"
    send(ada, "/accounts/quay/card", **{name: value for name, value in CARD.items() if name != "key"})
    assert not read(ada.get("/accounts/quay/card")).select_one(".change")


def test_signs_of_another_calendar_in_a_part_of_it_are_told_too(ada) -> None:
    new = "On 7 November they took the Winter Palace. " * 5
    old = "On 27 April 1906 the Duma was opened. On 17 October he signed the Manifesto. On 5 January the "
    text = f"{new}{old}Constituent Assembly met."
    address = previewed(ada, TEXT.replace("Nobody knew who had called them.", text))
    send(ada, f"{address}/import", **{**CARD, "calendar": "new-style"})
    seen = read(ada.get("/accounts/quay/card")).select_one(".change")
    assert words(seen.select_one("h3")) == "Some of its dates speak for Old Style"
    assert [words(one) for one in seen.select("q")] == ["27 April 1906", "17 October", "5 January"]


def test_dates_that_contradict_themselves_are_told_in_preview_and_on_the_card(ada) -> None:
    address = previewed(ada, TEXT.replace("Nobody knew who had called them.", "On 31 April (15 May) it was over."))
    seen = read(ada.get(address)).select_one("[aria-labelledby=date-faults]")
    assert words(seen.select_one("h3")) == "1 date contradicts itself"
    assert words(seen.select_one("li")).startswith("31 April (15 May) (its month has no such day)")
    send(ada, f"{address}/import", **CARD)
    card = read(ada.get("/accounts/quay/card"))
    assert words(card.select_one("[aria-labelledby=date-faults]")) == words(seen)


def test_the_land_whose_change_over_an_account_follows_decides_what_is_previewed(ada) -> None:
    text, card = TEXT.replace("1917", "1921"), {**CARD, "card-change_over": "Greece"}
    address = previewed(ada, text)
    send(ada, address, **card)
    assert "7 November 1921" in words(read(ada.get(address)).select_one(".found time"))
    send(ada, f"{address}/import", **card)
    assert "7 November 1921" in words(read(ada.get(previewed(ada, text, of="quay"))).select_one(".found time"))


def test_dropping_leaves_nothing(app, ada, folder: Path) -> None:
    before = accounts(app)
    address = previewed(ada)
    assert send(ada, f"{address}/drop").status_code == 302
    assert list(folder.iterdir()) == []
    assert ada.get(address).status_code == 404
    assert accounts(app) == before


def test_after_an_hour_it_is_gone(ada, folder: Path) -> None:
    address = previewed(ada)
    (waits,) = folder.iterdir()
    old = time.time() - uploads.PATIENCE - 1
    os.utime(waits, (old, old))
    assert ada.get(address).status_code == 404
    assert list(folder.iterdir()) == []


def test_nobody_else_sees_it_and_nobody_imports_without_a_name(app, client, ada) -> None:
    address = previewed(ada)
    other = app.test_client()
    sign_in(other, "Bo Other")
    assert other.get(address).status_code == 404
    assert client.get(address).status_code == 403
    assert bring(client, b"text", "a.txt").status_code == 403


def test_a_card_at_fault_is_told_beside_what_was_typed(app, ada) -> None:
    before = accounts(app)
    address = previewed(ada)
    answer = send(ada, f"{address}/import", **{**CARD, "year": "soon", "tradition": "Sea folk"})
    assert answer.status_code == 400
    page = read(answer)
    assert "year 'soon' is not a whole number" in words(page.select_one("[role=alert]"))
    assert page.select_one("input[name=tradition]")["value"] == "Sea folk"
    assert accounts(app) == before


def test_a_corrected_text_tells_which_judged_claims_would_lose_their_place(app, ada) -> None:
    with app.extensions["sessions"]() as session:
        texts = session.scalars(
            select(Claim.text).join(Account).where(Account.key == "north").order_by(Claim.position)
        ).all()
    send(ada, "/pairs/cnorth001/csouth000", verdict="agreement", expected="0")
    page = read(ada.get(previewed(ada, texts[2] + "\n\nA sentence that is new.", "north.txt", of="north")))
    assert page.select_one("input[name=title]")["value"] == "The Bridge"
    told = words(page.select_one(".change"))
    assert "judgements about them: 1. New: 1. Gone from the text: 2." in told
    assert "1 of those gone has been judged" in told
    assert texts[1] in told


def test_the_card_that_comes_with_a_corrected_text_goes_before_earlier_edits(app, ada) -> None:
    send(ada, f"{previewed(ada)}/import", **CARD)
    send(ada, "/accounts/quay/card", title="Old Quay", tradition="Sailors")
    send(ada, f"{previewed(ada, of='quay')}/import", **{**CARD, "title": "New Quay"})
    with app.extensions["sessions"]() as session:
        assert session.scalars(select(Account.title).where(Account.key == "quay")).one() == "New Quay"


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (b"", "empty.txt", "empty.txt: the file is empty"),
        (b"%PDF-1.6\n%\xe2\xe3", "../../etc/book.pdf", "book.pdf: "),
        (b"PK\x03\x04 no archive", "book.epub", "book.epub: "),
        (b"\x89PNG\r\n", "C:\\scans\\page.txt", "page.txt: this is a picture"),
        (b"<TEI><text>&x;</text></TEI>", "a.xml", "a.xml: "),
    ],
)
def test_a_file_at_fault_gets_one_line_and_leaves_nothing(ada, folder: Path, data: bytes, name: str, says: str) -> None:
    answer = bring(ada, data, name)
    assert answer.status_code == 400
    assert says in words(read(answer).select_one("main"))
    assert "/etc" not in words(read(answer).select_one("main"))
    assert not folder.exists() or list(folder.iterdir()) == []


def test_no_file_is_one_line(ada) -> None:
    assert "choose a file first" in words(read(send(ada, "/accounts/new")).select_one("main"))


def test_a_file_over_the_limit_is_refused(ada, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANNOTATOR_MAX_FILE_SIZE", "1000")
    answer = bring(ada, b"word " * 1000, "a.txt")
    assert answer.status_code == 400
    assert "a.txt: larger than" in words(read(answer).select_one("main"))


def test_where_a_file_is_refused_another_can_be_chosen_at_once(ada) -> None:
    page = read(bring(ada, b"\x89PNG\r\n\x1a\n" + bytes(50), "scan.png"))
    assert "scan.png: this is a picture" in words(page.select_one("main [role=alert]"))
    assert page.select_one("main form input[type=file][name=file]")


def test_reading_that_takes_too_long_is_stopped(ada, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANNOTATOR_MAX_SECONDS", "0")
    assert "not read within 0 seconds" in words(read(bring(ada, b"word " * 1000, "a.txt")).select_one("main"))


@pytest.mark.parametrize("token", ["nowhere", "..%2F..%2Fetc", "A" * 22])
def test_an_address_that_names_no_upload_is_not_found(ada, token: str) -> None:
    assert ada.get(f"/accounts/new/{token}").status_code == 404


def test_a_citation_at_fault_is_one_line(ada) -> None:
    answer = bring(ada, TEXT.encode(), "quay.txt", citation=(BytesIO(b"@book{q, title={oops"), "quay.bib"))
    assert answer.status_code == 400
    assert "quay.bib: damaged BibTeX" in words(read(answer).select_one("main"))


def test_the_source_card_can_be_edited_and_says_who_did(ada) -> None:
    fields = {
        "title": "The Bridge",
        "tradition": "Official",
        "author": "A. North",
        "year": "1930",
        "calendar": "old-style",
    }
    answer = send(
        ada,
        "/accounts/north/card",
        **fields,
        **{"card-position": "engineer", "further": "Shelf Mark", "further-value": "K 1"},
    )
    assert answer.headers.get("Location") == "/accounts/north", words(read(answer))
    card = words(read(ada.get("/accounts/north")).select_one(".card"))
    assert "position engineer" in card
    assert "shelf mark K 1" in card
    page = read(ada.get("/accounts/north/card"))
    assert "north.txt, plain text, imported" in words(page.select_one("section li"))
    past = words(page.select_one(".history"))
    assert "Ada Reader" in past
    assert "position: engineer" in past


def test_another_calendar_reads_the_text_again(app, ada) -> None:
    address = previewed(ada)
    send(ada, f"{address}/import", **{**CARD, "calendar": "new-style"})
    send(ada, "/accounts/quay/card", **{name: value for name, value in CARD.items() if name != "key"})
    with app.extensions["sessions"]() as session:
        dates = session.scalars(select(Claim.date).where(Claim.text.startswith("On 25 October"))).all()
    assert "1917-11-07" in dates


def test_a_citation_is_attached_to_an_account_that_is_there(ada) -> None:
    csl = json.dumps([{"id": "x", "title": "Old", "publisher": "Pier"}]).encode()
    fields = {"title": "A Short History", "tradition": "Western", "calendar": "old-style"}
    send(ada, "/accounts/west/card", **fields, citation=(BytesIO(csl), "a.json"))
    card = words(read(ada.get("/accounts/west")).select_one(".card"))
    assert "publisher Pier" in card
    assert "A Short History" in card
    assert "citation Old , as CSL-JSON" in card
    assert ada.get("/accounts/west/card/citation.json").json == json.loads(csl)
    assert ada.get("/accounts/north/card/citation.json").status_code == 404


@pytest.mark.parametrize(("method", "address"), [("get", "/accounts/none/card"), ("get", "/accounts/new")])
def test_pages_are_read_by_anyone(client, method: str, address: str) -> None:
    assert getattr(client, method)(address).status_code in (200, 404)


def test_an_upload_that_another_process_took_away_troubles_nobody(monkeypatch, folder) -> None:
    gone = SimpleNamespace(iterdir=lambda: [folder / "taken-away-meanwhile"])
    monkeypatch.setattr(uploads, "_folder", lambda: gone)
    uploads.sweep()
