"""The formats: the same chapter reads alike in all of them, and each tells what it knows."""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document as DocxDocument

from annotator.reading.claim import Sentence
from annotator.reading.formats import open_source
from annotator.reading.text.cleaned import unaccounted
from annotator.reading.text.cleaning import clean
from annotator.reading.text.sentences import split

sys.path.insert(0, str(Path(__file__).parent))
from bookbinding import BINDINGS, Chapter, Part

CHAPTER = Chapter(
    "The Winter of the Two Bridges",
    (
        Part("Nobody in the town had counted on a siege that would last until the thaw."),
        Part("The council meets", heading=True),
        Part(
            "On 3 December the council, which had been elected before the war, met in the corn exchange at 9 p.m. "
            "and heard Col. W. H. Marsh read the dispatches.[1] The magistrates of the neighbouring counties were not "
            "represented, although invitations had been printed; the half-frozen river, i.e. the only highway, kept "
            "them at home. Of the forty-one members twenty-nine were present. “We shall hold the bridges,” said the "
            "mayor. “Whoever proposes surrender shall answer for it.”[2] Nobody answered him."
        ),
        Part(
            "What had been decided? The minutes, preserved by accident in the parish church of St. Olave, record a "
            "unanimous resolution; the diary of the apothecary, who listened behind the curtain, mentions three "
            "dissenting voices and considerable confusion. The accounts of contemporaries contradict one another in "
            "almost every particular, and historians have followed whichever served their purposes. The garrison, it "
            "is agreed, numbered about 1,200 men with four field pieces."
        ),
        Part("The crossing", heading=True),
        Part(
            "Before daybreak on the 5th the besiegers’ engineers pushed pontoons across the narrower channel. The "
            "watchmen, bewildered by the mist, discharged their muskets at random and afterwards maintained that they "
            "had repelled an overwhelming attack.[3] Approximately two hundred grenadiers reached the embankment; the "
            "remainder turned back. By noon the eastern bridge was again in the hands of the townspeople, and the "
            "celebrations continued throughout the following night."
        ),
    ),
    {
        "1": "The original dispatches were destroyed in the fire of 1811; a copy survives.",
        "2": "Thus the printed minutes; the apothecary reports the sentence differently.",
        "3": "The regimental history gives the strength of the attackers as sixty.",
    },
)


def read(ending: str) -> tuple[Sentence, ...]:
    source = open_source(BINDINGS[ending](CHAPTER), f"chapter.{ending}")
    cleaned = clean(source.text, source.structure)
    assert unaccounted(source.text, cleaned) == []
    return split(cleaned)


def told(sentences: tuple[Sentence, ...]) -> list[tuple[str, str, bool, tuple[str, ...]]]:
    return [(s.text, s.kind, s.quoted, s.notes) for s in sentences if s.kind in ("claim", "question", "quotation")]


@pytest.mark.parametrize("ending", list(BINDINGS))
def test_a_chapter_reads_alike_in_every_format(ending: str) -> None:
    sentences = read(ending)
    assert told(sentences) == told(read("md"))
    assert len(told(sentences)) == 15
    assert {(s.note, s.text) for s in sentences if s.kind == "note"} == set(CHAPTER.notes.items())
    headings = [s.text for s in sentences if s.kind == "heading" and s.text != "Notes"]
    assert headings == [CHAPTER.title, "The council meets", "The crossing"]


@pytest.mark.parametrize("ending", list(BINDINGS))
def test_a_claim_can_be_cited_by_its_section(ending: str) -> None:
    crossing = next(s for s in read(ending) if s.text.startswith("By noon"))
    assert (crossing.section or "").endswith("The crossing")


@pytest.mark.parametrize("ending", ["epub", "xml", "pdf"])
def test_a_claim_can_be_cited_by_its_page(ending: str) -> None:
    assert read(ending)[0].page == "7"


@pytest.mark.parametrize("ending", ["epub", "xml", "docx"])
def test_title_and_author_are_offered(ending: str) -> None:
    source = open_source(BINDINGS[ending](CHAPTER), f"chapter.{ending}")
    assert (source.title, source.author) == (CHAPTER.title, "A. Writer")


