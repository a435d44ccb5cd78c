"""The dossier of an event: what each account says of its date, hour, place, people and numbers, who acted
and how it ended, side by side."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from alignment.compare.limits import with_hour
from alignment.record import Span
from alignment.units import kinds
from alignment.words import data
from annotator.queries.acting import acting, counted
from annotator.queries.claims import ClaimView, Mark
from annotator.queries.pairs import PairView
from models.vocabulary import ACTOR_KINDS, Verdict

#: One or two of a thing are seldom what accounts are compared by.
FEW = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """One particular as an account has it, and the words in which it says so first."""

    value: str
    words: Mark
    claim: str
    said: str
    """Those words."""
    conflicting: bool

    @property
    def address(self) -> str:
        """Of its words in the synopsis."""
        return f"w-{self.claim}-{self.words.start}"


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the dossier: what is told of one kind of particular, by account id."""

    name: str
    entries: Mapping[int, tuple[Entry, ...]]


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    marks: frozenset[str]
    type: str
    """The contradiction type that conflicts of this kind have."""
    most: int
    """Entries of one cell; the rest is in the columns below."""


_KINDS = (
    _Kind("date", frozenset({"date"}), "date", 4),
    _Kind("hour", frozenset({"hour"}), "time", 4),
    _Kind("place", frozenset({"place"}), "place", 3),
    _Kind("who acts", frozenset({"leading"}), "actor", 3),
    _Kind("others", ACTOR_KINDS, "actor", 5),
    _Kind("numbers", frozenset({"number"}), "number", 3),
    _Kind("outcome", frozenset({"outcome"}), "outcome", 3),
)

#: The kinds that are read from the order of the words and not from marks.
_ACTING = frozenset({"who acts", "outcome"})

#: By claim, the words that conflict in one kind.
_Conflicts = Mapping[str, tuple[Mark, ...]]


def dossier(told: Sequence[ClaimView], pairs: Iterable[PairView]) -> tuple[Fact, ...]:
    """The lines that have anything to say."""
    contested = [pair for pair in pairs if pair.counts and pair.verdict is Verdict.CONTRADICTION]
    facts: list[Fact] = []
    for kind in _KINDS:
        facts.append(_fact(kind, told, _conflicts(kind, contested), besides=facts))
    return tuple(fact for fact in facts if fact.entries)


def addressed(facts: Iterable[Fact]) -> Mapping[str, tuple[Mark, ...]]:
    """By claim the words that the dossier leads to."""
    found: dict[str, list[Mark]] = defaultdict(list)
    for entry in (entry for fact in facts for cell in fact.entries.values() for entry in cell):
        found[entry.claim].append(replace(entry.words, what="told"))
    return {claim: tuple(marks) for claim, marks in found.items()}


def _conflicts(kind: _Kind, contested: Iterable[PairView]) -> _Conflicts:
    """No words where a person says that the claims conflict in this and the machine has found none: then all do."""
    found: dict[str, tuple[Mark, ...]] = {}
    for pair in contested:
        for claim in pair.key if kind.type in pair.verdict_types else ():
            words = (mark for mark in pair.findings_on(claim) if (mark.what, mark.value) == ("conflict", kind.type))
            found[claim] = (*found.get(claim, ()), *words)
    return found


def _fact(kind: _Kind, told: Sequence[ClaimView], conflicts: _Conflicts, *, besides: Sequence[Fact]) -> Fact:
    """One line; who acts stands not among the others as well."""
    cells: dict[int, list[Entry]] = defaultdict(list)
    for claim in told:
        said = {one.value for fact in besides for one in fact.entries.get(claim.account.id, ())}
        cells[claim.account.id] += (one for one in _entries(kind, claim, conflicts) if one.value not in said)
    common = Counter(theme for cell in cells.values() for theme in {_theme(entry) for entry in cell})
    return Fact(kind.name, {account: _foremost(cell, common, kind.most) for account, cell in cells.items() if cell})


def _entries(kind: _Kind, claim: ClaimView, conflicts: _Conflicts) -> Iterator[Entry]:
    for mark in (*claim.marks, *(acting(claim) if kind.name in _ACTING else ())):
        if mark.what not in kind.marks:
            continue
        conflicting = claim.id in conflicts and _is_among(mark, conflicts[claim.id])
        words = _with_its_noun(mark, claim, conflicting) if mark.what == "number" else _with_its_hour(mark, claim)
        if words:
            yield Entry(words.value, words, claim.id, claim.text[words.start : words.end], conflicting)


def _is_among(mark: Mark, words: tuple[Mark, ...]) -> bool:
    return not words or any(mark.start < one.end and one.start < mark.end for one in words)


def _with_its_hour(mark: Mark, claim: ClaimView) -> Mark:
    """“the morning of October 26”, where the words marked are those of the day alone."""
    if mark.what != "hour":
        return mark
    words = with_hour(claim.text, Span(mark.start, mark.end))
    return replace(mark, start=words.start, end=words.end)


def _with_its_noun(number: Mark, claim: ClaimView, conflicting: bool) -> Mark | None:
    """None where it counts nothing, or measures time or distance; a number that conflicts is told in any case."""
    if conflicting:
        return counted(claim, number) or replace(number, value=claim.text[number.start : number.end])
    telling = number.note and float(number.value) >= FEW and not kinds(number.note) & data("units")["measures"].keys()
    return counted(claim, number) if telling else None


def _theme(entry: Entry) -> object:
    """What other accounts may say of the same: of a number what is counted, else the very same."""
    return kinds(entry.words.note) if entry.words.what == "number" else entry.value


def _foremost(cell: Sequence[Entry], common: Mapping[object, int], most: int) -> tuple[Entry, ...]:
    """Conflicting particulars first, so that none falls off the end; then what several accounts have, or one often."""
    distinct: dict[str, Entry] = {}
    for entry in cell:
        if entry.value.casefold() not in distinct or entry.conflicting:
            distinct[entry.value.casefold()] = entry
    often = Counter(entry.value for entry in cell)
    order = sorted(distinct.values(), key=lambda one: (not one.conflicting, -common[_theme(one)], -often[one.value]))
    return tuple(order[:most])
