"""Notes are linked with the sentences that call them, though labels begin again with each chapter."""

from __future__ import annotations

from annotator.reading.claim import Sentence
from annotator.reading.text.note_links import linked_notes
from models.vocabulary import ClaimKind


def sentence(text: str, *notes: str) -> Sentence:
    return Sentence(text, 0, len(text), notes=notes)


def note(text: str, label: str) -> Sentence:
    return Sentence(text, 0, len(text), kind=ClaimKind.NOTE, note=label)


def test_the_nearest_note_below_is_meant_with_all_its_sentences() -> None:
    account = [
        sentence("The council met.", "1", "2"),
        note("Thus the minutes.", "1"),
        note("See vol. 2.", "2"),
        note("The diary agrees.", "2"),
        sentence("The fort fell.", "1"),
        sentence("Nobody knew.", "9"),
        note("On the 4th.", "1"),
    ]
    assert linked_notes(account) == {0: (1, 2, 3), 4: (6,)}


def test_the_lists_of_several_chapters_at_the_end_of_a_book_are_taken_in_their_order() -> None:
    account = [
        sentence("The council met.", "1"),
        sentence("It voted.", "2"),
        sentence("The fort fell.", "1"),
        note("Minutes.", "1"),
        note("Ballots.", "2"),
        note("On the 4th.", "1"),
        note("By night.", "1"),
    ]
    assert linked_notes(account) == {0: (3,), 1: (4,), 2: (5, 6)}


def test_where_chapters_and_lists_do_not_tally_only_what_is_certain_is_linked() -> None:
    account = [
        sentence("The council met.", "1", "2"),
        sentence("The fort fell.", "1", "2"),
        sentence("The port burnt.", "1", "3"),
        note("Minutes.", "1"),
        note("Ballots.", "2"),
        note("On the 4th.", "1"),
        note("A log.", "3"),
    ]
    assert linked_notes(account) == {2: (6,)}


def test_a_mark_whose_note_is_not_in_the_next_list_is_sought_further_below() -> None:
    account = [sentence("It voted.", "*", "7"), note("So he says.", "*"), sentence("It rose."), note("Minutes.", "7")]
    assert linked_notes(account) == {0: (1, 3)}


def test_a_footnote_of_each_page_is_the_one_below_it() -> None:
    account = [sentence("One.", "*"), note("a", "*"), sentence("Two.", "*"), note("b", "*")]
    assert linked_notes(account) == {0: (1,), 2: (3,)}
