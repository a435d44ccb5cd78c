"""One chapter bound in every format, so that all must read alike."""

from __future__ import annotations

import io
import textwrap
import zipfile
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class Part:
    """A heading or paragraph; note calls stand in it as [1]."""

    text: str
    heading: bool = False


@dataclass(frozen=True)
class Chapter:
    """A title, its parts, and its notes by label."""

    title: str
    parts: tuple[Part, ...]
    notes: dict[str, str]


def called(text: str, chapter: Chapter, form: str) -> str:
    """The text with each note call in the form of a format."""
    for label in chapter.notes:
        text = text.replace(f"[{label}]", form.format(label=label, note=escape(chapter.notes[label])))
    return text


def as_text(chapter: Chapter) -> bytes:
    """Typewritten: wrapped at 72, broken words, running heads and page numbers, notes at the end."""
    blocks = [chapter.title]
    for part in chapter.parts:
        blocks.append("\n".join(hyphenated(part.text, 72)))
    notes = "\n\n".join("\n".join(hyphenated(f"[{label}] {note}", 72)) for label, note in chapter.notes.items())
    return "\n\n".join([*blocks, "Notes", notes]).encode()


def hyphenated(text: str, width: int) -> list[str]:
    """Lines of a paragraph, long words broken at their ends as compositors do."""
    lines, line = [], ""
    for word in text.split():
        candidate = f"{line} {word}".strip()
        if len(candidate) <= width:
            line = candidate
        elif word.isalpha() and word.islower() and len(word) > 7 and width - len(line) > 6:
            lines.append(f"{line} {word[:4]}-")
            line = word[4:]
        else:
            lines.append(line)
            line = word
    return [*lines, line]


def as_html(chapter: Chapter) -> bytes:
    """A saved web page with a menu, a cookie banner and links to related pages."""
    body = "".join(
        f"<h2>{escape(part.text)}</h2>" if part.heading else f"<p>{_linked(part.text, chapter)}</p>\n"
        for part in chapter.parts
    )
    notes = "".join(f'<li id="fn{label}">{escape(note)}</li>' for label, note in chapter.notes.items())
    return (
        "<!doctype html><html><head><meta charset=utf-8><title>t</title><script>alert('x')</script></head><body>"
        "<nav><a href=/>Home</a> <a href=/login>Log in</a></nav><div class=cookie>We use cookies.</div>"
        f"<article><h1>{escape(chapter.title)}</h1>{body}<h2>Notes</h2><ol>{notes}</ol></article>"
        "<footer><a href=/share>Share this</a></footer></body></html>"
    ).encode()


def _linked(text: str, chapter: Chapter) -> str:
    return called(escape(text), chapter, '<a href="#fn{label}"><sup>{label}</sup></a>')


def as_epub(chapter: Chapter) -> bytes:
    """EPUB 3 with pop-up footnotes and a page list."""
    body = "".join(
        f"<h2>{escape(part.text)}</h2>"
        if part.heading
        else "<p>" + called(escape(part.text), chapter, '<a epub:type="noteref" href="#n{label}">{label}</a>') + "</p>"
        for part in chapter.parts
    )
    notes = "".join(
        f'<aside epub:type="footnote" id="n{label}"><p>{escape(note)}</p></aside>'
        for label, note in chapter.notes.items()
    )
    page = (
        '<?xml version="1.0"?>'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>'
        f'<span epub:type="pagebreak" title="7"/>'
        f"<h1>{escape(chapter.title)}</h1>{body}<h2>Notes</h2>{notes}</body></html>"
    )
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(chapter.title)}</dc:title>"
        "<dc:creator>A. Writer</dc:creator><dc:date>1931-05</dc:date></metadata>"
        '<manifest><item id="a" href="a%20b.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="a"/></spine></package>'
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
    )
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "OEBPS/book.opf": package,
            "OEBPS/a b.xhtml": page,
        }
    )


def as_tei(chapter: Chapter) -> bytes:
    """TEI P5 with notes in their places."""
    body = "".join(
        f"</div><div><head>{escape(part.text)}</head>"
        if part.heading
        else "<p>" + called(escape(part.text), chapter, '<note n="{label}">{note}</note>') + "</p>\n"
        for part in chapter.parts
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>'
        f"<title>{escape(chapter.title)}</title><author>A. Writer</author></titleStmt>"
        "<publicationStmt><date>1931</date></publicationStmt></fileDesc></teiHeader><text><body><div>"
        f'<pb n="7"/><head>{escape(chapter.title)}</head><div>{body}</div></div></body></text></TEI>'
    ).encode()


