"""Parts of books and pages: contents, glossaries, notes, chronologies and menus are told from the account."""

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

TITLES = ("The Council", "The Siege", "The Winter")


def read(*paragraphs: str) -> list[Sentence]:
    return list(split(clean("\n\n".join(paragraphs))))


def kinds(sentences: list[Sentence]) -> dict[str, str]:
    return {sentence.text: sentence.kind.value for sentence in sentences}


def test_contents_are_no_account_and_end_where_the_account_begins() -> None:
    found = kinds(
        read("A History", "Contents", "The Council", "3", "The Siege", "17", "Index", "40", "The Council", ACCOUNT)
    )
    assert found["The Siege"] == "contents"
    assert found["Index"] == "contents"
    assert [kind for text, kind in found.items() if text in ACCOUNT] == ["claim", "claim"]


def test_contents_without_page_numbers_are_known_by_the_titles_that_come_later() -> None:
    listed = "  Chapter 1. The Council.\n  Chapter 2. The Siege.\n  Chapter 3. The Winter."
    chapters = [(f"Chapter {number}", title, ACCOUNT) for number, title in zip(["I", "II", "III"], TITLES, strict=True)]
    sentences = read("A History", "Table of Contents", listed, *(part for chapter in chapters for part in chapter))
    assert [s.kind.value for s in sentences if s.text.strip(".") in TITLES] == ["contents"] * 3 + ["heading"] * 3
    assert {s.kind.value for s in sentences if s.text in ACCOUNT} == {"claim"}


def test_the_first_chapter_stays_a_heading_where_the_notes_name_it_again() -> None:
    sentences = read("Contents", "The Council", "3", "The Siege", "17", "The Council", ACCOUNT, "The Siege", ACCOUNT)
    assert [s.kind.value for s in sentences if s.text == "The Siege"] == ["contents", "heading"]


def test_a_glossary_and_an_index_are_known_by_their_titles_and_looks() -> None:
    glossary = ("Glossary", "gorodovoi", "A policeman of the town.", "stavka", "The headquarters of the army.")
    index = ("Index", "Alder, Gen., 3, 17; at the bridge, 21", "Birch, Mrs., 4, 40–41", "Council, the, 1, 3, 9")
    sentences = read(*glossary, "1. The Council", ACCOUNT, *index)
    found = kinds(sentences)
    assert found["A policeman of the town."] == "glossary"
    assert found["Birch, Mrs., 4, 40–41"] == "index"
    assert sum(sentence.kind == "claim" for sentence in sentences) == 2


def test_a_chapter_that_is_called_index_is_not_lost() -> None:
    assert "index" not in kinds(read("Index", ACCOUNT, ACCOUNT.replace("cold", "warm"))).values()


def test_the_back_of_the_title_page_is_front_matter() -> None:
    found = kinds(
        read(
            "A HISTORY",
            "First published in 1931 by Alder & Sons",
            "All rights reserved. ISBN 0-00-000000-0",
            "CHAPTER I",
            ACCOUNT,
        )
    )
    assert found["All rights reserved."] == "front-matter"
    assert found["CHAPTER I"] == "heading"


def test_menus_around_a_text_are_chrome_and_its_own_last_words_are_not() -> None:
    found = kinds(
        read(
            "Log in",
            "Share this",
            "The Council",
            ACCOUNT,
            "They had no share in it.",
            "Related articles",
            "The other siege",
        )
    )
    assert found["Share this"] == "chrome"
    assert found["The other siege"] == "chrome"
    assert found["They had no share in it."] == "claim"


def test_a_short_text_is_never_taken_for_a_menu() -> None:
    assert kinds(read("We search in vain for comments.", "Nobody helped them.")) == {
        "We search in vain for comments.": "claim",
        "Nobody helped them.": "claim",
    }


def test_notes_are_linked_with_the_sentences_that_call_them() -> None:
    sentences = read(
        "The council met. [1] Nobody knew of it. [2] The fort fell. [3]",
        "Notes",
        "[1] Thus the minutes.",
        "[2] See vol. 2.",
        "The diary agrees.",
        "[3] On the 4th.",
    )
    assert [s.notes for s in sentences[:3]] == [("1",), ("2",), ("3",)]
    assert [(s.note, s.text) for s in sentences if s.kind == "note"] == [
        ("1", "Thus the minutes."),
        ("2", "See vol. 2."),
        ("2", "The diary agrees."),
        ("3", "On the 4th."),
    ]


def test_marks_glued_to_words_are_told_from_numbers_by_their_counting() -> None:
    (text,) = {
        sentence.text
        for sentence in read("The T34 of 1941 came.1 ‘Fire!’2 Then 300 men fell in May.3 It was 3.5 miles.")[:1]
    }
    assert text == "The T34 of 1941 came."


def test_a_mark_behind_a_date_is_no_decimal() -> None:
    calls = " ".join(f"It was said so.{number}" for number in range(1, 10))
    assert "The fort fell on October 29." in [
        s.text for s in read(calls + " The fort fell on October 29.14 Nobody knew.")
    ]


