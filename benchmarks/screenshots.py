"""A picture of every page: light, dark, wide, narrow and as printed, to be looked at one by one.

    ANNOTATOR_DATABASE_URL=sqlite:///project.sqlite python -m benchmarks.screenshots FOLDER [--views print]

The pages are those of `benchmarks.pages`, taken from the application as it is served, by the system's Chromium.
Somebody named “A Looker” is entered to see what one sees who may judge: name a copy of the database.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from annotator.database import open_sessions
from annotator.web import create_app
from benchmarks.pages import addresses
from tests.loopback import on_loopback

CHROMIUM = "/usr/bin/chromium"
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 380, "height": 800}
VIEWS: dict[str, dict[str, Any]] = {
    f"{scheme}-{name}": {"viewport": size, "color_scheme": scheme}
    for scheme in ("light", "dark")
    for name, size in (("wide", WIDE), ("narrow", NARROW))
} | {"print": {"viewport": {"width": 794, "height": 1123}, "color_scheme": "light"}}
#: Longer pages are cut: what repeats below is seen above.
TALLEST = 2600


def main() -> None:
    """Write FOLDER/VIEW/PAGE.png for every view and page."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", help="pages whose name holds this")
    parser.add_argument("--views", default="", help=f"some of {', '.join(VIEWS)}")
    given = parser.parse_args()
    sessions = open_sessions()
    with sessions() as session:
        wanted = {name: url for name, url in addresses(session) if given.only in name}
    with on_loopback(create_app(sessions)) as root, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        for view in given.views.split(",") if given.views else VIEWS:
            take(browser, root, view, wanted, given.folder / view)
        browser.close()


def take(browser: Browser, root: str, view: str, wanted: dict[str, str], folder: Path) -> None:
    """One view of all pages."""
    folder.mkdir(parents=True, exist_ok=True)
    context = browser.new_context(base_url=root, **VIEWS[view])
    page = context.new_page()
    sign_in(page)
    for name, url in wanted.items():
        page.emulate_media(media="print" if view == "print" else "screen")
        page.goto(url)
        page.screenshot(
            path=folder / f"{name.replace(', ', '-').replace(' ', '-')}.png", full_page=True, clip=_clip(page)
        )
    context.close()


def sign_in(page: Page) -> None:
    """Enter the one who looks."""
    page.goto("/sign-in")
    page.locator("#name").fill("A Looker")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/sign-in" not in url)  # what is asked for before would break the entry off


def _clip(page: Page) -> dict[str, float]:
    size = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]")
    return {"x": 0, "y": 0, "width": size[0], "height": min(size[1], TALLEST)}


if __name__ == "__main__":
    main()
