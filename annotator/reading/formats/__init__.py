"""The formats in which sources come, each behind one function; which it is, its first bytes and its name tell."""

from __future__ import annotations

from pathlib import PurePosixPath

from annotator.errors import InputError
from annotator.reading.source import Limits, Source
from annotator.reading.text.decoding import decode

#: Endings of the names of the files that can be read, for dialogues and messages.
ENDINGS = (".txt", ".md", ".pdf", ".epub", ".docx", ".odt", ".html", ".xml")


def open_source(data: bytes, name: str, limits: Limits = Limits()) -> Source:  # noqa: B008 (frozen)
    """The text of a file, its structure and metadata. Reads only ``data``: nothing is fetched or written.

    Raises InputError with one line that names the file and says what is wrong and how to mend it.
    """
    shown = (
        "".join(char for char in PurePosixPath(name.replace("\\", "/")).name if char.isprintable())[:80] or "the file"
    )
    if len(data) > limits.size:
        raise InputError(
            f"{shown}: {len(data) / 2**20:.0f} MB, more than {limits.size / 2**20:.0f} MB; import it in parts"
        )
    try:
        source = _read(data, shown, limits)
    except InputError as error:
        message = error.message if error.message.startswith(f"{shown}: ") else f"{shown}: {error.message}"
        raise InputError(message) from error
    if len(source.text) > limits.characters:
        raise InputError(f"{shown}: more than {limits.characters:,} characters; import it in parts")
    if not any(map(str.isalnum, source.text)):
        raise InputError(f"{shown}: there is no text in it; choose a file that holds the account")
    return source


def shown_name(name: str) -> str:
    """A file's name as it can be shown: without folders, line ends and controls."""
    return "".join(filter(str.isprintable, name.replace("\\", "/").rpartition("/")[2]))[:80] or "the file"


def _read(data: bytes, name: str, limits: Limits) -> Source:
    ending = PurePosixPath(name.lower()).suffix
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if data[:1024].find(b"%PDF-") >= 0 and ending != ".txt":
        from annotator.reading.formats.pdf import read_pdf

        return read_pdf(data, limits)
    if data.startswith(b"PK\x03\x04") and ending != ".txt":
        return _container(data, limits)
    if ending in (".html", ".htm", ".xhtml") or head[:14].lower().startswith((b"<!doctype html", b"<html")):
        from annotator.reading.formats.html import read_html

        return read_html(data, limits)
    if ending in (".xml", ".tei") or head.startswith(b"<?xml"):
        from annotator.reading.formats.tei import read_tei

        return read_tei(data, limits)
    if ending in (".md", ".markdown"):
        from annotator.reading.formats.markdown import read_markdown

        return read_markdown(data, limits)
    decoded = decode(data, name=name)
    return Source(decoded.text, f"plain text ({decoded.encoding})")


def _container(data: bytes, limits: Limits) -> Source:
    from annotator.reading.formats.containers import Container

    container = Container(data, limits)
    if "word/document.xml" in container:
        from annotator.reading.formats.docx import read_docx

        return read_docx(data, limits)
    kind = container.read("mimetype").strip() if "mimetype" in container else b""
    if kind == b"application/epub+zip" or ("META-INF/container.xml" in container and "content.xml" not in container):
        from annotator.reading.formats.epub import read_epub

        return read_epub(data, limits)
    if "content.xml" in container:
        from annotator.reading.formats.odt import read_odt

        return read_odt(data, limits)
    raise InputError("a ZIP archive that is neither DOCX, ODT nor EPUB; unpack it and import what is in it")
