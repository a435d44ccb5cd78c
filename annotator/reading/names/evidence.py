"""What the words around a capitalised run tell of its kind: person, place, body or ship."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from annotator.reading.names.name_words import (
    HEADS,
    NO_NAMES,
    OF_A_PLACE,
    PARTICLES,
    PEOPLE,
    PLACE_NOUNS,
    PLACE_PREFIXES,
    PLACE_PREPOSITIONS,
    SAID,
    SITE_PREFIXES,
    SITES,
    TITLES,
    is_given,
    is_patronymic,
)
from annotator.reading.names.numerals import number_of
from annotator.reading.names.ships import is_ship
from annotator.reading.names.words import Word, owns

#: So much evidence makes a name; "at" or "in" before it is as much, "to" or "from" is half, a rank is sure.
ENOUGH = 2
SURE = 2 * ENOUGH
_WHERE = frozenset({"in", "at", "near", "outside"})
#: Before two words these are as likely to speak of a person: “wrote to Jefferson Davis”.
_MOVES = PLACE_PREPOSITIONS - _WHERE
#: Behind the title of a book: “, ii. 301”, and what may close the title.
_CITED = re.compile(r"[”’\"')]*,? (?:[ivxlc]+\. ?\d|p\. ?\d|pp\. ?\d|t\. |vol\. )")
_PLURALS = ("men", "people")
#: Between a rank or a preposition and the name: no comma, no quotation mark.
_DIRECT = (" ", ". ", "\u00a0", "\n", "-")
#: “Vane was born in …”, but “Thus was born the guild”.
_WAS_BORN, _ARTICLES = (["was", "born"], ["were", "born"]), frozenset(("the", "a", "an"))


def evidence(text: str, words: list[Word], first: int, last: int) -> Counter[str]:
    """What speaks for each kind of name: ``person``, ``place``, ``body``, ``ship``, or ``thing`` for none of them."""
    run = words[first:last]
    if named := _by_its_words(run):
        return Counter({named: SURE})
    if len(run) > 1 and number_of(text[run[0].start : run[-1].end]):
        return Counter(person=SURE)
    title = _before_particles(text, words, first)
    before = words[first - 1].fold if first else ""
    after = words[last].fold if last < len(words) else ""
    direct = first > 0 and text[words[first - 1].end : words[first].start] in _DIRECT
    owner = owns(text, run[-1]) and not run[-1].fold.endswith(_PLURALS)
    follow = [word.fold for word in words[last : last + 3]]
    born = after == "born" or (follow[:2] in _WAS_BORN and _ARTICLES.isdisjoint(follow[2:]))
    found = Counter(
        ship=SURE * is_ship(text, words, first, last),
        person=SURE * born
        or _person_evidence(run, title if direct else "", after)
        + owner
        + (before != "of" and _is_told(text, words, last)),
        thing=ENOUGH * (before == "the") + SURE * (len(run) > 1 and bool(_CITED.match(text, run[-1].end))),
    )
    if direct and not owner and not _modifies(text, words, last):
        found["place"] = _place_evidence(words, first)
        found["person"] += len(run) > 1 and before in _MOVES and run[0].fold not in PLACE_PREFIXES
    return +found


def _by_its_words(run: list[Word]) -> str | None:
    """“Brescow Regiment”, “Army of the Potomac” and “Salt Gate” say what they are; “A. P. Hill” has a surname so."""
    if len(run) > 1 and run[0].fold in SITE_PREFIXES:
        return "place"
    if len(run) > 1 and run[-1].fold in HEADS:
        return "body"
    if len(run) > 1 and run[-1].fold in SITES:
        return "person" if any(len(word.fold) == 1 for word in run) else "place"
    return "body" if any(word.fold in HEADS and next_.fold == "of" for word, next_ in pairwise(run)) else None


def _before_particles(text: str, words: list[Word], first: int) -> str:
    """The word before a run, or before the “de la” between them: “M. de Brissac”; none that owns what follows."""
    here = first - 1
    while here > 0 and not words[here].capital and words[here].fold in PARTICLES:
        here -= 1
    return words[here].fold if here >= 0 and not owns(text, words[here]) else ""


def _person_evidence(run: list[Word], before: str, after: str) -> int:
    first = run[0].fold
    is_name = first not in NO_NAMES or any(word.fold in PARTICLES for word in run[1:2])
    named = len(run) > 1 and (len(first) == 1 or (is_given(first) and is_name))
    patronymic = len(run) > 1 and any(is_patronymic(word.fold) for word in run[:-1])
    titled = before in TITLES and not run[-1].fold.endswith(_PLURALS)
    if _is_calling(run[-1].fold):
        return 0
    told = (after in SAID and before != "the") or before in SAID
    return SURE * (titled or named or patronymic) + told


def _modifies(text: str, words: list[Word], last: int) -> bool:
    """“In Parlementary History”; in “the Minyar Soviet” it is a town that has one."""
    if last == len(words) or not words[last].capital or text[words[last - 1].end : words[last].start] != " ":
        return False
    return words[last].fold not in HEADS | SITES | PLACE_PREPOSITIONS | {"party"}


def _is_calling(fold: str) -> bool:
    """“General Officer”, “honourable Members”: what somebody is, and nobody's name."""
    return not {fold, fold.removesuffix("s")}.isdisjoint(PEOPLE | TITLES)


def _is_told(text: str, words: list[Word], last: int) -> int:
    """“X, a member of the Council”: what somebody is."""
    if (
        last >= len(words)
        or words[last].fold not in ("a", "an", "the")
        or text[words[last - 1].end : words[last].start] != ", "
    ):
        return 0
    return ENOUGH * any(word.fold in PEOPLE and not word.capital for word in words[last + 1 : last + 4])


def _place_evidence(words: list[Word], first: int) -> int:
    """“In X”, “to X”; “the village of X”, “the river X”, “on the Somme”."""
    before = [word.fold for word in words[max(0, first - 2) : first]]
    noun = before[-1:] if before[-1:] != ["of"] else before[:1]
    article = before[-1] == "the" and not words[first - 1].capital
    river = article and before[0] in PLACE_PREPOSITIONS | {"on", "across", "along", "crossed"}
    led = ENOUGH * (before[-1] in _WHERE) + (before[-1] in PLACE_PREPOSITIONS)
    realm = before[-1] == "of" and before[0] in OF_A_PLACE
    return led + SURE * bool(noun and noun[0] in PLACE_NOUNS) + (ENOUGH + 1) * river + ENOUGH * realm
