"""Bodies named by what they are and whose: “the Moscow Soviet”, “the garrison of Kiev”, the Menshevik committee."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from annotator.reading.names.entry import Entry
from annotator.reading.names.name_words import HEADS
from annotator.reading.names.spotting import Spot, joined
from annotator.reading.names.words import Word


def compose(text: str, words: list[Word], spots: Iterable[Spot]) -> list[Spot]:
    """Join to each body the town or the party right before it, then that after “of”; heads in a row become one."""
    beside: list[Spot] = []
    for spot in spots:
        before = beside[-1] if beside else None
        adjacent = before and _is_body(spot) and before.last == spot.first and joined(text, words, spot.first)
        if before and adjacent and (merged := _with_owner_before(words, before, spot)):
            beside[-1] = merged
        else:
            beside.append(spot)
    done: list[Spot] = []
    for spot in beside:
        if done and _is_owned(words, done[-1], spot):
            core = done[-1].first, done[-1].last
            done[-1] = replace(done[-1], last=spot.last, of=_owner(spot), core=core)
        else:
            done.append(spot)
    return done


def _is_owned(words: list[Word], body: Spot, spot: Spot) -> bool:
    """“The garrison of Kiev”; of a party only what is capitalised: not “the committees of the Bolsheviks”."""
    owner, capital = _owner(spot), words[body.last - 1].capital
    if not owner or not _is_body(body) or body.of or not _is_of(words, body.last, spot.first, capital=capital):
        return False
    return owner.what == "place" or (capital and not _is_local(body))


def _with_owner_before(words: list[Word], before: Spot, spot: Spot) -> Spot | None:
    if before.role == "head" and spot.role == "head":
        core = (before.core[0], spot.last) if before.core else None
        return replace(before, last=spot.last, core=core) if words[spot.first].capital or before.of else None
    owner = _owner(before)
    if not owner or (owner.what == "body" and (_is_local(spot) or not words[spot.first].capital)):
        return None
    return replace(spot, first=before.first, of=owner, core=(spot.first, spot.last))


def _is_body(spot: Spot) -> bool:
    return spot.role in ("head", "bare") or (spot.role == "name" and _is_local(spot))


def _is_local(spot: Spot) -> bool:
    """Whether every town may have one: no party has."""
    entry = spot.entries[0] if spot.entries else None
    return isinstance(entry, Entry) and entry.local is not None


def _owner(spot: Spot) -> Entry | None:
    """The town or the party that a spot names, where it names one."""
    entry = spot.entries[0] if spot.entries else None
    if not isinstance(entry, Entry) or spot.role != "name" or spot.of:
        return None
    return entry if entry.kind == "town" or _is_party(entry) else None


def _is_party(entry: Entry) -> bool:
    """Whether it is a body of persons by their name, “Mensheviks”, and no council or committee."""
    last = entry.name.rpartition(" ")[2].lower()
    return (
        entry.what == "body"
        and not entry.local
        and last.endswith(("s", "bund"))
        and last.removesuffix("s") not in HEADS
    )


def _is_of(words: list[Word], end: int, start: int, *, capital: bool) -> bool:
    """Whether only “of”, “of the” or, after a capital, “in” stands between two words."""
    between = [word.fold for word in words[end:start]]
    return between in (["of"], ["of", "the"]) or (capital and between == ["in"])


def name_of(spot: Spot, label: str) -> str:
    """The canonical name of a body that is said to be of a town or of a party; ``label`` is what it is called."""
    owner, entry = spot.of, spot.entries[0] if spot.entries else None
    if owner is None:
        return entry.name if entry else label
    if isinstance(entry, Entry):
        if owner.name == entry.seat or (owner.what == "body" and entry.name.startswith(adjective(owner.name))):
            return entry.name
        label = entry.local or entry.bare[0]
    if owner.what == "body" and label.lower() == "party":
        return owner.name
    return f"{adjective(owner.name) if owner.what == 'body' else owner.name} {label}"


def adjective(party: str) -> str:
    """A party's name as it stands before a noun: “Menshevik” of “Mensheviks”."""
    return party[:-3] + "y" if party.endswith("ies") else party.removesuffix("s")
