"""A report as a tagged PDF for paper and screen readers: bookmarks, running heads and page numbers, by WeasyPrint."""

from __future__ import annotations

import logging

from annotator.errors import AnnotatorError
from annotator.reports.report import ContradictionReport
from annotator.reports.to_html import page
from annotator.reports.wording import table


def render(report: ContradictionReport) -> bytes:
    """A PDF/UA-1 document. Raises AnnotatorError where the system lacks the library that sets the type."""
    try:
        from weasyprint import HTML
    except OSError as error:
        raise AnnotatorError(f"a PDF needs the system library Pango, e.g. Debian's libpango-1.0-0 ({error})") from error
    logging.getLogger("weasyprint").setLevel(logging.ERROR)  # else it reports letters that no font has, to the terminal
    colours = table("palette")["light"]
    html = HTML(string=page(report, hue=colours.__getitem__, paged=True), url_fetcher=_nothing)
    return bytes(html.write_pdf(pdf_variant="pdf/ua-1"))


def _nothing(url: str) -> dict[str, object]:
    """A report refers to nothing outside itself, and what was written into it must fetch nothing."""
    raise ValueError(f"a report fetches nothing: {url}")
