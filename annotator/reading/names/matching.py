"""Which phrase of the authority stands at a word, and where it ends."""

from __future__ import annotations

from annotator.reading.names.gaps import joined
from annotator.reading.names.name_words import SITES
from annotator.reading.names.neighbours import belongs_to_what_follows, is_told
from annotator.reading.names.phrases import Phrase
from annotator.reading.names.skeleton import skeleton
from annotator.reading.names.words import Word


def longest(
    text: str, words: list[Word], at: int, phrases: tuple[Phrase, ...], *, capital: bool
) -> tuple[Phrase, int] | None:
    """The first of some phrases, the longest before, that stands at a word, and the word after it."""
    following = _following(words, at)
    for phrase in phrases:
        if len(phrase.folds) > 1 and following is not None and phrase.folds[1] != following:
            continue
        if phrase.cased and not capital and (not words[at].capital or len(phrase.folds) == 1):
            continue
        end = _end_of(text, words, at, phrase)
        if end and not belongs_to_what_follows(text, words, end, phrase) and is_told(words, at, phrase):
            return phrase, end
    return None


def _following(words: list[Word], at: int) -> str | None:
    """What alone may be the second word of a phrase; None where another spelling of it would do."""
    here = at + 1
    while here < len(words) and words[here].fold == "the":
        here += 1
    if here >= len(words):
        return ""
    return None if words[here].capital else words[here].fold


def _end_of(text: str, words: list[Word], at: int, phrase: Phrase) -> int:
    """The word after the phrase where it stands at ``at``, else 0; articles inside it don't count.

    What must be capitalised may end in a small word that says what it is: “the Baltic station”.
    """
    here = at + 1
    for fold in phrase.folds[1:]:
        before = here
        while here < len(words) and words[here].fold == "the":
            here += 1
        if here >= len(words) or not _is_word(words[here], fold):
            return 0
        if not all(joined(text, words, part) for part in range(before, here + 1)):
            return 0
        here += 1
    written_small = len(phrase.folds) > 2 or (
        len(phrase.folds) == 2 and phrase.folds[1] in SITES
    )  # “the Baltic station”
    return here if not phrase.cased or words[here - 1].capital or written_small else 0


def _is_word(word: Word, fold: str) -> bool:
    """Whether a word is that of a phrase, in this or, capitalised, in another romanisation."""
    return word.fold == fold or (word.capital and len(fold) > 4 and skeleton(word.fold) == skeleton(fold))
