"""The same tasks on the five real accounts, imported and aligned: a database named by ANNOTATOR_CORPUS_DATABASE."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.database import open_sessions
from annotator.web import create_app
from tests.loopback import on_loopback
from tests.web.conftest import signed_in

pytestmark = [pytest.mark.browser, pytest.mark.corpus]


@pytest.fixture
def page(chromium, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator:
    """A window on a copy of that database."""
    named = os.environ.get("ANNOTATOR_CORPUS_DATABASE", "")
    if not Path(named).is_file():
        pytest.skip("the five real accounts are not at hand, imported and aligned (ANNOTATOR_CORPUS_DATABASE=FILE)")
    monkeypatch.setenv("ANNOTATOR_SECRET_KEY", "for the tests alone")
    shutil.copy(named, tmp_path / "five.sqlite")
    sessions = open_sessions(f"sqlite:///{tmp_path / 'five.sqlite'}")
    with on_loopback(create_app(sessions)) as root:
        context = chromium.new_context(base_url=root, viewport={"width": 1280, "height": 900})
        context.set_default_timeout(120_000)
        yield context.new_page()
        context.close()
    sessions.kw["bind"].dispose()


def test_pairs_are_judged_by_keyboard_alone_and_ten_steps_undone(page) -> None:
    signed_in(page)
    page.goto("/review/next?state=all&order=contested")
    for number in range(30):
        page.locator("#judgement[data-ready]").wait_for()
        with page.expect_navigation():
            page.keyboard.press("aups"[number % 4])
    for _ in range(10):
        with page.expect_navigation():
            page.keyboard.press("z")
    page.goto("/review?state=mine")
    page.get_by_text("20 pairs judged by me").wait_for()


def test_an_event_is_compared_and_a_day_is_found_by_its_other_style(page) -> None:
    page.goto("/")
    for begins in ("1917-11", "1917-11-07"):
        fold = page.locator(f".fold:has(> summary time[datetime='{begins}'])").first
        fold.locator("summary").first.press("Enter")
    fold.locator(".coverage tbody a").first.click()
    page.locator(".synopsis tbody").first.wait_for()
    totals = []
    for day, style in (("25 October 1917", "old"), ("7 November 1917", "new")):
        page.goto(f"/search?day={day}&style={style}")
        totals.append(page.locator(".lede").inner_text())
    assert totals[0] == totals[1]
    assert not totals[0].startswith("0 ")


def test_a_judgement_without_a_connection_is_sent_and_a_phrase_is_tagged_by_keyboard_alone(page) -> None:
    signed_in(page)
    page.goto("/review/next?state=all&order=contested")
    page.locator("#judgement[data-ready]").wait_for()
    page.context.set_offline(True)
    page.keyboard.press("u")
    page.get_by_text("No connection").wait_for()
    page.context.set_offline(False)
    page.get_by_text("Unrelated – kept.").wait_for()
    page.locator("#judgement[data-ready]").wait_for()
    for key in ("t", "Tab", "Shift+ArrowRight", "Shift+ArrowRight", "Enter"):
        page.keyboard.press(key)
    words = page.locator("#tagging q").inner_text()
    page.get_by_label("By what means").focus()
    page.keyboard.type("loaded")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_text(f"Marked: “{words}” – loaded language.").wait_for()


def test_two_claims_are_linked_by_hand(page) -> None:
    signed_in(page)
    page.goto("/")
    for account in page.locator(".accounts a[href^='/accounts/']").evaluate_all("all => all.map(a => a.href)")[:2]:
        page.goto(account)
        page.keyboard.press("j")
        with page.expect_navigation():
            page.keyboard.press("l")
    page.locator("#judgement[data-ready]").wait_for()
    with page.expect_navigation():
        page.keyboard.press("p")
    page.goto("/history")
    assert "partial" in page.locator(".history li").first.inner_text()


def test_a_date_is_put_right_and_the_suggestion_changes_and_changes_back(page) -> None:
    signed_in(page)
    page.goto("/review/next?state=all&order=contested&relation=contradiction&type=date")
    page.locator("#judgement[data-ready]").wait_for()
    # An earlier version may have aligned the database: only what this one says before and after is compared.
    (changed, taken_back), again = _changed_and_back(page), _changed_and_back(page)
    assert changed != taken_back
    assert again == (changed, taken_back)


def _changed_and_back(page) -> tuple[str, str]:
    """The reasons once the left claim has another date, and once that is taken back."""
    page.keyboard.press("[")
    page.wait_for_url("**/reading?back=**")
    page.get_by_label("it is", exact=True).first.fill("3 March 1915")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Keep this date").first.wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/pairs/" in url)
    changed = page.locator(".reasons").inner_text()
    page.keyboard.press("[")
    page.get_by_role("button", name="Take back").click()
    page.wait_for_url(lambda url: "/pairs/" in url)
    page.locator("#judgement[data-ready]").wait_for()
    return changed, page.locator(".reasons").inner_text()
