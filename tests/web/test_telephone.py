"""Judging on a telephone: what one judges by is always at hand and lies over no word."""

from __future__ import annotations

import pytest

from tests.web.conftest import ready, signed_in

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)]

PAIR = "/pairs/cnorth001/csouth000"


@pytest.fixture
def phone(chromium, served):
    """A narrow window that is touched."""
    context = chromium.new_context(base_url=served, viewport={"width": 380, "height": 780}, has_touch=True)
    yield context.new_page()
    context.close()


def bottom(page, selector: str) -> float:
    box = page.locator(selector).last.bounding_box()
    return box["y"] + box["height"]


def test_all_relations_are_in_sight_at_once_and_the_last_word_can_be_scrolled_clear_of_them(phone) -> None:
    signed_in(phone)
    phone.goto(PAIR)
    ready(phone)
    labels = phone.locator(".relations label")
    assert labels.count() == 6
    for place in range(6):
        box = labels.nth(place).bounding_box()
        assert box["y"] + box["height"] <= 780
        assert box["height"] >= 44
    assert not phone.get_by_label("Note").is_visible()
    for opened in (False, True):
        phone.evaluate("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })")
        assert bottom(phone, ".colophon") <= phone.locator("#judgement").bounding_box()["y"] + 1, opened
        phone.locator("#more").tap()
    assert phone.evaluate("document.documentElement.scrollWidth") == 380


def test_a_pair_is_judged_by_touch_with_types_and_a_note(phone) -> None:
    signed_in(phone)
    phone.goto(PAIR)
    ready(phone)
    phone.locator("label.contradiction").tap()
    phone.get_by_label("number").tap()
    phone.get_by_label("Note").fill("400 or 40")
    phone.get_by_role("button", name="Keep and go on").tap()
    phone.get_by_text("Contradiction (number) – kept.").wait_for()


def test_what_goes_with_a_relation_is_folded_away_again(phone) -> None:
    signed_in(phone)
    phone.goto(PAIR)
    ready(phone)
    handle = phone.get_by_role("button", name="how sure, a note")
    phone.locator("label.framing").tap()
    assert handle.get_attribute("aria-expanded") == "true"
    handle.tap()
    assert handle.get_attribute("aria-expanded") == "false"
    assert not phone.get_by_role("button", name="Keep and go on").is_visible()
    assert phone.get_by_label("framing").first.is_checked()


def test_without_the_script_the_judgement_stands_below_the_claims(chromium, served) -> None:
    context = chromium.new_context(base_url=served, viewport={"width": 380, "height": 780}, java_script_enabled=False)
    page = context.new_page()
    signed_in(page)
    page.goto(PAIR)
    assert page.locator("#judgement").evaluate("node => getComputedStyle(node).position") == "static"
    page.get_by_label("partial").check()
    page.get_by_role("button", name="Keep and go on").click()
    page.get_by_text("Partial – kept.").wait_for()
    context.close()
