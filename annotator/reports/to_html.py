"""A report as one HTML file that needs nothing else: no fetched fonts, pictures or scripts."""

from __future__ import annotations

from collections.abc import Callable

from annotator.reports.figures import figures
from annotator.reports.report import ContradictionReport
from annotator.reports.templates import environment


def render(report: ContradictionReport) -> bytes:
    """The whole page in UTF-8. Every word that came from outside is escaped."""
    return page(report, hue="var(--{})".format).encode()


def page(report: ContradictionReport, *, hue: Callable[[str], str], paged: bool = False) -> str:
    """The page as text. `hue` names a colour to the drawings; `paged` lays it out for paper, with running heads."""
    template = environment().get_template("report.html")
    return template.render(report=report, figures=figures(report), hue=hue, paged=paged)
