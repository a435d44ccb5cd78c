"""The agency ledger: in which claims an actor acts, is acted on, praised or blamed, and where it goes unnamed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from alignment.acts import Actor, actors_of, acts
from alignment.agency import stances
from alignment.record import ClaimRecord

#: The kind of agent of a deed that is told without one: “the bridge was taken”.
NOBODY = "nobody"


class Part(StrEnum):
    """What a claim makes of an actor."""

    NAMED = "named"
    ACTS = "acts"
    ACTED_ON = "acted on"
    PRAISED = "praised"
    BLAMED = "blamed"


@dataclass(frozen=True, slots=True)
class Role:
    """That a claim gives an actor a part. ``actor`` is empty, and ``who`` NOBODY, where a deed has no agent."""

    actor: str
    who: str
    part: Part


def roles(claim: ClaimRecord) -> frozenset[Role]:
    """Every part that a claim gives, each once; what is quoted is not the account's own."""
    if claim.quoted:
        return frozenset()
    told = acts(claim)
    parts: list[tuple[Actor, Part]] = [(actor, Part.NAMED) for actor in actors_of(claim)]
    parts += [(act.agent, Part.ACTS) for act in told if act.agent]
    parts += [(act.patient, Part.ACTED_ON) for act in told if act.patient]
    parts += [(its.actor, Part.PRAISED if its.praised else Part.BLAMED) for its in stances(claim)]
    kinds = {actor.name: str(actor.who) for actor, _ in reversed(parts)}
    given = {Role(actor.name, kinds[actor.name], part) for actor, part in parts}
    if any(act.passive and not act.agent for act in told):
        given.add(Role("", NOBODY, Part.ACTS))
    return frozenset(given)


Account = int
Told = Iterable[tuple[str, Account, str]]
"""Event, account and actor."""


def absences(
    telling: Mapping[str, Collection[Account]], acting: Told, named: Told
) -> dict[tuple[Account, str], tuple[str, ...]]:
    """By account and actor the events that the account tells without it, though half of the tellers let it act.

    ``telling`` holds the accounts of each event, ``acting`` and ``named`` where an actor acts and is named.
    """
    doing = Counter((event, actor) for event, _, actor in set(acting))
    known = set(named)
    found: dict[tuple[Account, str], list[str]] = defaultdict(list)
    for (event, actor), accounts in sorted(doing.items()):
        for account in telling[event]:
            if 2 * accounts >= len(telling[event]) and (event, account, actor) not in known:
                found[account, actor].append(event)
    return {key: tuple(events) for key, events in found.items()}
