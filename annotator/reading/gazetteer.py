"""The authority file: persons, bodies, places, ships and offices, with all the names that each goes by.

A starting file for the Russian revolutions and the civil war comes with the program; a project adds entries of its own
with ``Authority.extended``. Nothing in reading depends on the built-in one: another war reads with an empty Authority.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import Any

from annotator.errors import InputError
from annotator.reading.skeleton import skeleton
from annotator.reading.words import folds, words
from models.historical_date import HistoricalDate

_FILES = (
    ("person", "persons.toml"),
    ("body", "bodies.toml"),
    ("body", "peoples.toml"),
    ("place", "places.toml"),
    ("ship", "ships.toml"),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One person, body, place or ship. Which of the optional fields mean something depends on ``what``."""

    name: str
    what: str
    also: tuple[str, ...] = ()
    """Names that no rule can work out: pseudonyms, synonyms, renamings."""
    bare: tuple[str, ...] = ()
    """Of a body: words that mean it where the passage names no other ("Central Committee")."""
    local: str | None = None
    """Of a body: its name without the town, where every town may have one."""
    seat: str | None = None
    """Of a local body: the town that is not put before the name."""
    patronymic: str | None = None
    born: int | None = None
    died: int | None = None
    role: str | None = None
    she: bool = False
    alone: bool = True
    """Of a person: whether the surname alone may mean this one."""
    kind: str | None = None
    """Of a place: ``town``, ``site`` or ``land``."""
    within: str | None = None
    """Of a site: its town."""
    quiet: bool = False
    """Whether the name is as often something else and counts only after a word that tells what it is."""
    life: str | None = None
    """Of a body: when it existed, EDTF, Gregorian."""
    found: bool = False
    """Whether it comes from the account itself and no list."""

    @property
    def surname(self) -> tuple[str, ...]:
        """The folded words of a person's surname; a numeral keeps the name before it."""
        parts = self.name.split()
        return folds(" ".join(parts[-2:]) if parts[-1].isupper() and len(parts) > 1 else parts[-1])

    @property
    def given(self) -> tuple[str, ...]:
        """What stands before a person's surname, and the patronymic."""
        return (*self.name.split()[:-1], *([self.patronymic] if self.patronymic else []))


@dataclass(frozen=True, slots=True)
class Term:
    """Who held an office, from one day to another, Gregorian."""

    name: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Office:
    """An office by its titles and the terms of its holders."""

    name: str
    titles: tuple[str, ...]
    terms: tuple[Term, ...]

    def holder(self, when: HistoricalDate) -> str | None:
        """The canonical name of who held it all that time, None where nobody or more than one did."""
        held = {term.name for term in self.terms if term.first <= when.last and when.first <= term.last}
        certain = {term.name for term in self.terms if term.first <= when.first and when.last <= term.last}
        names = certain or held
        return names.pop() if len(names) == 1 else None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sequence of words that names something; several entries where namesakes share it."""

    folds: tuple[str, ...]
    cased: bool
    """Whether it must be capitalised in the text too."""
    entries: tuple[Entry | Office, ...]
    role: str
    """``name``, ``surname``, ``bare`` or ``title``."""


@dataclass(frozen=True, eq=False)
class Authority:
    """All entries, and what they are looked up by; those that it has of its own may stand upon a larger one."""

    own: tuple[Entry, ...] = ()
    offices: tuple[Office, ...] = ()
    base: Authority | None = None

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries, the most particular first."""
        return self.own + (self.base.entries if self.base else ())

    def extended(self, entries: Iterable[Entry]) -> Authority:
        """This authority and further entries; one of the same name takes the place of the one that is there."""
        own = {entry.name: entry for entry in entries}
        if any((known := self.get(name)) and not _adds_to(known, entry) for name, entry in own.items()):
            return Authority((*own.values(), *(entry for entry in self.entries if entry.name not in own)), self.offices)
        return Authority(tuple(own.values()), self.offices, base=self) if own else self

    def get(self, name: str) -> Entry | None:
        """The entry of a canonical name."""
        return self._named.get(name) or (self.base.get(name) if self.base else None)

    @cached_property
    def _named(self) -> Mapping[str, Entry]:
        return {entry.name: entry for entry in self.own}

    @cached_property
    def phrases(self) -> Mapping[str, tuple[Phrase, ...]]:
        """Phrases by their first word, the longest first."""
        below = self.base.phrases if self.base else {}
        by_first: dict[str, list[Phrase]] = defaultdict(list)
        for phrase in _phrases(self.own, () if self.base else self.offices):
            by_first[phrase.folds[0]].append(phrase)
        return {**below, **{first: _ranked([*more, *below.get(first, ())]) for first, more in by_first.items()}}

    @cached_property
    def spellings(self) -> Mapping[str, tuple[Phrase, ...]]:
        """Phrases by the romanisation key of their first word, for spellings that nobody wrote down."""
        below = self.base.spellings if self.base else {}
        by_key: dict[str, list[Phrase]] = defaultdict(list)
        for phrase in _phrases(self.own, ()):
            if _has_spellings(phrase):
                by_key[skeleton(phrase.folds[0])].append(phrase)
        return {**below, **{key: _ranked([*below.get(key, ()), *more]) for key, more in by_key.items()}}


