"""The outline of a book: what its divisions are called, what stands above and below, what the contents announce."""

from __future__ import annotations

import pytest

from annotator.reading.claim import Sentence
from annotator.reading.text.cleaning import clean
from annotator.reading.text.sentences import split

ACCOUNT = (
    "The council met in the cold hall of the institute and spoke for hours of what was to be done, while outside the "
    "patrols went up and down along the frozen embankment. A messenger came from the telegraph office with a list of "
    "the regiments that would stand by them, and the chairman read it aloud, name by name, until nobody doubted."
)
TITLES = ("The Council", "To Arms", "The Winter", "A Thaw", "Spring Tides", "The Harbour")


def read(*paragraphs: str) -> list[Sentence]:
    return list(split(clean("\n\n".join(paragraphs))))


def sections(*paragraphs: str) -> list[str | None]:
    """The sections of what is told, in order of appearance."""
    told = (sentence for sentence in read(*paragraphs) if sentence.kind == "claim")
    return list(dict.fromkeys(sentence.section for sentence in told))


OUTLINES = {
    "volumes, books and chapters": (
        (
            "VOLUME I.",
            "THE FORT",
            "BOOK 1.I.",
            "WINTER",
            "Chapter 1.1.I.",
            "The First Snow.",
            "TEXT",
            "Chapter 1.1.II.",
            "TO ARMS!",
            "TEXT",
        ),
        [
            f"VOLUME I. THE FORT › BOOK 1.I. WINTER › Chapter 1.1.{end}"
            for end in ("I. The First Snow.", "II. TO ARMS!")
        ],
    ),
    "books of parts": (
        ("Book One", "Part One", "Chapter 1", "TEXT", "Part Two", "Chapter 2", "TEXT"),
        ["Book One › Part One › Chapter 1", "Book One › Part Two › Chapter 2"],
    ),
    "parts of books": (
        ("Part One", "Book One", "Chapter 1", "TEXT", "Book Two", "Chapter 2", "TEXT"),
        ["Part One › Book One › Chapter 1", "Part One › Book Two › Chapter 2"],
    ),
    "a title over several chapters": (
        (
            "CHAPTER I",
            "TEXT",
            "THE REPUBLIC",
            "CHAPTER II",
            "TEXT",
            "CHAPTER III",
            "TEXT",
            "THE EMPIRE",
            "CHAPTER IV",
            "TEXT",
        ),
        ["CHAPTER I", "THE REPUBLIC › CHAPTER II", "THE REPUBLIC › CHAPTER III", "THE EMPIRE › CHAPTER IV"],
    ),
    "a caption of two paragraphs before a chapter": (
        ("CHAPTER I", "TEXT", "[Illustration: THE HARBOUR.", "FROM A SKETCH BY A. MARSH.]", "CHAPTER II", "TEXT"),
        ["CHAPTER I", "CHAPTER II"],
    ),
    "a caption in braces": (
        ("CHAPTER I", "TEXT", "{illust. caption = WAITING FOR NEWS", "A view of the quay.}", "TEXT"),
        ["CHAPTER I"],
    ),
    "a list in capitals at the end of a chapter": (
        ("CHAPTER I", "TEXT", "MARSH, ALAN. LENARD, TOM", "ZOLL, MAURICE", "CHAPTER II", "TEXT"),
        ["CHAPTER I", "CHAPTER II"],
    ),
    "chapters by number, with heads and numbered sections": (
        (
            "III",
            "THE MEN",
            "MARSH",
            "TEXT",
            "LENARD",
            "TEXT",
            "IV",
            "THE YEARS",
            "I",
            "TEXT",
            "II",
            "TEXT",
            "III",
            "TEXT",
        ),
        ["III THE MEN › MARSH", "III THE MEN › LENARD"] + [f"IV THE YEARS › {number}" for number in ("I", "II", "III")],
    ),
    "sections by number alone, with a full stop": (("I.", "TEXT", "II.", "TEXT"), ["I.", "II."]),
    "sections with plain titles in chapters with strong ones": (
        ("I", "THE COUNCIL", "I", "The Hall", "TEXT", "II", "The Gate", "TEXT", "II", "THE FORT", "TEXT"),
        ["I THE COUNCIL › I The Hall", "I THE COUNCIL › II The Gate", "II THE FORT"],
    ),
    "an appendix": (
        ("Chapter 1", "THE FORT", "TEXT", "Appendix A", "TEXT", "APPENDIX TO CHAPTER II", "TEXT"),
        ["Chapter 1 THE FORT", "Appendix A", "APPENDIX TO CHAPTER II"],
    ),
    "the end of a volume": (
        ("VOLUME I", "TEXT", "END OF THE FIRST VOLUME.", "VOLUME II", "TEXT", "THE END."),
        ["VOLUME I", "VOLUME II"],
    ),
}