def test_a_numbered_list_is_no_list_of_notes() -> None:
    assert (
        "note"
        not in kinds(read("The council resolved.", "1. To hold the bridge.", "2. To wait.", "3. To fire.")).values()
    )


def test_each_entry_of_a_chronology_keeps_its_date() -> None:
    sentences = read(
        "Chronology", "October 10", "The council meets.", "October 12-14", "The fort falls.", "The town burns."
    )
    assert [(s.text, s.entry) for s in sentences if s.entry] == [
        ("October 10 The council meets.", "October 10"),
        ("October 12-14 The fort falls.", "October 12-14"),
        ("The town burns.", "October 12-14"),
    ]


def test_an_entry_of_a_chronology_may_part_its_date_by_a_full_stop() -> None:
    sentences = read(
        ACCOUNT, "5 March. The guns came. It rained.", "Oct. 25, 1917. The fort fell.", "6 March. It burnt."
    )
    assert [s.entry for s in sentences if s.text in ("The guns came.", "It rained.", "It burnt.")] == [
        "5 March",
        "5 March",
        "6 March",
    ]
    assert {s.entry for s in read(ACCOUNT, "On 4 Oct. Lenard came.", "On 5 Oct. Lenard left.")} == {None}


def test_a_date_that_stands_alone_is_the_date_line_of_a_letter_and_rules_nothing() -> None:
    sentences = read("The council met.", "28th October, 1917", ACCOUNT, "The vote was taken.")
    assert {sentence.entry for sentence in sentences} == {None}


def test_an_entry_ends_where_the_account_goes_its_way() -> None:
    prose = [f"The council met again, for the {number} time." for number in ("third", "fourth", "fifth", "sixth")] * 4
    sentences = read("October 10", "The fort falls.", "October 12", "The town burns.", *prose)
    assert sentences[-1].entry is None


def test_a_date_before_a_colon_is_the_date_of_its_entry() -> None:
    assert read("3 December: The bridge is taken.")[0].entry == "3 December"


def test_sections_are_nested_as_their_headings_are() -> None:
    sentences = read("Chapter One", "THE COUNCIL", "1 THE HALL", ACCOUNT, "Chapter Two", "THE SIEGE", ACCOUNT)
    assert [s.section for s in sentences if s.kind == "claim"][::2] == [
        "Chapter One THE COUNCIL › 1 THE HALL",
        "Chapter Two THE SIEGE",
    ]


def test_a_part_whose_end_is_missed_does_not_swallow_the_account() -> None:
    for title in ("Preface", "Glossary", "Notes"):
        prose = [ACCOUNT.replace("cold", word) for word in "warm wide dark low long bare new old".split()]  # noqa: SIM905
        found = read("A short opening.", title, "1. A first entry.", *prose)
        assert sum(sentence.kind == "claim" for sentence in found) > 12


def test_words_of_printing_in_the_account_itself_are_no_imprint() -> None:
    published = ACCOUNT.replace(
        "A messenger", "The leaflet, first published by the council, was reprinted. A messenger"
    )
    found = read("The Council", ACCOUNT, ACCOUNT, published, ACCOUNT, published)
    assert "front-matter" not in {sentence.kind for sentence in found}


def test_a_chronicle_of_short_paragraphs_is_no_title_page() -> None:
    found = read(
        *(f"On that day number {day} nothing happened in the town but rain and a market." for day in range(40)),
        "Chapter Two",
        ACCOUNT,
    )
    assert sum(sentence.kind == "claim" for sentence in found) == 42


def test_what_stands_before_the_notes_of_a_short_text_is_no_title_page() -> None:
    found = kinds(read("The Quay", "The quay was taken.[1] Nobody knew.[2]", "Notes", "[1] The log.", "[2] The diary."))
    assert found["The quay was taken."] == "claim"
    assert found["The log."] == "note"


def test_an_abbreviation_with_a_long_explanation_ends_no_glossary() -> None:
    explained = "Journal of the Society of Engineers, " * 7 + "in thirty volumes."
    found = kinds(
        read("Glossary", "stavka", "The headquarters.", "JSE", explained, "VGR", "A review.", "1. War", ACCOUNT)
    )
    assert found["JSE"] == found[explained] == found["A review."] == "glossary"
    assert [kind for text, kind in found.items() if text in ACCOUNT] == ["claim", "claim"]