def as_odt(chapter: Chapter) -> bytes:
    """An OpenDocument text with footnotes."""
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>{label}</text:note-citation>'
        "<text:note-body><text:p>{note}</text:p></text:note-body></text:note>"
    )
    body = "".join(
        f'<text:h text:outline-level="2">{escape(part.text)}</text:h>'
        if part.heading
        else f"<text:p>{called(escape(part.text), chapter, note)}</text:p>"
        for part in chapter.parts
    )
    content = (
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
        f'<text:h text:outline-level="1">{escape(chapter.title)}</text:h>{body}'
        "</office:text></office:body></office:document-content>"
    )
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def as_docx(chapter: Chapter) -> bytes:
    """A Word document with real footnotes."""
    import docx

    document = docx.Document()
    document.core_properties.title, document.core_properties.author = chapter.title, "A. Writer"
    document.add_heading(chapter.title, 1)
    for part in chapter.parts:
        document.add_paragraph(part.text, style="Heading 2" if part.heading else None)
    file = io.BytesIO()
    document.save(file)
    with zipfile.ZipFile(file) as made:
        files = {name: made.read(name) for name in made.namelist()}
    reference = '</w:t></w:r><w:r><w:footnoteReference w:id="{label}"/></w:r><w:r><w:t xml:space="preserve">'
    files["word/document.xml"] = called(files["word/document.xml"].decode(), chapter, reference).encode()
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    notes = "".join(
        f'<w:footnote w:id="{label}"><w:p><w:r><w:t>{escape(note)}</w:t></w:r></w:p></w:footnote>'
        for label, note in chapter.notes.items()
    )
    files["word/footnotes.xml"] = f'<w:footnotes xmlns:w="{word}">{notes}</w:footnotes>'.encode()
    return zipped(files)


def as_markdown(chapter: Chapter) -> bytes:
    """Markdown with footnotes."""
    parts = [f"## {part.text}" if part.heading else called(part.text, chapter, "[^{label}]") for part in chapter.parts]
    notes = [f"[^{label}]: {note}" for label, note in chapter.notes.items()]
    return "\n\n".join(
        [f"# {chapter.title}", *(textwrap.fill(part, 90, break_on_hyphens=False) for part in parts), *notes]
    ).encode()


def as_pdf(chapter: Chapter, *, lines_a_page: int = 12) -> bytes:
    """A printed book: justified lines, broken words, a running head and page number on each page, notes at its foot."""
    pages: list[list[str]] = [[]]
    feet: list[list[str]] = [[]]
    for part in (Part(chapter.title, heading=True), *chapter.parts):
        for line in hyphenated(part.text, 80):
            notes = [f"{label} {note}" for label, note in chapter.notes.items() if f"[{label}]" in line]
            if len(pages[-1]) + len(feet[-1]) + 1 + 3 * len(notes) > lines_a_page:
                pages.append([])
                feet.append([])
            pages[-1].append(called(line, chapter, "{label}"))
            for note in notes:
                feet[-1].extend(hyphenated(note, 90))
    return pdf(
        [
            [f"{chapter.title.upper()}  {number}" if number % 2 else f"{number}  A WRITER", *body, *foot]
            for number, (body, foot) in enumerate(zip(pages, feet, strict=True), 7)
        ]
    )


def pdf(pages: list[list[str]]) -> bytes:
    """A PDF of lines of text in one font, without compression."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for lines in pages:
        drawn = b"".join(b"(" + _literal(line) + b") Tj T*\n" for line in lines)
        stream = b"BT /F1 10 Tf 14 TL 60 780 Td\n" + drawn + b"ET"
        objects.append(b"<< /Length %d >>\nstream\n" % len(stream) + stream + b"\nendstream")
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + trailer


def _literal(line: str) -> bytes:
    return line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def zipped(files: dict[str, str | bytes]) -> bytes:
    """A ZIP container."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as container:
        for name, data in files.items():
            container.writestr(name, data)
    return file.getvalue()


#: Each format by the ending of its files.
BINDINGS = {
    "txt": as_text,
    "html": as_html,
    "epub": as_epub,
    "xml": as_tei,
    "odt": as_odt,
    "docx": as_docx,
    "md": as_markdown,
    "pdf": as_pdf,
}