@lru_cache(maxsize=64)
def born_by(authority: Authority, year: int) -> Authority:
    """The authority without those who were not yet born, historians aside: a general of 1811 is no namesake of 1917."""
    unborn = {entry.name for entry in authority.entries if (entry.born or 0) > year and entry.role != "historian"}
    if not unborn:
        return authority
    return Authority(tuple(entry for entry in authority.entries if entry.name not in unborn), authority.offices)


def _adds_to(known: Entry, entry: Entry) -> bool:
    """Whether an entry only brings further names to one that is there."""
    return set(known.also) <= set(entry.also) and replace(entry, also=known.also) == known


def _phrases(entries: Iterable[Entry], offices: Iterable[Office]) -> Iterable[Phrase]:
    """All that entries and offices go by; namesakes share a phrase."""
    keyed: dict[tuple[tuple[str, ...], bool, str], dict[str, Entry | Office]] = defaultdict(dict)
    for entry in entries:
        for text, role in _names_of(entry):
            keyed[folds(text), _is_cased(text, entry), role].setdefault(entry.name, entry)
    for office in offices:
        for title in office.titles:
            keyed[folds(title), False, "title"].setdefault(office.name, office)
    return (Phrase(key, cased, tuple(found.values()), role) for (key, cased, role), found in keyed.items())


def _ranked(phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    """Phrases by precedence, those that differ only in whom they name made one."""
    shared: dict[tuple[tuple[str, ...], bool, str], Phrase] = {}
    for phrase in phrases:
        key = phrase.folds, phrase.cased, phrase.role
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


def _has_spellings(phrase: Phrase) -> bool:
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
        yield (
            entry.name.rpartition(" ")[2] if entry.surname == folds(entry.name.rpartition(" ")[2]) else entry.name,
            "surname",
        )
        yield entry.name, "name"
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


def entry_of(what: str, name: str, fields: Mapping[str, Any]) -> Entry:
    """An entry from its fields in a TOML file. Raises InputError where a field is unknown."""
    renamed = {"in": "within"} | ({"bare": "alone"} if what == "person" else {})
    values: dict[str, Any] = {
        renamed.get(key, key): tuple(value) if isinstance(value, list) else value for key, value in fields.items()
    }
    unknown = values.keys() - set(Entry.__dataclass_fields__)
    if unknown:
        raise InputError(f"{what} “{name}”: no such field as {sorted(unknown)[0]}; remove it")
    return Entry(name=name, what=what, **values)


def _office_of(name: str, fields: Mapping[str, Any]) -> Office:
    terms = tuple(
        Term(held["name"], date.fromisoformat(held["from"]), date.fromisoformat(held["until"]))
        for held in fields["holders"]
    )
    return Office(name, tuple(fields["titles"]), terms)


def data(file: str) -> dict[str, Any]:
    """A TOML file of ``annotator/reading/data``."""
    return tomllib.loads((files("annotator.reading") / "data" / file).read_text(encoding="utf-8"))


@cache
def default_authority() -> Authority:
    """The authority file that comes with the program."""
    entries = (entry_of(what, name, fields) for what, file in _FILES for name, fields in data(file).items())
    return Authority(tuple(entries), tuple(_office_of(name, fields) for name, fields in data("offices.toml").items()))
