"""The source that a note gives for what is quoted in the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from annotator.reading.claim import Attribution, NameMention, Sentence

#: A note that begins with a name within so many characters cites that author: “See I. Flerovsky, …”.
_BEGINNING = 30
_QUOTES = re.compile(r"[“”«»\"]|(?<!\w)‘")


def cited(sentences: Sequence[Sentence], names: Sequence[Sequence[NameMention]]) -> Mapping[int, Attribution]:
    """By the number of each sentence that quotes: the author whom its note begins with.

    Labels that start anew in each chapter are told apart by position: the next note of that label is meant.
    """
    notes: dict[str, list[tuple[int, Attribution | None]]] = defaultdict(list)
    for at, sentence in enumerate(sentences):
        if sentence.note and (not at or sentences[at - 1].note != sentence.note):
            notes[sentence.note].append((at, _author(sentence, names[at])))
    found = {}
    for at, sentence in enumerate(sentences):
        if sentence.notes and not sentence.note and (sentence.quoted or _QUOTES.search(sentence.text)):
            authors = (author for label in sentence.notes for author in [_next(notes[label], at)] if author)
            if author := next(authors, None):
                found[at] = author
    return found


def _author(note: Sentence, mentions: Sequence[NameMention]) -> Attribution | None:
    first = next((mention for mention in mentions if mention.what == "person"), None)
    if not first or first.start - note.start > _BEGINNING:
        return None
    return Attribution(first.name, "reports", first.start, first.end)


def _next(notes: Sequence[tuple[int, Attribution | None]], at: int) -> Attribution | None:
    return next((author for number, author in notes if number > at), None)
