"""Each format says all that the report holds, and nothing that was written into it can do harm."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from dataclasses import replace
from typing import Any

import pytest
from bs4 import BeautifulSoup
from docx import Document
from markdown_it import MarkdownIt
from pypdf import PdfReader
from sqlalchemy.orm import Session, sessionmaker

from annotator import reports
from annotator.errors import InputError
from annotator.reports import to_csv, to_docx, to_html, to_markdown
from annotator.reports.choosing import Choice
from annotator.reports.citations import Run
from annotator.reports.gather import gather
from annotator.reports.pictures import pictures
from annotator.reports.report import ContradictionReport
from annotator.reports.synopsis import synopsis
from annotator.reports.word_document import WordDocument
from models.vocabulary import Verdict
from tests.fires import judge


@pytest.fixture
def page(report: ContradictionReport) -> BeautifulSoup:
    return BeautifulSoup(to_html.render(report), "html.parser")


def test_html_quotes_letter_for_letter(page: BeautifulSoup, report: ContradictionReport):
    shown = [quote.get_text() for quote in page.select("blockquote")]
    assert shown == [quotation.text for point in report.points for quotation in (point.a, point.b)]


def test_html_sets_off_the_words_in_conflict(page: BeautifulSoup):
    assert [mark.get_text() for mark in page.select("#a1-b1 mark")] == ["40 sacks", "12 sacks"]


def test_html_says_plainly_what_nobody_judged(page: BeautifulSoup):
    statuses = [status.get_text() for status in page.select(".point .status")]
    assert statuses[0] == "judged, with dissent"
    assert all(status.startswith("not judged: suggested") for status in statuses[1:])


def test_html_says_how_far_the_judges_agree(page: BeautifulSoup):
    assert "Two people or more judged 1 of the points and agree on 0." in page.select_one(".front").get_text()


def test_html_gives_each_date_in_both_styles(page: BeautifulSoup):
    assert "16 May 1917 (3 May Old Style)" in page.get_text()


def test_html_needs_nothing_from_elsewhere_and_runs_nothing(page: BeautifulSoup, hostile: str):
    assert not page.select("script, link, img, iframe")
    assert "http" not in "".join(page.style.strings)
    assert " ".join(hostile.split()) in " ".join(page.get_text().split())


def test_html_figures_have_their_text(page: BeautifulSoup):
    for drawing in page.select("svg"):
        assert drawing.title.get_text()
        assert drawing.desc.get_text()
        assert set(drawing["aria-labelledby"].split()) <= {one["id"] for one in page.select("[id]")}


def test_the_figures_of_the_matrix_are_told_in_words_too(page: BeautifulSoup, report: ContradictionReport):
    (event,) = report.events
    told = page.select_one("#coverage-text").get_text()
    for source, claims in event.voices:
        assert f"{source.siglum} {claims}" in told


def test_a_report_that_one_event_was_asked_for_has_no_drawings_of_the_project(fires: Session):
    whole = gather(fires)
    chosen = gather(fires, choice=Choice.of({"events": [whole.events[0].id]}))
    assert list(pictures(whole))
    assert not list(pictures(chosen))


def test_only_a_report_of_several_events_lists_them(report: ContradictionReport):
    for events, lists in ((report.events, 0), (report.events * 2, 1)):
        made = replace(report, events=events)
        assert len(BeautifulSoup(to_html.render(made), "html.parser").select(".contents")) == lists
        headings = [one.text for one in Document(io.BytesIO(to_docx.render(made))).paragraphs]
        assert headings.count("Events") == lists


def test_html_ids_are_used_once(page: BeautifulSoup):
    ids = [one["id"] for one in page.select("[id]")]
    assert len(ids) == len(set(ids))


def test_markdown_reads_back_as_the_same_quotations(report: ContradictionReport):
    html = MarkdownIt("commonmark").enable("table").render(to_markdown.render(report).decode())
    quotes = BeautifulSoup(html, "html.parser").select("blockquote > p:first-child")
    assert [quote.get_text() for quote in quotes] == [q.text for point in report.points for q in (point.a, point.b)]


def test_markdown_lets_no_note_become_markup(report: ContradictionReport, hostile: str):
    html = MarkdownIt("commonmark").render(to_markdown.render(report).decode())
    page = BeautifulSoup(html, "html.parser")
    assert not page.select("script, a")
    assert " ".join(hostile.split()) in " ".join(page.get_text().split())


@pytest.mark.parametrize(
    "words", ["- a", "1. a", "12) a", "# a", "= a", "  a *b* `c`", "1.1 a", "a_b_c", "[^1]: a", "~~a~~"]
)
def test_markdown_keeps_words_as_words(words: str):
    page = BeautifulSoup(MarkdownIt("commonmark").render(f"> {to_markdown.escape(words)}\n"), "html.parser")
    assert page.blockquote.p.get_text() == words.strip()
    assert not page.select("li, h1, h2, em, code, a")


def test_csv_has_a_row_a_point_and_both_quotations(report: ContradictionReport):
    rows = list(csv.DictReader(io.StringIO(to_csv.render(report).decode("utf-8-sig"), newline="")))
    assert [(row["a_quotation"], row["b_quotation"]) for row in rows] == [(p.a.text, p.b.text) for p in report.points]
    assert rows[0]["judged_by"] == "Ruth; Omar"
    assert rows[1]["judged"] == "no"


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@a", "\tx"])
def test_csv_never_hands_a_spreadsheet_a_formula(cell: str):
    assert to_csv._harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("format", ["html", "md", "csv"])
def test_an_empty_report_can_be_written(sessions: sessionmaker[Session], format: str):
    with sessions() as session:
        assert reports.render(session, format=format)


def test_an_unknown_format_gets_one_line(fires: Session):
    with pytest.raises(InputError, match="can't be written as 'odt'; choose one of"):
        reports.render(fires, format="odt")


def test_a_worksheet_gives_no_verdict_away(fires: Session):
    page = BeautifulSoup(reports.render(fires, edition="worksheet"), "html.parser")
    for point in page.select(".point"):
        assert point["class"] == ["point"]
        assert not point.select("mark, .reasons, .opinions, .status, .gloss")
    assert "Ruth" not in page.get_text()
    assert len(page.select(".point .choices")) == 4


def test_a_worksheet_has_the_numbers_of_the_key_in_the_order_of_the_text(fires: Session):
    numbers = {}
    for edition in reports.EDITIONS:
        points = BeautifulSoup(reports.render(fires, edition=edition), "html.parser").select(".point")
        numbers[edition] = {point["id"]: point.select_one(".no").get_text() for point in points}
    assert list(numbers["worksheet"].values()) == ["1.1", "1.2", "1.3", "1.4"]
    assert numbers["worksheet"] == numbers["key"]


def test_a_worksheet_has_lines_below_each_question_and_says_what_can_be_ticked(fires: Session):
    page = BeautifulSoup(reports.render(fires, edition="worksheet"), "html.parser")
    assert all(question.select_one(".lines") for question in page.select(".asked li"))
    assert [name.get_text() for name in page.select(".meanings b")] == [
        choice.get_text() for choice in page.select("#a1-b1 .choices li")
    ]
    bare = BeautifulSoup(reports.render(fires, edition="worksheet", parts=("contradictions",)), "html.parser")
    assert len(bare.select(".point .lines")) == len(bare.select(".point")) == 2


def test_questions_come_from_what_is_contested(fires: Session):
    page = BeautifulSoup(reports.render(fires, edition="worksheet"), "html.parser")
    assert "B. <Okoye>" in page.select_one("#b1-c1 .asked").get_text()
    assert "Convert every date to one calendar" in page.select_one("#b1-c1 .asked").get_text()


def test_at_most_so_many_points_of_an_event(fires: Session):
    page = BeautifulSoup(reports.render(fires, most=1), "html.parser")
    assert [one["id"] for one in page.select(".point")] == ["a1-b1"]


def test_a_worksheet_is_not_written_for_machines(fires: Session):
    with pytest.raises(InputError, match="a worksheet is for people, not for csv"):
        reports.render(fires, format="csv", edition="worksheet")


def test_pdf_is_tagged_and_fetches_nothing(fires: Session, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("socket.socket.connect", None)
    written = reports.render(fires, format="pdf")
    pdf = PdfReader(io.BytesIO(written))
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert pdf.trailer["/Root"]["/Lang"] == "en"
    assert [mark["/Title"] for mark in pdf.outline if not isinstance(mark, list)] == [
        "Contested claims",
        "The fire <at> the mill",
    ]


def test_a_pdf_tells_its_pages_and_then_how_many_of_them_have_their_numbers(fires: Session):
    told: list[tuple[str, int, int]] = []
    judge(fires, 1, "b2", "c2", Verdict.CONTRADICTION)  # on no event, so that there are two to list with their pages
    reports.render(fires, format="pdf", progress=lambda *step: told.append(step))
    assert list(dict.fromkeys(label for label, _, _ in told)) == [
        *(
            "reading",
            "styling the text",
            "setting pages",
            "entering page numbers",
            "drawing the pages",
            "tagging the pages",
        ),
    ]
    pages = max(done for label, done, _ in told if label == "setting pages")
    assert {total for label, _, total in told if label == "entering page numbers"} == {pages}


def test_a_synopsis_has_no_column_in_which_nothing_stands(report: ContradictionReport):
    (event,) = report.events
    bare = replace(event, synopsis=tuple(replace(one, dates=(), actors=()) for one in event.synopsis))
    assert list(synopsis(event, report).columns) == ["days", "first"]
    for written in (replace(report, events=(bare,)), report):
        table = BeautifulSoup(to_html.render(written), "html.parser").select_one(".synopsis")
        word = Document(io.BytesIO(to_docx.render(written)))
        shown = [cell.text for cell in word.tables[1].rows[0].cells]
        assert [head.get_text() for head in table.select("thead th")] == shown
        assert all(cell.get_text() for cell in table.select("td"))


@pytest.fixture
def word(fires: Session) -> Any:
    return Document(io.BytesIO(reports.render(fires, format="docx")))


def test_docx_has_real_headings_and_exact_quotations(word: Any, report: ContradictionReport):
    headings = [p.text for p in word.paragraphs if p.style.name == "Heading 3"]
    assert headings[0] == "1.1  Judges differ: contradiction, partial agreement"
    assert len(headings) == len(list(report.points))
    facing = [table for table in word.tables if len(table.columns) == 2]
    cells = [cell for table in facing for cell in table.rows[0].cells]
    shown = [next(p.text for p in cell.paragraphs if p.style.name == "Normal") for cell in cells]
    assert shown == [quotation.text for point in report.points for quotation in (point.a, point.b)]


def test_docx_cites_each_quotation_in_a_footnote_of_its_own(fires: Session):
    with zipfile.ZipFile(io.BytesIO(reports.render(fires, format="docx"))) as package:
        notes = BeautifulSoup(package.read("word/footnotes.xml"), "xml").find_all("footnote")
        body = BeautifulSoup(package.read("word/document.xml"), "xml")
    ids = [reference["w:id"] for reference in body.find_all("footnoteReference")]
    assert ids == [note["w:id"] for note in notes[2:]]
    assert notes[2].get_text().strip() == "Ito, Mill & its Fire, 7."


def test_notes_are_full_where_the_accounts_are_not_listed(fires: Session):
    text = reports.render(fires, format="md", parts=("contradictions",)).decode()
    assert "Anna Ito, *The Mill & its Fire* (n.d.), 7." in text.replace("\\&", "&")


def test_a_style_that_refers_in_brackets_has_no_notes(fires: Session):
    word = Document(io.BytesIO(reports.render(fires, format="docx", style="mla")))
    assert "Anna Ito · Miller's heirs\n(Ito 7)" in word.tables[2].rows[0].cells[0].text
    assert not word.element.xpath("//w:footnoteReference")


def test_docx_has_the_figures_as_lines_and_pixels_each_with_its_words(word: Any, report: ContradictionReport):
    drawn = word.inline_shapes
    assert len(drawn) == len(list(pictures(report))) > 0
    for shape in drawn:
        assert shape._inline.docPr.get("descr")
        (lines,) = shape._inline.xpath(".//*[local-name()='svgBlip']/@r:embed")
        assert word.part.related_parts[lines].blob.startswith(b"<svg")
    assert word.element.xpath("count(//w:p[.//pic:pic]/w:pPr/w:keepNext)") == len(drawn)


def test_docx_takes_signs_that_xml_forbids():
    document = WordDocument("a\x00b\ufffe")
    document.footnote(document.paragraph("c\x0bd 🔥"), (Run("e\x1ff <g>"),))
    word = Document(io.BytesIO(document.save()))
    assert word.core_properties.title == "ab"
    assert word.paragraphs[0].text == "cd 🔥"


def test_the_worksheet_in_markdown_and_word_keeps_quiet_too(fires: Session):
    text = reports.render(fires, format="md", edition="worksheet").decode()
    word = Document(io.BytesIO(reports.render(fires, format="docx", edition="worksheet")))
    for shown in (text, "\n".join(paragraph.text for paragraph in word.paragraphs)):
        assert "What exactly does each count" in shown
        assert "Which words decide it for you?" in shown
        assert "Ruth" not in shown
        assert "“40 sacks” against" not in shown
    points, event = text.split("### For discussion")
    assert [part.count("\\_" * 64) / len(re.findall(r"\n\d\. ", part)) for part in (points, event)] == [2, 3]


def test_the_key_has_the_questions_that_the_students_answer(fires: Session):
    page = BeautifulSoup(reports.render(fires, format="html"), "html.parser").get_text()
    text = reports.render(fires, format="md").decode()
    word = Document(io.BytesIO(reports.render(fires, format="docx")))
    for shown in (page, text, "\n".join(paragraph.text for paragraph in word.paragraphs)):
        assert "What exactly does each count" in shown
    assert "\n1. Anna Ito has “40 sacks”, “A Town in Flames” “12 sacks”. What exactly does each count" in text
    assert "What exactly does each count" not in reports.render(fires, format="md", parts=("contradictions",)).decode()


def test_docx_numbers_the_questions_of_each_point_from_one_with_two_lines_below(fires: Session):
    word = Document(io.BytesIO(reports.render(fires, format="docx", edition="worksheet")))
    asked = [one for one in word.paragraphs if one.style.name == "List Number"]
    lists = [one._p.pPr.numPr.numId.val for one in asked]
    numbering = word.part.numbering_part.element
    assert all(numbering.num_having_numId(one).xpath("./w:lvlOverride/w:startOverride[@w:val='1']") for one in lists)
    headings = [one for one in word.paragraphs if "How do these two" in one.text or one.text == "For discussion"]
    assert len(set(lists)) == len(headings) > 1
    assert lists == sorted(lists)
    first = word.paragraphs[[one.text for one in word.paragraphs].index(asked[0].text) :]
    assert [one.style.name for one in first[:4]] == ["List Number", "Line", "Line", "List Number"]
