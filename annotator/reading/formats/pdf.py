"""PDF with a text layer, page by page, by PDFium."""

from __future__ import annotations

from typing import Any

from annotator.errors import InputError
from annotator.reading.formats.pdf_lines import Box, laid_out
from annotator.reading.source import Limits, PageStart, Source, Structure


def read_pdf(data: bytes, limits: Limits) -> Source:
    """The text of a PDF, a form feed between pages; the pages bear the labels that the file gives them.

    Raises InputError for a locked, damaged or scanned file.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        mend = "is locked by a password; save a copy without it" if locked else "is damaged; print it to a new PDF"
        raise InputError(f"the PDF {mend}") from error
    try:
        return _read(document, limits)
    finally:
        document.close()


def _read(document: Any, limits: Limits) -> Source:
    count = len(document)
    if count > limits.pages:
        raise InputError(f"the PDF has {count:,} pages, more than {limits.pages:,}; import it in parts")
    parts: list[str] = []
    starts: list[PageStart] = []
    length = 0
    for number in range(count):
        text = _page(document, number)
        label = document.get_page_label(number).strip() or str(number + 1)
        starts.append(PageStart(length, label[:20]))
        parts.append(text)
        length += len(text) + 1
        if length > limits.characters:
            raise InputError(f"the PDF holds more than {limits.characters:,} characters; import it in parts")
    text = "\f".join(parts)
    if sum(map(str.isalnum, text)) < 10 * max(1, count):
        raise InputError("the PDF has no text layer, it is a scan; run text recognition (OCR) on it first")
    declared = document.get_metadata_dict(skip_empty=True)
    return Source(
        text,
        f"PDF, {count} page{'s' * (count != 1)}",
        Structure(pages=tuple(starts)),
        title=declared.get("Title"),
        author=declared.get("Author"),
    )


def _page(document: Any, number: int) -> str:
    import pypdfium2

    try:
        page = document[number]
        text_page = page.get_textpage()
        text = laid_out(_box(text_page, index) for index in range(text_page.count_rects()))
        text_page.close()
        page.close()
    except pypdfium2.PdfiumError as error:
        raise InputError(f"page {number + 1} of the PDF is damaged; print it to a new PDF") from error
    return text


def _box(text_page: Any, index: int) -> Box:
    left, bottom, right, top = text_page.get_rect(index)
    return Box(left, bottom, right, top, text_page.get_text_bounded(left, bottom, right, top))
