"""Claims of several accounts grouped into happenings."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from alignment.record import ClaimRecord
from alignment.suggestion import EventGroup
from alignment.titling import day_span, place_of, title_of

#: Claims that one event may hold; a happening that takes more is several.
LARGEST = 40
#: Days that one event may last, where its claims say when they happened to the week.
LONGEST = 10
#: Below this score two claims are not enough of one thing to make an event.
FIRM = 0.5


@dataclass(frozen=True, slots=True)
class Bond:
    """Two claims that speak of one thing, and how surely."""

    a: str
    b: str
    score: float


def events(
    records: Mapping[str, ClaimRecord], bonds: Iterable[Bond], *, previous: Iterable[EventGroup] = ()
) -> list[EventGroup]:
    """The events, in the order of their days. Ids and titles of the previous ones are inherited."""
    groups = _grouped(records, bonds)
    ordered = [sorted(group, key=lambda i: (records[i].account, records[i].position)) for group in groups]
    made = [_event([records[i] for i in group]) for group in ordered]
    return inherit(sorted(made, key=lambda e: (e.edtf or "~", e.id)), previous)


def inherit(new: Sequence[EventGroup], old: Iterable[EventGroup]) -> list[EventGroup]:
    """The new events under the ids of the old ones with which they share most claims, each id once."""
    former = {event.id: frozenset(event.claims) for event in old}
    overlaps = sorted(_overlaps(new, former), reverse=True)
    ids: dict[int, str] = {}
    for _, id_, at in overlaps:
        if at not in ids and id_ not in ids.values():
            ids[at] = id_
    return [replace(event, id=ids.get(at, event.id)) for at, event in enumerate(new)]


def _overlaps(new: Sequence[EventGroup], former: Mapping[str, frozenset[str]]) -> Iterator[tuple[float, str, int]]:
    holding = defaultdict(set)
    for id_, claims in former.items():
        for claim in claims:
            holding[claim].add(id_)
    for at, event in enumerate(new):
        claims = frozenset(event.claims)
        for id_ in {id_ for claim in claims for id_ in holding[claim]}:
            yield len(claims & former[id_]) / len(claims | former[id_]), id_, at


def _grouped(records: Mapping[str, ClaimRecord], bonds: Iterable[Bond]) -> list[set[str]]:
    of: dict[str, set[str]] = {}
    for bond in sorted(bonds, key=lambda bond: (-bond.score, bond.a, bond.b)):
        if bond.score < FIRM:
            break
        ours, theirs = of.get(bond.a, {bond.a}), of.get(bond.b, {bond.b})
        if ours is not theirs and _one_happening(records, ours | theirs):
            merged = ours | theirs
            of.update(dict.fromkeys(merged, merged))
    return list({id(group): group for group in of.values()}.values())


def _one_happening(records: Mapping[str, ClaimRecord], claims: set[str]) -> bool:
    if len(claims) > LARGEST:
        return False
    dates = [date for date in (records[claim].date for claim in claims) if date and date.days <= 7]
    return not dates or max(d.last for d in dates) - min(d.first for d in dates) <= timedelta(days=LONGEST)


def _event(claims: Sequence[ClaimRecord]) -> EventGroup:
    ids = tuple(claim.id for claim in claims)
    days = day_span(claims)
    digest = hashlib.sha256("\n".join(sorted(ids)).encode()).hexdigest()[:16]
    return EventGroup(digest, title_of(claims), days.edtf if days else None, place_of(claims), ids)
