"""In a browser, on accounts that were read and aligned by the program: what is put right changes what is suggested."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from annotator.services.aligning import align
from models.rows import Claim
from tests.databases import Fill
from tests.sieges import both, quietly
from tests.web.conftest import signed_in

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)]


@pytest.fixture
def fill() -> Fill:
    """Two accounts whose days lie three apart once the calendars are reckoned in."""
    return both


@pytest.fixture
def app(app: Flask, sessions: sessionmaker[Session]) -> Flask:
    """The application once they are aligned."""
    align(sessions, progress=quietly)
    return app


@pytest.fixture
def pair(sessions: sessionmaker[Session]) -> str:
    """The address of the two claims that tell of the bridge."""
    with sessions() as session:
        a, b = sorted(session.scalars(select(Claim.id).where(Claim.text.contains("took the bridge"))))
    return f"/pairs/{a}/{b}?state=all"


def test_correct_a_date_by_keyboard_and_see_the_suggestion_change_and_change_back(page, pair) -> None:
    signed_in(page)
    page.goto(pair)
    suggested = page.locator("section.suggestion").inner_text()
    assert "5 November" in suggested or "8 November" in suggested
    left = page.locator(".side").nth(0).inner_text()
    page.keyboard.press("[" if "25 October" in left else "]")
    page.wait_for_url(lambda url: "/reading?back=" in url)
    page.get_by_label("it is", exact=True).fill("28 October 1746")
    page.keyboard.press("Enter")
    page.get_by_text("“28 October 1746” is 28 October 1746 O.S.").wait_for()
    assert page.evaluate("document.activeElement.textContent") == "Keep this date"
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/pairs/" in url)
    assert "contradiction is now agreement" in page.locator("#said").inner_text()
    changed = page.locator("section.suggestion").inner_text()
    assert changed != suggested
    assert page.url.endswith(pair)
    page.keyboard.press("[" if "28 October" in page.locator(".side").nth(0).inner_text() else "]")
    page.get_by_role("button", name="Take back").click()
    page.wait_for_url(lambda url: "/pairs/" in url)
    assert page.locator("section.suggestion").inner_text() == suggested
