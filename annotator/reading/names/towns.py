"""The towns of a sentence: which it is tied to, and in which it only happens."""

from __future__ import annotations

from annotator.reading.names.entry import Entry
from annotator.reading.names.name_words import PLACE_PREPOSITIONS
from annotator.reading.names.scene import Scene
from annotator.reading.names.spot import Spot


def is_town(scene: Scene, name: str) -> bool:
    """Whether the authority has it as a town."""
    entry = scene.authority.get(name)
    return entry is not None and entry.kind == "town"


def town_of(spot: Spot, scene: Scene) -> str | None:
    """The town that a spot ties the passage to: a body's or a site's."""
    if spot.of and spot.of.kind == "town":
        scene.passage.seats.add(spot.of.name)
        return spot.of.name
    entry = spot.entries[0] if spot.entries else None
    if not isinstance(entry, Entry):
        return None
    if entry.kind == "site":
        return entry.within
    is_seated = entry.seat is not None and entry.seat in scene.text(spot.first, spot.last)
    return entry.seat if is_seated else None


def happens_in(spot: Spot, scene: Scene) -> bool:
    """Whether the sentence, though not the passage, is in the town of a spot: one with bodies of its own."""
    return (
        spot.role == "name"
        and spot.entries[0].name in scene.passage.seats
        and scene.before(spot.first) in PLACE_PREPOSITIONS
    )
