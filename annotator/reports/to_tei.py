"""A report as TEI P5: the quotations in the text, events and relations standing off, everybody named who judged."""

from __future__ import annotations

from annotator.reports.report import ContradictionReport
from annotator.reports.templates import environment
from annotator.reports.word_text import clean


def render(report: ContradictionReport) -> bytes:
    """A whole document in UTF-8, valid against tei_all."""
    template = environment().get_template("report.tei.xml")
    return clean(template.render(report=report, dating=dating, certainty=certainty)).encode()


def dating(edtf: str | None) -> dict[str, str]:
    """The TEI attributes of a date, always Gregorian: ``when``, or ``from`` and ``to``; none for what is open."""
    if not edtf:
        return {}
    ends = [end.rstrip("?~%") for end in edtf.split("/")]
    if len(ends) == 1:
        return {"when": ends[0]}
    return {name: end for name, end in zip(("from", "to"), ends, strict=True) if end not in ("", "..")}


def certainty(share: float) -> str:
    """TEI's three words for how sure one is, at the thirds."""
    return "low" if share < 1 / 3 else "medium" if share < 2 / 3 else "high"
