"""Long work is asked for by a button and followed on its page and in the head of every other."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document

from annotator.jobs.claiming import claim, finish, renew
from annotator.jobs.performing import perform
from annotator.jobs.work import File, Work
from annotator.web import reports
from models.job import JobState
from tests.web.conftest import read, send, words


def test_align_now_is_asked_for_once_and_shown_on_every_page(ada) -> None:
    assert "not been aligned yet" in words(read(ada.get("/")).select_one(".align"))
    assert send(ada, "/align").headers["Location"] == "/jobs"
    send(ada, "/align")
    shown = read(ada.get("/jobs"))
    assert [words(line.b) for line in shown.select(".jobs li")] == ["Aligning the accounts"]
    assert "by Ada Reader" in words(shown.select_one(".jobs li"))
    assert shown.select_one("noscript meta[http-equiv=refresh]")
    assert words(read(ada.get("/guidelines")).select_one(".at-work")) == "Aligning the accounts: waiting"


def test_its_progress_its_end_and_what_it_made_are_told(ada, sessions) -> None:
    send(ada, "/align")
    claim(sessions, "w")
    renew(sessions, 1, "w", {"stage": "embedding", "done": 120, "total": 400, "unit": "sentence"})
    shown = read(ada.get("/jobs"))
    assert shown.select_one(".jobs progress")["value"] == "120"
    assert words(shown.select_one(".at-work")) == "Aligning the accounts: embedding, 120 of 400 sentences"
    (told,) = ada.get("/jobs/now").json
    assert (told["open"], told["done"], told["total"]) == (True, 120, 400)
    Work(1, None, {}, (), sessions, None).keep(File("a.txt", "text/plain", b"made"))
    finish(sessions, 1, "w", JobState.DONE, "7 pairs")
    shown = read(ada.get("/jobs"))
    assert not shown.select(".at-work")
    assert "7 pairs" in words(shown.select_one(".jobs li"))
    fetched = ada.get(shown.select_one(".jobs a[download]")["href"])
    assert (fetched.data, fetched.headers["Content-Disposition"]) == (b"made", "attachment; filename=a.txt")
    assert ada.get("/jobs/now").json == []
    assert ada.get("/jobs/now?job=1&job=x").json[0]["outcome"] == "7 pairs"


def test_a_job_is_called_off_and_asked_for_again(ada) -> None:
    send(ada, "/align")
    assert send(ada, "/jobs/1/cancel").status_code == 302
    assert words(read(ada.get("/jobs")).select_one("[data-how-far]")) == "cancelled"
    send(ada, "/jobs/1/again")
    assert [words(far) for far in read(ada.get("/jobs")).select("[data-how-far]")] == ["waiting", "cancelled"]
    assert send(ada, "/jobs/1/cancel").status_code == 409
    assert send(ada, "/jobs/9/cancel").status_code == 404
    assert ada.get("/jobs/files/9").status_code == 404


def test_a_long_report_is_written_in_the_background_and_fetched(ada, sessions, monkeypatch) -> None:
    monkeypatch.setattr(reports, "_LONG", 1)
    asked_for = "edition=worksheet&most=2&part=contradictions&part=questions"
    assert ada.get(f"/report/contradictions.pdf?{asked_for}").headers["Location"].endswith("#take")
    shown = read(ada.get(f"/report?{asked_for}"))
    ways = {words(one.button): one.button for one in shown.select(".formats li")}
    assert ways["HTML"].get("formmethod") is None
    assert ways["Word"]["formmethod"] == "post"
    chosen = {"edition": "worksheet", "most": "2", "part": ["contradictions", "questions"]}
    assert send(ada, ways["Word"]["formaction"], **chosen).headers["Location"] == "/jobs"
    told = []
    perform(sessions, claim(sessions, "w"), lambda **line: told.append(line))
    assert ("writing events", 2) in [(line.get("stage"), line.get("total")) for line in told]
    assert told[-1] == {"result": "contradictions-worksheet.docx is ready."}
    fetched = ada.get(read(ada.get("/jobs")).select_one(".jobs a[download]")["href"])
    assert "Name: ___" in Document(BytesIO(fetched.data)).paragraphs[1].text


@pytest.mark.browser
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_page_tells_without_being_reloaded_how_far_it_is_and_what_came_of_it(page, sessions) -> None:
    page.goto("/")
    page.get_by_role("button", name="Align now").click()
    page.goto("/guidelines")
    claim(sessions, "w")
    renew(sessions, 1, "w", {"stage": "embedding", "done": 1, "total": 2, "unit": "sentence"})
    page.get_by_text("embedding, 1 of 2 sentences").wait_for()
    finish(sessions, 1, "w", JobState.DONE, "7 pairs of claims")
    page.get_by_role("status").get_by_text("Aligning the accounts: done. 7 pairs of claims").wait_for()
    page.goto("/jobs")
    page.get_by_role("button", name="Do it again").click()
    claim(sessions, "w")
    page.get_by_text("beginning").first.wait_for()
    finish(sessions, 2, "w", JobState.FAILED, "the disk is full")
    page.get_by_text("the disk is full").wait_for()
