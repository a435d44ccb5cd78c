"""Whom a surname means where it stands: by the given name, the rank, and who was named in full before."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.reading.names.entry import Entry
from annotator.reading.names.monarchs import monarch_by_name
from annotator.reading.names.name_words import MILITARY_TITLES
from annotator.reading.names.persons import choose
from annotator.reading.names.scene import Meaning, Scene
from annotator.reading.names.spot import Spot
from annotator.reading.names.words import folds

#: So many times oftener than a namesake in full.
_ALL_ALONG = 5


def by_surname(scene: Scene, spot: Spot) -> Meaning | None:
    entries = tuple(entry for entry in spot.entries if isinstance(entry, Entry))
    if entries[0].is_monarch and not spot.given and folds(entries[0].name)[0] == scene.words[spot.first].fold:
        return monarch_by_name(scene, spot, entries)
    surname = scene.words[spot.last - 1].fold
    title = _title(scene, spot)
    entry = choose(entries, spot.given, earlier=_named_before(scene, surname, entries), title=title)
    name = entry.name if entry else _without_genitive(scene.text(spot.first, spot.last)) if spot.given else None
    if name and (spot.given or title in MILITARY_TITLES):
        scene.passage.in_full.keep(surname, name)
    elif name:
        scene.passage.in_full.alone[name] += 1
    return Meaning(name, "person") if name else None


def _without_genitive(text: str) -> str:
    return text.removesuffix("'s").removesuffix("’s")


def _title(scene: Scene, spot: Spot) -> str:
    """The rank before a name, or the one that is told behind it: “Marsh, the commander of the fort”."""
    before = scene.before(spot.first)
    behind = scene.words[spot.last : spot.last + 3]
    if before in MILITARY_TITLES or not behind or behind[0].fold not in ("the", "a", "an"):
        return before
    is_told = scene.sentence.text[scene.words[spot.last - 1].end : behind[0].start] == ", "
    return next((word.fold for word in behind[1:] if is_told and word.fold in MILITARY_TITLES), before)


def _named_before(scene: Scene, surname: str, entries: Sequence[Entry]) -> str | None:
    """Who of that surname was named in full; no brother of the one whom the surname alone has meant all along."""
    namings = scene.passage.in_full
    name = namings.bearer(surname)
    heir = next((entry for entry in entries if entry.alone), None)
    is_brother = any(entry.name == name and not entry.alone for entry in entries)
    if heir and name and is_brother and namings.alone[heir.name] > _ALL_ALONG * namings.times[surname][name]:
        return heir.name
    return name
