"""The command line on a database of its own, with the encoder that needs no model."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from annotator.cli import main

Command = Callable[..., Result]

STORY = """The Harbour Strike

On 25 October 1917 the sailors of the Aurora seized the bridge. Two thousand dockers joined them the next morning.
Trotsky spoke at the Smolny Institute.
"""


@pytest.fixture
def annotator(database_url: str, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run a command and get its exit code, its output and its error output."""
    monkeypatch.setenv("ANNOTATOR_DATABASE_URL", database_url)
    monkeypatch.setenv("ANNOTATOR_ENCODER", "hashing")

    def run(*words: str | Path) -> Result:
        return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)

    return run


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A short account as a file."""
    file = tmp_path / "story.txt"
    file.write_text(STORY, encoding="utf-8")
    return file


@pytest.fixture
def manifest(tmp_path: Path) -> Callable[[str], Path]:
    """Write a manifest."""

    def write(text: str) -> Path:
        file = tmp_path / "accounts.toml"
        file.write_text(text, encoding="utf-8")
        return file

    return write
