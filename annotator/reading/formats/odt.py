"""OpenDocument text: its paragraphs, headings, notes and declared metadata."""

from __future__ import annotations

import re

from annotator.errors import InputError
from annotator.reading.formats.containers import Container
from annotator.reading.formats.markup import Element, declared, parsed_xml, tag_of, walked
from annotator.reading.formats.transcript import Style, Transcript
from annotator.reading.source import Limits, Source
from models.vocabulary import ClaimKind

_UNREAD = frozenset(
    ("tracked-changes", "annotation", "sequence-decls", "forms", "table-of-content", "alphabetical-index")
)
_QUOTING = re.compile(r"quot", re.IGNORECASE)
_OUTLINE = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}outline-level"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}style-name"


def read_odt(data: bytes, limits: Limits) -> Source:
    """A text document; tracked deletions, comments and the drawn tables of contents are left out."""
    container = Container(data, limits)
    root = parsed_xml(container.read("content.xml"), "the document's content")
    if next(root.iter("{*}text"), None) is None:
        raise InputError("the OpenDocument file is no text document; save it as ODT")
    transcript = Transcript(limits)
    _transcribe(root, transcript, limits)
    text, structure = transcript.finish()
    meta = parsed_xml(container.read("meta.xml"), "the document's metadata") if "meta.xml" in container else None
    return Source(text, "ODT", structure, title=declared(meta, "title"), author=declared(meta, "creator"))


def _transcribe(root: Element, transcript: Transcript, limits: Limits) -> None:
    note: Element | None = None
    for event, element, text in walked(root, limits, skip=lambda element: tag_of(element) in _UNREAD):
        tag = tag_of(element)
        if note is not None:
            note = None if event == "close" and element is note else note
        elif event == "text":
            transcript.write(text)
        elif event == "open" and tag == "note":
            note = element
            _put_off(element, transcript)
        elif event == "open" and tag in ("s", "tab", "line-break"):
            transcript.write(" ")
        elif tag in ("p", "h"):
            transcript.begin(_style(element, tag) if event == "open" else Style())


def _style(element: Element, tag: str) -> Style:
    if tag == "h":
        level = element.get(_OUTLINE) or "1"
        return Style(ClaimKind.HEADING, level=int(level) if level.isdigit() else 1)
    return Style(quoted=bool(_QUOTING.search(element.get(_STYLE) or "")))


def _put_off(element: Element, transcript: Transcript) -> None:
    citation = "".join("".join(part.itertext()) for part in element.iter("{*}note-citation")).strip() or "*"
    transcript.call(citation, citation)
    words = " ".join("".join(part.itertext()) for part in element.iter("{*}note-body"))
    transcript.put_off(Style(ClaimKind.NOTE, note=citation), words)
