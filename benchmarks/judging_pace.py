"""Keystrokes and seconds of thirty judgements in a real browser, by keyboard alone, and what they are spent on.

    ANNOTATOR_DATABASE_URL=sqlite:///project.sqlite python -m benchmarks.judging_pace [--pairs 30] [--order useful]

The suggestion is followed each time, conflicts with their first type, so the figures are those of the machinery: what a
person takes to read and think comes on top. The database is written to: name a copy.
"""

from __future__ import annotations

import argparse
import statistics
import time

from playwright.sync_api import Page, sync_playwright

from annotator.database import open_sessions
from annotator.queries.queue import ORDERS
from annotator.web import create_app
from benchmarks.screenshots import CHROMIUM, WIDE, sign_in
from tests.loopback import on_loopback

KEYS = {"agreement": "a", "partial": "p", "contradiction": "c", "framing": "f", "unrelated": "u"}


def main() -> None:
    """Print keystrokes, seconds, and the median of the server's answer and of the whole step."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=int, default=30)
    parser.add_argument("--order", choices=ORDERS, default="contested")
    given = parser.parse_args()
    with on_loopback(create_app(open_sessions())) as root, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_context(base_url=root, viewport=WIDE).new_page()
        sign_in(page)
        page.goto(f"/review/next?order={given.order}")
        steps = [_judged(page) for _ in range(given.pairs)]
        browser.close()
    strokes, whole, kept, shown = (list(column) for column in zip(*steps, strict=True))
    print(f"{given.pairs} judgements: {sum(strokes)} keystrokes, {sum(whole):.1f} s")
    for name, of in (("a step", whole), ("until it was kept", kept), ("until the next pair was there", shown)):
        print(f"  {name}: median {1000 * statistics.median(of):.0f} ms, longest {1000 * max(of):.0f} ms")


def _judged(page: Page) -> tuple[int, float, float, float]:
    """One pair: keystrokes, seconds of all, until the server had kept it, and from there until the next was ready."""
    page.locator("#judgement[data-ready]").wait_for()
    suggested = page.locator(".suggestion .verdict").first.get_attribute("class").split()[1]
    conflict = suggested in ("contradiction", "framing")
    strokes = (KEYS[suggested], "1", "Enter") if conflict else (KEYS[suggested],)
    here, start = page.url, time.perf_counter()
    with page.expect_response(lambda answer: answer.request.method == "POST" and "/draft" not in answer.url):
        for stroke in strokes:
            page.keyboard.press(stroke)
    kept = time.perf_counter()
    page.wait_for_url(lambda url: url != here)
    page.locator("#judgement[data-ready]").wait_for()
    done = time.perf_counter()
    return len(strokes), done - start, kept - start, done - kept


if __name__ == "__main__":
    main()
