"""An account tells of an event, passes it over, lies elsewhere, or nobody can say."""

from __future__ import annotations

import pytest

from alignment.silence import Telling, coverage, tellings
from alignment.suggestion import EventGroup
from tests.alignment.stories import claim

RECORDS = {
    "teller": [claim("teller", 0, "It fell", "1746-03-02")],
    "silent": [claim("silent", at, "Bread", f"1746-03-0{at + 1}") for at in range(4)],
    "elsewhere": [claim("elsewhere", at, "Bees", f"1790-03-0{at + 1}") for at in range(4)],
    "aside": [claim("aside", 0, "That spring", "1746-03-02"), claim("aside", 1, "Bees", "1790")],
    "vague": [claim("vague", at, "That year", "1746") for at in range(5)],
}


@pytest.mark.parametrize(
    ("account", "telling"),
    [
        ("teller", Telling.TELLS),
        ("silent", Telling.PASSES_OVER),
        ("elsewhere", Telling.OUTSIDE),
        ("aside", Telling.OUTSIDE),
        ("vague", Telling.OUTSIDE),
    ],
)
def test_how_an_account_stands_to_a_dated_event(account: str, telling: Telling) -> None:
    event = EventGroup("e", "The fall", "1746-03-02", None, ("teller.0",))
    assert tellings(event, coverage(RECORDS), {"teller.0": "teller"})[account] == telling


def test_nobody_is_called_silent_on_an_undated_event() -> None:
    event = EventGroup("e", "The fall", None, None, ("teller.0",))
    found = tellings(event, coverage(RECORDS), {"teller.0": "teller"})
    assert found["silent"] == Telling.UNKNOWN
    assert found["teller"] == Telling.TELLS
