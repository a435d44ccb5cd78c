"""Whom “he”, “she” and “the latter” mean, where that is safe to say."""

from __future__ import annotations

from annotator.reading.claim import NameMention
from annotator.reading.names.authority import Authority
from annotator.reading.names.passage import REACH
from annotator.reading.names.scene import Meaning, Scene
from annotator.reading.names.spot import Spot
from annotator.reading.names.strangers import stranger

#: “His Majesty” is no other's majesty.
_ADDRESSES = frozenset(
    {"majesty", "majesties", "highness", "highnesses", "excellency", "eminence", "holiness", "lordship", "ladyship"}
)
_SHE = frozenset({"she", "her", "herself"})


def pronoun(scene: Scene, spot: Spot) -> Meaning | None:
    """The person meant, None where two could be, somebody unnamed among them, or where somebody else is speaking."""
    word = scene.words[spot.first].fold
    if (
        scene.sentence.quoted
        or scene.after(spot.last) in _ADDRESSES
        or (word == "latter" and scene.before(spot.first) != "the")
    ):
        return None
    here = [mention for mention in scene.mentions if mention.what == "person"]
    before = list(scene.passage.before) if scene.passage.age <= REACH else []
    if word == "latter":
        return _meaning(_latter(here) or _latter(before))
    if here or stranger(scene.sentence.text, scene.words, spot.first, ()):
        return None
    fitting = [mention for mention in before if _is_she(mention.name, scene.authority) == (word in _SHE)]
    return _meaning((None if scene.passage.strangers else _only(fitting)) or _subject(fitting, spot, scene))


def _latter(mentions: list[NameMention]) -> str | None:
    return mentions[-1].name if len({mention.name for mention in mentions}) > 1 else None


def _only(mentions: list[NameMention]) -> str | None:
    names = {mention.name for mention in mentions}
    return names.pop() if len(names) == 1 else None


def _subject(mentions: list[NameMention], spot: Spot, scene: Scene) -> str | None:
    """A sentence that begins with “He” goes on about whom the last one began with."""
    begins = spot.first == 0 and scene.passage.age == 1 and mentions
    return mentions[0].name if begins and (mentions[0].by_pronoun or scene.passage.began) else None


def _is_she(name: str, authority: Authority) -> bool:
    entry = authority.get(name)
    return entry is not None and entry.she


def _meaning(name: str | None) -> Meaning | None:
    return Meaning(name, "person", by_pronoun=True) if name else None
