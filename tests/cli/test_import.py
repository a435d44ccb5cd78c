"""`annotator import`: what comes in comes in whole, twice is once, and bad input is one clear line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import STORY, Command

CARD = ("--key", "harbour", "--title", "The Harbour Strike", "--tradition", "Sailors")


def exported(annotator: Command) -> list[dict[str, object]]:
    done = annotator("export", "claims")
    assert done.exit_code == 0, done.output
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_every_sentence_is_exported_once_and_in_order(annotator: Command, story: Path) -> None:
    assert annotator("import", story, *CARD).exit_code == 0
    claims = exported(annotator)
    starts = [claim["start"] for claim in claims]
    assert starts == sorted(set(starts))
    words = " ".join(str(claim["text"]) for claim in claims).split()
    assert words == STORY.split()


def test_a_second_import_of_the_same_file_changes_nothing(annotator: Command, story: Path) -> None:
    annotator("import", story, *CARD)
    before = exported(annotator)
    assert "nothing changed" in annotator("import", story, *CARD).stdout
    assert exported(annotator) == before


def test_a_corrected_text_keeps_the_ids_of_the_sentences_that_stayed(annotator: Command, story: Path) -> None:
    annotator("import", story, *CARD)
    before = {claim["text"]: claim["id"] for claim in exported(annotator)}
    story.write_text(STORY.replace("Two thousand dockers", "Three thousand dockers"), encoding="utf-8")
    annotator("import", story, *CARD)
    after = {claim["text"]: claim["id"] for claim in exported(annotator)}
    stayed = [text for text in before if text in after]
    assert len(stayed) == len(before) - 1
    assert all(before[text] == after[text] for text in stayed)


def test_an_account_whose_words_speak_against_its_calendar_is_imported_with_a_line_of_warning(
    annotator: Command, story: Path, manifest: Callable[[str], Path]
) -> None:
    story.write_text(STORY + "\nOn 27 October (9 November) the strike was over.\n", encoding="utf-8")
    of_both = 'tradition = "Sailors"\nfile = "story.txt"'
    rows = [f'[[account]]\nkey = "{key}"\ntitle = "{key}"\n{of_both}\n' for key in ("said", "unsaid")]
    done = annotator("import", "--manifest", manifest("\n".join((rows[0] + 'calendar = "old-style"', rows[1]))))
    assert done.exit_code == 0
    assert done.stderr.splitlines()[-1] == (
        "Warning: unsaid: its dates are read in New Style, but its words speak for Old Style by 1 sign "
        "(“27 October (9 November)”: Old Style comes first); if they are right, "
        'write calendar = "old-style" in its manifest entry or choose it on its source card.'
    )
    assert done.stderr.count("Warning") == 1


def test_dates_that_contradict_themselves_are_told_in_a_line(annotator: Command, story: Path) -> None:
    story.write_text(STORY + "\nOn 31 April the strike was over.\n", encoding="utf-8")
    done = annotator("import", story, *CARD)
    assert "1 date contradicts itself (“31 April”: its month has no such day)." in done.stderr


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_offsets_cut_exactly_the_sentence_whatever_the_text_holds(
    annotator: Command, tmp_path: Path, newline: str
) -> None:
    from sqlalchemy import select

    from annotator.database import session
    from models.rows import AccountText

    text = (
        "Café was written with a combining accent. 🚢🚢 The ship 🛳️ came in. S\u0308o it was told.\nE\u0301mile saw it."
    )
    file = tmp_path / "marks.txt"
    file.write_bytes(text.replace("\n", newline).encode())
    assert annotator("import", file, *CARD).exit_code == 0
    claims = exported(annotator)
    with session() as opened:
        cleaned = opened.scalar(select(AccountText.cleaned))
    assert cleaned
    assert len(claims) >= 3
    assert all(cleaned[claim["start"] : claim["end"]] == claim["text"] for claim in claims)


def write(folder: Path, name: str, data: bytes) -> Path:
    file = folder / name
    file.write_bytes(data)
    return file


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16", "utf-8-sig"])
def test_other_encodings_are_told_and_read(annotator: Command, tmp_path: Path, encoding: str) -> None:
    text = "The café in Zürich was full. Señor García came at noon; Müller and Gößmann left before him.\n" * 5
    assert annotator("import", write(tmp_path, "old.txt", text.encode(encoding)), *CARD).exit_code == 0
    assert any("café in Zürich" in str(claim["text"]) for claim in exported(annotator))


def refused(annotator: Command, *words: str | Path) -> str:
    """The one line that a refusal is, with nothing written."""
    done = annotator(*words)
    assert done.exit_code == 2
    assert exported(annotator) == []
    lines = [line for line in done.stderr.splitlines() if line.startswith("Error")]
    assert len(lines) == 1
    assert "Traceback" not in done.stderr
    return lines[0]


def test_a_missing_file_is_one_line(annotator: Command, tmp_path: Path) -> None:
    assert "nowhere.txt" in refused(annotator, "import", tmp_path / "nowhere.txt", *CARD)


def test_an_empty_file_is_one_line(annotator: Command, tmp_path: Path) -> None:
    assert "empty" in refused(annotator, "import", write(tmp_path, "empty.txt", b""), *CARD)


def test_a_pdf_renamed_txt_is_one_line(annotator: Command, tmp_path: Path) -> None:
    assert "PDF" in refused(
        annotator, "import", write(tmp_path, "book.txt", b"%PDF-1.6\n%\xe2\xe3\xcf\xd3\n1 0 obj"), *CARD
    )


def test_a_file_over_the_limit_is_one_line(annotator: Command, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANNOTATOR_MAX_FILE_SIZE", "10")
    assert "ANNOTATOR_MAX_FILE_SIZE" in refused(annotator, "import", story, *CARD)


def test_a_setting_that_is_no_number_is_one_line(
    annotator: Command, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANNOTATOR_MAX_FILE_SIZE", "much")
    done = annotator("import", story, *CARD)
    assert done.exit_code == 2
    assert "ANNOTATOR_MAX_FILE_SIZE='much' is no whole number" in done.stderr


ACCOUNT = '[[account]]\nkey = "{key}"\nfile = "{file}"\ntitle = "T"\ntradition = "S"\ncalendar = "{calendar}"\n'


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([("a", "story.txt", "mayan")], "calendar 'mayan' is unknown"),
        ([("a", "story.txt", "old-style"), ("a", "story.txt", "old-style")], "stands twice"),
        ([("a", "../../etc/passwd", "old-style")], "outside the manifest's folder"),
        ([("a", "story.txt", "old-style"), ("b", "gone.txt", "old-style")], "there is no file 'gone.txt'"),
        ([("a b", "story.txt", "old-style")], "may have only letters"),
    ],
)
def test_a_manifest_at_fault_is_one_line_and_nothing_is_half_written(
    annotator: Command, story: Path, manifest: Callable[[str], Path], rows: list[tuple[str, str, str]], says: str
) -> None:
    assert story.exists()
    text = "\n".join(ACCOUNT.format(key=key, file=file, calendar=calendar) for key, file, calendar in rows)
    assert says in refused(annotator, "import", "--manifest", manifest(text))


BIB = "@book{harbour, title = {The Harbour Strike}, author = {Lane, Ada}, year = 1931, publisher = {Pier}}"


def test_a_citation_tells_what_the_command_leaves_out(annotator: Command, story: Path, tmp_path: Path) -> None:
    from annotator.database import session
    from models.rows import Account

    bib = write(tmp_path, "ref.bib", BIB.encode())
    done = annotator("import", story, "--key", "harbour", "--tradition", "Sailors", "--year", "1930", "--citation", bib)
    assert done.exit_code == 0, done.output
    with session() as opened:
        account = opened.query(Account).one()
        assert (account.title, account.author, account.year) == ("The Harbour Strike", "Ada Lane", 1930)
        assert account.card == {"publisher": "Pier"}
        assert account.citation["issued"] == {"date-parts": [[1931]]}


def test_a_manifest_names_a_citation_beside_the_file(
    annotator: Command, story: Path, tmp_path: Path, manifest: Callable[[str], Path]
) -> None:
    assert story.exists()
    write(tmp_path, "ref.bib", BIB.encode())
    row = '[[account]]\nkey = "harbour"\nfile = "story.txt"\ntradition = "S"\ncitation = "{}"\n'
    assert "ref.bib" in refused(annotator, "import", "--manifest", manifest(row.format("../ref.bib")))
    done = annotator("import", "--manifest", manifest(row.format("ref.bib")))
    assert done.exit_code == 0, done.output


@pytest.mark.parametrize(
    ("mistyped", "meant"),
    [("calender", "calendar"), ("tradion", "tradition"), ("autor", "author"), ("changeover", "change_over")],
)
def test_a_mistyped_name_in_a_manifest_is_no_field_of_the_card(
    annotator: Command, story: Path, manifest: Callable[[str], Path], mistyped: str, meant: str
) -> None:
    assert story.exists()
    row = ACCOUNT.format(key="a", file="story.txt", calendar="old-style")
    said = refused(annotator, "import", "--manifest", manifest(f'{row}{mistyped} = "x"\n'))
    assert f"account a: what is '{mistyped}'? Write {meant}" in said
    assert annotator("import", "--manifest", manifest(f'{row}editor = "x"\ncitation_key = "y"\n')).exit_code == 0


def test_an_account_in_the_republican_calendar_needs_no_manifest(annotator: Command, story: Path) -> None:
    assert annotator("import", story, *CARD, "--calendar", "french-republican").exit_code == 0


def test_a_folder_that_there_is_not_is_told_before_the_work_is_done(annotator: Command, tmp_path: Path) -> None:
    done = annotator("report", "--output", tmp_path / "gone" / "report.html")
    assert done.exit_code == 2
    assert done.stderr.startswith(f"Error: {tmp_path / 'gone' / 'report.html'}: there is no folder")


@pytest.mark.parametrize("port", ["0", "99999"])
def test_a_port_that_there_is_not_is_one_line(annotator: Command, port: str) -> None:
    done = annotator("serve", "--port", port)
    assert (done.exit_code, done.stderr) == (2, f"Error: there is no port {port}; set PORT to one from 1024 to 65535\n")


def test_a_manifest_that_is_no_toml_is_one_line(annotator: Command, manifest: Callable[[str], Path]) -> None:
    assert "not a manifest in TOML" in refused(annotator, "import", "--manifest", manifest("[[account"))


def test_a_fault_in_the_second_file_leaves_nothing_of_the_first(
    annotator: Command, story: Path, tmp_path: Path, manifest: Callable[[str], Path]
) -> None:
    assert story.exists()
    write(tmp_path, "empty.txt", b"")
    text = ACCOUNT.format(key="a", file="story.txt", calendar="old-style")
    text += ACCOUNT.format(key="b", file="empty.txt", calendar="old-style")
    assert "empty" in refused(annotator, "import", "--manifest", manifest(text))


def test_a_key_is_asked_for(annotator: Command, story: Path) -> None:
    assert 'key is missing; write key = "…", or --key "…" on the command line' in refused(annotator, "import", story)


def test_a_database_that_cannot_be_is_one_line(
    annotator: Command, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANNOTATOR_DATABASE_URL", "nonsense")
    done = annotator("import", story, *CARD)
    assert done.exit_code == 2
    assert "ANNOTATOR_DATABASE_URL is not a database" in done.stderr


def test_a_web_page_is_read_by_what_its_markup_says(annotator: Command, tmp_path: Path) -> None:
    page = "<html><body><h1>The Strike</h1><p>The dockers went home.</p><p>The ships lay idle.</p></body></html>"
    assert annotator("import", write(tmp_path, "strike.html", page.encode()), *CARD).exit_code == 0
    assert [(claim["kind"], claim["text"]) for claim in exported(annotator)] == [
        ("heading", "The Strike"),
        ("claim", "The dockers went home."),
        ("claim", "The ships lay idle."),
    ]


def test_a_damaged_container_is_one_line(annotator: Command, tmp_path: Path) -> None:
    assert "book.epub" in refused(annotator, "import", write(tmp_path, "book.epub", b"PK\x03\x04 no archive"), *CARD)
