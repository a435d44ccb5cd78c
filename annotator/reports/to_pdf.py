"""A report as a tagged PDF for paper and screen readers: bookmarks, running heads and page numbers, by WeasyPrint."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from annotator.errors import AnnotatorError
from annotator.reports.own_words import table
from annotator.reports.progress import Progress, silently
from annotator.reports.report import ContradictionReport
from annotator.reports.to_html import page
from annotator.uncollected import uncollected

_PAGE = re.compile(r"Page (\d+)")
_VARIABLE = re.compile(r"var\(--([a-z]+)\)")
#: What WeasyPrint logs before it goes through all pages once more.
_AGAIN = "Repagination"
#: What WeasyPrint logs of the steps before and after all pages, and how a reader calls them.
_STEPS = {
    "Applying CSS": "styling the text",
    "Creating PDF": "drawing the pages",
    "Adding PDF metadata": "tagging the pages",
}


def render(report: ContradictionReport, *, progress: Progress = silently) -> bytes:
    """A PDF/UA-1 document. Raises AnnotatorError where the system lacks the library that sets the type."""
    try:
        from weasyprint import HTML
    except OSError as error:
        raise AnnotatorError(f"a PDF needs the system library Pango, e.g. Debian's libpango-1.0-0 ({error})") from error
    logging.getLogger("weasyprint").setLevel(logging.ERROR)  # else it reports letters that no font has, to the terminal
    colours = table("palette")["light"]
    written = _named_outright(
        page(report, hue=colours.__getitem__, paged=True), colours | {"serif": table("palette")["serif"]}
    )
    html = HTML(string=written, url_fetcher=_nothing)
    # WeasyPrint keeps all its boxes to the end: to look through them for garbage is slow.
    with _pages_told(progress), _pages_listed_once(), uncollected():
        return bytes(html.write_pdf(pdf_variant="pdf/ua-1"))


def _named_outright(html: str, values: Mapping[str, str]) -> str:
    """The page with colours and faces in place of variables, which WeasyPrint works out anew for every element."""
    style, rest = html.split("</style>", 1)
    return _VARIABLE.sub(lambda found: values[found[1]], style) + "</style>" + rest


@contextmanager
def _pages_listed_once() -> Iterator[None]:
    """Keep the list of all pages, which pydyf makes anew for each box that is tagged: a tenth of all time."""
    from pydyf import PDF

    listing = PDF.page_references

    def kept(pdf: PDF) -> tuple[bytes, ...]:
        pages, listed = vars(pdf).get("_listed", (0, ()))
        if pages != pdf.pages["Count"]:
            pages, listed = pdf._listed = pdf.pages["Count"], listing.fget(pdf)
        return listed

    PDF.page_references = property(kept)
    try:
        yield
    finally:
        PDF.page_references = listing


@contextmanager
def _pages_told(progress: Progress) -> Iterator[None]:
    """Pass on each page that WeasyPrint logs as laid out."""
    logger, handler = logging.getLogger("weasyprint.progress"), _Pages(progress)
    level, spread = logger.level, logger.propagate
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)
        logger.propagate = spread


class _Pages(logging.Handler):
    """Tells of pages in rounds: how many there are is known after the first, and only then what stands on which."""

    def __init__(self, progress: Progress) -> None:
        super().__init__()
        self._progress = progress
        self._page = self._pages = 0

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        if found := _PAGE.search(message):
            self._page = int(found[1])
            label = "entering page numbers" if self._pages else "setting pages"
            self._progress(label, self._page, max(self._page, self._pages) if self._pages else 0)
        elif _AGAIN in message:
            self._pages = self._page
        elif step := next((words for logged, words in _STEPS.items() if logged in message), None):
            self._progress(step, 0, 0)


def _nothing(url: str) -> dict[str, object]:
    """A report refers to nothing outside itself, and what was written into it must fetch nothing."""
    raise ValueError(f"a report fetches nothing: {url}")
