"""A teacher's own questions come in place of ours, and a slip in their file gets one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.errors import InputError
from annotator.reports.own_words import table, wording


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ANNOTATOR_WORDING", str(tmp_path / "own.toml"))
    return tmp_path / "own.toml"


def test_own_questions_come_in_place_of_ours_and_the_rest_stays(own: Path):
    own.write_text('[type.date]\nquestions = ["Which day, {a}?"]\n[type.rumour]\nlabel = "rumour"\n', "utf-8-sig")
    date = wording()["type"]["date"]
    assert date["questions"] == ["Which day, {a}?"]
    assert date["gloss"] == table("wording")["type"]["date"]["gloss"]
    assert wording()["type"]["rumour"] == {"label": "rumour"}
    assert "rumour" not in table("wording")["type"]


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("[type", "can't be read as a TOML table"),
        ('[type.date]\nquestions = "Which?"', "'questions' has to be a list of sentences"),
        ("[type.date]\nquestions = [1]", "'questions' has to be a list of sentences"),
        ('type = "date"', "'type' has to be a table"),
        (None, "can't be read as a TOML table"),
    ],
)
def test_a_slip_gets_one_line(own: Path, written: str | None, fault: str):
    if written is not None:
        own.write_text(written)
    with pytest.raises(InputError, match=fault):
        wording()
