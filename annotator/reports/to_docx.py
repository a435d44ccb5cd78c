"""A report as a Word document that people can edit: real headings, tables, footnotes and styles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from annotator.reports import wording
from annotator.reports.dating import in_words
from annotator.reports.progress import Progress, silently, told
from annotator.reports.quoting import nearby, shortened, stretches
from annotator.reports.report import ContradictionReport, EventReport, Opinion, Point, Quotation
from annotator.reports.word_document import WordDocument, clean

_CHOICES = ("agreement", "partial", "contradiction", "framing", "unrelated", "unsure")
_LINES = 4


def render(report: ContradictionReport, *, progress: Progress = silently) -> bytes:
    """The whole document."""
    document = WordDocument(report.title)
    _front(document, report)
    for event in told(report.events, "writing events", len(report.events), progress):
        _event(document, event, report)
    return document.save()


def _front(document: WordDocument, report: ContradictionReport) -> None:
    document.word.add_paragraph(clean(report.title), style="Title")
    worksheet = report.edition == "worksheet"
    if report.choice.question:
        document.paragraph(report.choice.question, italic=True)
    document.paragraph("Name: ____________________________   Date: ______________" if worksheet else report.size)
    made = f"Made on {report.made:%-d %B %Y} with {report.program}."
    if not worksheet:
        made += f" {wording.caveat(report)}"
    document.paragraph(made, style="Caption")
    parts = report.choice.parts
    if "accounts" in parts:
        _accounts(document, report)
    document.heading("How to read it", 1)
    for sentence in wording.reading(report):
        document.paragraph(sentence)
    if "method" in parts and not worksheet:
        document.heading("How it was made", 1)
        for sentence in wording.method(report):
            document.paragraph(sentence)
    if report.events and "contents" in parts:
        document.heading("Events", 1)
        for event in report.events:
            document.link(document.paragraph(), f"{event.number}  {event.title}", f"event_{event.number}")


def _accounts(document: WordDocument, report: ContradictionReport) -> None:
    document.heading("The accounts", 1)
    grid = document.grid((22, 66, 32, 22, 20), ruled=True)
    document.header_row(grid, ("Key", "Account", "Tradition", "Dates in", "Claims"))
    for source in report.sources:
        cells = document.row(grid).cells
        words = (source.key, "", source.tradition, wording.calendar(source.calendar), f"{source.claims:,}")
        for cell, text in zip(cells, words, strict=True):
            cell.text = clean(text)
        document.runs(cells[1].paragraphs[0], wording.listed(source, report))
        if card := wording.card(source):
            cells[1].add_paragraph(clean(card), style="Caption")


def _event(document: WordDocument, event: EventReport, report: ContradictionReport) -> None:
    heading = document.heading(f"{event.number}. {event.title}", 1, bookmark=f"event_{event.number}")
    heading.paragraph_format.page_break_before = report.edition == "worksheet"
    when = [in_words(event.date, report.calendars), event.place or ""]
    if any(when):
        _kept(document.paragraph(" · ".join(part for part in when if part), italic=True))
    if event.voices:
        _kept(document.paragraph(wording.who_speaks(event), style="Caption"))
    _synopsis(document, event, report)
    if report.edition == "worksheet":
        for point in event.shuffled:
            _to_be_judged(document, point, report)
    else:
        for _, title, points in wording.parts(event):
            document.heading(title, 2)
            for point in points:
                _contested(document, point, report)
    if "questions" in report.choice.parts:
        document.heading("For discussion", 2)
        _questions(document, wording.event_questions(event))
        if report.edition == "worksheet":
            _lines(document)


def _kept(paragraph: Any) -> None:
    """Keep it on one page with what follows."""
    paragraph.paragraph_format.keep_with_next = True


def _synopsis(document: WordDocument, event: EventReport, report: ContradictionReport) -> None:
    if not event.synopsis:
        return
    grid = document.grid((24, 40, 36, 62), ruled=True)
    document.header_row(grid, ("Account", "Days", "Who acts", "Its first sentence on it"))
    for one in event.synopsis:
        days = "; ".join(in_words(day, report.calendars) for day in one.dates)
        cells = (one.source.key, days or "–", ", ".join(one.actors) or "–", shortened(one.first))
        _small_row(document, grid, cells)
    for source in event.silent:
        _small_row(document, grid, (source.key, "is silent", "", ""))


def _small_row(document: WordDocument, grid: Any, texts: Sequence[str]) -> None:
    for cell, text in zip(document.row(grid).cells, texts, strict=True):
        cell.text = clean(text)
        cell.paragraphs[0].style = document.word.styles["Small"]


def _contested(document: WordDocument, point: Point, report: ContradictionReport) -> None:
    document.heading(f"{point.number}  {wording.heading(point)}", 3)
    _kept(document.paragraph(wording.status(point), style="Caption", italic=True))
    for sentence in wording.glosses(point):
        _kept(document.paragraph(sentence, style="Caption", italic=True))
    _facing(document, point, report)
    for reason in point.suggested.reasons if point.suggested else ():
        document.paragraph(reason, style="List Bullet")
    if point.suggested and point.suggested.dependent:
        document.paragraph(wording.DEPENDENT, italic=True)
    for opinion in point.opinions:
        _opinion(document, opinion)
    if address := wording.permalink(point, report):
        document.link_out(document.paragraph(style="Caption"), "Judge or discuss this pair", address)


def _to_be_judged(document: WordDocument, point: Point, report: ContradictionReport) -> None:
    document.heading(f"{point.number}  How do these two stand to each other?", 3)
    _facing(document, point, report)
    choices = "   ".join(f"☐\u00a0{wording.label('relation', term)}".replace(" ", "\u00a0") for term in _CHOICES)
    document.paragraph(choices, style="Choices")
    if "questions" in report.choice.parts:
        _questions(document, wording.questions(point))
    _lines(document)


def _facing(document: WordDocument, point: Point, report: ContradictionReport) -> None:
    grid = document.grid((81, 81))
    for cell, quotation in zip(document.row(grid).cells, (point.a, point.b), strict=True):
        _quotation(document, cell, quotation, report)
    document.paragraph(style="Small")


def _quotation(document: WordDocument, cell: Any, quotation: Quotation, report: ContradictionReport) -> None:
    worksheet = report.edition == "worksheet"
    before, after = nearby(quotation, report.longest_quotation)
    words = cell.paragraphs[0]
    if before:
        cell.paragraphs[0].style = document.word.styles["Small"]
        cell.paragraphs[0].add_run(clean(before))
        words = cell.add_paragraph()
    for stretch in stretches(quotation, report.longest_quotation, plain=worksheet):
        run = words.add_run(clean(stretch.text))
        if stretch.why:
            document.set_off(run)
    document.footnote(words, wording.note(quotation, report))
    if after:
        cell.add_paragraph(clean(after), style="Small")
    named = cell.add_paragraph(style="Caption")
    named.add_run(clean(quotation.source.name)).bold = True
    named.add_run(clean(f"\n{quotation.source.tradition}"))
    if quotation.date and not worksheet:
        named.add_run(f"\nspeaks of {in_words(quotation.date, report.calendars)}")
    if not worksheet and (framed := wording.framed(quotation)):
        named.add_run(clean(f"\n{framed}"))
    if quotation.agreeing and not worksheet:
        named.add_run(f"\n{wording.witnesses(quotation)}")
    if quotation.attributed_to:
        named.add_run(clean(f"\non the word of {quotation.attributed_to}"))
    if not quotation.present:
        named.add_run("\nno longer in the account’s present text")


def _opinion(document: WordDocument, opinion: Opinion) -> None:
    said = document.paragraph()
    document.box(said)
    said.add_run(clean(opinion.by)).bold = True
    said.add_run(clean(wording.opinion(opinion)))


def _questions(document: WordDocument, questions: Sequence[str]) -> None:
    for question in questions:
        _kept(document.paragraph(question, style="List Bullet"))


def _lines(document: WordDocument) -> None:
    for left in reversed(range(_LINES)):
        _line(document).paragraph_format.keep_with_next = left > 0


def _line(document: WordDocument) -> Any:
    edge = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="1" w:color="B0A898"/>' for side in ("bottom", "between")
    )
    border = parse_xml(f"<w:pBdr {nsdecls('w')}>{edge}</w:pBdr>")
    line = document.paragraph(style="Line")
    line._p.get_or_add_pPr().append(border)
    return line
