"""Whether a noun without a name means one certain body, by the words before and behind it."""

from __future__ import annotations

import re

from annotator.reading.names.name_words import AFTER_A_NOUN
from annotator.reading.names.scene import Scene
from annotator.reading.names.spot import Spot

_POSSESSIVE = re.compile(r"['’]s$")
ONE_OF_MANY = frozenset(
    {"a", "an", "any", "no", "every", "each", "such", "new", "local", "another", "other", "own", "their"}
)


def is_anothers(scene: Scene, spot: Spot) -> bool:
    """“The Soviet of the First District”, “the Congress of the Tenth Army”: whose it is, is said behind it."""
    after = scene.after(spot.last)
    if after == "for":
        return scene.words[spot.last - 1].capital
    if after != "of":
        return False
    owner = next((word for word in scene.words[spot.last + 1 :] if word.fold != "the"), None)
    return owner is not None and owner.capital and owner.fold != "party"


def is_definite(scene: Scene, spot: Spot) -> bool:
    """Whether “the” stands right before it, or it is several words, capitalised, and not one of many."""
    before = scene.before(spot.first)
    if is_qualified(scene, spot):
        return False
    if spot.last - spot.first == 1:
        return before == "the" and not is_adjective(scene, spot)
    return before == "the" or (scene.words[spot.first].capital and before not in ONE_OF_MANY)


def is_qualified(scene: Scene, spot: Spot) -> bool:
    """“Army Executive Committee”: whether a capitalised word before it makes it another."""
    if spot.first < 2 or not scene.words[spot.first - 1].capital:
        return False
    return scene.sentence.text[scene.words[spot.first - 1].end : scene.words[spot.first].start] in (" ", "-")


def is_adjective(scene: Scene, spot: Spot) -> bool:
    """“The Soviet leaders”, “the premier city”: whether a noun seems to follow a word that stands alone."""
    after = scene.after(spot.last)
    if _POSSESSIVE.search(scene.text(spot.first, spot.last)):
        return False
    if not after or scene.sentence.text[scene.words[spot.last - 1].end] != " ":
        return scene.sentence.text[scene.words[spot.last - 1].end :][:1] in ("/", "-")
    return after not in AFTER_A_NOUN and not after.endswith(("ed", "ly"))
