"""A seminar in a real browser: invited, signed in, judging blind, decided, measured."""

from __future__ import annotations

import pytest

from tests.house.conftest import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)]


@pytest.fixture
def browser_of(chromium, served):
    """A window of somebody who signs in, or of nobody."""
    contexts = []

    def opened(name: str | None = None):
        contexts.append(chromium.new_context(base_url=served, viewport={"width": 1280, "height": 900}))
        page = contexts[-1].new_page()
        if name:
            page.goto("/sign-in")
            page.get_by_label("Your name").fill(name)
            page.get_by_label("Password", exact=True).fill(PASSWORD)
            page.keyboard.press("Enter")
            page.get_by_role("link", name="The two fires").click()
        return page

    yield opened
    for context in contexts:
        context.close()


def _judges(page, key: str, digit: str = "") -> None:
    page.goto("/p/fires/pairs/cnorth001/csouth000")
    page.locator("#judgement[data-ready]").wait_for()
    assert page.locator(".said-of").count() == 0
    for pressed in (key, digit, "Enter") if digit else (key,):
        page.keyboard.press(pressed)
    page.get_by_text("kept.").first.wait_for()


def test_from_an_invitation_to_the_agreement_of_two(browser_of) -> None:
    ina = browser_of("Ina")
    ina.goto("/p/fires/people")
    ina.get_by_label("Names, one a line").fill("Newcomer")
    ina.get_by_role("button", name="Make links").click()
    link = ina.locator("code.key").inner_text()

    newcomer = browser_of()
    newcomer.goto(link)
    newcomer.get_by_label("A password").fill("three green bottles hanging")
    newcomer.keyboard.press("Enter")
    newcomer.get_by_role("link", name="The two fires").click()
    ann = browser_of("Ann")
    _judges(newcomer, "c", "1")
    _judges(ann, "p")
    ann.goto("/p/fires/comparison")
    assert "Newcomer" in ann.locator(".case").inner_text()

    adj = browser_of("Adj")
    adj.goto("/p/fires/adjudication")
    adj.locator(".case a").click()
    adj.get_by_label("contradiction", exact=False).first.check()
    adj.get_by_label("Why").fill("The ledger settles it.")
    adj.get_by_role("button", name="Decide").click()
    adj.get_by_text("What everybody said stays beside it.").wait_for()

    ann.reload()
    assert "The ledger settles it." in ann.locator(".case").inner_text()
    ina.goto("/p/fires/agreement")
    assert "Ann and Newcomer" in ina.locator("main").inner_text()


@pytest.mark.parametrize("width", [1280, 380])
def test_no_page_of_the_house_is_wider_than_its_window_and_axe_finds_nothing(browser_of, width) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    ina = browser_of("Ina")
    ina.set_viewport_size({"width": width, "height": 800})
    wrong = {}
    for address in ("/projects", "/me", "/me/erase", "/p/fires/people", "/p/fires/people/audit", "/p/fires/assignments",
                    "/p/fires/adjudication", "/p/fires/adjudication/cnorth001/csouth000", "/p/fires/comparison",
                    "/p/fires/agreement"):  # fmt: skip
        ina.goto(address)
        if address == "/p/fires/people":
            ina.get_by_label("Names, one a line").fill("Newcomer")
            ina.get_by_role("button", name="Make links").click()
            ina.locator("code.key").wait_for()
        wide = ina.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        faults = [fault["id"] for fault in axe.Axe().run(ina).response["violations"]]
        if wide > 0 or faults:
            wrong[address] = (wide, faults)
    assert wrong == {}
