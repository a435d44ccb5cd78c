"""Hostile and broken files: one clear line each, and no harm."""

from __future__ import annotations

import io
import random
import sys
import zipfile
from pathlib import Path

import pytest

from annotator.errors import InputError
from annotator.reading.formats import open_source
from annotator.reading.formats.containing import open_contained
from annotator.reading.source import Limits
from annotator.reading.text.cleaned import unaccounted
from annotator.reading.text.cleaning import clean
from annotator.reading.text.sentences import split

sys.path.insert(0, str(Path(__file__).parent))
from bookbinding import BINDINGS, Chapter, Part, pdf, zipped

SMALL = Chapter("A Title", (Part("A paragraph with a note.[1] And an end."),), {"1": "The note."})
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def bomb(name: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as container:
        container.writestr(name, b"<p>" + b" " * 40_000_000)
    return file.getvalue()


def laughs(root: str) -> bytes:
    entities = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
    return f'<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY a0 "ha">{entities}]><{root}>&a9;</{root}>'.encode()


def damaged(name: str) -> bytes:
    """A Word document with one part whose packed bytes are no longer what they were."""
    data = bytearray(BINDINGS["docx"](SMALL))
    with zipfile.ZipFile(io.BytesIO(data)) as container:
        at = container.getinfo(name).header_offset + 30 + len(name) + 20
    data[at : at + 40] = b"\xff" * 40
    return bytes(data)


CASES: dict[str, tuple[bytes, str, str]] = {
    "a zip bomb as EPUB": (bomb("META-INF/container.xml"), "a.epub", "zip bomb"),
    "a zip bomb as DOCX": (bomb("word/document.xml"), "a.docx", "zip bomb"),
    "a zip bomb as ODT": (bomb("content.xml"), "a.odt", "zip bomb"),
    "entities that multiply in TEI": (laughs("TEI"), "a.xml", "entities"),
    "a file of the machine in TEI": (
        b'<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]><TEI><text>&x;</text></TEI>',
        "a.xml",
        "entities",
    ),
    "entities in DOCX": (zipped({"word/document.xml": laughs("document")}), "a.docx", "entities"),
    "XML that is no TEI": (b"<?xml version='1.0'?><svg><text>hello there</text></svg>", "a.xml", "no TEI"),
    "broken XML": (b"<?xml version='1.0'?><TEI><p>", "a.xml", "well-formed"),
    "elements too deep": (b"<TEI>" + b"<div>" * 900 + b"</div>" * 900 + b"</TEI>", "a.xml", "deep|well-formed"),
    "a damaged PDF": (b"%PDF-1.7\n%%EOF", "a.pdf", "damaged"),
    "a scan": (pdf([[], []]), "a.pdf", "text layer"),
    "a PDF with too many pages": (pdf([["A line of words."]] * 12), "a.pdf", "pages"),
    "a PDF renamed": (b"%PDF-1.7 some", "a.txt", "PDF"),
    "a DOCX renamed": (zipped({"word/document.xml": "<a/>"}), "a.txt", "DOCX"),
    "a picture in DOCX that can't be unpacked": (damaged("docProps/thumbnail.jpeg"), "a.docx", "damaged"),
    "names without end": (b"<TEI><" + b"n" * 5_000 + b"></TEI>", "a.xml", "well-formed"),
    "a cut container": (BINDINGS["docx"](SMALL)[:400], "a.docx", "damaged"),
    "any other archive": (zipped({"a.txt": "text"}), "a.zip", "archive"),
    "a locked book": (
        zipped({"mimetype": "application/epub+zip", "META-INF/encryption.xml": "<x><EncryptedData/></x>"}),
        "a.epub",
        "locked",
    ),
    "an EPUB without a package": (zipped({"mimetype": "application/epub+zip"}), "a.epub", "lacks"),
    "an empty page": (b"<html><body><script>x</script></body></html>", "a.html", "no text"),
    "an empty file": (b"", "a.txt", "empty"),
    "a file over the limit": (b"a" * 200_001, "a.txt", "more than"),
    "a name with a path": (b"", "../../etc/pass\nwd", "^passwd: "),
}


@pytest.mark.parametrize("case", list(CASES))
def test_it_is_refused_in_one_line_that_says_how_to_mend_it(case: str) -> None:
    data, name, says = CASES[case]
    with pytest.raises(InputError, match=says) as refused:
        open_source(data, name, Limits(size=200_000, pages=10))
    assert "\n" not in refused.value.message
    assert len(refused.value.message) < 300


def test_an_element_with_an_impossible_name_is_passed_over() -> None:
    assert open_source(b"<html><body><p>Words</p><footer<a>and more.</body></html>", "a.html").text.startswith("Words")


def test_declared_metadata_that_are_none_are_left_out() -> None:
    with zipfile.ZipFile(io.BytesIO(BINDINGS["docx"](SMALL))) as container:
        files = {name: container.read(name) for name in container.namelist()}
    files["docProps/core.xml"] = b"<other/>"
    source = open_source(zipped(files), "a.docx")
    assert (source.title, source.author) == (None, None)
    assert "A paragraph with a note." in source.text


def test_a_contained_file_reads_as_it_does_outside() -> None:
    data = BINDINGS["epub"](SMALL)
    assert open_contained(data, "a.epub") == open_source(data, "a.epub")


def test_a_contained_file_is_refused_in_the_same_line() -> None:
    with pytest.raises(InputError, match=r"^a\.pdf: the PDF is damaged"):
        open_contained(b"%PDF-1.7", "x/a.pdf")


def test_a_file_that_takes_too_long_or_too_much_is_given_up() -> None:
    with pytest.raises(InputError, match="within 0"):
        open_contained(b"words", "a.txt", Limits(seconds=0))
    with pytest.raises(InputError, match="memory"):
        open_contained(b"words " * 8_000_000, "a.txt", Limits(memory=100 * 2**20, characters=10**9))


def test_external_references_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret", encoding="utf-8")
    page = f'<html><body><p>A page of some words.</p><iframe src="{secret.as_uri()}"></iframe></body></html>'
    include = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{secret.as_uri()}"/>'
    tei = f"<TEI><text><p>Words. {include}</p></text></TEI>"
    for data, name in ((page, "a.html"), (tei, "a.xml")):
        assert "secret" not in open_source(data.encode(), name).text


def test_scripts_and_hidden_elements_are_no_text() -> None:
    page = "<html><body><p>Seen words.</p><script>unseen()</script><p style='display: none'>unseen</p></body></html>"
    assert open_source(page.encode(), "a.html").text.strip() == "Seen words."


@pytest.mark.parametrize(
    "text",
    [
        "word " * 30_000,
        "x" * 200_000,
        "line\n" * 15_000,
        "\n" * 100_000 + "a word",
        "“" * 15_000,
        "(1) " * 10_000,
        "- \n" * 10_000,
        "A. " * 10_000,
        "\n\n".join(str(number) for number in range(4_000)),
        "a\ud800b\x00c\u202ed e.",
        ("word-\n" * 10_000),
    ],
    ids=lambda text: repr(text[:6]),
)
def test_strange_texts_are_read_and_nothing_of_them_is_lost(text: str) -> None:
    cleaned = clean(text)
    assert unaccounted(text, cleaned) == []
    assert all(cleaned.text[s.start : s.end] == s.text for s in split(cleaned))


@pytest.mark.parametrize("ending", list(BINDINGS))
def test_mutated_files_are_read_or_refused(ending: str) -> None:
    good = BINDINGS[ending](SMALL)
    chance = random.Random(ending)
    for _ in range(25):
        data = bytearray(good)
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            source = open_source(bytes(data), f"a.{ending}")
        except InputError as refused:
            assert "\n" not in refused.message  # noqa: PT017
        else:
            assert unaccounted(source.text, clean(source.text, source.structure)) == []
