"""Word documents: paragraphs by their styles, footnotes and endnotes, declared metadata."""

from __future__ import annotations

import io
import re
import zipfile

from lxml import etree

from annotator.errors import InputError
from annotator.reading.formats.containers import Container
from annotator.reading.formats.markup import Element, declared, parsed_xml, tag_of
from annotator.reading.formats.transcript import Style, Transcript
from annotator.reading.source import Limits, Source
from models.vocabulary import ClaimKind

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DAMAGE = (KeyError, ValueError, AttributeError, TypeError, LookupError, zipfile.BadZipFile, etree.XMLSyntaxError)
#: Read by its name: LibreOffice spells the relation to it otherwise than Word, so that python-docx misses it.
_CORE = "docProps/core.xml"
_FIGURE = re.compile(r"\s?\[?\d{1,3}\]?\s?")
_HEADING = re.compile(r"heading (\d)|title", re.IGNORECASE)


def read_docx(data: bytes, limits: Limits) -> Source:
    """A document as it reads with its changes accepted: deletions and comments are left out."""
    import docx

    container = Container(data, limits)
    for name in container.names:
        # All of it, for python-docx reads every part: a bomb or a damage shows here, within the limits.
        part = container.read(name)
        if name.endswith((".xml", ".rels")):
            parsed_xml(part, f"{name[-60:]} in the document")
    try:
        document = docx.Document(io.BytesIO(data))
        names = {style.style_id: style.name or "" for style in document.styles}
        body = document.element.body
    except _DAMAGE as error:
        raise InputError("the Word document is damaged; open it in a word processor and save it again") from error
    notes = _notes(container)
    transcript = Transcript(limits)
    for paragraph in body.iter(f"{_W}p"):
        if next(paragraph.iterancestors(f"{_W}txbxContent"), None) is None:
            _transcribe(paragraph, _style_of(paragraph, names), notes, transcript)
    text, structure = transcript.finish()
    core = container.read(_CORE) if _CORE in container else None
    meta = parsed_xml(core, "the document's metadata") if core else None
    return Source(text, "DOCX", structure, title=declared(meta, "title"), author=declared(meta, "creator"))


def _transcribe(paragraph: Element, style: Style, notes: dict[str, tuple[str, str]], transcript: Transcript) -> None:
    transcript.begin(style)
    for element in paragraph.iter():
        tag = tag_of(element)
        if tag == "t" and _is_mark(element):
            transcript.call(element.text, element.text.strip(" []"))
        elif tag == "t":
            transcript.write(element.text or "")
        elif tag in ("tab", "br", "cr"):
            transcript.write(" ")
        elif tag == "nobreakhyphen":
            transcript.write("-")
        elif tag in ("footnotereference", "endnotereference"):
            key = f"{tag.removesuffix('reference')} {element.get(f'{_W}id')}"
            if key in notes:
                label, words = notes[key]
                transcript.call(label, label)
                transcript.put_off(Style(ClaimKind.NOTE, note=label), words)


def _is_mark(words: Element) -> bool:
    """Whether they are a raised figure: the mark of a note that was typed, or pasted from a web page."""
    raised = words.getparent().find(f"{_W}rPr/{_W}vertAlign[@{_W}val='superscript']")
    return raised is not None and bool(_FIGURE.fullmatch(words.text or ""))


def _style(name: str) -> Style:
    """By the name of a paragraph's style; Word keeps the English names of its own in all languages."""
    if heading := _HEADING.fullmatch(name):
        return Style(ClaimKind.HEADING, level=int(heading[1] or 1))
    if name.lower() == "caption":
        return Style(ClaimKind.CAPTION)
    if name.lower().startswith("toc "):
        return Style(ClaimKind.CONTENTS)
    return Style(quoted="quote" in name.lower())


def _style_of(paragraph: Element, names: dict[str, str]) -> Style:
    found = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return _style(names.get(found.get(f"{_W}val") or "", "") if found is not None else "")


def _notes(container: Container) -> dict[str, tuple[str, str]]:
    """The labels and words of the footnotes and endnotes, by kind and id, without Word's separators."""
    found: dict[str, tuple[str, str]] = {}
    for kind in ("footnote", "endnote"):
        name = f"word/{kind}s.xml"
        if name not in container:
            continue
        for note in parsed_xml(container.read(name), name).iter(f"{_W}{kind}"):
            words = " ".join("".join(t.text or "" for t in p.iter(f"{_W}t")) for p in note.iter(f"{_W}p")).strip()
            if words and note.get(f"{_W}type") in (None, "normal"):
                found[f"{kind} {note.get(f'{_W}id')}"] = str(len(found) + 1), words
    return found
