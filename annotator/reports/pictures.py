"""The figures as pictures that stand alone: drawing and pixels, caption, and the words for who can't see them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from annotator.reports.figures import figures
from annotator.reports.own_words import table
from annotator.reports.report import ContradictionReport
from annotator.reports.templates import environment

_SVG = "{http://www.w3.org/2000/svg}"
#: Pixels of a picture for each unit of the drawing: about 250 to the inch on a page.
_FINE = 2.0


@dataclass(frozen=True, slots=True)
class Picture:
    """One figure."""

    title: str
    text: str
    """What it shows, in words."""
    caption: str
    svg: bytes
    png: bytes


def pictures(report: ContradictionReport) -> Iterator[Picture]:
    """The figures of a report that have something to show. None where the system lacks what draws them."""
    template = environment().get_template("_figures.html")
    drawings = template.make_module({"hue": table("palette")["light"].__getitem__}).drawings(report, figures(report))
    try:
        import weasyprint  # noqa: F401
    except OSError:
        return
    for figure in etree.fromstring(f"<div>{drawings}</div>").iter("figure"):
        svg, caption = figure.find(f"{_SVG}svg"), figure.findtext("figcaption")
        title, text = (" ".join(svg.findtext(f"{_SVG}{name}").split()) for name in ("title", "desc"))
        written = etree.tostring(svg, with_tail=False)
        yield Picture(title, text, " ".join(caption.split()), written, _pixels(written, svg.get("viewBox")))


def _pixels(svg: bytes, box: str) -> bytes:
    """As PNG, by way of a page of just its size."""
    from pypdfium2 import PdfDocument
    from weasyprint import HTML

    width, height = box.split()[2:]
    style = f"@page {{ size: {width}px {height}px; margin: 0 }} body {{ margin: 0 }} svg {{ display: block }}"
    written = HTML(string=f"<style>{style}</style>{svg.decode()}").write_pdf()
    with PdfDocument(written) as document:
        image = document[0].render(scale=_FINE * 96 / 72).to_pil()
    png = BytesIO()
    image.save(png, "png", optimize=True)
    return png.getvalue()