def test_a_stretch_of_days_that_opens_a_sentence_is_no_entry_of_a_chronology() -> None:
    sentences = read(
        "On October 21-23, under a pretext, the guard was changed.", "21–23 May – 40 boats sank.", "May 4 - Rain."
    )
    assert [sentence.entry for sentence in sentences] == [None, "21–23 May", "May 4"]


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("On every wall hung this sheet:", "FROM THE COUNCIL OF THE PORT"),
        ("Nobody was to be let in.", "CERTIFICATE"),
        ("The printers had worked all night.", "TO ALL WORKERS AND SAILORS"),
        ("The harbour was ours by then.", "LONG LIVE THE HARBOUR!"),
        ("In the name of the republic,", "PEOPLE’S DELEGATE OF THE PORT"),
        ("[Plate: a placard, translated below]", "KEEP THE STAIRS CLEAN"),
        ("3. All lamps must be put out.", "4. THE STRICTEST SILENCE IS TO BE KEPT BY ALL"),
    ],
)
def test_the_heading_of_a_document_holds_over_no_narrative(above: str, title: str) -> None:
    sentences = read("Chapter II", ACCOUNT, above, title, "The bearer may pass.", ACCOUNT)
    assert kinds(sentences)[title] == "heading"
    assert {sentence.section for sentence in sentences} == {"Chapter II"}


def test_headings_of_the_account_itself_hold() -> None:
    sentences = read("Chapter II", ACCOUNT, "THE STORM OF THE HARBOUR", ACCOUNT, "ORDER AND DISORDER", ACCOUNT)
    sections = dict.fromkeys(sentence.section for sentence in sentences)
    assert [*sections] == ["Chapter II", "Chapter II › THE STORM OF THE HARBOUR", "Chapter II › ORDER AND DISORDER"]


def test_in_a_collection_of_documents_their_headings_hold() -> None:
    assert {s.section for s in read("PROCLAMATION", ACCOUNT, "CERTIFICATE", ACCOUNT)} == {"PROCLAMATION", "CERTIFICATE"}


@pytest.mark.parametrize(
    ("paragraph", "kind"),
    [
        ("President of the Harbour Council, A. B. Morrow.", "caption"),
        ("Council of Delegates of the Port of Carrow.", "caption"),
        ("Ward of Saint Anne, 1917.", "claim"),
        ("Morrow left.", "claim"),
        ("The Council of the Port met.", "claim"),
        ("ALL POWER TO THE COUNCIL", "heading"),
    ],
)
def test_signatures_and_tables_assert_nothing(paragraph: str, kind: str) -> None:
    assert kinds(read("Chapter II", ACCOUNT, paragraph, ACCOUNT))[paragraph] == kind


def test_contents_of_one_line_a_piece_stay_contents_before_a_preface() -> None:
    numbered = list(zip(["I", "II", "III"], map(str.upper, TITLES), strict=True))
    contents = ["CONTENTS", "PREFACE", *(f"{number}. {title}" for number, title in numbered)]
    chapters = [part for number, title in numbered for part in (f"CHAPTER {number}", title, ACCOUNT, ACCOUNT)]
    account = ["A HISTORY", "JOHN ALDER", *contents, "PREFACE", ACCOUNT, ACCOUNT, *chapters]
    found = read(*(part.replace(" and spoke", "\nand spoke").replace(" with", "\nwith") for part in account))
    assert [s.kind.value for s in found if s.text.endswith("THE SIEGE")] == ["contents", "heading"]
    assert [s.kind.value for s in found if s.text in ("A HISTORY", "JOHN ALDER")] == ["front-matter"] * 2
    assert [s.kind.value for s in found if s.text == "PREFACE"] == ["contents", "front-matter"]


def test_the_list_of_the_appendices_heads_none_of_them() -> None:
    listed = (
        "APPENDICES",
        "I. THE KEYS",
        "II. THE LAMPS",
        "APPENDIX I",
        "THE KEYS",
        ACCOUNT,
        "APPENDIX II",
        "THE LAMPS",
        ACCOUNT,
    )
    found = read("CHAPTER I", "THE SIEGE", ACCOUNT, "POSTSCRIPT: A PERSONAL WORD", ACCOUNT, *listed)
    sections = dict.fromkeys(s.section for s in found if s.text in ACCOUNT)
    assert list(sections) == [
        "CHAPTER I THE SIEGE",
        "POSTSCRIPT: A PERSONAL WORD",
        "APPENDIX I THE KEYS",
        "APPENDIX II THE LAMPS",
    ]


def test_a_plain_title_below_the_number_of_a_section_is_its_title() -> None:
    titles = (
        "II",
        "_The Burning of the Old Mill at Alder_",
        ACCOUNT,
        "III",
        "_How the men who fled came back_",
        ACCOUNT,
    )
    found = read("CHAPTER I", ACCOUNT, *titles)
    assert list(dict.fromkeys(s.section for s in found if s.kind == "claim")) == [
        "CHAPTER I",
        "CHAPTER I › II The Burning of the Old Mill at Alder",
        "CHAPTER I › III How the men who fled came back",
    ]


def test_notes_of_the_translator_introduce_no_speech() -> None:
    found = read(
        "TRANSLATOR'S NOTES:", "1. The dates are those of the old calendar.", "THE SIEGE", f"I shall tell. {ACCOUNT}"
    )
    assert [s.kind.value for s in found if s.text in ACCOUNT or s.text == "I shall tell."] == ["claim"] * 3
