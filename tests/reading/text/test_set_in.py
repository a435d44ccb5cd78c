"""What stands further in than the text belongs to a document given whole, but for the title of a chapter above it."""

from __future__ import annotations

from annotator.reading.text.lines import Layout, Line
from annotator.reading.text.paragraph import Paragraph
from annotator.reading.text.set_in import with_set_in
from models.vocabulary import ClaimKind

LAYOUT = Layout(wrapped=True, spacing=1, width=72)


def paragraph(text: str, indent: int, **given) -> Paragraph:
    return Paragraph((Line(text, 0, indent, 1),), **given)


def test_a_heading_within_a_document_is_quoted_and_the_title_of_a_chapter_before_it_is_none() -> None:
    given = [
        paragraph("The law was this.", 0),
        paragraph("CHAPTER II", 8, kind=ClaimKind.HEADING),
        paragraph("Who reaps shall sow.", 8, quoted=True),
        paragraph("CHAPTER III", 8, kind=ClaimKind.HEADING),
    ]
    assert [one.quoted for one in with_set_in(given, LAYOUT)] == [False, False, True, True]
