"""Page furniture: heads, feet and numbers of pages, captions and footnotes that interrupt a text."""

from __future__ import annotations

import re

import pytest

from annotator.reading.text.cleaned import unaccounted
from annotator.reading.text.cleaning import clean
from annotator.reading.text.sentences import split
from models.vocabulary import COMPARED_KINDS

SENTENCE = (
    "the council met in the cold hall of the institute and spoke for hours of what was to be done while outside the "
    "patrols went up and down along the frozen embankment and a messenger came from the telegraph office with lists"
)
WORDS = SENTENCE.split()


def page_lines(number: int, count: int = 30) -> list[str]:
    """Lines of one long sentence that runs over the pages: a page never ends with a full stop."""
    at = number * 7
    return [" ".join(WORDS[(at + line * 5 + step) % len(WORDS)] for step in range(11)) for line in range(count)]


HEADS = {
    "numbers at the head": lambda n, lines: [
        f"{n} A HISTORY OF THE SIEGE" if n % 2 else f"THE COUNCIL MEETS {n}",
        "",
        *lines,
        "",
    ],
    "numbers alone at the foot": lambda n, lines: [*lines, "", str(n), ""],
    "numbers between dashes": lambda n, lines: [*lines, "", f"- {n} -", ""],
    "a foot, then the next page's head": lambda n, lines: ["", "a history of the siege", *lines, str(n), ""],
    "a head broken over two lines": lambda n, lines: ["", "‘all", "", "power to the council’", "", *lines, str(n), ""],
    "form feeds": lambda n, lines: [f"\fA HISTORY OF THE SIEGE {n}", *lines],
}


@pytest.mark.parametrize("look", list(HEADS))
def test_heads_and_numbers_are_taken_out_of_the_sentence_that_runs_on(look: str) -> None:
    original = "\n".join(line for number in range(41, 49) for line in HEADS[look](number, page_lines(number)))
    cleaned = clean(original)
    assert unaccounted(original, cleaned) == []
    assert not any(char.isdigit() or char.isupper() for char in cleaned.text)
    assert "\n" not in cleaned.text
    assert {"41", "44", "48"} <= {mark.label for mark in cleaned.pages}


def test_what_repeats_in_the_text_itself_is_no_running_head() -> None:
    refrain = "\n\n".join(
        f"So he spoke to the {who}.\n\nLong live the town" for who in ("men", "women", "boys", "girls")
    )
    assert not [removed for removed in clean(refrain).removed if removed.kind == "running-head"]


@pytest.mark.parametrize("title", ["FROM THE SIEGE TO APRIL, {year}", "CHAPTER {number}", "THE WINTER OF {year}"])
def test_years_and_chapters_of_the_contents_are_no_page_numbers(title: str) -> None:
    titles = [title.format(year=1790 + number, number=number + 1) for number in range(8)]
    contents = "\n\n".join(f"{one}\n\n" + "\n".join(page_lines(at, 8)) + "." for at, one in enumerate(titles))
    text = "\n\n".join("\n".join(page_lines(number)) + "." for number in range(90))
    cleaned = clean(f"CONTENTS\n\n\n{contents}\n\n\n{text}")
    assert not cleaned.pages
    assert not [removed for removed in cleaned.removed if removed.kind in ("running-head", "page-number")]


def test_a_note_mark_that_came_to_stand_on_a_line_of_its_own_counts_no_page() -> None:
    parts = [
        "\n".join([*page_lines(number), f"of the town.{mark}"]) for number in range(9) for mark in [f" [{number + 1}]"]
    ]
    torn = [part.replace(" [", "\n[") if number % 2 else part for number, part in enumerate(parts)]
    cleaned = clean("\n\n".join(torn))
    assert not cleaned.pages
    assert [mark.label for mark in cleaned.removed if mark.kind == "note-mark"] == [
        str(number) for number in range(1, 10)
    ]


def test_a_title_that_stands_three_times_in_a_text_without_pages_is_no_running_head() -> None:
    parts = [f"INTRODUCTION\n\n{chr(10).join(page_lines(number))}." for number in range(3)]
    assert clean("\n\n".join(parts)).text.count("INTRODUCTION") == 3


def test_the_numbers_of_sections_and_years_are_no_page_numbers() -> None:
    text = "\n\n".join(
        f"{number}\n\nTHE PART\n\n" + "A sentence of the account. " * 40 for number in (1, 2, 3, 1, 2, 3)
    )
    assert "page-number" not in {removed.kind for removed in clean(text).removed}


