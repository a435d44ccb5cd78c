"""`annotator calendars`: the rules of dating go out, come in, and the account is read by them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Command

CARD = ("--key", "siege", "--title", "The Siege", "--tradition", "own", "--calendar", "old-style", "--year", "1930")


@pytest.fixture
def siege(annotator: Command, tmp_path: Path) -> Command:
    file = tmp_path / "siege.txt"
    file.write_text("On 5 March 1921 the general took the bridge.\n", encoding="utf-8")
    annotator("import", file, *CARD)
    return annotator


def test_the_land_whose_change_over_an_account_follows_decides_its_dates(siege: Command, tmp_path: Path) -> None:
    assert siege("calendars", "export").stdout == '["siege"]\ncalendar = "old-style"\nyear = 1930\n'
    assert '"date": "1921-03-05"' in siege("export", "claims").stdout
    file = tmp_path / "calendars.toml"
    file.write_text('["siege"]\nchange_over = "Greece"\n', encoding="utf-8-sig")
    assert "1 kept" in siege("calendars", "import", file, "--by", "Ada").stdout
    assert '"date": "1921-03-18"' in siege("export", "claims").stdout
    assert 'change_over = "Greece"' in siege("calendars", "export").stdout
    assert siege("calendars", "import", file, "--by", "Ada").stdout == ""


@pytest.mark.parametrize(
    "rules", ["[nobody]\nyear = 1\n", '[siege]\ncolour = "red"\n', '[siege]\nchange_over = "Mars"\n', "["]
)
def test_a_file_at_fault_is_one_line(siege: Command, tmp_path: Path, rules: str) -> None:
    file = tmp_path / "calendars.toml"
    file.write_text(rules, encoding="utf-8")
    done = siege("calendars", "import", file, "--by", "Ada")
    assert done.exit_code == 2
    assert done.stderr.count("\n") <= 2
