"""The dossier of an event: what each account says of its date, hour, place, people and numbers, who led
and how it ended, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotator.queries.acting import acting
from annotator.queries.claims import ClaimView, Mark
from annotator.queries.pairs import PairView
from models.vocabulary import ACTOR_KINDS, Verdict

#: Entries of one cell; the rest is in the columns below.
MOST = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """One particular as an account has it, and where it says so first."""

    value: str
    words: str
    address: str
    """Of its words in the synopsis, else of their claim."""
    conflicting: bool


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


_KINDS = (
    _Kind("date", frozenset({"date"}), "date"),
    _Kind("hour", frozenset({"hour"}), "time"),
    _Kind("place", frozenset({"place"}), "place"),
    _Kind("people", ACTOR_KINDS, "actor"),
    _Kind("who led", frozenset({"leading"}), "actor"),
    _Kind("outcome", frozenset({"outcome"}), "outcome"),
    _Kind("numbers", frozenset({"number"}), "number"),
)

#: The kinds that are read from the order of the words and not from marks.
_ACTING = frozenset({"who led", "outcome"})


def dossier(told: Sequence[ClaimView], pairs: Iterable[PairView]) -> tuple[Fact, ...]:
    """The lines that have anything to say."""
    contested = [pair for pair in pairs if pair.verdict is Verdict.CONTRADICTION]
    facts = (_fact(kind, told, contested) for kind in _KINDS)
    return tuple(fact for fact in facts if fact.entries)


def _fact(kind: _Kind, told: Sequence[ClaimView], contested: Sequence[PairView]) -> Fact:
    in_conflict = {claim for pair in contested if kind.type in pair.verdict_types for claim in pair.key}
    entries: dict[int, dict[str, Entry]] = {}
    for claim in told:
        column = entries.setdefault(claim.account.id, {})
        for mark in (*claim.marks, *(acting(claim) if kind.name in _ACTING else ())):
            if mark.what in kind.marks and (mark.what != "number" or mark.note):
                entry = _entry(mark, claim, claim.id in in_conflict)
                column.setdefault(entry.value, entry)
    return Fact(kind.name, {account: _foremost(column.values()) for account, column in entries.items() if column})


def _entry(mark: Mark, claim: ClaimView, conflicting: bool) -> Entry:
    words = claim.text[mark.start : mark.end]
    value = f"{words} {mark.note}" if mark.what == "number" and mark.note not in words else mark.value
    known = any(own.start == mark.start for own in claim.marks)
    address = f"w-{claim.id}-{mark.start}" if known else f"c-{claim.id}"
    return Entry(value, words, address, conflicting)


def _foremost(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Conflicting particulars first, so that none of them falls off the end."""
    return tuple(sorted(entries, key=lambda entry: not entry.conflicting)[:MOST])
