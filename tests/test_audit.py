"""The audit of what is pinned says what it could not ask, and never takes that for good news."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

GOOD = {"name": "one", "version": "1", "vulns": []}
WEAK = {"name": "two", "version": "2", "vulns": [{"id": "CVE-2026-1"}]}
UNKNOWN = {"name": "three", "skip_reason": "not found"}


@pytest.fixture(scope="module")
def verdict():
    return runpy.run_path(str(Path(__file__).parents[1] / "requirements" / "audit.py"))["verdict"]


@pytest.mark.parametrize(("report", "required", "said", "status"), [
    ([GOOD, GOOD], True, "No known weakness in 2 libraries.", 0),
    ([GOOD, WEAK], False, "KNOWN WEAKNESSES\ntwo 2: CVE-2026-1", 1),
    ([WEAK, UNKNOWN], False, "KNOWN WEAKNESSES\ntwo 2: CVE-2026-1", 1),
    ([GOOD, UNKNOWN], False, "NOT AUDITED: of 1 of 2 libraries no list could be asked", 0),
    ([GOOD, UNKNOWN], True, "NOT AUDITED: of 1 of 2 libraries no list could be asked", 1),
    ([], False, "NOT AUDITED: of 0 of 0 libraries no list could be asked", 0),
    ([], True, "NOT AUDITED: of 0 of 0 libraries no list could be asked", 1),
])  # fmt: skip
def test_what_could_not_be_asked_is_no_good_news(verdict, report, required, said, status) -> None:
    assert verdict(report, required=required) == (said, status)
