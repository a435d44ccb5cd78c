"""A report as a Word document that people can edit: real headings, tables, footnotes and styles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.shared import Pt

from annotator.reports import asking, front_matter, wording
from annotator.reports.dating import in_words
from annotator.reports.pictures import pictures
from annotator.reports.progress import Progress, silently, told
from annotator.reports.report import ContradictionReport, EventReport
from annotator.reports.synopsis import synopsis
from annotator.reports.word_document import WordDocument
from annotator.reports.word_points import contested, kept, questions, to_be_judged
from annotator.reports.word_text import clean

#: Millimetres: of a line, of a key, of the columns of a synopsis but the last, which takes the rest.
_TEXT, _KEY = 170, 20
_OPENING = range(1, 4)
_WIDTHS = {"days": 46, "acting": 34, "first": 70}


def render(report: ContradictionReport, *, progress: Progress = silently) -> bytes:
    """The whole document."""
    document = WordDocument(report.title)
    _front(document, report)
    for event in told(report.events, "writing events", len(report.events), progress):
        _event(document, event, report)
    return document.save()


def _front(document: WordDocument, report: ContradictionReport) -> None:
    document.paragraph(report.title, style="Title")
    worksheet = report.edition == "worksheet"
    if report.choice.question:
        document.paragraph(report.choice.question, italic=True)
    document.paragraph("Name: ____________________________   Date: ______________" if worksheet else report.size)
    made = f"Made on {report.made:%-d %B %Y} with {report.program}."
    if not worksheet:
        made += f" {front_matter.caveat(report)}"
    told = document.paragraph(made, style="Caption")
    if report.choice.home:
        told.add_run(f" {front_matter.HOME} ")
        document.link_out(told, report.choice.home, report.choice.home)
    parts = report.choice.parts
    if "accounts" in parts:
        _accounts(document, report)
    document.heading("How to read it", 1)
    for sentence in front_matter.reading(report):
        document.paragraph(sentence)
    for name, meaning in front_matter.choices(report):
        listed = document.paragraph(style="List Bullet")
        listed.add_run(name).bold = True
        listed.add_run(f": {meaning}")
    if "method" in parts and not worksheet:
        document.heading("How it was made", 1)
        for sentence in front_matter.method(report):
            document.paragraph(sentence)
    if report.events:
        _figures_and_contents(document, report)


def _figures_and_contents(document: WordDocument, report: ContradictionReport) -> None:
    parts = report.choice.parts
    if "figures" in parts and report.edition == "key":
        for picture in pictures(report):
            document.picture(picture, width=_TEXT)
    if report.lists_events:
        document.heading("Events", 1)
        for event in report.events:
            line = document.paragraph()
            line.paragraph_format.keep_with_next, line.paragraph_format.space_after = event.number in _OPENING, Pt(1)
            document.link(line, f"{event.number}  {event.title}", f"event_{event.number}")
            if event.lead:
                text, source = event.lead
                document.paragraph(f"“{text}” {source.siglum}", style="Caption").paragraph_format.keep_with_next = False


def _accounts(document: WordDocument, report: ContradictionReport) -> None:
    document.heading("The accounts", 1)
    grid = document.grid((22, 72, 31, 21, 24), ruled=True)
    document.header_row(grid, ("Siglum", "Account", "Tradition", "Dates in", "Sentences compared"))
    for source in report.sources:
        cells = document.row(grid).cells
        words = (source.siglum, "", source.tradition, wording.calendar(source.calendar), f"{source.claims:,}")
        for cell, text in zip(cells, words, strict=True):
            cell.text = clean(text)
            cell.paragraphs[0].paragraph_format.space_after = Pt(1)
        document.runs(cells[1].paragraphs[0], front_matter.listed(source, report))
        if card := front_matter.card(source):
            document.styled(cells[1].add_paragraph(clean(card)), "Caption")


def _event(document: WordDocument, event: EventReport, report: ContradictionReport) -> None:
    heading = document.heading(f"{event.number}. {event.title}", 1, bookmark=f"event_{event.number}")
    heading.paragraph_format.page_break_before = report.edition == "worksheet"
    when = [in_words(event.date, report.calendars), event.place or ""]
    if any(when):
        kept(document.paragraph(" · ".join(part for part in when if part), italic=True))
    if event.voices:
        kept(document.paragraph(wording.who_speaks(event), style="Caption"))
    _synopsis(document, event, report)
    if report.edition == "worksheet":
        for point in event.mixed:
            to_be_judged(document, point, report)
    else:
        for _, title, points in wording.parts(event):
            document.heading(title, 2)
            for point in points:
                contested(document, point, report)
    if event.questions:
        document.heading("For discussion", 2)
        questions(document, event.questions, lines=asking.LINES["event"] if report.edition == "worksheet" else 0)


def _synopsis(document: WordDocument, event: EventReport, report: ContradictionReport) -> None:
    table = synopsis(event, report)
    if not table.rows:
        return
    widths = [_WIDTHS[kind] for kind in table.columns]
    grid = document.grid((_KEY, *widths[:-1], _TEXT - _KEY - sum(widths[:-1])), ruled=True)
    document.header_row(grid, ("Account", *table.columns.values()))
    for left, (source, cells) in zip(reversed(range(len(table.rows))), table.rows, strict=True):
        _small_row(document, grid, (source.siglum, *cells), with_next=left > 0)


def _small_row(document: WordDocument, grid: Any, texts: Sequence[str], *, with_next: bool) -> None:
    for cell, text in zip(document.row(grid).cells, texts, strict=True):
        cell.text = clean(text)
        document.styled(cell.paragraphs[0], "Small").paragraph_format.keep_with_next = with_next
