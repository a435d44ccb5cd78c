"""In what two tellings of one thing are at odds: the means by which one takes sides and the other does not.

Each technique bears on one question that historians dispute: imputed motives on the motive, credit and collective voice
on the agency, necessity on the cause, belittling and superlatives on the significance, borrowed authority on the
legitimacy, praise, abuse and labels on the evaluation.
"""

from __future__ import annotations

from collections.abc import Mapping

from alignment.compare.quoting import quote
from alignment.record import ClaimRecord, FramingIn
from alignment.suggestion import Finding
from models.vocabulary import FramingType, Technique

BEARS_ON: Mapping[Technique, FramingType] = {
    Technique.MOTIVE_IMPUTATION: FramingType.MOTIVE,
    Technique.INEVITABILITY: FramingType.CAUSE,
    Technique.AGENCY_CREDIT: FramingType.AGENCY,
    Technique.AGENCY_ERASURE: FramingType.AGENCY,
    Technique.COLLECTIVE_VOICE: FramingType.AGENCY,
    Technique.LABELLING: FramingType.EVALUATION,
    Technique.MINIMISATION: FramingType.SIGNIFICANCE,
    Technique.EXAGGERATION: FramingType.SIGNIFICANCE,
    Technique.HEROISATION: FramingType.EVALUATION,
    Technique.VILIFICATION: FramingType.EVALUATION,
    Technique.LOADED_LANGUAGE: FramingType.EVALUATION,
    Technique.IRONY_OR_SCARE_QUOTES: FramingType.EVALUATION,
    Technique.APPEAL_TO_AUTHORITY: FramingType.LEGITIMACY,
}
#: A weaker wording settles nothing by itself.
TELLING = 0.5


def contrast(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """The question on which one claim takes sides and the other least joins it. None where both are told plainly."""
    ours, theirs = _weights(a), _weights(b)
    apart = {what: abs(ours.get(what, 0.0) - theirs.get(what, 0.0)) for what in {**ours, **theirs}}
    if not apart:
        return None
    what = max(apart, key=lambda each: (apart[each], str(each)))
    here, there = _wordings(a, what), _wordings(b, what)
    said = [f"{quote(claim, w[0].span)} ({w[0].technique})" for claim, w in ((a, here), (b, there)) if w]
    reason = f"{' against '.join(said)}{'' if here and there else ': the other tells it without'}"
    score = -min(1.0, apart[what] * max(a.framing, b.framing, TELLING) / 2)
    return Finding(score, what, reason, tuple(w.span for w in here), tuple(w.span for w in there))


def _wordings(claim: ClaimRecord, what: FramingType) -> list[FramingIn]:
    found = [w for w in claim.framing_spans if BEARS_ON[w.technique] is what and w.weight >= TELLING]
    return sorted(found, key=lambda wording: -wording.weight)


def _weights(claim: ClaimRecord) -> dict[FramingType, float]:
    weights: dict[FramingType, float] = {}
    for wording in claim.framing_spans:
        if wording.weight >= TELLING:
            what = BEARS_ON[wording.technique]
            weights[what] = min(2.0, weights.get(what, 0.0) + wording.weight)
    return weights
