"""From what may be a name to whom it means: each kind of spot by its own rule, in the scene of its sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from annotator.reading.claim import NameMention
from annotator.reading.names.bodies import bare_body, head_alone, is_unnamed, named_body
from annotator.reading.names.coreference import pronoun
from annotator.reading.names.entry import Entry
from annotator.reading.names.monarchs import monarch_by_name, speaks_of_a_realm, the_king
from annotator.reading.names.name_words import MILITARY_TITLES, PLACE_PREPOSITIONS
from annotator.reading.names.offices import holder
from annotator.reading.names.passage import UNNAMED
from annotator.reading.names.persons import choose
from annotator.reading.names.scene import Meaning, Scene
from annotator.reading.names.spot import Spot
from annotator.reading.names.strangers import stranger
from annotator.reading.names.words import folds

#: So many times oftener than a namesake in full.
_ALL_ALONG = 5


def resolve(scene: Scene, spots: Iterable[Spot]) -> tuple[NameMention, ...]:
    """The names of one sentence in order; the passage is moved on."""
    spots, passage = tuple(spots), scene.passage
    tied = [town for spot in spots if (town := _town(spot, scene))]
    here = [spot.entries[0].name for spot in spots if _happens_in(spot, scene)]
    goes_on = tied[-1] if tied else passage.town
    passage.town = next(iter([*tied, *here]), passage.town)
    for spot in spots:
        meaning = _RULES[spot.role](scene, spot)
        if meaning:
            scene.mentions.append(_mention(scene, spot, meaning))
        if meaning and meaning.what == "body":
            scene.bodies.extend([spot.of.name] if spot.of and spot.of.what == "body" else [])
            scene.bodies.append(meaning.name)
        elif not meaning and is_unnamed(scene, spot):
            scene.bodies.append(UNNAMED + scene.text(spot.first, spot.last))
    _keep(scene)
    passage.town = goes_on
    return tuple(scene.mentions)


def _keep(scene: Scene) -> None:
    """Bear in mind what the sentence named; a caption or a heading leaves the persons of the narrative as they are."""
    towns = {mention.name for mention in scene.mentions if mention.what == "place" and _is_town(scene, mention.name)}
    scene.passage.keep(scene.bodies, towns)
    scene.passage.foreign.append(speaks_of_a_realm(scene.sentence.text))
    if scene.sentence.is_told:
        persons = tuple(mention for mention in scene.mentions if mention.what == "person")
        scene.passage.keep_persons(persons, scene.sentence.start, partial(_speaks_of_a_stranger, scene))


def _is_town(scene: Scene, name: str) -> bool:
    entry = scene.authority.get(name)
    return entry is not None and entry.kind == "town"


def _named(scene: Scene, spot: Spot) -> Meaning | None:
    entry = spot.entries[0]
    if not isinstance(entry, Entry):
        return None
    if entry.what == "person" and spot.last - spot.first > 1:
        scene.passage.in_full.keep(scene.words[spot.last - 1].fold, entry.name)
    return named_body(scene, spot) if entry.what == "body" else Meaning(entry.name, entry.what)


def _person(scene: Scene, spot: Spot) -> Meaning | None:
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


_RULES: dict[str, Callable[[Scene, Spot], Meaning | None]] = {
    "name": _named,
    "surname": _person,
    "title": holder,
    "pronoun": pronoun,
    "bare": bare_body,
    "head": head_alone,
    "monarch": the_king,
}


def _town(spot: Spot, scene: Scene) -> str | None:
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


def _happens_in(spot: Spot, scene: Scene) -> bool:
    """Whether the sentence, though not the passage, is in the town of a spot: one with bodies of its own."""
    return (
        spot.role == "name"
        and spot.entries[0].name in scene.passage.seats
        and scene.before(spot.first) in PLACE_PREPOSITIONS
    )


def _speaks_of_a_stranger(scene: Scene) -> bool:
    """Whether somebody without a name stands in the sentence."""
    shift = scene.sentence.start
    ends = (mention.end - shift for mention in scene.mentions if mention.what == "person" and not mention.by_pronoun)
    return stranger(scene.sentence.text, scene.words, len(scene.words), ends)


def _mention(scene: Scene, spot: Spot, meaning: Meaning) -> NameMention:
    start, end = scene.words[spot.first].start, scene.words[spot.last - 1].end
    shift = scene.sentence.start
    entry = scene.authority.get(meaning.name)
    return NameMention(
        text=scene.sentence.text[start:end],
        start=start + shift,
        end=end + shift,
        name=meaning.name,
        what=meaning.what,
        known=not entry.found if entry else _is_composed(spot),
        by_pronoun=meaning.by_pronoun,
    )


def _is_composed(spot: Spot) -> bool:
    """Whether a body has its name from listed parts."""
    return spot.role != "surname" and not (spot.of and spot.of.found)
