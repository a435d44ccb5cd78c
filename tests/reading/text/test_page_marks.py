"""Pages that a transcriber marked within the text."""

import pytest

from annotator.reading.formats import open_source
from annotator.reading.text.cleaned import unaccounted
from annotator.reading.text.cleaning import clean
from annotator.reading.text.sentences import split

MARKED = [
    ("in square brackets", "[Pg {}]"),
    ("in curly brackets", "{{{}}}"),
    ("with a small p", "[p. {}]"),
    ("in full", "[Page {}]"),
]
TEXT = """The council sat all night {4} and the
guard stood at the gate.  At dawn the
{5} messengers came from the river.

{6}

Nobody slept in the town.  {7}
The bells rang until noon. {8}
"""
SENTENCES = [
    ("The council sat all night and the guard stood at the gate.", None),
    ("At dawn the messengers came from the river.", "4"),
    ("Nobody slept in the town.", "6"),
    ("The bells rang until noon.", "7"),
]


@pytest.mark.parametrize("mark", [row[1] for row in MARKED], ids=[row[0] for row in MARKED])
def test_page_marks_are_lifted_out_and_cited(mark: str) -> None:
    text = TEXT
    for number in range(4, 9):
        text = text.replace(f"{{{number}}}", mark.format(number))
    cleaned = clean(text)
    assert [(one.text, cleaned.page_at(one.start)) for one in split(cleaned)] == SENTENCES
    assert unaccounted(text, cleaned) == []
    assert [one.kind for one in cleaned.removed] == ["page-number"] * 5


def test_brackets_that_count_no_pages_stay() -> None:
    text = "He read the list {12} aloud. The set {3} was empty. The letter {40} was lost."
    assert clean(text).text == text


@pytest.mark.parametrize("number", ["[Pg 12]", "{12}", "12", "p. 12"])
def test_an_element_that_holds_a_page_number_is_none_of_the_words(number: str) -> None:
    page = f'<p>The guard stood at <span class="pagenum"><a id="p12">{number}</a></span>the gate of the old town.</p>'
    source = open_source(f"<html><body>{page}</body></html>".encode(), "page.html")
    assert source.text.strip() == "The guard stood at the gate of the old town."
    assert [page.label for page in source.structure.pages] == ["12"]


def test_words_in_an_element_for_page_numbers_stay() -> None:
    page = '<p class="pagenumbered">The guard stood at the gate of the old town.</p>'
    assert "The guard stood" in open_source(f"<html><body>{page}</body></html>".encode(), "page.html").text
