"""Plain texts as electronic editions set them: licences around, notes between paragraphs, capitals that stress."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.reading.claim import Sentence
from annotator.reading.text.cleaned import unaccounted
from annotator.reading.text.cleaning import clean
from annotator.reading.text.sentences import split

FIRST = """The council met in the cold hall of the institute and spoke for hours
of what was to be done,[1] while outside the patrols went up and down
along the frozen embankment.[2] A messenger came from the telegraph
office with a list of the regiments that would stand by them."""
SECOND = """The chairman read the list aloud, name by name, until nobody in the
hall doubted any more that the night would be theirs, and the clerks
began to copy it for the districts, though few of them could hold a pen
for the cold that came in at the broken windows."""
LICENCE = "You may copy it, give it away or re-use it under the terms that\nare set out below, whoever you are."


def read(*pieces: str) -> list[Sentence]:
    return list(split(clean("\n\n".join(pieces) + "\n")))


def kinds(sentences: Sequence[Sentence]) -> dict[str, str]:
    return {sentence.text: sentence.kind.value for sentence in sentences}


def test_what_stands_around_an_electronic_edition_is_none_of_its_text() -> None:
    start = "*** START OF THE PROJECT GUTENBERG EBOOK A HISTORY ***"
    end = "*** END OF THE PROJECT GUTENBERG EBOOK A HISTORY ***"
    found = read("Produced by a friend", start, FIRST, SECOND, end, "Section 1. General terms of use", LICENCE * 3)
    told = [sentence.text for sentence in found if sentence.kind == "claim"]
    assert told[0].startswith("The council met")
    assert told[-1].endswith("broken windows.")
    assert len(told) == 3


def test_notes_that_stand_between_paragraphs_leave_the_paragraphs_to_the_text() -> None:
    calling = SECOND.replace("districts,", "districts,[3]")
    notes = ("[1] Part of what was later printed.", "[2] See the map.", "[3] These copies are lost.")
    found = kinds(read(FIRST, notes[0], SECOND.replace("aloud", "out"), notes[1], calling, notes[2], SECOND))
    assert [text for text, kind in found.items() if kind == "note"] == [
        "Part of what was later printed.",
        "See the map.",
        "These copies are lost.",
    ]


def test_a_note_far_from_others_is_known_by_the_call_above_it() -> None:
    far = [
        SECOND.replace("chairman", name) for name in ("clerk", "mayor", "major", "porter", "doctor", "priest", "boy")
    ]
    calling = SECOND.replace("districts,", "districts,[3]")
    notes = ("[1] Part of what was later printed.", "[2] See the map.", "[3] See the map of the quays.")
    found = kinds(read(FIRST, *notes[:2], *far, calling, notes[2], SECOND.replace("list", "paper")))
    assert found["See the map of the quays."] == "note"


def test_a_numbered_list_is_no_list_of_notes_where_notes_stand_in_brackets() -> None:
    demands = ("1. We are closely bound to our allies.", "2. There is no use in talk of a winter campaign.")
    found = kinds(read(FIRST, "[1] Part of what was later printed.", "[2] See the map.", SECOND, *demands, SECOND))
    assert found["1. We are closely bound to our allies."] == "claim"


def test_capitals_that_go_on_from_the_line_above_stress_words_and_are_no_heading() -> None:
    stressed = """The council elected by the whole town HAS PROPOSED TO EVERYBODY A