@pytest.mark.parametrize("look", list(OUTLINES))
def test_headings_stand_to_one_another_as_their_names_and_places_say(look: str) -> None:
    paragraphs, expected = OUTLINES[look]
    found = sections(*(ACCOUNT if paragraph == "TEXT" else paragraph for paragraph in paragraphs))
    assert found == expected


ARGUMENTS = [
    f"{title} is prepared—Opinion of the court and of the several parties respecting it—A question is put, by the "
    f"order or by the poll—Project of the {number} guards—Dismissal of Marsh—Insurrection of the harbour and decrees."
    for number, title in enumerate(TITLES)
]


def test_arguments_of_the_chapters_belong_to_the_contents() -> None:
    listed = [part for n, title in enumerate(TITLES) for part in (f"CHAPTER {n + 1}", title.upper(), ARGUMENTS[n])]
    listed = [*listed[:3], "His Execution", *listed[3:], "His Execution", "The Guns"]
    told = [part for n, title in enumerate(TITLES) for part in (f"CHAPTER {n + 1}", title.upper(), *[ACCOUNT] * 5)]
    sentences = read(
        "A HISTORY",
        "CONTENTS",
        "INTRODUCTION",
        "The weather—A question is put.",
        *listed,
        "INTRODUCTION",
        *[ACCOUNT] * 6,
        *told,
    )
    assert {s.kind.value for s in sentences if "question is put" in s.text} == {"contents"}
    assert next(s.section for s in sentences if s.kind == "claim") == "INTRODUCTION"
    assert {s.kind.value for s in sentences if s.text in ACCOUNT} == {"claim"}


def test_the_argument_at_the_head_of_a_chapter_is_no_claim() -> None:
    sentences = read("CHAPTER I", f"    _{ARGUMENTS[0]}_", ACCOUNT, "CHAPTER II", ACCOUNT)
    assert {s.kind.value for s in sentences if "question is put" in s.text} == {"contents"}
    assert {(s.kind.value, s.quoted) for s in sentences if s.text in ACCOUNT} == {("claim", False)}


def test_a_list_of_pictures_before_the_contents_ends_where_they_begin() -> None:
    pictures = [
        "LIST OF ILLUSTRATIONS",
        *(f"The {place}   {page}" for page, place in enumerate(("Gate", "Quay", "Fort"))),
    ]
    listed = [part for n, title in enumerate(TITLES) for part in (f"CHAPTER {n + 1}", f"{title}   {10 * n + 1}")]
    told = [part for n, title in enumerate(TITLES) for part in (f"CHAPTER {n + 1}", title.upper(), *[ACCOUNT] * 5)]
    sentences = read(
        "A HISTORY", *pictures, "CONTENTS", *listed, *told, "The Gate", ACCOUNT, "The Quay", *[ACCOUNT] * 9
    )
    assert [s.kind.value for s in sentences if s.text == "CHAPTER 1"] == ["contents", "heading"]
    assert {s.kind.value for s in sentences if s.text in ACCOUNT} == {"claim"}


def test_a_preface_behind_the_contents_is_none_of_them() -> None:
    listed = "\n".join(["Preface.", *(f"Chapter {n + 1}. {title}." for n, title in enumerate(TITLES))])
    told = [part for n, title in enumerate(TITLES) for part in (f"Chapter {n + 1}", title, *[ACCOUNT] * 5)]
    preface = ACCOUNT.replace("cold", "warm")
    sentences = read("[A note.]", "Contents", listed, "Preface", preface, preface, "Chapter 0", ACCOUNT, *told)
    assert {s.kind.value for s in sentences if "warm hall" in s.text or s.text == "[A note.]"} == {"front-matter"}
    assert {s.kind.value for s in sentences if "cold hall" in s.text} == {"claim"}


def test_a_title_that_the_contents_announce_is_a_heading_though_it_ends_with_a_stop() -> None:
    listed = [part for n, title in enumerate(TITLES) for part in (f"Chapter {n + 1}. {title}",)]
    told = [part for n, title in enumerate(TITLES) for part in (f"Chapter {n + 1}.", f"{title}.", *[ACCOUNT] * 5)]
    sentences = read("CONTENTS", *listed, *told)
    assert [s.kind.value for s in sentences if s.text == "To Arms."] == ["heading"]
    assert next(s.section for s in sentences if s.text in ACCOUNT) == "Chapter 1. The Council."


