"""Judging over HTTP: under a name, kept, taken back, followed by the next pair."""

from __future__ import annotations

from tests.factories import make_account, make_claims
from tests.web.conftest import read, send, sign_in, words

PAIR = "/pairs/cnorth001/csouth000"


def test_nobody_judges_without_a_name(client) -> None:
    answer = send(client, PAIR, verdict="agreement")
    assert answer.status_code == 403
    assert "say who you are" in words(read(answer).select_one("main"))


def test_the_account_that_comes_first_stands_first_whatever_the_ids_of_its_claims(client, sessions) -> None:
    with sessions.begin() as session:
        make_claims(session, make_account(session, "east"), "The bridge held.")
    for address in ("/pairs/ceast000/cnorth001", "/pairs/cnorth001/ceast000"):
        assert words(read(client.get(address)).h1).startswith("N and E: how")


def test_a_form_without_its_token_is_refused(ada) -> None:
    assert ada.post(PAIR, data={"verdict": "agreement"}).status_code == 400


def test_a_judgement_is_kept_and_the_next_pair_follows(ada) -> None:
    fields = {
        "verdict": "contradiction",
        "contradiction-types": ["date", "number"],
        "note": "By a day.",
        "expected": "0",
    }
    answer = send(ada, PAIR, **fields)
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/pairs/")
    said = words(read(ada.get(PAIR)).select_one(".said-of"))
    assert said.startswith("Ada Reader ≠ contradiction: date, number By a day.")


def test_the_script_gets_the_next_address_and_errors_as_json(ada) -> None:
    assert send(ada, PAIR, json=True, verdict="agreement").json["address"].startswith("/")
    answer = send(ada, PAIR, json=True, verdict="partial", expected="0")
    assert (answer.status_code, "meanwhile" in answer.json["error"]) == (409, True)
    answer = send(ada, PAIR, json=True, verdict="maybe")
    assert (answer.status_code, "relations" in answer.json["error"]) == (400, True)


def test_a_refused_judgement_leaves_no_trace(ada) -> None:
    send(ada, PAIR, verdict="contradiction", **{"contradiction-types": "motive"})
    assert not read(ada.get(PAIR)).select(".said-of")


def test_the_queue_ends_when_all_is_judged_and_undo_leads_back(ada) -> None:
    for _ in range(3):
        send(ada, ada.get("/review/next").headers["Location"], verdict="agreement")
    assert "Nothing is left" in words(read(ada.get("/review/next")).select_one("h1"))
    answer = send(ada, "/undo")
    assert answer.headers["Location"].startswith("/pairs/")
    assert ada.get("/review/next").headers["Location"] == answer.headers["Location"]


def test_the_report_of_two_people_who_differ_is_on_the_synopsis(app, ada) -> None:
    bert = app.test_client()
    sign_in(bert, "Bert")
    send(ada, PAIR, verdict="agreement")
    send(bert, PAIR, verdict="framing", **{"framing-types": "motive"})
    assert "judged agreement by Ada Reader, framing by Bert" in words(
        read(ada.get("/events/e1")).select_one(".apparatus")
    )


def test_the_style_of_dates_is_the_readers_choice_without_script(client) -> None:
    send(client, "/dates", style="old", back="/events/e1")
    assert words(read(client.get("/events/e1")).select_one(".when time")) == "25–26 October 1917 O.S."
    send(client, "/dates", style="new")
    assert words(read(client.get("/events/e1")).select_one(".when time")) == "7–8 November 1917 N.S."


def test_nobody_is_sent_elsewhere_by_a_crafted_link(client) -> None:
    for back in ("https://evil.example/", "//evil.example", "/\\evil.example", "evil"):
        assert send(client, "/sign-in", name="Ada", back=back).headers["Location"] == "/"


def test_signing_out_forgets_the_name(ada) -> None:
    assert "Ada Reader" in words(read(ada.get("/")))
    send(ada, "/sign-out")
    assert "Ada Reader" not in words(read(ada.get("/")).select_one(".masthead"))


def test_the_history_keeps_what_was_taken_back_and_restores_it_as_a_further_row(ada) -> None:
    send(ada, PAIR, verdict="framing", note="First thought", **{"framing-types": "motive"})
    send(ada, "/undo")
    page = read(ada.get("/history"))
    assert all(quote.select_one(".siglum") for quote in page.select(".history .quotes blockquote"))
    entries = [words(entry) for entry in page.select(".history > li > p")]
    assert "Ada Reader took back ∿ framing: motive the pair of N and S that Ada Reader judged" in entries[0]
    withdrawn = page.select_one(".history li a:has(.verdict)")["href"]
    assert withdrawn.endswith("#j-1")
    assert read(ada.get(withdrawn)).select_one(".history > li")["id"] == "j-1"
    assert "∿ framing: motive taken back First thought" in entries[1]
    page = read(ada.get(PAIR))
    form = page.select_one(".past form")
    fields = {field["name"]: field["value"] for field in form.select("input") if field["name"] != "csrf_token"}
    assert send(ada, form["action"], **fields).status_code == 302
    assert "framing: motive" in words(read(ada.get(PAIR)).select_one(".said-of"))


def test_the_history_quotes_first_the_account_that_came_first(ada, sessions) -> None:
    with sessions.begin() as session:
        make_claims(session, make_account(session, "east"), "The bridge held.")
    send(ada, "/pairs/ceast000/cnorth001", verdict="contradiction")
    row = read(ada.get("/history")).select_one(".history > li")
    assert "the pair of N and E that Ada Reader judged" in words(row)
    assert [words(one) for one in row.select(".siglum")] == ["N", "E"]
    assert "heroic workers" in words(row.select_one("blockquote"))


def test_people_who_judge_at_the_same_moment_lose_nothing(app) -> None:
    from concurrent.futures import ThreadPoolExecutor

    clients = [app.test_client() for _ in range(6)]
    for number, client in enumerate(clients):
        sign_in(client, f"Reader {number}")
    with ThreadPoolExecutor(6) as pool:
        answers = list(
            pool.map(lambda client: [send(client, PAIR, verdict="partial").status_code for _ in range(3)], clients)
        )
    assert answers == [[302, 302, 302]] * 6
    assert len(read(clients[0].get("/history")).select(".history > li")) == 18
    assert len(read(clients[0].get(PAIR)).select(".said-of li")) == 6


def test_older_judgements_are_a_page_further_and_none_is_skipped(ada, monkeypatch) -> None:
    monkeypatch.setattr("annotator.web.history.PAGE", 2)
    for number in range(5):
        send(ada, PAIR, verdict=("partial", "agreement")[number % 2])
    address, seen = "/history", []
    while address:
        page = read(ada.get(address))
        seen += [entry["id"] for entry in page.select(".history > li")]
        send(ada, PAIR, verdict="unsure") if len(seen) == 2 else None
        address = (page.select_one("a[rel=next]") or {}).get("href")
    assert seen == [f"j-{number}" for number in (5, 4, 3, 2, 1)]
