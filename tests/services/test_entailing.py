"""An entailment model that a setting names is heard on likely pairs, and is off by default."""

from __future__ import annotations

from pathlib import Path

import pytest

from alignment.basis import unpack
from alignment.judging import Pair
from alignment.relation_model import default_model
from alignment.signals import ALIGNED
from annotator.errors import InputError
from annotator.services.entailing import open_judge
from tests.alignment.stories import claim
from tests.cross_encoder import tiny_cross_encoder


def said(scores: list[float]) -> list[float]:
    """What the model says of pairs of those scores, as the suggestions were made from it."""
    a, b = claim("a", 0, "the fort fell"), claim("b", 0, "the fort held")
    pairs = [Pair(a, b, score, 0.8, measures=dict.fromkeys(ALIGNED, 0.5)) for score in scores]
    names = default_model().names
    bases = unpack([one.basis for one in open_judge()(pairs)], signals=len(names))
    return bases.signals[:, names.index("entailment")].tolist()


def test_none_is_asked_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ANNOTATOR_NLI_MODEL", raising=False)
    assert said([0.9]) == [0.0]


@pytest.mark.filterwarnings("ignore")
def test_likely_pairs_are_put_to_the_model_that_the_setting_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    labels = ["contradiction", "entailment", "neutral"]
    monkeypatch.setenv("ANNOTATOR_NLI_MODEL", tiny_cross_encoder(tmp_path / "nli", labels))
    likely, unlikely = said([0.9, 0.1])
    assert likely != 0.0
    assert unlikely == 0.0


def test_a_folder_without_a_model_is_one_clear_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANNOTATOR_NLI_MODEL", str(tmp_path))
    with pytest.raises(InputError, match="ANNOTATOR_NLI_MODEL: no cross-encoder in"):
        open_judge()
