"""What in one sentence may be a name: phrases of the authority, spellings alike, pronouns, heads of bodies."""

from __future__ import annotations

from dataclasses import replace

from annotator.reading.names.authority import Authority
from annotator.reading.names.entry import Entry
from annotator.reading.names.given_before import given_before
from annotator.reading.names.matching import longest
from annotator.reading.names.name_words import GIVEN, HEADS, NO_NAMES
from annotator.reading.names.phrases import Phrase
from annotator.reading.names.skeleton import skeleton
from annotator.reading.names.spot import Spot
from annotator.reading.names.usage import Usage
from annotator.reading.names.words import Word

PRONOUNS = frozenset({"he", "him", "his", "her", "she", "latter", "himself", "herself"})
SOVEREIGN = frozenset({"king", "majesty"})
#: Words that alone may lead to a name, and as what; what heads a body comes first.
_ROLES = dict.fromkeys(SOVEREIGN, "monarch") | dict.fromkeys(PRONOUNS, "pronoun") | dict.fromkeys(HEADS, "head")
_DETERMINERS = frozenset({"a", "an", "his", "her", "its", "our", "your", "my", "no", "every", "each"})


def spots(text: str, words: list[Word], authority: Authority, usage: Usage) -> list[Spot]:
    """All spots of a sentence in order, none overlapping; words that the account writes small too are rather none."""
    phrases, end = authority.phrases, 0
    found: list[Spot] = []
    for at, word in enumerate(words):
        if at < end or not (word.capital or word.fold in phrases or word.fold in _ROLES):
            continue
        if match := _match(text, words, at, authority, usage):
            phrase, end = match
            found.append(_spot(text, words, at, end, phrase, floor=found[-1].last if found else 0))
            end = found[-1].last
        elif role := _ROLES.get(word.fold):
            found.append(Spot(at, at + 1, role))
    return found


def _match(text: str, words: list[Word], at: int, authority: Authority, usage: Usage) -> tuple[Phrase, int] | None:
    """The phrase that stands at a word as it is written, else in another spelling, and where it ends."""
    word, phrases = words[at], authority.phrases
    capital = word.capital and (at > 0 or word.fold not in usage.ordinary)
    match = longest(text, words, at, phrases[word.fold], capital=capital) if word.fold in phrases else None
    if match and not _is_never_alone(match[0]):
        return match
    if not word.capital or not _may_be_spelled_otherwise(words, at, usage):
        return match
    other = longest(text, words, at, _spelled(word.fold, authority), capital=True)
    if match and other and other[0].role == "surname":
        return replace(match[0], entries=(*match[0].entries, *other[0].entries)), match[1]
    return match or other


def _is_never_alone(phrase: Phrase) -> bool:
    """Whether it is a surname that by itself means nobody, as spelt here: another spelling may be somebody's."""
    return phrase.role == "surname" and not any(isinstance(entry, Entry) and entry.alone for entry in phrase.entries)


def _spot(text: str, words: list[Word], at: int, end: int, phrase: Phrase, *, floor: int) -> Spot:
    """The spot of a phrase, a surname with the given names before it, but none before ``floor``."""
    first = given_before(text, words, at, floor) if phrase.role == "surname" else at
    given = tuple(word.fold for word in words[first:at])
    return Spot(
        first, _before_of(words, at, end) if phrase.role == "title" else end, phrase.role, phrase.entries, given
    )


def _spelled(fold: str, authority: Authority) -> tuple[Phrase, ...]:
    """The phrases that a word may begin in another spelling; a silent e is of surnames: “Denikine”."""
    phrases = authority.spellings.get(skeleton(fold), ())
    return tuple(phrase for phrase in phrases if phrase.role == "surname" or fold != phrase.folds[0] + "e")


def _before_of(words: list[Word], at: int, end: int) -> int:
    """Where the first part of a title ends: “Chairman of the Petrograd Soviet” names the Soviet too."""
    return next((number for number in range(at + 1, end) if words[number].fold == "of"), end)


def _may_be_spelled_otherwise(words: list[Word], at: int, usage: Usage) -> bool:
    """Whether a word may be another spelling of a name: none with an article, and none that is written small too."""
    fold = words[at].fold
    if len(fold) <= 4 or fold in NO_NAMES or fold in GIVEN:
        return False
    return fold not in usage.ordinary and fold not in usage.nouns and not (at and _is_determiner(words[at - 1]))


def _is_determiner(word: Word) -> bool:
    return word.fold in _DETERMINERS and not word.capital
