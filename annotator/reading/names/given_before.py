"""The given names and initials right before a surname."""

from __future__ import annotations

from functools import lru_cache

from annotator.reading.names.gaps import joined
from annotator.reading.names.name_words import TITLES, is_given, is_patronymic
from annotator.reading.names.words import Word


def given_before(text: str, words: list[Word], at: int, floor: int) -> int:
    """The first of the given names and initials right before a surname, not before ``floor``."""
    while at > floor and _is_given(text, words[at - 1]) and joined(text, words, at) and not _is_hour(text, words, at):
        at -= 1
    return at


def _is_hour(text: str, words: list[Word], at: int) -> bool:
    """Whether what stands before a word is the half of an hour: “at 9 A. M. Vane left”."""
    if at < 2 or words[at - 1].fold != "m" or words[at - 2].fold not in ("a", "p"):
        return False
    start = words[at - 2].start
    return text[max(0, start - 2) : start].strip()[-1:].isdigit()


@lru_cache(maxsize=65536)
def may_be_given(fold: str) -> bool:
    """Whether a folded word is a given name, a patronymic or an initial."""
    return len(fold) == 1 or fold in ("yu", "ya", "ye", "ch", "sh", "ts", "kh") or is_given(fold) or is_patronymic(fold)


def _is_given(text: str, word: Word) -> bool:
    if word.fold in ("a", "i", "o") and text[word.end : word.end + 1] != ".":
        return False  # “O Camille”
    return word.capital and word.fold not in TITLES and may_be_given(word.fold)
