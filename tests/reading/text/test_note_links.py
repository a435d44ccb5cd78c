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
