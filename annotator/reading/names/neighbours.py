"""Whether the words beside a phrase leave it the name that it is: “London Bridge” is no London."""

from __future__ import annotations

from annotator.reading.names.entry import Entry
from annotator.reading.names.gaps import adjacent
from annotator.reading.names.name_words import GIVEN, HEADS, NAMED_AFTER, SHIPS, SITES, is_patronymic
from annotator.reading.names.phrases import Phrase
from annotator.reading.names.words import Word

#: “The Dorn Brothers Textile Mills”.
_WORKS = frozenset({"works", "mill", "mills", "factory", "plant"})


def belongs_to_what_follows(text: str, words: list[Word], end: int, phrase: Phrase) -> bool:
    """“Skobelev Square” and “London Bridge” name no man and no town, “Francis Cromie” not one surnamed Francis."""
    if end >= len(words):
        return False
    if len(phrase.folds) == 1 and all(isinstance(entry, Entry) and entry.what == "place" for entry in phrase.entries):
        return words[end].fold in NAMED_AFTER and adjacent(text, words, end)  # “London Bridge”, “the Kiev Hotel”
    if phrase.role == "name" and is_patronymic(phrase.folds[-1]):  # “Vladimir Ilyich Dorn”
        return adjacent(text, words, end)
    if phrase.role != "surname":
        return False
    if not adjacent(text, words, end):
        return _shares_what_follows(words, end)
    last = end
    while last + 1 < len(words) and last < end + 2 and adjacent(text, words, last + 1):
        last += 1
    behind = {word.fold for word in words[end + 1 : last + 1]}
    return (
        phrase.folds[0] in GIVEN
        or words[end].fold in HEADS | SITES
        or not behind.isdisjoint(SITES if _is_owner(text, words[end - 1]) else SITES | _WORKS)
    )


def _is_owner(text: str, word: Word) -> bool:
    """“Lenin’s Collected Works” are no factory."""
    return text[word.start : word.end].endswith(("'s", "’s"))


def _shares_what_follows(words: list[Word], end: int) -> bool:
    """“The Troitsky and Nikolsky Gates”."""
    if end + 2 >= len(words) or words[end].fold != "and" or not words[end + 1].capital or not words[end + 2].capital:
        return False
    return words[end + 2].fold.endswith("s") and words[end + 2].fold in HEADS | SITES


def is_told(words: list[Word], at: int, phrase: Phrase) -> bool:
    """Whether a name that is as often something else has the word before it that tells what it is."""
    if not all(isinstance(entry, Entry) and entry.quiet for entry in phrase.entries):
        return True
    before = words[at - 1].fold if at else ""
    return before in (
        SHIPS if any(isinstance(e, Entry) and e.what == "ship" for e in phrase.entries) else ("in", "at", "near")
    )
