"""Each page says what it is there to say, to anyone, in few statements."""

from __future__ import annotations

import pytest

from tests.web.conftest import read, words

PAGES = {  # statements, the beginning of the transaction included
    "/": 16,
    "/events/e1": 13,
    "/pairs/cnorth001/csouth000": 19,
    "/accounts/north": 12,
    "/accounts/north?taken=shown": 13,
    "/accounts/north/card": 5,
    "/accounts/new": 3,
    "/review": 20,
    "/review?state=disputed&order=date&event=e1&account=north&type=date&since=1917-01-01&least=0.1": 14,
    "/contested": 16,
    "/contested?event=e1&order=type&judged=only": 9,
    "/timeline": 8,
    "/timeline?month=1917-11": 8,
    "/matrix": 13,
    "/matrix?as=table": 13,
    "/framing": 4,
    "/framing?technique=heroisation&account=north": 4,
    "/guidelines": 0,
    "/history": 6,
    "/names": 5,
    "/names?q=Trotzky&kind=person&origin=texts&account=1": 6,
    "/guidelines/edit": 1,
    "/claims/cnorth001/reading": 19,
    "/search": 2,
    "/search?q=bridge+South&day=7+November&style=new&order=date": 14,
    "/report": 8,
    "/sign-in": 0,
    "/jobs": 6,
    "/trust": 6,
    "/agency": 7,
    "/agency/sentences?actor=Guard&part=acts&account=north": 6,
    "/agency/absent?actor=Guard&account=west": 7,
}
#: What the head of every page says of long work and of styles, and where the transaction begins if it is the first.
HEAD = 3
#: What the project calls its terms.
TERMS = 1


@pytest.mark.parametrize("address", PAGES)
def test_every_page_can_be_read_without_a_name_in_a_known_number_of_statements(client, statements, address) -> None:
    with statements() as seen:
        answer = client.get(address)
    assert answer.status_code == 200
    assert len(seen) <= PAGES[address] + HEAD + TERMS, "\n".join(seen)


def test_home_lists_accounts_events_and_who_is_silent(client) -> None:
    page = read(client.get("/"))
    assert [words(line) for line in page.select(".coverage tbody tr")] == [
        "7 November 1917 (25 October O.S. ) What the guard did 1 1 · outside its span ≠ 1",
        "7–8 November 1917 (25–26 October O.S. ) The bridge is taken Riverton "
        "“The bridge was in their hands by 7 November.” W 1 1 1 ≠ 1",
    ]
    assert [link["href"] for link in page.select(".accounts a")] == [
        "/accounts/north",
        "/accounts/south",
        "/accounts/west",
    ]


def test_a_synopsis_sets_aligned_claims_on_one_row_and_leaves_gaps(client) -> None:
    page = read(client.get("/events/e2"))
    (row,) = page.select("tr.claims")
    assert [words(cell) for cell in row.select("td")][2] == "W: nothing here"
    assert "Their text lies outside those days: W A Short History" in words(page.select_one(".opening"))
    assert "≠ contradiction: outcome" in words(page.select_one(".apparatus"))


def test_conflicting_words_are_marked_and_named_for_listeners(client) -> None:
    page = read(client.get("/events/e1"))
    marks = page.select(".synopsis mark.conflict")
    assert [words(mark) for mark in marks] == ["conflicting: 25 October", "conflicting: 8 November"]


def test_a_review_shows_both_claims_in_context_with_reasons(client) -> None:
    page = read(client.get("/pairs/cnorth001/csouth000"))
    assert [words(claim) for claim in page.select(".passage .claim")] == [
        "On conflicting: 25 October the partisan wording: heroic workers took the bridge with 400 men .",
        "The bridge fell on conflicting: 8 November to some 40 men.",
    ]
    assert words(page.select_one(".context")) == "After it: The guard fled without a shot."
    assert "90% likely" in words(page.select_one(".suggestion"))
    assert "25 October" in words(page.select_one(".reasons"))


def test_the_reader_links_claims_to_their_partners_and_events(client) -> None:
    page = read(client.get("/accounts/north"))
    assert next(link["href"] for link in page.select("a.note")) == "/pairs/cnorth001/csouth000"
    assert [words(link) for link in page.select(".margin a")] == ["The bridge is taken", "What the guard did"]
    assert page.select_one("h2").get_text(strip=True) == "The Taking of the Bridge"


def test_a_claims_lasting_address_leads_to_its_place(client) -> None:
    answer = client.get("/claims/csouth001")
    assert answer.headers["Location"] == "/accounts/south?leaf=1&claim=csouth001#c-csouth001"


def test_hostile_text_is_shown_and_never_run(client) -> None:
    page = client.get("/accounts/west")
    assert b"<script>alert" not in page.data
    assert "<script>alert(1)</script>" in words(read(page))


@pytest.mark.parametrize(
    "address", ["/nowhere", "/events/none", "/accounts/none", "/claims/none", "/pairs/none/cnorth001"]
)
def test_what_is_not_there_is_said_in_one_sentence(client, address) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert words(read(answer).select_one("main h1")) == "Not here"


def test_an_error_of_ours_shows_no_inner_workings(client, monkeypatch) -> None:
    monkeypatch.setattr("annotator.web.home.progress", lambda _: 1 / 0)
    answer = client.get("/")
    assert answer.status_code == 500
    assert b"ZeroDivision" not in answer.data


def test_pages_forbid_everything_that_is_not_ours(client) -> None:
    headers = client.get("/").headers
    assert "script-src 'self'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "no-cache" in headers["Cache-Control"]


def test_static_files_are_kept_for_good_under_an_address_of_their_content(client) -> None:
    sheet = read(client.get("/")).select_one("link[rel=stylesheet]")["href"]
    answer = client.get(sheet)
    assert "immutable" in answer.headers["Cache-Control"]
    again = client.get(sheet, headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304
    answer.close()
    again.close()


def test_the_dossier_sets_particulars_side_by_side_and_marks_conflicts(client) -> None:
    page = read(client.get("/events/e1"))
    dates = page.select_one(".dossier tbody tr")
    assert [words(cell) for cell in dates.select("td")] == [
        "≠ conflicting: 25 October 1917 O.S. (7 November N.S. )",
        "not said",
        "not said",
    ]
    assert dates.select_one("a")["href"] == "#w-cnorth001-3"


def test_columns_are_chosen_and_ordered_by_number(client) -> None:
    page = read(client.get("/events/e1?west=1&north=2&south="))
    assert [words(head) for head in page.select(".synopsis th a")] == ["A Short History", "A. North"]
    assert "agreement" in words(page.select_one(".apparatus"))
    assert "contradiction" not in words(page.select_one(".apparatus"))


def test_claims_without_a_parallel_stand_by_themselves_without_apparatus(client) -> None:
    page = read(client.get("/events/e1?west=1&south=2"))
    assert len(page.select("tbody.alone tr.claims")) == 1
    assert words(page.select_one("tbody.alone")).startswith("Each by itself, without a parallel")
    assert not page.select(".apparatus")


def test_the_events_that_a_report_is_of_are_ticked_above_those_that_may_be_added(client) -> None:
    page = read(client.get("/report?event=e1"))
    assert [box["value"] for box in page.select("input[name=event][checked]")] == ["e1"]
    assert [option["value"] for option in page.select("#event option")] == ["e2"]
