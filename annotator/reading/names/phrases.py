"""The sequences of words that name an entry, and which of several that begin alike is meant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from annotator.reading.names.entry import Entry, Office
from annotator.reading.names.words import folds, words


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sequence of words that names something; several entries where namesakes share it."""

    folds: tuple[str, ...]
    cased: bool
    """Whether it must be capitalised in the text too."""
    entries: tuple[Entry | Office, ...]
    role: str
    """``name``, ``surname``, ``bare`` or ``title``."""


def phrases_of(entries: Iterable[Entry], offices: Iterable[Office]) -> Iterable[Phrase]:
    """All that entries and offices go by; namesakes share a phrase."""
    keyed: dict[tuple[tuple[str, ...], bool, str, str], dict[str, Entry | Office]] = defaultdict(dict)
    for entry in entries:
        for text, role in _names_of(entry):
            keyed[folds(text), _is_cased(text, entry), role, entry.what].setdefault(entry.name, entry)
    for office in offices:
        for title in office.titles:
            keyed[folds(title), False, "title", "office"].setdefault(office.name, office)
    return (Phrase(key, cased, tuple(found.values()), role) for (key, cased, role, _), found in keyed.items())


def ranked(phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    """Phrases by precedence, those that differ only in whom they name, and not of what kind, made one."""
    shared: dict[tuple[tuple[str, ...], bool, str, str], Phrase] = {}
    for phrase in phrases:
        first = phrase.entries[0]
        key = phrase.folds, phrase.cased, phrase.role, first.what if isinstance(first, Entry) else "office"
        known = shared.get(key)
        shared[key] = replace(known, entries=_once((*known.entries, *phrase.entries))) if known else phrase
    return tuple(sorted(shared.values(), key=_precedence))


def _once(entries: Iterable[Entry | Office]) -> tuple[Entry | Office, ...]:
    """The first entry of each name."""
    return tuple({entry.name: entry for entry in reversed([*entries])}.values())[::-1]


def _precedence(phrase: Phrase) -> tuple[int, bool, bool, int]:
    """The longest first; then what must be capitalised, what must be told by the word before it, surnames."""
    quiet = all(isinstance(entry, Entry) and entry.quiet for entry in phrase.entries)
    return -len(phrase.folds), not phrase.cased, not quiet, ("surname", "name", "bare", "title").index(phrase.role)


def has_spellings(phrase: Phrase) -> bool:
    """Whether it begins with a word that is no other's by its key: long, and of one alone a person's or a place's."""
    if len(phrase.folds[0]) < 5 or phrase.role not in ("surname", "name"):
        return False
    romanised = {
        entry.what in ("person", "place") and entry.kind != "land"
        for entry in phrase.entries
        if isinstance(entry, Entry)
    }
    return len(phrase.folds) > 1 or (phrase.cased and all(romanised))


def _names_of(entry: Entry) -> Iterable[tuple[str, str]]:
    """All that an entry goes by, and as what."""
    if entry.what == "person":
        last = entry.name.rpartition(" ")[2]
        if entry.alone or not last.endswith(("ovich", "evich")):  # a grand duke's “Alexandrovich” is no surname
            yield last if entry.surname == folds(last) else entry.name, "surname"
        yield entry.name, "name"
        if entry.is_monarch:
            yield entry.name.rpartition(" ")[0], "surname"
        if entry.patronymic:
            yield f"{entry.name.split()[0]} {entry.patronymic}", "name"
    elif entry.name not in entry.bare:
        yield entry.name.partition(" (")[0], "name"
    for other in entry.also:
        yield other, "surname" if entry.what == "person" and len(folds(other)) == 1 else "name"
    for bare in entry.bare:
        yield bare, "bare"


def _is_cased(text: str, entry: Entry) -> bool:
    """A body of several words is read in any case, as are words that the file itself writes small."""
    first = words(text)
    if entry.what == "body" and len(first) > 1 and all(len(word.fold) > 1 for word in first):
        return False
    return first[0].capital