LASTING AND HONOURABLE PEACE WITHOUT LOSS TO ANY OF THE NATIONS.
Whoever stands against it stands against the town and its children."""
    assert "heading" not in kinds(read(FIRST, stressed, SECOND)).values()


def test_a_speech_in_capitals_is_no_heading_but_a_title_in_capitals_is() -> None:
    speech = "“WE WILL DO ALL TO AVOID THE FAMINE, BUT IF OUR WORK MUST STOP,\nLET THE PEOPLE KNOW WHOSE FAULT IT IS!”"
    found = read(FIRST, speech, "APPEALS AND PROCLAMATIONS", SECOND)
    assert [sentence.text for sentence in found if sentence.kind == "heading"] == ["APPEALS AND PROCLAMATIONS"]


def test_a_signature_opens_no_section() -> None:
    found = read(FIRST, "A. I. ALDER (BIRCH).", "V. Nowak", SECOND)
    assert {sentence.section for sentence in found} == {None}


def test_a_title_after_a_row_of_stars_is_no_caption_even_in_a_book_with_pictures() -> None:
    row = "                 *     *     *     *     *"
    found = kinds(read("[Graphic, page 46: an appeal]", FIRST, row, "On Social Insurance", SECOND))
    assert found["[Graphic, page 46: an appeal]"] == "caption"
    assert found["On Social Insurance"] == "heading"


def test_an_utterance_that_is_broken_off_is_whole() -> None:
    speech = "“As far as I can see there are only two classes in this town, the one\nand the other--”"
    found = kinds(read(FIRST, speech, "“There you go again!” cried the student.", "“--only two,” he went on.", SECOND))
    assert "caption" not in found.values()


def test_underscores_that_stand_for_italics_are_taken_out_also_before_quotation_marks() -> None:
    cleaned = clean("He cried _“Prosim!”_ and read (_Rech_, 3), but file_name and ____ stayed.")
    assert cleaned.text == "He cried “Prosim!” and read (Rech, 3), but file_name and ____ stayed."


def test_offices_under_decrees_are_no_running_heads_however_often_they_come_back() -> None:
    office = "_Secretary of the Council,_"
    decree = f"{FIRST}\n\n{SECOND}\n\n{FIRST}\n\n      {office}\n\n             N. ALDER.\n\n"
    assert clean(decree * 5).text.count("Secretary of the Council,") == 5


def test_a_numeral_over_a_section_of_every_chapter_is_no_running_head() -> None:
    chapters = [
        part
        for numeral in ("I", "II", "IV", "V")
        for part in (f"CHAPTER {numeral}", "III", FIRST, SECOND, FIRST, SECOND)
    ]
    assert sum(sentence.text == "III" for sentence in read(*chapters)) == 4


def test_a_line_that_a_long_word_cuts_short_is_no_heading() -> None:
    broken = "At three they were summoned by the young\nCommander-in-Chief-of-the-North, who was in the hall and\nrose."
    assert kinds(read(FIRST, broken, SECOND))[broken.replace("\n", " ")] == "claim"


SET_IN = """    THE DUTIES OF THE WATCH

    I

    The watch shall close the gates at nightfall and let nobody pass who
    cannot show the seal of the council or give the word of the day.

    Nobody shall sleep.

    The captain answers for his men, and for the lamps along the wall
    and the embankment as far as the old mill.

    J. DORN.

"""


def test_a_document_that_is_set_in_is_quoted_to_its_last_line_and_heads_no_section() -> None:
    title = " " * 20 + "THE SIEGE"
    found = read("CHAPTER I", FIRST, SET_IN + SECOND, "CHAPTER II", SECOND, title, FIRST)
    own = [sentence for sentence in found if sentence.text in " ".join(SET_IN.split())]
    assert len(own) == 6
    assert all(sentence.quoted and sentence.section == "CHAPTER I" for sentence in own)
    assert "Nobody shall sleep." in [sentence.text for sentence in own]
    assert [sentence.section for sentence in found if sentence.text in SECOND.replace("\n", " ")][-1] == "CHAPTER II"
    assert found[-1].section == "CHAPTER II › THE SIEGE"
    assert not any(sentence.quoted for sentence in found if sentence not in own)


def test_a_footnote_within_a_paragraph_follows_it_and_needs_no_number() -> None:
    inline = (
        "[Footnote: The list was\nlost in the year of the frost.], it was said.[Footnote 2: See [here].] It rained."
    )
    given = '[Footnote: It is given here:\n\n"The third regiment and the fifth."]'
    text = f"{FIRST[:-1]} {inline}\n\n{given}\n\n{SECOND}\n"
    cleaned = clean(text)
    assert unaccounted(text, cleaned) == []
    found = list(split(cleaned))
    notes = [(sentence.note, sentence.text) for sentence in found if sentence.kind == "note"]
    assert notes == [
        ("*", "The list was lost in the year of the frost."),
        ("2", "See [here]."),
        ("*", "It is given here:"),
        ("*", '"The third regiment and the fifth."'),
    ]
    assert any(sentence.text.endswith("would stand by them, it was said.") for sentence in found)


def test_a_bracket_that_nothing_closes_is_no_footnote() -> None:
    assert set(kinds(read(f"{FIRST} [Footnote: and on.", SECOND)).values()) == {"claim"}


def test_a_clause_that_a_heading_in_capitals_stands_over_is_no_caption() -> None:
    clause = (
        "1. The gates are shut by the captain, who holds the key of the mill and of\nthe tower, and nobody passes but:"
    )
    assert (
        "caption"
        not in kinds(
            read(FIRST, "THE WATCH", clause, "a. his own men, by day and by night, in frost and in\nrain.", SECOND)
        ).values()
    )
