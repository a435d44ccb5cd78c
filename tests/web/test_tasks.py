"""Whole tasks of a historian in a real browser, most of them by keyboard alone."""

from __future__ import annotations

import pytest

from tests.web.conftest import ready, signed_in

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)]

PAIR = "/pairs/cnorth001/csouth000"


def test_a_loaded_phrase_is_tagged_beside_a_pair_by_keyboard_alone(page) -> None:
    signed_in(page)
    page.goto(PAIR)
    ready(page)
    for key in ("t", "Tab", *["ArrowRight"] * 7, "Shift+ArrowRight", "Shift+ArrowRight"):
        page.keyboard.press(key)
    assert "“some 40 men.”" in page.locator("#said").inner_text()
    page.keyboard.press("Enter")
    assert page.locator("#tagging q").inner_text() == "some 40 men"
    page.get_by_label("By what means").focus()
    page.keyboard.type("mini")
    page.keyboard.press("Tab")
    page.keyboard.type("the workers")
    page.keyboard.press("Enter")
    page.get_by_text("Marked: “some 40 men” – minimisation.").wait_for()
    assert page.url.split("?")[0].endswith(PAIR)
    assert page.locator("mark.framing", has_text="some").count() == 1


def test_a_whole_sentence_and_selected_words_are_tagged_in_the_reader(page) -> None:
    signed_in(page)
    page.goto("/accounts/north")
    for key in ("j", "j", "t", "Enter"):
        page.keyboard.press(key)
    assert page.locator("#tagging q").inner_text() == "The guard fled without a shot"
    page.keyboard.press("Escape")
    page.reload()
    page.locator("#c-cnorth001").evaluate(
        "node => getSelection().selectAllChildren(node.querySelector('mark.number') ?? node)"
    )
    page.locator("#c-cnorth001").dispatch_event("mouseup")
    assert page.locator("#tagging q").inner_text() == "400 men"


def test_two_claims_are_linked_by_keyboard_alone_where_the_machine_saw_nothing(page) -> None:
    signed_in(page)
    for account in ("south", "west"):
        page.goto(f"/accounts/{account}")
        page.keyboard.press("j")
        with page.expect_navigation():
            page.keyboard.press("l")
    page.wait_for_url("**/pairs/csouth000/cwest000**")
    page.get_by_text("these two were put together by hand").wait_for()
    ready(page)
    for key in ("c", "1"):
        page.keyboard.press(key)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.goto("/contested?judged=only")
    assert "bridge fell on 8 November" in page.locator(".lines").inner_text()


def test_all_claims_on_a_day_are_found_by_its_other_style(page) -> None:
    page.goto("/search")
    page.get_by_label("On", exact=True).fill("25 October 1917")
    page.keyboard.press("Enter")
    page.get_by_text("3 claims on").wait_for()
    page.get_by_label("On", exact=True).fill("7 November 1917")
    page.get_by_label("New Style").check()
    page.get_by_role("button", name="Search").click()
    page.get_by_text("3 claims on").wait_for()


def test_ten_steps_are_undone_one_by_one(page) -> None:
    signed_in(page)
    page.goto("/review/next?state=all")
    for number in range(10):
        ready(page)
        with page.expect_navigation():
            page.keyboard.press("aup"[number % 3])
    for _ in range(10):
        with page.expect_navigation():
            page.keyboard.press("z")
    page.goto("/review?state=judged")
    page.get_by_text("0 pairs judged by anyone").wait_for()


def test_what_was_begun_is_there_in_another_browser(page, chromium, served) -> None:
    signed_in(page)
    page.goto(PAIR)
    ready(page)
    with page.expect_response("**/draft"):
        page.keyboard.press("f")
        page.keyboard.press("n")
        page.keyboard.type("Half a thought")
    elsewhere = chromium.new_context(base_url=served)
    other = elsewhere.new_page()
    signed_in(other)
    other.goto(PAIR)
    assert other.get_by_label("Note").input_value() == "Half a thought"
    assert other.get_by_label("framing").first.is_checked()
    elsewhere.close()


def test_a_judgement_whose_page_was_left_without_a_connection_is_sent_from_the_next_one(page) -> None:
    signed_in(page)
    page.goto(PAIR)
    ready(page)
    page.context.set_offline(True)
    page.keyboard.press("p")
    page.get_by_text("No connection").wait_for()
    context, _ = page.context, page.close()
    context.set_offline(False)
    later = context.new_page()
    later.goto("/pairs/cnorth002/csouth001")
    later.get_by_text("A judgement that had found no connection has been sent.").wait_for()
    later.goto(PAIR)
    assert "partial" in later.locator(".said-of").inner_text()


def test_an_event_is_compared_side_by_side_and_a_finding_is_said_on_focus(page) -> None:
    page.goto("/events/e1")
    page.locator(".dossier a").first.click()
    assert page.evaluate("document.querySelector(':target').textContent").endswith("25 October")
    page.locator("mark.conflict").first.focus()
    said = page.evaluate("getComputedStyle(document.activeElement, '::after').content")
    assert "is 7 November in New Style" in said


def test_both_claims_are_in_sight_above_the_judgement_however_low_the_window(page) -> None:
    signed_in(page)
    page.set_viewport_size({"width": 1280, "height": 760})
    long_context = ".passage { padding-top: 15rem; }"
    page.route("**/reader.css*", lambda route: route.fulfill(body=long_context, content_type="text/css"))
    page.goto("/pairs/cnorth001/csouth000")
    ready(page)
    lowest = (
        "Math.max(...[...document.querySelectorAll('.passage .claim')].map(one => one.getBoundingClientRect().bottom))"
    )
    top = "document.querySelector('.verdicts').getBoundingClientRect().top"
    assert page.evaluate("getComputedStyle(document.querySelector('.verdicts')).position") == "sticky"
    assert page.evaluate(f"{lowest} <= {top}")