def test_what_surrounds_the_text_of_a_web_page_is_kept_as_such() -> None:
    assert [s.text for s in read("html") if s.kind == "chrome"] == ["We use cookies.", "Share this"]


def test_block_quotations_are_not_the_authors_own_words() -> None:
    page = (
        "<html><body><h1>A day</h1><p>He wrote to his brother that evening, as was his custom.</p>"
        "<blockquote><p>We have crossed. The bridge is ours.</p></blockquote><p>So much for letters.</p></body></html>"
    )
    source = open_source(page.encode(), "page.html")
    quoted = [s.text for s in split(clean(source.text, source.structure)) if s.quoted]
    assert quoted == ["We have crossed.", "The bridge is ours."]


TEI_QUOTES = (
    "<TEI><text><body><p>He rose. <said>We have crossed.</said> <q>The bridge is ours, and <hi>nobody</hi> takes it."
    "</q> So he went on.</p><p>What he called <q>a victory</q> was none.</p></body></text></TEI>"
)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.xml", TEI_QUOTES),
        ("a.html", TEI_QUOTES.replace("said>", "q>").replace("TEI>", "html>").replace("text>", "div>")),
    ],
)
def test_words_that_an_edition_marks_within_a_paragraph_are_known_as_quoted(name: str, text: str) -> None:
    source = open_source(text.encode(), name)
    quoted = [s.text for s in split(clean(source.text, source.structure)) if s.quoted]
    assert quoted == ["We have crossed.", "The bridge is ours, and nobody takes it."]


def test_the_rows_of_a_table_of_days_in_markdown_are_entries_of_a_chronology() -> None:
    rows = (
        "| Day | What |",
        "| --- | --- |",
        "| 7 November | The fort fell. |",
        "| 8 November | It burnt. Nobody fled. |",
    )
    source = open_source("\n".join(rows).encode(), "days.md")
    found = {s.text: s.entry for s in split(clean(source.text, source.structure))}
    assert [entry for text, entry in found.items() if "fort" in text or "Nobody" in text] == [
        "7 November",
        "8 November",
    ]


DAYS = (
    "<html><head><title>The days</title><meta name='author' content='A. Writer'>"
    "<meta name='DC.date.issued' content='1911-05-01'></head>"
    "<body><p>So the compilers reckon the days of the siege.</p>"
    "<table><thead><tr><th>Day</th><th>What</th></tr></thead><tr><td>7 November</td><td>The fort fell.</td></tr>"
    "<tr><td>8 November</td><td>It burnt. Nobody fled.</td></tr></table><p>Last updated on 3.2.2004</p></body></html>"
)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("days.html", DAYS),
        (
            "days.xml",
            "<TEI><text><body><table><row><cell>7 November</cell><cell>The fort fell.</cell></row>"
            "<row><cell>8 November</cell><cell>It burnt. Nobody fled.</cell></row></table></body></text></TEI>",
        ),
    ],
)
def test_the_rows_of_a_table_of_days_keep_the_day_with_its_text(name: str, text: str) -> None:
    source = open_source(text.encode(), name)
    found = {s.text: (s.kind, s.entry) for s in split(clean(source.text, source.structure))}
    assert found["7 November The fort fell."] == ("claim", "7 November")
    assert found["Nobody fled."] == ("claim", "8 November")
    assert [kind for kind, _ in found.values()].count("caption") == (name == "days.html")


def test_a_table_of_figures_below_the_text_of_a_web_page_belongs_to_it() -> None:
    rows = "".join(f"<tr><td>{what}</td><td>{dead}</td></tr>" for what, dead in [("First Foot", 120), ("Horse", 14)])
    page = f"<html><body><p>So the compilers reckon the losses of the siege.</p><table>{rows}</table></body></html>"
    source = open_source(page.encode(), "losses.html")
    told = [s.text for s in split(clean(source.text, source.structure)) if s.kind == "claim"]
    assert told[1:] == ["First Foot 120", "Horse 14"]