def test_pages_without_a_number_are_counted_between_those_with_one() -> None:
    pages = [page_lines(number) for number in range(6)]
    marked = {0: "10 A HISTORY", 1: "11 A HISTORY", 3: "13 A HISTORY", 5: "15 A HISTORY"}
    original = "\f".join("\n".join([marked.get(n, ""), "", *lines]) for n, lines in enumerate(pages))
    assert [mark.label for mark in clean(original).pages] == ["10", "11", "12", "13", "14", "15"]


def test_a_footnote_at_the_foot_of_its_page_follows_the_paragraph() -> None:
    first, second = page_lines(0), page_lines(1)
    first[3] = first[3].replace(" ", "* ", 1)
    original = "\n".join([*first, "", "* All dates are by the old calendar."]) + "\f" + "\n".join(second)
    notes = [(s.note, s.text) for s in split(clean(original)) if s.kind == "note"]
    assert notes == [("*", "All dates are by the old calendar.")]
    assert len({s.paragraph for s in split(clean(original)) if s.kind != "note"}) == 1


def test_a_drop_capital_and_ligatures_are_made_whole_and_listed() -> None:
    original = "T\nhe ofﬁcers of the ﬂeet met and spoke for hours of what was to be done about the\nmen on leave."
    cleaned = clean(original)
    assert cleaned.text.startswith("The officers of the fleet met")
    assert [(mend.kind, mend.original) for mend in cleaned.mended] == [("ligature", "ﬁ"), ("ligature", "ﬂ")]


def test_a_one_that_was_read_as_an_l_is_mended_and_listed() -> None:
    cleaned = clean("It was adopted on October l9, and nobody left the hall.")
    assert "October 19," in cleaned.text
    assert [(mend.kind, mend.original) for mend in cleaned.mended] == [("ocr", "l")]


@pytest.mark.parametrize(
    ("original", "read"),
    [
        ("He spoke for the staff--not for the army.", "He spoke for the staff—not for the army."),
        ("He spoke for the staff--\nnot for the army.", "He spoke for the staff—not for the army."),
        ("The staff -- not the army -- gave way.", "The staff — not the army — gave way."),
        ("The years 1914--18 and Mr. S---- of the staff.", "The years 1914—18 and Mr. S---- of the staff."),
    ],
)
def test_a_dash_that_was_typed_as_hyphens_is_read_as_one(original: str, read: str) -> None:
    assert clean(original).text == read
    assert unaccounted(original, clean(original)) == []


@pytest.mark.parametrize("rule", ["--", "-----", "- - -"])
def test_a_rule_of_hyphens_between_two_parts_is_an_ornament(rule: str) -> None:
    assert clean(f"The fort fell.\n\n{rule}\n\nThe town burnt.").text == "The fort fell.\n\nThe town burnt."


@pytest.mark.corpus
def test_in_the_real_accounts_nothing_is_lost(shared) -> None:  # type: ignore[no-untyped-def]
    for path in sorted((shared / "corpus").glob("*.txt")):
        original = path.read_text(encoding="utf-8")
        cleaned = clean(original)
        assert unaccounted(original, cleaned) == []
        heads = [original[r.start : r.end] for r in cleaned.removed if r.kind == "running-head"]
        assert not [
            s for s in split(cleaned) if s.kind == "claim" and any(head in s.text for head in heads if head.isupper())
        ]


_CREDIT = re.compile(r"From an? (?:drawing|painting|photograph|etching|sketch)|Photo(?:graph)? by")


@pytest.mark.corpus
def test_in_the_scanned_book_no_head_and_no_caption_is_left_in_a_claim(shared) -> None:  # type: ignore[no-untyped-def]
    """A head is a run of capitals; what is in capitals in the text itself is a word or two."""
    original = (shared / "corpus" / "002_706e56b7d637b2f0.txt").read_text(encoding="utf-8")
    claims = [one for one in split(clean(original)) if one.kind in COMPARED_KINDS]
    assert len(claims) > 10_000
    assert not [one.text for one in claims if re.search(r"(?:\b[A-Z’'.-]{2,}[ ,]+){3,}[A-Z]{2,}", one.text)]
    assert not [one.text for one in claims if _CREDIT.search(one.text)]


def test_a_paragraph_cut_by_a_page_end_is_no_caption() -> None:
    lines = [line.capitalize() + "." for line in page_lines(0, 20)]
    cut = [
        "",
        "One month before the council met again in the hall there were",
        "patrols along the whole of the embankment from the office to",
    ]
    original = "\n".join([*lines, *cut, "\f12 " + lines[0][3:], *lines])
    assert "caption" not in {sentence.kind for sentence in split(clean(original))}
