from __future__ import annotations

from pathlib import Path

import pytest

from alignment.entailment import load
from tests.cross_encoder import tiny_cross_encoder


@pytest.mark.filterwarnings("ignore")
def test_a_cross_encoder_in_a_folder_says_how_far_texts_contradict_or_entail_each_other(tmp_path: Path):
    model = load(tiny_cross_encoder(tmp_path, ["contradiction", "entailment", "neutral"]))
    there, back = model.judge([("the fort fell", "the fort held"), ("the fort held", "the fort fell")])
    assert -1 <= there <= 1
    assert there == pytest.approx(back)
    assert len(model.judge([])) == 0


@pytest.mark.filterwarnings("ignore")
def test_a_model_of_other_classes_is_refused(tmp_path: Path):
    with pytest.raises(ValueError, match="tells good, bad, not contradiction"):
        load(tiny_cross_encoder(tmp_path, ["good", "bad"]))


def test_a_folder_without_a_model_is_refused(tmp_path: Path):
    with pytest.raises(ValueError, match="no cross-encoder in"):
        load(str(tmp_path / "nothing"))
