"""Partisan framing, sentence by sentence, and its techniques."""

from __future__ import annotations

from typing import Any

from annotator.evaluation.counting import auc, f1
from annotator.evaluation.gold import Gold
from annotator.evaluation.text import Located

#: A sentence counts as partisan from this score on.
PARTISAN = 0.5


def framing_figures(gold: Gold, located: Located) -> dict[str, Any]:
    """F1, accuracy and area under the curve of the score; F1 of the techniques of partisan sentences."""
    if not gold.framing:
        return {}
    scored: list[tuple[float, bool]] = []
    right = wrong = missed = 0
    for row, found in zip(gold.framing, located.framed, strict=True):
        if not found.ids:
            continue
        framings = [located.by_id[i].get("framing") or {} for i in found.ids]
        scored.append((max(framing.get("score", 0.0) for framing in framings), row["partisan"]))
        if row["partisan"]:
            want = set(row.get("techniques") or ())
            got = {technique for framing in framings for technique in framing.get("techniques", ())}
            right, wrong, missed = right + len(want & got), wrong + len(got - want), missed + len(want - got)
    true = sum(score >= PARTISAN and partisan for score, partisan in scored)
    false = sum(score >= PARTISAN and not partisan for score, partisan in scored)
    not_said = sum(score < PARTISAN and partisan for score, partisan in scored)
    seen = len(scored)
    return {
        "framing": {
            "sentences": seen,
            **f1(true, false, not_said),
            "accuracy": (seen - false - not_said) / seen if seen else None,
            "auc": auc(scored),
            "techniques_f1": f1(right, wrong, missed)["f1"],
        }
    }
