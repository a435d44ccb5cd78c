"""The names of a project on their pages: found, joined, parted and handed on."""

from __future__ import annotations

from io import BytesIO

import pytest
from sqlalchemy import select

from annotator.jobs.claiming import claim
from annotator.jobs.performing import perform
from annotator.services import rereading
from models.claim import Mention
from tests.databases import Fill
from tests.sieges import both
from tests.web.conftest import read, send, signed_in, words


@pytest.fixture
def fill() -> Fill:
    """Two accounts that the program has read."""
    return both


def test_the_list_tells_spellings_counts_and_where_a_name_is_from(client) -> None:
    rows = [words(row) for row in read(client.get("/names")).select(".names tbody tr")]
    (varlamov,) = [row for row in rows if row.startswith("Varlamov")]
    assert "Warlamow" in varlamov
    assert varlamov.startswith("Varlamov ° from the texts themselves")
    assert [words(row)[:8] for row in read(client.get("/names?q=Warlamof")).select(".names tbody tr")] == ["Varlamov"]


def test_a_name_is_joined_with_another_and_parted_again(ada) -> None:
    answer = send(ada, "/names/of", name="Peter Grimm", becomes="Varlamov")
    assert answer.headers["Location"] == "/names/of?name=Varlamov"
    page = read(ada.get("/names/of?name=Varlamov"))
    assert "Peter Grimm is Varlamov" in words(page.select_one(".history"))
    assert "Peter Grimm is Varlamov" in words(read(ada.get("/history")))
    assert ada.get("/names/of?name=Peter+Grimm").headers["Location"] == "/names/of?name=Varlamov"
    assert ada.get("/names/of?name=Nobody").status_code == 404
    send(ada, page.select_one(".history form")["action"])
    assert ada.get("/names/of?name=Peter+Grimm").status_code == 200


def test_of_two_names_that_may_be_one_the_better_known_outlives_the_other_from_either_page(ada) -> None:
    send(ada, "/names/of", name="Peter Grimm", becomes="X. Varlamov")
    for name, offered in (("Varlamov", "is Varlamov"), ("X. Varlamov", "It is Varlamov")):
        (button,) = read(ada.get(f"/names/of?name={name}")).select("form.inline button:-soup-contains('Varlamov (')")
        assert offered in words(button)


def test_names_that_somebody_parted_are_not_offered_as_one_whatever_they_are_called_since(ada) -> None:
    send(ada, "/names/of", name="Varlamov", spelling="Warlamow", becomes="X. Varlamov")
    send(ada, "/names/of", name="X. Varlamov", becomes="Y. Varlamov")
    for name in ("Varlamov", "Y. Varlamov"):
        assert "Perhaps the same" not in words(read(ada.get(f"/names/of?name={name}")).main)


def test_a_spelling_leads_to_the_name_that_is_so_written_and_to_all_where_there_are_more(client, sessions) -> None:
    for spelling in ("Warlamow", "warlamow’s", "varlamov"):
        assert client.get(f"/names/of?name={spelling}").headers["Location"] == "/names/of?name=Varlamov"
    with sessions.begin() as session:
        one = session.scalars(select(Mention).where(Mention.text == "Warlamow")).first()
        one.value = "Boris Warlamow"
    assert client.get("/names/of?name=Warlamow").headers["Location"] == "/names?q=Warlamow"
    listed = read(client.get("/names?q=Warlamow")).select(".names tbody th a")
    assert {words(link) for link in listed} == {"Varlamov", "Boris Warlamow"}


def test_a_names_file_for_long_accounts_is_read_with_in_the_background(ada, sessions, monkeypatch) -> None:
    monkeypatch.setattr(rereading, "LONG", 1)
    token = read(ada.get("/names")).select_one("input[name=csrf_token]")["value"]
    names = BytesIO(b'[place]\n"Riverton" = {kind = "town", also = ["River Town"]}\n')
    sent = {"csrf_token": token, "file": (names, "n.toml")}
    assert ada.post("/names/file", data=sent).headers["Location"] == "/jobs"
    told = []
    perform(sessions, claim(sessions, "w"), lambda **line: told.append(line))
    assert [line["stage"] for line in told if line.get("stage")][-1] == "writing"
    assert "siege: " in told[-1]["result"]


def test_only_who_has_a_name_decides(client) -> None:
    assert send(client, "/names/of", name="Peter Grimm", becomes="Varlamov").status_code == 403


def test_the_file_goes_out_and_comes_in(ada) -> None:
    send(ada, "/names/of", name="Peter Grimm", becomes="Piotr Grimm")
    assert '"Piotr Grimm"' in ada.get("/names/file").text
    token = read(ada.get("/names")).select_one("input[name=csrf_token]")["value"]
    sent = {
        "csrf_token": token,
        "file": (BytesIO(b'\xef\xbb\xbf[place]\n"Riverton" = {kind = "town", also = ["River Town"]}\n'), "n.toml"),
    }
    assert ada.post("/names/file", data=sent).status_code == 302
    assert "1 entries are new or changed; 2 accounts were read again." in words(read(ada.get("/names")))
    sent = {"csrf_token": token, "file": (BytesIO(b"[ghost]"), "n.toml")}
    assert ada.post("/names/file", data=sent).status_code == 400


@pytest.mark.browser
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_two_names_are_merged_by_keyboard_alone(page) -> None:
    signed_in(page)
    page.goto("/names?q=Grimm")
    page.get_by_role("link", name="Peter Grimm").focus()
    page.keyboard.press("Enter")
    page.get_by_label("It is the same as, or better called").focus()
    page.keyboard.type("Varlamov")
    page.keyboard.press("Enter")
    page.get_by_text("Decided: Peter Grimm is Varlamov.").wait_for()
    assert page.get_by_role("heading", level=1).inner_text() == "Varlamov"
    page.get_by_role("button", name="Take back “Peter Grimm is Varlamov”").focus()
    page.keyboard.press("Enter")
    page.get_by_text("Taken back.").wait_for()
    assert page.get_by_role("heading", level=1).inner_text() == "Peter Grimm"
