"""The agency ledger: for each account and actor, how often it acts, is acted on, praised, blamed, or goes unnamed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from alignment.acts import Who, actors_of, acts
from alignment.agency import stances
from alignment.record import ClaimRecord
from alignment.suggestion import EventGroup

Key = tuple[str, str]
"""An account and the name of an actor."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One actor in one account; each figure is a number of claims, ``absent`` a number of events."""

    account: str
    actor: str
    who: Who
    named: int
    acts: int
    acted_on: int
    praised: int
    blamed: int
    absent: int
    """Events in which half of the accounts that tell them let the actor act, and which this one tells without it."""


@dataclass(frozen=True, slots=True)
class Deeds:
    """In one account, who does the deeds: numbers of acts by the kind of their agent, and of passives without one."""

    account: str
    person: int
    body: int
    mass: int
    nobody: int


def ledger(claims: Iterable[ClaimRecord], events: Sequence[EventGroup] = ()) -> list[Entry]:
    """An entry for each account and actor that it names or passes over, the most named actors first."""
    told = [claim for claim in claims if not claim.quoted]
    kinds = {actor.name: actor.who for claim in told for actor in actors_of(claim)}
    counts = {what: Counter(_keys(told, what)) for what in ("named", "acts", "acted_on", "praised", "blamed")}
    absent = _absences(told, events)
    overall = Counter[str]()
    for (_, name), times in counts["named"].items():
        overall[name] += times
    entries = [
        Entry(account, name, kinds[name], absent=absent[account, name], **{w: counts[w][account, name] for w in counts})
        for account, name in counts["named"].keys() | absent.keys()
    ]
    return sorted(entries, key=lambda entry: (-overall[entry.actor], entry.actor, entry.account))


def deeds(claims: Iterable[ClaimRecord]) -> list[Deeds]:
    """For each account, whether its history is made by persons, bodies, the many or by nobody in particular."""
    tally: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in claims:
        if not claim.quoted:
            kinds = (act.agent.who if act.agent else "nobody" for act in acts(claim) if act.agent or act.passive)
            tally[claim.account].update(str(kind) for kind in kinds)
    return [Deeds(account, *(kinds[k] for k in (*Who, "nobody"))) for account, kinds in sorted(tally.items())]


def _keys(claims: Iterable[ClaimRecord], what: str) -> Iterable[Key]:
    """The account and actor of each claim in which the actor is so mentioned, once a claim."""
    for claim in claims:
        yield from {(claim.account, name) for name in _names(claim, what)}


def _names(claim: ClaimRecord, what: str) -> Iterable[str]:
    if what == "named":
        return [actor.name for actor in actors_of(claim)]
    if what == "acts":
        return [act.agent.name for act in acts(claim) if act.agent]
    if what == "acted_on":
        return [act.patient.name for act in acts(claim) if act.patient]
    return [stance.actor.name for stance in stances(claim) if stance.praised is (what == "praised")]


def _absences(claims: Iterable[ClaimRecord], events: Sequence[EventGroup]) -> Counter[Key]:
    """How many events each account tells without an actor who acts in them by half of the accounts or more."""
    by_id = {claim.id: claim for claim in claims}
    absent: Counter[Key] = Counter()
    for event in events:
        told = [by_id[each] for each in event.claims if each in by_id]
        accounts = {claim.account for claim in told}
        acting = Counter(name for _, name in set(_keys(told, "acts")))
        central = {name for name, times in acting.items() if 2 * times >= len(accounts)}
        absent.update(set(product(accounts, central)) - set(_keys(told, "named")))
    return absent
