"""`annotator names`: an authority file goes out, comes in, and every account is read with it."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Command

CARD = ("--key", "harbour", "--title", "The Harbour Strike", "--tradition", "Sailors")


def test_a_file_that_came_in_goes_out_again_and_the_accounts_are_read_with_it(
    annotator: Command, story: Path, tmp_path: Path
) -> None:
    annotator("import", story, *CARD)
    file = tmp_path / "names.toml"
    file.write_text('[body]\n"Dockers of the Harbour" = {also = ["dockers"]}\n', encoding="utf-8")
    done = annotator("names", "import", file, "--by", "Ada")
    assert "1 entries new or changed" in done.stdout
    assert "harbour:" in done.stdout
    assert "nothing changed" not in done.stdout
    assert "nothing changed" in annotator("names", "import", file, "--by", "Ada").stdout
    assert annotator("names", "export").stdout == file.read_text(encoding="utf-8")
    assert "Dockers of the Harbour" in annotator("export", "claims").stdout


def test_a_file_that_is_none_is_one_line(annotator: Command, tmp_path: Path) -> None:
    file = tmp_path / "names.toml"
    for content in (b"[ghost]\n", b"\xff\xfe", b'[person]\n"X" = {colour = "red"}\n'):
        file.write_bytes(content)
        done = annotator("names", "import", file, "--by", "Ada")
        assert done.exit_code == 2
        assert done.stderr.count("\n") <= 2
