"""Web pages laid out with tables and type: boxes beside the text, titles without an element for headings."""

from __future__ import annotations

import pytest

from annotator.reading.claim import Sentence
from annotator.reading.formats import open_source
from annotator.reading.text.cleaning import clean
from annotator.reading.text.sentences import split

STORY = (
    "The council met in the cold hall of the institute and spoke for hours of what was to be done, while outside the "
    "patrols went up and down along the frozen embankment. A messenger came from the telegraph office with a list. "
)


def read(body: str) -> list[Sentence]:
    source = open_source(f"<html><body>{body}</body></html>".encode(), "page.html")
    return list(split(clean(source.text, source.structure)))


@pytest.mark.parametrize(
    "box",
    [
        "<table align=right><tr><td>{}</td></tr></table>",
        '<div style="width: 9em; float: right">{}</div>',
        "<aside>{}</aside>",
        '<section class="story-sidebar">{}</section>',
    ],
)
def test_a_box_beside_the_text_tells_nothing_of_it(box: str) -> None:
    beside = box.format("<h4>Further reading</h4><p>Alder tells the siege best.</p>")
    story = f"<h1>The siege</h1><p>{STORY * 3}</p>{beside}<p>Then it rained.</p><p>{STORY * 2}</p>"
    found = {sentence.text: sentence.kind.value for sentence in read(story)}
    assert (found["Further reading"], found["Alder tells the siege best."]) == ("caption", "caption")
    assert found["Then it rained."] == "claim"


def test_what_floats_and_holds_the_text_is_no_box() -> None:
    found = read(f"<p>Archive</p><table align=left><tr><td><p>{STORY * 3}</p></td></tr></table>")
    assert "caption" not in {sentence.kind.value for sentence in found}


def test_a_script_is_no_text_beside_which_an_article_could_stand() -> None:
    found = read(f"<script>{'let a = 1; ' * 900}</script><div style='float:left'><p>{STORY * 3}</p></div>")
    assert {sentence.kind.value for sentence in found} == {"claim"}


def test_where_all_of_a_page_floats_nothing_is_a_box() -> None:
    found = read("".join(f"<div style='float:left'><p>{number}. {STORY}</p></div>" for number in range(6)))
    assert "caption" not in {sentence.kind.value for sentence in found}


@pytest.mark.parametrize("title", ["<b>The siege ends</b>", "<font size=5>The siege <i>ends</i></font>"])
def test_a_short_line_in_bold_or_large_type_is_a_heading(title: str) -> None:
    found = read(f"<table><tr><td></td><td>{title}<p>{STORY * 3}<b>It rained.</b></td></tr></table>")
    assert [sentence.text for sentence in found if sentence.kind == "heading"] == ["The siege ends"]
    assert found[-1].section == "The siege ends"


@pytest.mark.parametrize(
    "bold",
    [
        "<p><b>Nobody slept.</b></p>",
        "<ul><li><b>Marsh</b></li><li><b>Alder</b></li></ul>",
        "<table><tr><td><b>Foot</b></td><td><b>120</b></td></tr></table>",
        "<blockquote><b>To the men of the watch</b></blockquote>",
        "<p><b>Marsh</b> and others</p>",
    ],
)
def test_other_words_in_bold_are_none(bold: str) -> None:
    assert "heading" not in {sentence.kind.value for sentence in read(f"<p>{STORY * 3}</p>{bold}<p>{STORY}</p>")}


def test_a_page_that_is_bold_throughout_has_no_headings_by_its_type() -> None:
    assert "heading" not in {s.kind.value for s in read(f"<b><p>The men of the watch</p><p>{STORY * 3}</p></b>")}


@pytest.mark.parametrize(("declared", "encoded"), [("iso-8859-7", "utf-8"), ("utf-8", "utf-8"), ("cp1251", "cp1251")])
def test_what_is_utf_8_is_read_so_whatever_the_page_declares(declared: str, encoded: str) -> None:
    page = f"<html><head><meta charset={declared}></head><body><p>«Свобода!» was the cry.</p></body></html>"
    assert "«Свобода!» was the cry." in open_source(page.encode(encoded), "page.html").text