def test_what_stands_before_the_contents_is_front_matter() -> None:
    introduction = [ACCOUNT.replace("cold", word) for word in ("warm", "wide")]
    listed = [f"{title}   {10 * n + 1}" for n, title in enumerate(TITLES)]
    told = [part for title in TITLES for part in (title.upper(), *[ACCOUNT] * 5)]
    sentences = read("A HISTORY", "LONDON", "INTRODUCTION", *introduction, "J. MARSH.", "CONTENTS", *listed, *told)
    assert {s.kind.value for s in sentences if "warm hall" in s.text or s.text in ("LONDON", "J. MARSH.")} == {
        "front-matter"
    }
    assert {s.kind.value for s in sentences if "cold hall" in s.text} == {"claim"}


def test_an_index_is_known_by_the_order_of_its_entries() -> None:
    entries = ["ALDER, Captain, at the gate of.", "BIRCH, letter of.", "BRIDGE, taken.", "CARROW, Madame, weeps."]
    entries += ["COUNCIL, meets, opinion of, and Marsh.", "DOCKS, strike at.", "ELM Street.", "FORT " + ACCOUNT]
    entries += [
        "GATE " + ACCOUNT,
        "HARBOUR " + ACCOUNT,
        "ISLE " + ACCOUNT,
        "JETTY " + ACCOUNT,
        "KEY.",
        "LENARD Fifth, 1790",
    ]
    sentences = read("CHAPTER I", *[ACCOUNT] * 12, "THE END.", "INDEX.", *entries)
    first = next(at for at, sentence in enumerate(sentences) if sentence.text == "INDEX.")
    assert {(s.kind.value, s.section) for s in sentences[first:]} == {("index", None)}


def test_footnotes_at_the_end_of_a_chapter_end_with_it() -> None:
    told = ["It was cold.[1]", ACCOUNT, "FOOTNOTES:", "[1] So the log says.", "II", "THE FORT", "It rained.", ACCOUNT]
    sentences = read("I", "THE COUNCIL", ACCOUNT, *told)
    assert [s.text for s in sentences if s.kind == "note"] == ["So the log says."]
    assert [s.section for s in sentences if s.text in ("It rained.", "So the log says.")] == [
        "I THE COUNCIL",
        "II THE FORT",
    ]


def test_notes_in_brackets_and_with_stars_have_their_labels_alone_taken_off() -> None:
    told = [
        "It was cold.[1]",
        "[Footnote 1: So the log says (12 May [O.S.]).]",
        "It rained.[2]",
        "[Footnote 2: See Alder.",
    ]
    sentences = read(ACCOUNT, *told, "The diary agrees.]", ACCOUNT)
    assert [s.text for s in sentences if s.note] == [
        "So the log says (12 May [O.S.]).",
        "See Alder.",
        "The diary agrees.",
    ]
    starred = read("It was cold.(*1) It rained. (*2)", ACCOUNT, "FOOTNOTES", "(*1) So the log says.", "(*2) See Alder.")
    assert [s.notes for s in starred[:2]] == [("1",), ("2",)]
    assert [(s.note, s.text) for s in starred if s.note] == [("1", "So the log says."), ("2", "See Alder.")]


def test_an_ornament_parts_the_end_of_the_account_from_its_notes() -> None:
    text = "\n".join(["the council met in the cold hall of the institute and spoke for hours on"] * 9) + "."
    sentences = read(f"{text}[1]", "THE END", "_____\nFOOTNOTES", "[1] So the log says.")
    assert [s.text for s in sentences if s.kind == "heading"] == ["THE END", "FOOTNOTES"]
    assert [s.text for s in sentences if s.kind == "note"] == ["So the log says."]


def test_the_words_of_an_electronic_edition_are_kept_out() -> None:
    edition = (
        "*** START OF THIS PROJECT GUTENBERG EBOOK A HISTORY ***",
        "Produced by Ann Alder, John Birch and Thomas Carrow",
    )
    closing = ("End of the Project Gutenberg EBook of A History, by J. Marsh", "Whoever reads this may give it away.")
    sentences = read(*edition, "CHAPTER I", *[ACCOUNT] * 6, *closing)
    assert {s.text for s in sentences if s.kind == "chrome"} == {*edition, *closing}


def test_the_year_below_a_title_that_goes_on_belongs_to_it() -> None:
    titled = "FROM THE SIEGE OF THE HARBOUR TO THE THAW OF MARCH,\n1804"
    text = "\n".join(["the council met in the cold hall of the institute and spoke for hours on"] * 9) + "."
    assert [s.text for s in read("CHAPTER I", titled, text) if s.kind == "heading"][1:] == [titled.replace("\n", " ")]


def test_a_long_line_above_a_narrow_column_is_no_heading() -> None:
    wide = "\n".join(["the council met in the cold hall of the institute and spoke for hours of it"] * 30)
    narrow = (
        "In the night of the storm when Marsh the elder left\nCarrow, the younger was still in the house of the\n"
        "surgeon, whose brother was away from home."
    )
    sentences = read("The " + wide[4:] + ".", narrow)
    assert not [s for s in sentences if s.kind == "heading"]
