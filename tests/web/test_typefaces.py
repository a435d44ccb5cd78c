"""The pages bring their own typefaces, from this server and once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient

import annotator
from annotator.web.protection import _digest

STYLES = (Path(annotator.__file__).parent / "static" / "typefaces.css").read_text(encoding="utf-8")


def test_each_address_says_what_the_file_holds() -> None:
    named = re.findall(r'url\("([^"?]+)\?v=(\w+)"\)', STYLES)
    assert len(named) == STYLES.count("@font-face") == 9
    assert dict(named) == {name: _digest(name) for name, _ in named}


def test_what_a_page_asks_for_early_is_what_its_styles_name(client: FlaskClient) -> None:
    early = re.findall(r'<link rel="preload" href="/static/([^"]+)"', client.get("/").text)
    assert len(early) == 2
    assert all(f'url("{address}")' in STYLES for address in early)
    with client.get(f"/static/{early[0]}") as answer:
        assert answer.mimetype == "font/woff2"
        assert "immutable" in answer.headers["Cache-Control"]


@pytest.mark.browser
def test_they_are_loaded_and_no_others_than_the_page_has_letters_of(chromium, served: str) -> None:
    page = chromium.new_page(base_url=served)
    page.goto("/guidelines")
    loaded = page.evaluate(
        "document.fonts.ready.then(all => [...all].filter(f => f.status == 'loaded').map(f => f.family))"
    )
    assert {name.strip('"') for name in loaded} == {"Annotator Serif", "Annotator Sans"}
    assert len(loaded) <= 3
    page.close()
