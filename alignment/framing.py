"""How partisan each claim's wording is, 0..1, and by which techniques: lexicon, style and meaning weighed together.

Lexicons alone miss what is said without loaded words, and vectors alone learn who is writing. So both go into one
logistic model, fitted by ``fitting/framing.py`` on sentences of several accounts and on sentences of other wars;
docs/framing.md gives its figures.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import log1p

import numpy as np

from alignment.framing_model import Floats, read_model
from alignment.record import ClaimRecord, FramingIn
from models.vocabulary import Technique

TECHNIQUES = tuple(Technique)
#: From this score on a claim counts as partisan.
PARTISAN = 0.5
#: A third loaded word adds nothing that two have not shown.
ENOUGH = 2.0

QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?|(?<!\w)‘[^‘]*?’(?!\w)")
WORD = re.compile(r"\w+")
#: Little words that show a manner: arguing, reporting, heightening, pointing.
MANNER = {
    "contrast": "although but however not though whereas while yet",
    "report": "according announced claimed claims declared said say says stated writes wrote",
    "comparison": "like more most so such than",
    "demonstrative": "himself own that their themselves these this those",
}
_MANNER_OF = {word: manner for manner, listed in MANNER.items() for word in listed.split()}
#: What the model reads besides the vector, in the order of the matrix.
FEATURES = (*TECHNIQUES, "for", "against", "loaded", "quoted", "length", "figures", "exclamation", "question", *MANNER)


@dataclass(frozen=True, slots=True)
class Framing:
    """What is made of one claim; below ``PARTISAN`` it names no techniques, but keeps the words that were weighed."""

    score: float
    techniques: tuple[Technique, ...]
    spans: tuple[FramingIn, ...]


def frame(records: Sequence[ClaimRecord], vectors: Floats | None = None, *, encoder: str = "") -> list[Framing]:
    """The framing of each record; ``vectors`` [n, dimensions] in the same order, and the name of their encoder.

    Vectors of an encoder that the model was not fitted to mean something else: then the words alone are judged.
    """
    features = framing_features(records)
    chances = read_model().chances(features, vectors if encoder == read_model().encoder else None)
    return [_framing(record, row) for record, row in zip(records, chances, strict=True)]


def framing_features(records: Sequence[ClaimRecord]) -> Floats:
    """The matrix [n, features] of what wording and style show."""
    return np.array([_features(record) for record in records], np.float32).reshape(len(records), len(FEATURES))


def _features(record: ClaimRecord) -> list[float]:
    weights: defaultdict[str, float] = defaultdict(float)
    for wording in record.framing_spans:
        weights[wording.technique] += wording.weight
        weights[wording.direction] += wording.weight
    of_words = [min(ENOUGH, weights[name]) for name in (*TECHNIQUES, "for", "against")]
    loaded = min(1.0, sum(wording.weight for wording in record.framing_spans))
    return [*of_words, loaded, *_style(record.text)]


def _style(text: str) -> list[float]:
    found = WORD.findall(text.lower())
    quoted = sum(len(m[0]) for m in QUOTED.finditer(text)) / max(1, len(text))
    manners = Counter(_MANNER_OF[word] for word in found if word in _MANNER_OF)
    figures = sum(word[0].isdigit() for word in found)
    counts = (figures, text.count("!"), text.count("?"), *(manners[manner] for manner in MANNER))
    return [quoted, log1p(len(found)) / 4, *(min(ENOUGH, count) / ENOUGH for count in counts)]


def _framing(record: ClaimRecord, chances: Floats) -> Framing:
    """A quotation is somebody else's and scores nothing; a partisan claim names its likeliest technique at least."""
    score = 0.0 if record.quoted else round(float(chances[0]), 4)
    if score < PARTISAN:
        return Framing(score, (), record.framing_spans)
    of_each = chances[1:]
    named = (of_each >= read_model().thresholds) | (of_each == of_each.max())
    return Framing(score, tuple(TECHNIQUES[at] for at in np.flatnonzero(named)), record.framing_spans)
