"""EPUB 2 and 3: the chapters in the order of the spine."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote

from annotator.errors import InputError
from annotator.reading.formats.containers import Container
from annotator.reading.formats.markup import Element, parsed_html, parsed_xml, tag_of
from annotator.reading.formats.transcript import Transcript
from annotator.reading.formats.web import transcribe
from annotator.reading.source import Limits, Source


def read_epub(data: bytes, limits: Limits) -> Source:
    """A book without digital rights management, with the title, author and year that it declares."""
    container = Container(data, limits)
    if "META-INF/encryption.xml" in container and b"EncryptedData" in container.read("META-INF/encryption.xml"):
        raise InputError("the EPUB is locked by its seller; import an edition without digital rights management")
    package_name = _package_name(container)
    package = parsed_xml(container.read(package_name), "the EPUB's package file")
    transcript = Transcript(limits)
    for name in _spine(package, posixpath.dirname(package_name)):
        if name in container:
            transcribe(parsed_html(container.read(name), f"the chapter {name[-60:]!r}"), transcript, limits)
            transcript.begin()
    text, structure = transcript.finish()
    if not text.strip():
        raise InputError("the EPUB holds no text, only pictures perhaps; run text recognition on it first")
    year = re.search(r"\d{4}", _declared(package, "date") or "")
    return Source(
        text,
        "EPUB",
        structure,
        title=_declared(package, "title"),
        author=_declared(package, "creator"),
        year=int(year.group()) if year else None,
    )


def _package_name(container: Container) -> str:
    root = parsed_xml(container.read("META-INF/container.xml"), "the EPUB's container file")
    for element in root.iter("{*}rootfile"):
        if path := element.get("full-path"):
            return str(path)
    raise InputError("the EPUB names no package file; export it again")


def _spine(package: Element, folder: str) -> list[str]:
    """The names of the chapters in reading order, without the table of contents that reading programs draw."""
    items = {item.get("id"): item for item in package.iter("{*}item")}
    names = []
    for reference in package.iter("{*}itemref"):
        item = items.get(reference.get("idref"))
        if item is not None and item.get("href") and "nav" not in (item.get("properties") or "").split():
            names.append(posixpath.normpath(posixpath.join(folder, unquote(item.get("href").split("#")[0]))))
    return names


def _declared(package: Element, name: str) -> str | None:
    for metadata in package.iter("{*}metadata"):
        for element in metadata:
            if tag_of(element) == name and element.text:
                return " ".join(element.text.split())[:300]
    return None
