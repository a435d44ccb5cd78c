"""Which committee, soviet or garrison is meant where its town, its party or its whole name is left out."""

from __future__ import annotations

from annotator.reading.names.composing import name_of
from annotator.reading.names.entry import Entry
from annotator.reading.names.name_words import AFTER_A_NOUN, ANAPHORIC
from annotator.reading.names.scene import Meaning, Scene
from annotator.reading.names.spotting import Spot
from models.historical_date import HistoricalDate

_ONE_OF_MANY = frozenset({"a", "an", "any", "no", "every", "each", "such", "new"})


def named_body(scene: Scene, spot: Spot) -> Meaning:
    """A body by its name; one that every town may have is that of the town the passage is in."""
    entry = _entry(spot)
    if spot.of or not entry.local:
        return Meaning(name_of(spot, entry.name), entry.what)
    return Meaning(_in_town(entry, scene.passage.town), "body")


def bare_body(scene: Scene, spot: Spot) -> Meaning | None:
    """“The Central Committee”: the one last named in the passage, else the one that the authority takes it for."""
    if spot.of:
        return Meaning(name_of(spot, _entry(spot).name), "body")
    entry = next((one for one in spot.entries if isinstance(one, Entry) and _existed(one, scene.when)), None)
    if not entry or not _is_definite(scene, spot):
        return None
    if entry.name in entry.bare:
        return Meaning(entry.name, "body")
    last = scene.body(scene.text(spot.first, spot.last))
    return Meaning(
        last or (_in_town(entry, scene.passage.town) if entry.local else entry.name), "body", by_pronoun=True
    )


def head_alone(scene: Scene, spot: Spot) -> Meaning | None:
    """“The Petrograd workers” by its owner; “the Committee”, “the garrison” by what was named before."""
    label = scene.text(spot.first, spot.last)
    if spot.of:
        return Meaning(name_of(spot, scene.text(*(spot.core or (spot.first, spot.last)))), "body")
    if scene.before(spot.first) != "the" or scene.words[spot.last - 1].fold not in ANAPHORIC:
        return None
    last = scene.body(label)
    return Meaning(last, "body", by_pronoun=True) if last else None


def _entry(spot: Spot) -> Entry:
    entry = spot.entries[0]
    assert isinstance(entry, Entry)
    return entry


def _in_town(entry: Entry, town: str | None) -> str:
    return entry.name if town is None or town == entry.seat else f"{town} {entry.local}"


def _is_definite(scene: Scene, spot: Spot) -> bool:
    """Whether “the” stands right before it, or it is several words, capitalised, and not one of many."""
    before = scene.before(spot.first)
    if spot.last - spot.first == 1:
        return before == "the" and not _is_adjective(scene, spot)
    return before == "the" or (scene.words[spot.first].capital and before not in _ONE_OF_MANY)


def _is_adjective(scene: Scene, spot: Spot) -> bool:
    """“The Soviet leaders”: whether a noun seems to follow."""
    after = scene.after(spot.last)
    if not after or scene.sentence.text[scene.words[spot.last - 1].end] != " ":
        return False
    return after not in AFTER_A_NOUN and not after.endswith("ed")


def _existed(entry: Entry, when: HistoricalDate | None) -> bool:
    return when is None or entry.life is None or HistoricalDate.parse(entry.life).overlaps(when)
