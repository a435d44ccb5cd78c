"""Whole tasks in a real browser, by keyboard."""

from __future__ import annotations

import pytest
from sqlalchemy import update

from models.rows import Claim, Event
from tests.web.conftest import ready, signed_in

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)]


def test_from_home_to_an_event_to_a_pair_tagged_undone_and_tagged_again(page) -> None:
    signed_in(page)
    page.get_by_role("link", name="The bridge is taken").click()
    page.get_by_role("link", name="contradiction: date, number").first.click()
    page.wait_for_url("**/pairs/**")
    address = page.url
    ready(page)
    page.keyboard.press("c")
    page.keyboard.press("1")
    page.keyboard.press("3")
    page.keyboard.press("Enter")
    page.get_by_text("Contradiction (date, number) – kept.").wait_for()
    ready(page)
    page.keyboard.press("z")
    page.get_by_text("Taken back.").wait_for()
    ready(page)
    assert page.url == address
    page.keyboard.press("p")
    page.get_by_text("Partial – kept.").wait_for()
    page.goto(address)
    assert "Ada Reader" in page.locator(".said-of").inner_text()
    assert "partial" in page.locator(".said-of").inner_text()


def test_a_report_is_previewed_within_its_page(page) -> None:
    page.goto("/report")
    page.get_by_label("Edition").select_option("worksheet")
    page.get_by_role("button", name="Preview").click()
    page.wait_for_url("**/report?*#preview")
    report = page.frame_locator("iframe.preview")
    report.get_by_text("How do these two stand to each other?").first.wait_for()
    assert report.locator("h1").inner_text() == "Contested claims"


def test_a_report_is_had_as_it_is_chosen_also_where_nobody_looked_at_it_before(page) -> None:
    page.goto("/report")
    page.get_by_label("Edition").select_option("worksheet")
    page.get_by_role("button", name="HTML").click()
    page.wait_for_url("**/contradictions.html?*")
    page.get_by_text("How do these two stand to each other?").first.wait_for()


def test_a_slash_leads_from_anywhere_to_the_field_that_one_types_in(page) -> None:
    page.goto("/events/e1")
    page.keyboard.press("/")
    page.wait_for_url("**/search")
    page.locator("#q:focus").wait_for()
    page.keyboard.type("guard")
    page.keyboard.press("Enter")
    page.locator(".results .found-text").first.wait_for()


def test_what_was_judged_last_can_be_taken_back_from_the_end_of_the_queue(page) -> None:
    signed_in(page)
    page.goto("/review/next")
    while page.locator("#judgement").count():
        address = page.url
        ready(page)
        page.keyboard.press("a")
        page.wait_for_url(lambda url, before=address: url != before)
    page.get_by_role("heading", name="Nothing is left here").wait_for()
    page.keyboard.press("z")
    page.locator("#judgement").wait_for()
    assert page.url.split("?")[0] == address.split("?")[0]


def test_nothing_typed_is_lost_by_a_reload(page) -> None:
    signed_in(page)
    page.goto("/pairs/cnorth001/csouth000")
    ready(page)
    page.keyboard.press("f")
    page.keyboard.press("2")
    page.keyboard.press("n")
    page.keyboard.type("Who acts differs")
    page.reload()
    assert page.get_by_label("Note").input_value() == "Who acts differs"
    assert page.get_by_label("framing").first.is_checked()
    assert page.get_by_label("cause").is_checked()


def test_a_pair_that_the_browser_kept_as_it_was_left_can_be_judged_again(page) -> None:
    signed_in(page)
    page.goto("/pairs/cnorth001/csouth000")
    ready(page)
    page.evaluate("document.getElementById('judgement').dataset.sending = 'yes'")
    with page.expect_navigation():
        page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    ready(page)
    page.keyboard.press("u")
    page.get_by_text("Unrelated – kept.").wait_for()


def test_a_judgement_made_without_a_connection_is_sent_when_it_is_back(page) -> None:
    signed_in(page)
    page.goto("/pairs/cnorth001/csouth000")
    page.context.set_offline(True)
    page.keyboard.press("u")
    page.get_by_text("No connection").wait_for()
    page.context.set_offline(False)
    page.get_by_text("Unrelated – kept.").wait_for(timeout=10_000)


def test_the_second_window_is_told_that_the_pair_was_judged_meanwhile(page) -> None:
    signed_in(page)
    page.goto("/pairs/cnorth001/csouth000")
    other = page.context.new_page()
    other.goto("/pairs/cnorth001/csouth000")
    other.keyboard.press("a")
    other.get_by_text("Agreement – kept.").wait_for()
    page.evaluate("document.body.focus()")
    page.context.pages[0].bring_to_front()
    page.get_by_label("partial").check()
    page.get_by_role("button", name="Keep and go on").click()
    page.get_by_text("you have judged this pair meanwhile").wait_for()


def test_an_event_is_renamed_split_merged_and_all_taken_back(page) -> None:
    signed_in(page)
    page.get_by_role("link", name="The bridge is taken").click()
    page.get_by_text("Edit this event").click()
    page.locator("input[name=title]").first.fill("The bridge falls")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="The bridge falls").wait_for()
    page.get_by_text("Edit this event").click()
    page.get_by_label("choose this claim of A Short History").check()
    page.locator("#regroup input[name=title]").fill("West on the bridge")
    page.get_by_role("button", name="Split them off").click()
    page.get_by_role("heading", name="West on the bridge").wait_for()
    split = page.url
    page.get_by_text("Edit this event").click()
    page.locator("select[name=other]").select_option(label="7–8 November 1917 N.S.: The bridge falls")
    page.get_by_role("button", name="Merge it into this one").click()
    page.get_by_text("Merged.").wait_for()
    page.goto("/events/e1")
    assert page.url.startswith(split)
    for _ in range(3):
        page.locator(".editing:not([open]) > summary").click()
        page.get_by_role("button", name="take back").first.click()
        page.get_by_text("Taken back.").wait_for()
        page.goto("/events/e1")
    page.get_by_role("heading", name="The bridge is taken").wait_for()
    assert page.locator(".synopsis .claims p").count() == 3


def test_the_text_of_an_account_without_sections_has_the_width_of_the_page(page, app) -> None:
    with app.extensions["sessions"].begin() as session:
        session.execute(update(Claim).values(section=None))
    page.goto("/accounts/north")
    assert page.locator(".sections").count() == 0
    assert page.locator(".book .text").bounding_box()["width"] > 1000


def test_a_title_of_one_long_word_stays_on_the_page(page, app) -> None:
    with app.extensions["sessions"].begin() as session:
        session.execute(update(Event).values(title="Donaudampfschiffahrt" * 20))
    page.goto("/events/e1")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_keys_are_told_of_only_where_a_script_hears_them(chromium, served) -> None:
    for script in (True, False):
        context = chromium.new_context(base_url=served, java_script_enabled=script)
        page = context.new_page()
        page.goto("/accounts/west")
        assert page.locator("kbd").first.is_visible() is script
        context.close()
