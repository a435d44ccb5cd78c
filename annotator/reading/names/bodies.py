"""Which committee, soviet or garrison is meant where its town, its party or its whole name is left out."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.reading.names.composing import name_of
from annotator.reading.names.definite import ONE_OF_MANY, is_anothers, is_definite, is_qualified
from annotator.reading.names.entry import Entry
from annotator.reading.names.name_words import ANAPHORIC
from annotator.reading.names.passage import UNNAMED
from annotator.reading.names.scene import Meaning, Scene
from annotator.reading.names.spot import Spot
from models.historical_date import HistoricalDate

#: How else some writers of 1917 render the word for a soviet and for a congress.
_RENDERINGS = {"council": "soviet", "convention": "congress"}


def named_body(scene: Scene, spot: Spot) -> Meaning:
    """A body by its name; one that every town may have is that of the town the passage is in."""
    entry = _entry(spot)
    name = name_of(spot, entry.name) if spot.of or not entry.local else _in_town(entry, scene.passage.town)
    _keep_rendering(scene, spot, name)
    return Meaning(name, entry.what)


def bare_body(scene: Scene, spot: Spot) -> Meaning | None:
    """“The Central Committee”: the one last named in the passage, else the one that the authority takes it for."""
    if spot.of:
        return Meaning(name_of(spot, scene.text(*(spot.core or (spot.first, spot.last)))), "body")
    entry = _meant(scene, spot)
    if not entry or not is_definite(scene, spot) or is_anothers(scene, spot):
        return None
    if entry.name in entry.bare:
        return Meaning(entry.name, "body")
    last = scene.body(scene.text(spot.first, spot.last)) or _by_default(scene, entry)
    _keep_rendering(scene, spot, last or "")
    return Meaning(last, "body", by_pronoun=True) if last and not last.startswith(UNNAMED) else None


def _keep_rendering(scene: Scene, spot: Spot, name: str) -> None:
    """Bear in mind that the account says “Council” for what is canonically a soviet."""
    for word in scene.words[spot.first : spot.last]:
        if (meant := _RENDERINGS.get(word.fold)) and meant in name.lower():
            scene.passage.renderings[word.fold] = meant


def _by_default(scene: Scene, entry: Entry) -> str | None:
    """What the authority takes the words for; of what every town has none, where the passage speaks of another town."""
    if not entry.local:
        return entry.name
    passage = scene.passage
    elsewhere = passage.town is None and any(towns and entry.seat not in towns for towns in passage.towns)
    return None if elsewhere else _in_town(entry, passage.town)


def head_alone(scene: Scene, spot: Spot) -> Meaning | None:
    """“The Petrograd workers” by its owner; “the Committee”, “the garrison” by what was named before."""
    label = scene.text(spot.first, spot.last)
    if spot.of:
        return Meaning(name_of(spot, _local(scene, scene.text(*(spot.core or (spot.first, spot.last))))), "body")
    if scene.before(spot.first) != "the" or scene.words[spot.last - 1].fold not in ANAPHORIC:
        return None
    last = scene.body(label) or scene.body(scene.passage.renderings.get(label.lower(), label))
    if not last or last.startswith(UNNAMED) or is_anothers(scene, spot):
        return None
    return Meaning(last, "body", by_pronoun=True)


def _local(scene: Scene, label: str) -> str:
    """What every town may have, as its canonical name writes it: “the Moscow soviet” is the Moscow Soviet."""
    locals_ = (entry.local for entry in scene.authority.entries if entry.local)
    return next((local for local in locals_ if local.lower() == label), label)


def is_unnamed(scene: Scene, spot: Spot) -> bool:
    """Whether a spot that names nothing is a body of its own: “a committee”, “the strike committee”.

    After it “the Committee” may mean that one. Of governments and of what every town has there are too many.
    """
    word, before = scene.words[spot.last - 1].fold, scene.before(spot.first)
    if spot.role in ("bare", "head") and word in ANAPHORIC and is_anothers(scene, spot):
        return True
    if spot.role == "bare":
        return before in ONE_OF_MANY or is_qualified(scene, spot)
    return spot.role == "head" and word in ANAPHORIC and word != "government" and before not in ("the", "this", "that")


def _entry(spot: Spot) -> Entry:
    entry = spot.entries[0]
    assert isinstance(entry, Entry)
    return entry


def _in_town(entry: Entry, town: str | None) -> str:
    return entry.name if town is None or town == entry.seat else f"{town} {entry.local}"


def _meant(scene: Scene, spot: Spot) -> Entry | None:
    """Which of the bodies that go by these words is meant: of an undated sentence by the time last told.

    Where that tells nothing it is the one that went by them before and after the others too.
    """
    times = {one: _time_of(one) for one in spot.entries if isinstance(one, Entry)}
    if scene.when:
        return _of_the_time(times, scene.when)
    meant = _of_the_time(times, scene.passage.when) if scene.passage.when else None
    always = (one for one, time in times.items() if all(_shared(time, t) == t.days for t in times.values()))
    return meant or next(always, None)


def _of_the_time(times: Mapping[Entry, HistoricalDate], when: HistoricalDate) -> Entry | None:
    """The one that went by these words most of the time, of equals the first; None where none did."""
    meant = max(times, key=lambda one: _shared(times[one], when), default=None)
    return meant if meant and _shared(times[meant], when) else None


def _time_of(entry: Entry) -> HistoricalDate:
    """When the bare words of a body mean it."""
    return HistoricalDate.parse(entry.meant or entry.life or "../..")


def _shared(one: HistoricalDate, other: HistoricalDate) -> int:
    """How many days belong to both."""
    return max(0, (min(one.last, other.last) - max(one.first, other.first)).days + 1)
