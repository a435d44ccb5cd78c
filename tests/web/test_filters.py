"""What the pages call things."""

from __future__ import annotations

import pytest

from annotator.queries.taken_out import Taken
from annotator.web.filters import browser
from annotator.web.restoring import shown_words


@pytest.mark.parametrize(
    ("agent", "called"),
    [
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0", "Firefox on Windows"),
        ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/128.0 Safari/537.36 Edg/128.0", "Edge on Windows"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 14_6) AppleWebKit/605 Version/17 Safari/605", "Safari on macOS"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) Version/17 Safari/604.1", "Safari on iPhone"),
        ("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/128.0 Mobile Safari/537.36", "Chrome on Android"),
        ("curl/8.9.1", "curl/8.9.1"),
    ],
)
def test_a_browser_is_called_as_people_call_it(agent: str, called: str) -> None:
    assert browser(agent) == called


@pytest.mark.parametrize(
    ("words", "shown"), [(" a  b\n", "a b"), ("  ", "␣"), ("\u00ad", "␣"), ("a\u200bb", "a b"), ("", "…")]
)
def test_what_was_taken_out_and_can_not_be_seen_has_a_sign(words: str, shown: str) -> None:
    assert shown_words(Taken("control", 0, 0, words)) == shown
