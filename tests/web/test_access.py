"""Every page for everyone: axe finds nothing, nothing is wider than a telephone, the keyboard reaches all."""

from __future__ import annotations

import pytest

from tests.web.conftest import signed_in

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)]

PAGES = (
    "/",
    "/events/e1",
    "/review",
    "/pairs/cnorth001/csouth000",
    "/contested",
    "/accounts/north",
    "/accounts/north?taken=shown",
    "/accounts/north/card",
    "/accounts/new",
    "/timeline?month=1917-11",
    "/matrix",
    "/framing",
    "/agency",
    "/search?q=bridge",
    "/report",
    "/claims/cnorth001/reading?typed=26+October",
    "/history",
    "/names",
    "/guidelines",
    "/guidelines/edit",
    "/agreement",
    "/trust",
    "/exchange",
    "/sign-in",
    "/jobs",
    "/nowhere",
)


def faults(page) -> list[str]:
    """What axe finds on a page, each with the place."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    found = axe.Axe().run(page).response["violations"]
    return [f"{fault['id']}: {node['html'][:120]}" for fault in found for node in fault["nodes"]]


@pytest.mark.parametrize(("scheme", "pages"), [("light", PAGES), ("dark", PAGES[1:4])])
def test_axe_finds_nothing_on_any_page(page, scheme: str, pages: tuple[str, ...]) -> None:
    signed_in(page)
    page.emulate_media(color_scheme=scheme)
    found = {}
    for address in pages:
        page.goto(address)
        found[address] = faults(page)
    assert {address: list(wrong) for address, wrong in found.items() if wrong} == {}


def test_no_page_is_wider_than_a_telephone(page) -> None:
    page.set_viewport_size({"width": 380, "height": 800})
    wide = {}
    for address in PAGES:
        page.goto(address)
        wide[address] = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert {address: by for address, by in wide.items() if by > 0} == {}


def test_the_tables_of_the_overviews_fold_on_a_telephone(page) -> None:
    page.set_viewport_size({"width": 380, "height": 800})
    scrolling = "document.querySelectorAll('.scroller').values().filter(one => one.querySelector('.stacks, .square')"
    scrolling += " && one.scrollWidth > one.clientWidth + 1).toArray().length"
    found = {}
    for address in ("/contested", "/matrix", "/framing", "/timeline?month=1917-11", "/names", "/events/e1"):
        page.goto(address)
        assert page.locator(".stacks, .square, .multiples").count()
        found[address] = page.evaluate(scrolling) + page.evaluate("document.documentElement.scrollWidth > 380")
    assert not any(found.values()), found


def test_the_keyboard_comes_first_to_the_text_and_then_to_every_control(page) -> None:
    signed_in(page)
    page.goto("/pairs/cnorth001/csouth000")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the text"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    reached = set()
    for _ in range(30):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.name || document.activeElement.textContent.trim()"))
    assert {"verdict", "certainty", "note"} <= reached


def test_each_relation_takes_one_key_on_each_pair(page) -> None:
    signed_in(page)
    page.goto("/review/next?state=all")
    for number in range(12):  # four relations, three pairs
        page.wait_for_load_state()
        page.locator("#judgement[data-ready]").wait_for()
        with page.expect_navigation():
            page.keyboard.press("aups"[number % 4])
    page.goto("/history")
    assert page.locator(".history > li").count() == 12
