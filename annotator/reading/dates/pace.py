"""Whether a sentence that names no date still happens on the running day, or only about that time.

A narrative that names the next day soon, and a later one, moves fast: what it says between is seldom of one day. One
that stays with a scene stays with its day. The weights are those of a logistic regression fitted by
``fitting/running_date.py``, where its figures are told.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from annotator.reading.claim import Sentence
from annotator.reading.dates.clock import Days
from annotator.reading.dates.clock_time import find_times
from annotator.reading.dates.date_words import CONTEXT
from annotator.reading.dates.verbs import first_verb_looks_back
from annotator.reading.phrase_lists import word_set

FEATURES = (
    "sentences since",
    "other section",
    "days to the next",
    "next is earlier",
    "next is the same",
    "sentences to the next",
    "looks back",
    "a scene",
    "scenes around",
    "a night or more",
    "same paragraph",
)
#: Where no further date is named within so many sentences, the narrative is taken to stand this many days before it.
HORIZON, UNKNOWN_GAP = 120, 30
#: A passage tells a scene where so many sentences on either side do.
AROUND = 8
_SCENES = [word_set(phrase) for phrase in CONTEXT["scenes"]]
_SCENE_WORDS = frozenset().union(*(phrase for phrase in _SCENES if len(phrase) == 1))
_SCENE_PHRASES = [phrase for phrase in _SCENES if len(phrase) > 1]


@dataclass(frozen=True, slots=True)
class Mark:
    """Where the clock stands at a sentence: the running date, and whether the sentence itself set it."""

    now: Days | None
    age: int
    """How many sentences ago it was set; 0 for the sentence that does."""
    inside: bool = False
    """Whether a quotation set it that goes by dates of its own."""


def next_marks(marks: Sequence[Mark]) -> list[int | None]:
    """For each sentence the number of the next one that sets the clock, within its quotation or outside all."""
    coming: dict[bool, int | None] = {False: None, True: None}
    found: list[int | None] = []
    for number in reversed(range(len(marks))):
        mark = marks[number]
        if not mark.inside:
            coming[True] = None
        found.append(coming[mark.inside])
        if mark.age == 0 and mark.now is not None:
            coming[mark.inside] = number
    return found[::-1]


def pace_features(sentences: Sequence[Sentence], marks: Sequence[Mark], at: int, coming: int | None) -> list[float]:
    """What tells whether the sentence belongs to the running day, in the order of FEATURES."""
    here, sentence = marks[at], sentences[at]
    since = sentences[max(0, at - here.age)]
    near = coming is not None and coming - at < HORIZON
    after = marks[coming].now if near and coming is not None else None
    gap = (after.first - here.now.first).days if after and here.now else UNKNOWN_GAP
    return [
        math.log1p(here.age),
        float(since.section != sentence.section),
        math.log1p(min(abs(gap), 60)),
        float(gap < 0),
        float(gap == 0),
        math.log1p(coming - at if near and coming is not None else HORIZON),
        float(first_verb_looks_back(sentence.text)),
        float(_is_scene(sentence.text)),
        _share_of_scenes(sentences[max(0, at - AROUND) : at + AROUND + 1]),
        float(here.now is not None and here.now.width > 1),
        float(since.paragraph == sentence.paragraph),
    ]


def _share_of_scenes(passage: Sequence[Sentence]) -> float:
    """How much of a passage tells a scene, nearer to one half the shorter it is."""
    return (2 + sum(_is_scene(sentence.text) for sentence in passage)) / (4 + len(passage))


@lru_cache(maxsize=256)
def _is_scene(text: str) -> bool:
    """Whether a sentence has an hour or a word of a scene; kept, since its neighbours ask for it too."""
    found = word_set(text)
    told = not _SCENE_WORDS.isdisjoint(found) or any(phrase <= found for phrase in _SCENE_PHRASES)
    return told or bool(find_times(text))


def of_the_day(features: Sequence[float]) -> bool:
    """Whether the sentence is taken to happen on the running day itself."""
    held = model()
    score: float = held["bias"] + sum(w * x for w, x in zip(held["weights"], features, strict=True))
    threshold: float = held["threshold"]
    return 1 / (1 + math.exp(-score)) >= threshold


@cache
def model() -> dict[str, Any]:
    """The weights as they were fitted."""
    held: dict[str, Any] = json.loads(files("annotator.reading").joinpath("data/pace.json").read_text("utf-8"))
    return held
