"""From what may be a name to whom it means: each kind of spot by its own rule, in the scene of its sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from annotator.reading.claim import NameMention
from annotator.reading.names.bodies import bare_body, head_alone, is_unnamed, named_body
from annotator.reading.names.coreference import pronoun
from annotator.reading.names.entry import Entry
from annotator.reading.names.monarchs import speaks_of_a_realm, the_king
from annotator.reading.names.offices import holder
from annotator.reading.names.passage import UNNAMED
from annotator.reading.names.scene import Meaning, Scene
from annotator.reading.names.spot import Spot
from annotator.reading.names.strangers import stranger
from annotator.reading.names.surnames import by_surname
from annotator.reading.names.towns import happens_in, is_town, town_of


def resolve(scene: Scene, spots: Iterable[Spot]) -> tuple[NameMention, ...]:
    """The names of one sentence in order; the passage is moved on."""
    spots, passage = tuple(spots), scene.passage
    tied = [town for spot in spots if (town := town_of(spot, scene))]
    here = [spot.entries[0].name for spot in spots if happens_in(spot, scene)]
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
    towns = {mention.name for mention in scene.mentions if mention.what == "place" and is_town(scene, mention.name)}
    scene.passage.keep(scene.bodies, towns)
    scene.passage.foreign.append(speaks_of_a_realm(scene.sentence.text))
    if scene.sentence.is_told:
        persons = tuple(mention for mention in scene.mentions if mention.what == "person")
        scene.passage.keep_persons(persons, scene.sentence.start, partial(_speaks_of_a_stranger, scene))


def _named(scene: Scene, spot: Spot) -> Meaning | None:
    entry = spot.entries[0]
    if not isinstance(entry, Entry):
        return None
    if entry.what == "person" and spot.last - spot.first > 1:
        scene.passage.in_full.keep(scene.words[spot.last - 1].fold, entry.name)
    return named_body(scene, spot) if entry.what == "body" else Meaning(entry.name, entry.what)


_RULES: dict[str, Callable[[Scene, Spot], Meaning | None]] = {
    "name": _named,
    "surname": by_surname,
    "title": holder,
    "pronoun": pronoun,
    "bare": bare_body,
    "head": head_alone,
    "monarch": the_king,
}


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
