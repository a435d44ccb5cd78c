"""A point of dispute in Word: both quotations side by side, and what is said of them or is to be said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from annotator.reports import asking, captions, wording
from annotator.reports.cutting import stretches
from annotator.reports.point import Opinion, Point
from annotator.reports.quotation import Quotation
from annotator.reports.report import ContradictionReport
from annotator.reports.word_document import WordDocument
from annotator.reports.word_text import clean


def contested(document: WordDocument, point: Point, report: ContradictionReport) -> None:
    document.heading(f"{point.number}  {wording.heading(point)}", 3)
    status = document.paragraph(wording.status(point), style="Caption", italic=True)
    kept(status)
    if address := wording.permalink(point, report):
        status.add_run(" · ")
        document.link_out(status, wording.OPEN, address)
    for sentence in wording.glosses(point):
        kept(document.paragraph(sentence, style="Caption", italic=True))
    _facing(document, point, report)
    for reason in point.suggested.reasons if point.suggested else ():
        document.paragraph(reason, style="List Bullet")
    if point.suggested and point.suggested.dependent:
        document.paragraph(wording.DEPENDENT, italic=True)
    for opinion in point.opinions:
        _opinion(document, opinion)
    if point.questions:
        kept(document.paragraph(wording.DISCUSS, style="Caption", italic=True))
        questions(document, point.questions)


def to_be_judged(document: WordDocument, point: Point, report: ContradictionReport) -> None:
    document.heading(f"{point.number}  How do these two stand to each other?", 3)
    _facing(document, point, report)
    choices = "   ".join(f"☐\u00a0{wording.label('relation', term)}".replace(" ", "\u00a0") for term in wording.CHOICES)
    document.paragraph(choices, style="Choices")
    questions(document, asking.for_students(point), lines=asking.LINES["point"])


def _facing(document: WordDocument, point: Point, report: ContradictionReport) -> None:
    grid = document.grid((85, 85))
    for cell, quotation in zip(document.row(grid).cells, (point.a, point.b), strict=True):
        _quotation(document, cell, quotation, report)
        for paragraph in cell.paragraphs:
            kept(paragraph)
    kept(document.paragraph(style="Small"))


def _quotation(document: WordDocument, cell: Any, quotation: Quotation, report: ContradictionReport) -> None:
    worksheet = report.edition == "worksheet"
    words = cell.paragraphs[0]
    if quotation.before:
        document.styled(words, "Small").add_run(clean(quotation.before))
        words = cell.add_paragraph()
    for stretch in stretches(quotation, report.longest_quotation, plain=worksheet):
        run = words.add_run(clean(stretch.text))
        if stretch.why:
            document.set_off(run)
    in_text = captions.in_text(report)
    if not in_text:
        document.footnote(words, captions.note(quotation, report))
    if quotation.after:
        document.styled(cell.add_paragraph(clean(quotation.after)), "Small")
    named = document.styled(cell.add_paragraph(), "Caption")
    named.add_run(clean(quotation.source.name)).bold = True
    named.add_run(clean(f" · {quotation.source.tradition}"))
    if in_text:
        named.add_run("\n")
        document.runs(named, captions.note(quotation, report))
    if bits := captions.beneath(quotation, report):
        named.add_run(clean("\n" + " · ".join(bits)))


def _opinion(document: WordDocument, opinion: Opinion) -> None:
    said = document.paragraph()
    document.box(said)
    said.add_run(clean(opinion.by)).bold = True
    said.add_run(clean(wording.opinion(opinion)))


def questions(document: WordDocument, asked: Sequence[str], *, lines: int = 0) -> None:
    """Questions numbered from 1; with so many lines to answer each."""
    numbers = document.numbering() if asked else 0
    for question in asked:
        paragraph = document.numbered(question, numbers)
        if lines:
            kept(paragraph)
            _lines(document, lines)


def _lines(document: WordDocument, count: int) -> None:
    for left in reversed(range(count)):
        _line(document).paragraph_format.keep_with_next = left > 0


def _line(document: WordDocument) -> Any:
    edge = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="1" w:color="B0A898"/>' for side in ("bottom", "between")
    )
    border = parse_xml(f"<w:pBdr {nsdecls('w')}>{edge}</w:pBdr>")
    line = document.paragraph(style="Line")
    line._p.get_or_add_pPr().append(border)
    return line


def kept(paragraph: Any) -> None:
    """Keep it on one page with what follows."""
    paragraph.paragraph_format.keep_with_next = True
