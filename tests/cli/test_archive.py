"""`annotator archive` and `annotator restore`, from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from annotator.cli import main


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def command(database: str, *arguments: str) -> Result:
        monkeypatch.setenv("ANNOTATOR_DATABASE_URL", f"sqlite:///{tmp_path / database}")
        return CliRunner().invoke(main, arguments)

    return command


def test_a_project_moves_from_one_database_to_another(run, tmp_path: Path):
    text = tmp_path / "mill.txt"
    text.write_text("The mill burned on 3 May 1917. Nobody was hurt.\n")
    run("one.sqlite", "import", str(text), "--key", "mill", "--title", "The Mill", "--tradition", "Millers")
    file = str(tmp_path / "project.zip")
    assert run("one.sqlite", "archive", file).exit_code == 0
    assert run("two.sqlite", "restore", file).exit_code == 0
    claims = [run(name, "export", "claims").stdout for name in ("one.sqlite", "two.sqlite")]
    assert claims[0] == claims[1] != ""
    again = run("two.sqlite", "restore", file)
    assert (again.exit_code, again.stderr.count("\n")) == (2, 1)


def test_an_archive_that_is_not_there_gets_one_line(run, tmp_path: Path):
    said = run("one.sqlite", "restore", str(tmp_path / "none.zip"))
    assert (said.exit_code, said.stderr.count("\n")) == (2, 1)
