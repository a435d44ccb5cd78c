"""How partisan each claim's wording is, 0..1, and by which techniques: lexicon, style and meaning weighed together.

Lexicons alone miss what is said without loaded words, and vectors alone learn who is writing. So both go into one
logistic model, fitted by ``fitting/framing.py`` on sentences of several accounts and on sentences of other wars;
docs/framing.md gives its figures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

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
STYLE = {
    "figures": re.compile(r"\d+|\bper cent\b"),
    "exclamation": re.compile(r"!"),
    "question": re.compile(r"\?"),
    "contrast": re.compile(r"\b(?:but|while|whereas|although|though|however|yet|not)\b", re.IGNORECASE),
    "report": re.compile(
        r"\b(?:said|says?|wrote|writes|stated|declared|announced|claim(?:s|ed)|according)\b", re.IGNORECASE
    ),
    "comparison": re.compile(r"\b(?:like|than|most|more|so|such|as if|as though)\b", re.IGNORECASE),
    "demonstrative": re.compile(r"\b(?:these|those|this|that|their|own|themselves|himself)\b", re.IGNORECASE),
}
#: What the model reads besides the vector, in the order of the matrix.
FEATURES = (*TECHNIQUES, "for", "against", "loaded", "quoted", "length", *STYLE)


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


def score_framing(vectors: Floats | None, features: Floats) -> Floats:
    """The scores [n], 0..1, from vectors [n, dimensions] of the model's encoder and ``framing_features``."""
    return read_model().chances(features, vectors)[:, 0]


def framing_features(records: Sequence[ClaimRecord]) -> Floats:
    """The matrix [n, features] of what wording and style show."""
    return np.array([_features(record) for record in records], np.float32).reshape(len(records), len(FEATURES))


def _features(record: ClaimRecord) -> list[float]:
    text, spans = record.text, record.framing_spans
    by_technique = [min(ENOUGH, sum(s.weight for s in spans if s.technique is t)) for t in TECHNIQUES]
    by_direction = [min(ENOUGH, sum(s.weight for s in spans if s.direction == d)) for d in ("for", "against")]
    loaded = min(1.0, sum(s.weight for s in spans))
    quoted = sum(len(m[0]) for m in QUOTED.finditer(text)) / max(1, len(text))
    length = float(np.log(1 + len(text.split()))) / 4
    style = [min(ENOUGH, len(pattern.findall(text))) / ENOUGH for pattern in STYLE.values()]
    return [*by_technique, *by_direction, loaded, quoted, length, *style]


def _framing(record: ClaimRecord, chances: Floats) -> Framing:
    """A quotation is somebody else's: it scores nothing, whatever its words."""
    score = 0.0 if record.quoted else round(float(chances[0]), 4)
    named = zip(TECHNIQUES, chances[1:], read_model().thresholds, strict=True)
    techniques = tuple(t for t, chance, least in named if score >= PARTISAN and chance >= least)
    return Framing(score, techniques, record.framing_spans)
