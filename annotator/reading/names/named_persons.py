"""Which persons of the authority an account names at all: of many a Popov in the lists most are none of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from annotator.reading.names.authority import Authority
from annotator.reading.names.entry import Entry
from annotator.reading.names.given_before import may_be_given
from annotator.reading.names.persons import fits
from annotator.reading.names.skeleton import skeleton
from annotator.reading.names.words import Word, folds

#: By the key of each capitalised word, the folded words before it that may be part of a name, else an empty one.
_Before = Mapping[str, set[str]]

#: A shorter text has no occasion to name anybody in full.
_SHORT = 100


def persons_of_account(authority: Authority, read: Sequence[Sequence[Word]]) -> Authority:
    """The authority without whom a surname alone never means and the account names with no other word.

    Whom it never calls by the surname isn't called by given name and patronymic either.
    """
    if len(read) < _SHORT:
        return authority
    before = _before(read)
    heirs = {_surname(entry) for entry in authority.entries if entry.what == "person" and entry.alone}
    kept = (_kept(entry, before, heirs) for entry in authority.entries)
    return Authority(tuple(entry for entry in kept if entry), authority.offices)


def _surname(entry: Entry) -> str:
    return skeleton(entry.surname[-1])


def _before(read: Sequence[Sequence[Word]]) -> _Before:
    before: dict[str, set[str]] = defaultdict(set)
    for words in read:
        if words and words[0].capital:
            before[skeleton(words[0].fold)].add("")
        for last, word in pairwise(words):
            if word.capital:
                before[skeleton(word.fold)].add(last.fold if _may_name(last) else "")
    return before


def _may_name(word: Word) -> bool:
    """Whether a word may be a given name, an initial or a title: “by” and “In” are no initials."""
    return word.capital and (len(word.fold) != 2 or may_be_given(word.fold))


def _kept(entry: Entry, before: _Before, heirs: Set[str]) -> Entry | None:
    if entry.what != "person":
        return entry
    if not entry.alone:  # beside a namesake a rank may tell that this one is meant
        return entry if _surname(entry) in heirs or _is_named_in_full(entry, before) else None
    names = (entry.name, *entry.also)
    return entry if any(skeleton(folds(name)[-1]) in before for name in names) else replace(entry, patronymic=None)


def _is_named_in_full(entry: Entry, before: _Before) -> bool:
    """Whether a given name, an initial or a title that is part of the name stands before its last word."""
    given = before.get(_surname(entry), ())
    if any(fits(word, entry, first=first) for word in given if word for first in (True, False)):
        return True
    parts = (folds(name) for name in (entry.name, *entry.also))
    return any(name[-2] in before.get(skeleton(name[-1]), ()) for name in parts if len(name) > 1)
