"""`annotator compare`: lines in, suggestions out, in the same order, with no database."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from annotator.cli import main


@pytest.fixture
def compare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Compare lines; what is no string is written as JSON."""
    monkeypatch.setenv("ANNOTATOR_ENCODER", "hashing")
    monkeypatch.setenv("ANNOTATOR_DATABASE_URL", "nonsense: it must not be opened")

    def run(*rows: Any) -> list[dict[str, Any]]:
        file = tmp_path / "pairs.jsonl"
        lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        done = CliRunner().invoke(main, ["compare", str(file)], catch_exceptions=False)
        assert done.exit_code == 0, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]

    return run


def pair(a: str, b: str, **sides: Any) -> dict[str, Any]:
    return {"id": "p", "a": {"text": a, **sides.get("a_also", {})}, "b": {"text": b, **sides.get("b_also", {})}}


def test_one_day_in_two_styles_is_no_contradiction(compare: Any) -> None:
    words = "The Petrograd Soviet adopted the Bolshevik resolution on {} 1917."
    row = pair(words.format("31 August"), words.format("13 September"), a_also={"calendar": "old-style"})
    (answer,) = compare(row)
    assert answer["relation"] in {"agreement", "partial"}
    assert set(answer) == {"id", "score", "relation", "types", "confidence", "reasons"}


@pytest.mark.parametrize(
    ("a", "b", "kind", "reason"),
    [
        ("opened at 9 p.m.", "opened at 11 p.m.", "time", "“9 p.m.” and “11 p.m.” are 2 hours apart"),
        ("opened in the morning.", "opened in the evening.", "time", "“the morning” and “the evening”"),
        (
            "opened on Tuesday.",
            "opened on Thursday.",
            "date",
            "“Tuesday” and “Thursday” are 2 days apart",
        ),
        ("opened in June.", "opened on 4 May 1840.", "date", "“June” (June 1840) and “4 May 1840” (4 May 1840)"),
    ],
)
def test_what_is_left_unsaid_of_when_is_taken_to_be_the_same(
    compare: Any, a: str, b: str, kind: str, reason: str
) -> None:
    (answer,) = compare(pair(f"The diet of Varn {a}", f"The diet of Varn {b}"))
    assert (answer["relation"], answer["types"]) == ("contradiction", [kind])
    assert answer["reasons"][0].startswith(reason)


def test_days_without_a_year_are_held_against_each_other_in_one_calendar(compare: Any) -> None:
    same, other = compare(
        pair("The diet met on 25 May.", "The diet met on 7 June.", a_also={"calendar": "old-style"}),
        pair("The diet met on 25 May.", "The diet met on 25 May.", a_also={"calendar": "old-style"}),
    )
    assert same["relation"] in {"agreement", "partial"}
    assert any("(Old Style, so 7 June) and “7 June” are the same day" in reason for reason in same["reasons"])
    assert not any("1917" in reason for reason in (*same["reasons"], *other["reasons"]))


def test_a_line_at_fault_gets_its_error_and_the_rest_goes_on(compare: Any) -> None:
    good = pair("The fort fell.", "The fort fell at noon.")
    answers = compare("{", good, {"id": 7, "a": {"text": "x"}}, pair("a", "b", a_also={"calendar": "mayan"}), good)
    assert ["error" in answer for answer in answers] == [True, False, True, True, False]
    assert answers[2]["id"] == 7
    assert "mayan" in answers[3]["error"]
    assert all("error" in answer for answer in compare(pair("a \ud800", "b"), "[" * 100_000))


def test_what_is_too_long_for_a_sentence_is_an_error_of_its_line(compare: Any) -> None:
    (answer,) = compare(pair("The fort fell. " * 7_000, "The fort fell."))
    assert answer["error"] == "line 1: a has 105,000 characters; give one sentence, of 3,000 at most"


def test_a_date_that_is_no_edtf_is_an_error_of_its_line(compare: Any) -> None:
    (answer,) = compare(pair("a b", "c d", a_also={"date": "last Tuesday"}))
    assert "not an EDTF date" in answer["error"]


def test_a_sentence_may_hold_what_ends_a_line_elsewhere(compare: Any) -> None:
    row = json.dumps(pair("The fort\u2028fell.", "The fort fell\x85 at noon."), ensure_ascii=False)
    (answer,) = compare(row)
    assert "error" not in answer
