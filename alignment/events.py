"""Claims of several accounts grouped into happenings, with what people decided of them kept."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from alignment.grouping import Bond, group, widen
from alignment.leading import lead
from alignment.record import ClaimRecord
from alignment.suggestion import EventGroup
from alignment.sureness import probable
from alignment.titling import Titles, day_span, place_of

#: Bonds from this score on draw claims together; from the second on, a claim joins a further event: of pairs with such
#: a score that were read, one in four and more were of one thing.
BOUND, FIRM = 0.44, 0.66


@dataclass(frozen=True, slots=True)
class Decisions:
    """What people decided of events. It holds whatever is aligned again."""

    kept: tuple[EventGroup, ...] = ()
    """Events that a person made, merged or split: their claims stay theirs, under their id, and what only touches on
    them stays at home where it is. Only accounts that told nothing of them may join."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """Titles that people gave, by event id."""
    apart: frozenset[tuple[str, str]] = frozenset()
    """Event id and claim id where a person took the claim out of the event."""

    @property
    def digest(self) -> str:
        """Differs when anything was decided otherwise."""
        kept = tuple((replace(event, touching=frozenset()), sorted(event.touching)) for event in self.kept)
        return _digest(map(repr, (kept, sorted(self.titles.items()), sorted(self.apart))))


NOTHING_DECIDED = Decisions()


def events(
    records: Mapping[str, ClaimRecord],
    bonds: Iterable[Bond],
    *,
    neighbours: Iterable[Bond] = (),
    previous: Iterable[EventGroup] = (),
    decisions: Decisions = NOTHING_DECIDED,
) -> list[EventGroup]:
    """The events, in the order of their days.

    ``bonds`` join claims of different accounts, ``neighbours`` sentences of one. Ids are inherited from the
    ``previous`` events. A claim may belong to none, one or several.
    """
    bound = [bond for bond in bonds if bond.score >= BOUND]
    kept = [_still_there(event, records) for event in decisions.kept]
    settled = {claim for event in kept for claim in event.at_home}
    free = [bond for bond in bound if not {bond.a, bond.b} & settled]
    drawn = group(records, [*free, *(bond for bond in neighbours if not {bond.a, bond.b} & settled)])
    previous = list(previous)
    titled = [event for event in previous if event.id in decisions.titles]
    groups = probable(drawn, records, bound, unasked=_nearest(drawn, titled))
    elsewhere = frozenset(claim for own in groups for claim in own)
    kept = _joined(kept, records, (bond for bond in bound if bond.score >= FIRM), elsewhere=elsewhere)
    wide = widen(records, groups, [bond for bond in free if bond.score >= FIRM])
    titles = Titles.of(records.values())
    told = ([[records[claim] for claim in claims] for claims in its] for its in zip(groups, wide, strict=True))
    made = [_event(core, claims, titles) for core, claims in told]
    reserved = {event.id for event in kept}
    former = [event for event in previous if event.id not in reserved]
    decided = (_decided(event, decisions) for event in [*kept, *inherit(made, former, reserved=reserved)])
    led = (led_in(event, [records[claim] for claim in event.claims]) for event in decided if event.claims)
    return sorted(led, key=lambda event: (event.edtf or "~", event.id))


def _nearest(groups: Sequence[Sequence[str]], titled: Iterable[EventGroup]) -> frozenset[str]:
    """The claims of the groups that are most like the events to which people gave a title: these are not lost."""
    most: dict[str, int] = {}
    for _, event, at in sorted(_overlaps(groups, _by_id(titled))):
        most[event] = at
    return frozenset(claim for at in most.values() for claim in groups[at])


def inherit(
    new: Sequence[EventGroup], old: Iterable[EventGroup], *, reserved: Collection[str] = ()
) -> list[EventGroup]:
    """The new events under the ids of the old ones with which they share most claims, each id once."""
    ids: dict[int, str] = {}
    taken = set(reserved)
    for _, former_id, at in sorted(_overlaps([event.claims for event in new], _by_id(old)), reverse=True):
        if at not in ids and former_id not in taken:
            ids[at] = former_id
            taken.add(former_id)
    for at, event in enumerate(new):
        if at not in ids:
            ids[at] = _free(event.id, taken)
            taken.add(ids[at])
    return [replace(event, id=ids[at]) for at, event in enumerate(new)]


def _free(wanted: str, taken: Collection[str]) -> str:
    """An id that no other event has: an old one may live on with other claims than it was made from."""
    while wanted in taken:
        wanted = _digest([wanted])
    return wanted


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def _by_id(events: Iterable[EventGroup]) -> dict[str, frozenset[str]]:
    return {event.id: frozenset(event.claims) for event in events}


def _overlaps(
    groups: Sequence[Sequence[str]], former: Mapping[str, frozenset[str]]
) -> Iterator[tuple[float, str, int]]:
    """How like each group is to each former event with which it shares claims, the event's id, the group's number."""
    holding = defaultdict(set)
    for former_id, claims in former.items():
        for claim in claims:
            holding[claim].add(former_id)
    for at, own in enumerate(groups):
        claims = frozenset(own)
        for former_id in {former_id for claim in claims for former_id in holding[claim]}:
            yield len(claims & former[former_id]) / len(claims | former[former_id]), former_id, at


def _still_there(event: EventGroup, records: Mapping[str, ClaimRecord]) -> EventGroup:
    return replace(event, claims=tuple(claim for claim in event.claims if claim in records))


def _joined(
    kept: Sequence[EventGroup],
    records: Mapping[str, ClaimRecord],
    bonds: Iterable[Bond],
    *,
    elsewhere: frozenset[str],
) -> list[EventGroup]:
    """The kept events with what accounts that told nothing of them say of them too: an account may have been added.

    Of those claims the ones that are at home ``elsewhere`` only touch on them.
    """
    home = {claim: at for at, event in enumerate(kept) for claim in event.at_home}
    tell = [{records[claim].account for claim in event.claims} for event in kept]
    pulls: dict[str, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for bond in bonds:
        for one, other in ((bond.a, bond.b), (bond.b, bond.a)):
            at = home.get(other)
            if at is not None and one not in home and records[one].account not in tell[at]:
                pulls[one][at] += bond.score
    more: dict[int, list[str]] = defaultdict(list)
    for claim, its in sorted(pulls.items()):
        more[max(its, key=lambda at: its[at])].append(claim)
    return [
        replace(event, claims=(*event.claims, *more[at]), touching=event.touching | elsewhere.intersection(more[at]))
        for at, event in enumerate(kept)
    ]


def _decided(event: EventGroup, decisions: Decisions) -> EventGroup:
    claims = tuple(claim for claim in event.claims if (event.id, claim) not in decisions.apart)
    return replace(event, claims=claims, title=decisions.titles.get(event.id, event.title))


def _event(core: Sequence[ClaimRecord], claims: Sequence[ClaimRecord], titles: Titles) -> EventGroup:
    """What the claims of its ``core`` say names and dates it: the others touch on it while they tell of more."""
    told, own = _ordered(claims), _ordered(core)
    ids = tuple(claim.id for claim in told)
    touching = frozenset(ids) - {claim.id for claim in own}
    return dated(EventGroup(_digest(sorted(ids)), titles.of_event(own), None, None, ids, touching), told)


def dated(event: EventGroup, claims: Sequence[ClaimRecord]) -> EventGroup:
    """The event with the days and the place that those of its ``claims`` give it that are at home in it, else all."""
    own = _at_home(event, claims)
    days = day_span(own) or day_span(claims)
    return replace(event, edtf=days.edtf if days else None, place=place_of(own) or place_of(claims))


def led_in(event: EventGroup, claims: Sequence[ClaimRecord]) -> EventGroup:
    """The event with the one of its ``claims`` by which it is known: of those that are at home in it, where any is."""
    return replace(event, lead=lead(_at_home(event, claims) or claims, title=event.title))


def _at_home(event: EventGroup, claims: Sequence[ClaimRecord]) -> list[ClaimRecord]:
    at_home = event.at_home
    return [claim for claim in claims if claim.id in at_home]


def _ordered(claims: Iterable[ClaimRecord]) -> list[ClaimRecord]:
    return sorted(claims, key=lambda claim: (claim.account, claim.position))
