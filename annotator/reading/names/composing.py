"""Bodies named by what they are and whose: “the Moscow Soviet”, “the garrison of Kiev”, the Menshevik committee."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from annotator.reading.names.entry import Entry
from annotator.reading.names.gaps import joined
from annotator.reading.names.name_words import HEADS, OF_A_SITE, UNITS
from annotator.reading.names.spot import Spot
from annotator.reading.names.words import Word

_WORKS = ("Works", "Plant", "Factory", "Mill", "Mills")


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
        if done and _is_owned(text, words, done[-1], spot):
            core = done[-1].first, done[-1].last
            done[-1] = replace(done[-1], last=spot.last, of=_owner(spot), core=core)
        else:
            done.append(spot)
    return done


def _is_owned(text: str, words: list[Word], body: Spot, spot: Spot) -> bool:
    """“The garrison of Kiev”; of a party only what is capitalised: not “the committees of the Bolsheviks”."""
    owner, capital = _owner(spot), words[body.last - 1].capital
    if not owner or body.of or not _is_body(body) or not _has_such(owner, words, body):
        return False
    within = capital and (body.role == "head" or _is_local(body))
    if not _is_of(words, body.last, spot.first, within=within) or _is_idle(text, words, body, spot):
        return False
    return owner.what == "place" or (capital and (_is_unit(owner) or not _is_local(body)))


def _is_idle(text: str, words: list[Word], body: Spot, spot: Spot) -> bool:
    """“In front of Kiev” tells of no body; “the garrison of the Kiev District” of another than the town's."""
    if body.first and words[body.first - 1].fold == "in" and not words[body.last - 1].capital:
        return True
    goes_on = spot.last < len(words) and words[spot.last].capital
    return goes_on and text[words[spot.last - 1].end : words[spot.last].start] == " "


def _with_owner_before(words: list[Word], before: Spot, spot: Spot) -> Spot | None:
    if before.role == "head" and spot.role == "head":
        core = (before.core[0], spot.last) if before.core else None
        return replace(before, last=spot.last, core=core) if words[spot.first].capital or before.of else None
    owner = _owner(before)
    if not owner or not _has_such(owner, words, spot):
        return None
    if owner.what == "body" and not (words[spot.first].capital and (_is_unit(owner) or not _is_local(spot))):
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
    return entry if entry.kind in ("town", "site") or _is_party(entry) or _is_unit(entry) else None


def _is_party(entry: Entry) -> bool:
    """Whether it is a body of persons by their name, “Mensheviks”, and no council or committee."""
    last = entry.name.rpartition(" ")[2].lower()
    return (
        entry.what == "body"
        and not entry.local
        and last.endswith(("s", "bund"))
        and last.removesuffix("s") not in HEADS
    )


def _has_such(owner: Entry, words: list[Word], body: Spot) -> bool:
    """Whether a place or a unit has such a body: a palace a garrison, an army a congress; no river a bank."""
    word = words[body.last - 1]
    if _is_unit(owner):
        return word.fold not in UNITS and word.fold != "armies"
    return owner.kind != "site" or word.capital or word.fold in OF_A_SITE


def _is_unit(entry: Entry) -> bool:
    """Whether it is an army, a division or a fleet, which has committees and congresses of its own."""
    return entry.what == "body" and entry.name.rpartition(" ")[2].lower() in UNITS


def _is_of(words: list[Word], end: int, start: int, *, within: bool) -> bool:
    """Whether only “of”, “of the” or, where every town has one, ``within`` it, “in” stands between two words."""
    between = [word.fold for word in words[end:start]]
    return between in (["of"], ["of", "the"]) or (within and between == ["in"])


def name_of(spot: Spot, label: str) -> str:
    """The canonical name of a body that is said to be of a town or of a party; ``label`` is what it is called."""
    owner, entry = spot.of, spot.entries[0] if spot.entries else None
    if owner is None:
        return entry.name if entry else label
    if isinstance(entry, Entry):
        if owner.name == entry.seat or (owner.what == "body" and entry.name.startswith(adjective(owner.name))):
            return entry.name
        label = entry.local or (label if label in entry.bare else entry.bare[0])
    if owner.what == "body" and label.lower() == "party":
        return owner.name
    if owner.what == "body" and " of " in owner.name:
        return f"{label} of the {owner.name}"
    name = adjective(owner.name) if owner.what == "body" else owner.name
    first, *rest = label.split()
    last = name.rpartition(" ")[2]
    if last in _WORKS and first.lower() == "workers":
        name = name.removesuffix(f" {last}")  # “the Putilov workers”
    return f"{name} {' '.join(rest) if rest and first == last else label}"


def adjective(party: str) -> str:
    """A party's name as it stands before a noun: “Menshevik” of “Mensheviks”."""
    if party.rpartition(" ")[2].lower() in HEADS:
        return party
    return party[:-3] + "y" if party.endswith("ies") else party.removesuffix("s")
