"""Judging with an entailment model beside the comparisons, where the settings name one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator import settings
from annotator.errors import InputError
from annotator.queries.firmness import LIKELY

if TYPE_CHECKING:
    from alignment.aligning import Judge
    from alignment.judging import Pair
    from alignment.suggestion import Suggestion


def open_judge() -> Judge:
    """The judge of pairs. Raises InputError where the folder that the setting names holds no fitting model."""
    from alignment.judging import judge_all

    path = settings.get("nli_model")
    if not path:
        return judge_all
    from alignment.entailment import load

    try:
        model = load(path)
    except ValueError as error:
        raise InputError(f"ANNOTATOR_NLI_MODEL: {error}") from error

    def judge(pairs: Sequence[Pair]) -> list[Suggestion]:
        """Such a model is slow, so that only pairs that are likely of one thing are put to it."""
        likely = [row for row, pair in enumerate(pairs) if pair.score >= LIKELY]
        says = model.judge([(pairs[row].a.text, pairs[row].b.text) for row in likely]).tolist()
        heard = dict(zip(likely, says, strict=True))
        return judge_all([replace(pair, entailment=heard.get(row, 0.0)) for row, pair in enumerate(pairs)])

    return judge