def test_a_web_page_offers_what_it_declares_and_guesses_no_year() -> None:
    source = open_source(DAYS.encode(), "days.html")
    assert (source.title, source.author, source.year) == ("The days", "A Writer", 1911)
    undated = DAYS.replace("DC.date.issued", "robots")
    assert open_source(undated.encode(), "days.html").year is None


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1"])
def test_a_web_page_that_begins_as_xml_is_read_in_the_encoding_that_it_declares(encoding: str) -> None:
    head = f'<?xml version="1.0" encoding="{encoding}"?>\n<!DOCTYPE html>\n'
    source = open_source(f"{head}<html><body><p>Hérault fled at noon.</p></body></html>".encode(encoding), "page.html")
    assert [s.text for s in split(clean(source.text, source.structure))] == ["Hérault fled at noon."]


def test_a_heading_over_the_first_paragraph_of_a_web_page_is_no_chrome() -> None:
    page = (
        "<html><body><p>Archive</p><h3>The crossing</h3><p>At noon the men went over the bridge to the fort.</p>"
        "<p>Nobody had told them that it was mined, and nobody asked.</p></body></html>"
    )
    source = open_source(page.encode(), "page.html")
    assert "The crossing" in [s.text for s in split(clean(source.text, source.structure)) if s.kind == "heading"]


def test_a_block_of_metadata_over_markdown_is_offered_and_is_no_text() -> None:
    head = "---\ntitle: 'The Siege'\nauthor: A. Writer\ndate: 1911-05-01\ntags: [war]\n---\n\n"
    source = open_source(f"{head}# The Siege\n\nThe fort fell.\n".encode(), "siege.md")
    assert (source.title, source.author, source.year) == ("The Siege", "A. Writer", 1911)
    assert [s.text for s in split(clean(source.text, source.structure))] == ["The Siege", "The fort fell."]
    ruled = open_source(b"---\n\nThe fort fell.\n\n---\n\nIt burnt.\n", "ruled.md")
    assert "It burnt." in ruled.text


def _document(fill: Callable[[DocxDocument], None]) -> bytes:
    document, data = docx.Document(), BytesIO()
    fill(document)
    document.save(data)
    return data.getvalue()


def test_a_raised_figure_in_a_word_document_is_the_mark_of_a_note() -> None:
    def fill(document: DocxDocument) -> None:
        paragraph = document.add_paragraph("The fort fell.")
        paragraph.add_run("1").font.superscript = True
        paragraph.add_run(" It burnt on the 10")
        paragraph.add_run("th").font.superscript = True
        paragraph.add_run(".")

    source = open_source(_document(fill), "fort.docx")
    assert [s.text for s in split(clean(source.text, source.structure))] == ["The fort fell.", "It burnt on the 10th."]


def test_what_a_word_document_declares_is_offered_as_libreoffice_writes_it() -> None:
    def fill(document: DocxDocument) -> None:
        document.core_properties.title, document.core_properties.author = "The Siege", "A. Writer"
        document.add_paragraph("The fort fell.")

    written, data = zipfile.ZipFile(BytesIO(_document(fill))), BytesIO()
    with zipfile.ZipFile(data, "w") as rewritten:
        for name in written.namelist():
            part = written.read(name)
            if name == "_rels/.rels":
                part = part.replace(b"package/2006/relationships/meta", b"officedocument/2006/relationships/meta")
            rewritten.writestr(name, part)
    source = open_source(data.getvalue(), "siege.docx")
    assert (source.title, source.author) == ("The Siege", "A. Writer")


def test_the_way_back_from_a_note_to_its_mark_is_none_of_its_words() -> None:
    page = (
        "<html><body><p>So the fort fell at noon on that day.<sup><a href='#n1' id='r1'>1</a></sup></p><ol>"
        "<li id='n1'>He says at one, see <a href='#r2'>there</a> too. <a href='#r1'>Back</a></li></ol></body></html>"
    )
    source = open_source(page.encode(), "page.html")
    notes = [s.text for s in split(clean(source.text, source.structure)) if s.kind == "note"]
    assert notes == ["He says at one, see there too."]
