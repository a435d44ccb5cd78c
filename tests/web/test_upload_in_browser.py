"""An upload in a real browser: chosen, previewed, imported, read."""

from __future__ import annotations

import pytest

from tests.web.conftest import signed_in
from tests.web.test_access import faults

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)]


def test_a_file_is_uploaded_previewed_imported_and_read(page, tmp_path) -> None:
    file = tmp_path / "quay.md"
    text = "# The Quay\n\nOn 25 October 1917 the dockers took the quay.[^1]\n\n[^1]: Thus the log.\n"
    file.write_text(text, encoding="utf-8")
    signed_in(page)
    page.get_by_role("link", name="Import an account").click()
    page.get_by_label("The file").set_input_files(file)
    page.get_by_role("button", name="Preview").click()
    page.get_by_role("heading", name="What was recognised").wait_for()
    assert "1 note, 1 of them linked" in page.locator(".recognised").inner_text()
    assert faults(page) == []
    page.set_viewport_size({"width": 380, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    page.get_by_label("Key").fill("quay")
    page.get_by_label("Title").fill("The Quay")
    page.get_by_label("Tradition").fill("Dockers")
    page.get_by_label("Eyewitness").fill("yes")
    page.get_by_role("button", name="Import", exact=True).click()
    page.get_by_role("link", name="Read it").click()
    page.get_by_text("the dockers took the quay").wait_for()
    page.get_by_text("Source card").first.click()
    assert "eyewitness" in page.locator(".card").inner_text()
