"""What in one sentence may be a name: phrases of the authority, spellings alike, pronouns, heads of bodies."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from annotator.reading.names.authority import Authority
from annotator.reading.names.entry import Entry, Office
from annotator.reading.names.name_words import (
    GIVEN,
    HEADS,
    NAMED_AFTER,
    NO_NAMES,
    SHIPS,
    SITES,
    TITLES,
    is_given,
    is_patronymic,
)
from annotator.reading.names.phrases import Phrase
from annotator.reading.names.skeleton import skeleton
from annotator.reading.names.usage import Usage
from annotator.reading.names.words import Word

PRONOUNS = frozenset({"he", "him", "his", "her", "she", "latter", "himself", "herself"})
SOVEREIGN = frozenset({"king", "majesty"})
_TELLING = HEADS | PRONOUNS | SOVEREIGN
_DETERMINERS = frozenset({"a", "an", "his", "her", "its", "our", "your", "my", "no", "every", "each"})
_BETWEEN = frozenset(" -–—.'’‘/(\n\u00a0\u2009“”\"")


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of a sentence, by the numbers of its words, and what it may name."""

    first: int
    last: int
    """The word after its last word."""
    role: str
    """``name``, ``surname``, ``bare``, ``title``, ``head``, ``pronoun``, ``monarch``."""
    entries: tuple[Entry | Office, ...] = ()
    given: tuple[str, ...] = ()
    """The folded given names and initials before a surname."""
    of: Entry | None = None
    """The town or the party that a body is said to be of."""
    core: tuple[int, int] | None = None
    """Of such a body: its own words, without the owner's."""


def spots(text: str, words: list[Word], authority: Authority, usage: Usage) -> list[Spot]:
    """All spots of a sentence in order, none overlapping; words that the account writes small too are rather none."""
    phrases, end = authority.phrases, 0
    found: list[Spot] = []
    begins = [at for at, word in enumerate(words) if word.capital or word.fold in phrases or word.fold in _TELLING]
    for at in begins:
        if at < end:
            continue
        word = words[at]
        capital = word.capital and (at > 0 or word.fold not in usage.ordinary)
        match = _longest(text, words, at, phrases[word.fold], capital=capital) if word.fold in phrases else None
        if not match and word.capital and _may_be_spelled_otherwise(words, at, usage):
            match = _longest(text, words, at, _spelled(word.fold, authority), capital=True)
        if match:
            phrase, end = match
            first = _given_before(text, words, at, found[-1].last if found else 0) if phrase.role == "surname" else at
            given = tuple(word.fold for word in words[first:at])
            end = _before_of(words, at, end) if phrase.role == "title" else end
            found.append(Spot(first, end, phrase.role, phrase.entries, given))
        elif word.fold in HEADS:
            found.append(Spot(at, at + 1, "head"))
        elif word.fold in PRONOUNS:
            found.append(Spot(at, at + 1, "pronoun"))
        elif word.fold in SOVEREIGN:
            found.append(Spot(at, at + 1, "monarch"))
    return found


def _spelled(fold: str, authority: Authority) -> tuple[Phrase, ...]:
    """The phrases that a word may begin in another spelling; a silent e is of surnames: “Denikine”."""
    phrases = authority.spellings.get(skeleton(fold), ())
    return tuple(phrase for phrase in phrases if phrase.role == "surname" or fold != phrase.folds[0] + "e")


def _before_of(words: list[Word], at: int, end: int) -> int:
    """Where the first part of a title ends: “Chairman of the Petrograd Soviet” names the Soviet too."""
    return next((number for number in range(at + 1, end) if words[number].fold == "of"), end)


def _longest(
    text: str, words: list[Word], at: int, phrases: tuple[Phrase, ...], *, capital: bool
) -> tuple[Phrase, int] | None:
    following = _following(words, at)
    for phrase in phrases:
        if len(phrase.folds) > 1 and following is not None and phrase.folds[1] != following:
            continue
        if phrase.cased and not capital and (not words[at].capital or len(phrase.folds) == 1):
            continue
        end = _end_of(text, words, at, phrase)
        if end and not _belongs_to_what_follows(text, words, end, phrase) and _is_told(words, at, phrase):
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


def joined(text: str, words: list[Word], at: int) -> bool:
    """Whether no comma or other stop parts a word from the one before it; initials keep their full stop."""
    gap = text[words[at - 1].end : words[at].start]
    return len(gap) <= 3 and _BETWEEN.issuperset(gap)


def _belongs_to_what_follows(text: str, words: list[Word], end: int, phrase: Phrase) -> bool:
    """“Skobelev Square” and “London Bridge” name no man and no town, “Francis Cromie” not one surnamed Francis."""
    if end >= len(words):
        return False
    if len(phrase.folds) == 1 and all(isinstance(entry, Entry) and entry.what == "place" for entry in phrase.entries):
        return words[end].fold in NAMED_AFTER and _goes_on(text, words, end)  # “London Bridge”, “the Kiev Hotel”
    if phrase.role != "surname":
        return False
    if not _goes_on(text, words, end):
        return _shares_what_follows(words, end)
    last = end + 1 if end + 1 < len(words) and _goes_on(text, words, end + 1) else end
    return phrase.folds[0] in GIVEN or words[end].fold in HEADS | SITES or words[last].fold in SITES


def _shares_what_follows(words: list[Word], end: int) -> bool:
    """“The Troitsky and Nikolsky Gates”."""
    if end + 2 >= len(words) or words[end].fold != "and" or not words[end + 1].capital or not words[end + 2].capital:
        return False
    return words[end + 2].fold.endswith("s") and words[end + 2].fold in HEADS | SITES


def _goes_on(text: str, words: list[Word], at: int) -> bool:
    """Whether a word is capitalised and only a space parts it from the one before."""
    return words[at].capital and text[words[at - 1].end : words[at].start] == " "


def _is_told(words: list[Word], at: int, phrase: Phrase) -> bool:
    """Whether a name that is as often something else has the word before it that tells what it is."""
    if not all(isinstance(entry, Entry) and entry.quiet for entry in phrase.entries):
        return True
    before = words[at - 1].fold if at else ""
    return before in (
        SHIPS if any(isinstance(e, Entry) and e.what == "ship" for e in phrase.entries) else ("in", "at", "near")
    )


def _may_be_spelled_otherwise(words: list[Word], at: int, usage: Usage) -> bool:
    """Whether a word may be another spelling of a name: none with an article, and none that is written small too."""
    fold = words[at].fold
    if len(fold) <= 4 or fold in NO_NAMES or fold in GIVEN:
        return False
    return fold not in usage.ordinary and fold not in usage.nouns and not (at and _is_determiner(words[at - 1]))


def _is_determiner(word: Word) -> bool:
    return word.fold in _DETERMINERS and not word.capital


def _given_before(text: str, words: list[Word], at: int, floor: int) -> int:
    """The first of the given names and initials right before a surname, not before ``floor``."""
    while at > floor and _is_given(text, words[at - 1]) and joined(text, words, at):
        at -= 1
    return at


@lru_cache(maxsize=65536)
def _given_fold(fold: str) -> bool:
    return len(fold) == 1 or fold in ("yu", "ya", "ye", "ch", "sh", "ts", "kh") or is_given(fold) or is_patronymic(fold)


def _is_given(text: str, word: Word) -> bool:
    if word.fold in ("a", "i", "o") and text[word.end : word.end + 1] != ".":
        return False  # “O Camille”
    return word.capital and word.fold not in TITLES and _given_fold(word.fold)
