"""Whom an office stands for on the day: “the Prime Minister” of July and of October 1917 are two men."""

from __future__ import annotations

import re

from annotator.reading.names.definite import is_adjective
from annotator.reading.names.entry import Office
from annotator.reading.names.scene import Meaning, Scene
from annotator.reading.names.spot import Spot

#: Words before a title that tell of who came to it, left it or stands beside it, not of who acts in it.
_NO_HOLDER = re.compile(
    r"\b(?:of|as|former|ex|future|new|acting|deputy|assistant|vice|elected|appointed|became|become|named|made|proclaimed|"
    r"declared|a|an|any|no|next|post\s+of|at\s+the|(?:is|was|were|be|been|being)(?=\s+the\b))(?:\s+(?:the\s+|his\s+)?|[-\s]+)$",
    re.IGNORECASE,
)
#: Before a title that stands for its holder, an adjective between them at most.
_HOLDER = re.compile(r"\b(?:the|this|that|our|your|its|their)\s+(?:[\w-]+\s+)?(?:[\w'’ -]+\s+and\s+)?$", re.IGNORECASE)
_APPOSITION = re.compile(r",\s+(?:(?:the|now|then)\s+){0,2}$")


def holder(scene: Scene, spot: Spot) -> Meaning | None:
    """Who held the office, where the day is known and the sentence means its holder and not the office."""
    office = spot.entries[0]
    if not isinstance(office, Office) or scene.when is None or _names_its_holder(scene, spot):
        return None
    before = scene.sentence.text[: scene.words[spot.first].start]
    if (
        _NO_HOLDER.search(before)
        or not _HOLDER.search(before)
        or (spot.last - spot.first == 1 and is_adjective(scene, spot))
    ):
        return None
    name = office.holder(scene.when)
    return Meaning(name, "person", by_pronoun=True) if name else None


def _names_its_holder(scene: Scene, spot: Spot) -> bool:
    """“Prime Minister Kerensky” and “Kerensky, the Prime Minister” have the name beside the title."""
    if spot.last < len(scene.words) and scene.words[spot.last].capital:
        gap = scene.sentence.text[scene.words[spot.last - 1].end : scene.words[spot.last].start]
        if gap in (" ", ", "):
            return True
    last = scene.mentions[-1] if scene.mentions else None
    if not last or last.what != "person":
        return False
    return bool(
        _APPOSITION.fullmatch(scene.sentence.text[last.end - scene.sentence.start : scene.words[spot.first].start])
    )
