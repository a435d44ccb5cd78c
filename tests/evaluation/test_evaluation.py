"""The figures are those of the script that comes with the labels, and mean what they say."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from annotator.errors import InputError
from annotator.evaluation import evaluate, outline, tell_errors
from annotator.evaluation.counting import auc, f1
from annotator.evaluation.text import SqueezedAccount, squeeze

RELATIONS = ("agreement", "partial", "contradiction", "framing", "unrelated")


def invented_export(gold: Path, seed: int) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Claims and pairs as a careless program might export them: some broken, misdated, mispaired."""
    chance = random.Random(seed)
    claims: list[dict[str, Any]] = []
    for row in map(json.loads, (gold / "claims.jsonl").read_text(encoding="utf-8").splitlines()):
        text = (
            row["quote"]
            if chance.random() < 0.8
            else row["quote"][: len(row["quote"]) // 2] + " 22 HEAD " + row["quote"][-40:]
        )
        claims.append(
            {
                "id": row["claim"],
                "account": row["source"],
                "text": text,
                "start": len(claims) * 1000,
                "date": chance.choice([row["date_gregorian"], "1917-11", "1917-10-23", None, "1917-11-08/.."]),
                "events": chance.sample(["e1", "e2", "e3"], chance.randint(0, 2)),
                "framing": {"score": chance.random(), "techniques": chance.sample(["labelling", "vilification"], 1)},
            }
        )
    pairs = []
    for row in map(json.loads, (gold / "pairs.jsonl").read_text(encoding="utf-8").splitlines()):
        if chance.random() < 0.7:
            relation = row["relation"] if chance.random() < 0.5 else chance.choice(RELATIONS)
            score = chance.choice([0.25, 0.5, chance.random()])
            pairs.append(
                {"a": row["a"], "b": row["b"], "score": score, "relation": relation, "types": ["date", "number"]}
            )
    return claims, pairs


def run_script(
    script: Path, gold: Path, folder: Path, claims: list[dict[str, Any]], pairs: list[dict[str, Any]]
) -> Any:
    """What the labels' own script says of an export."""
    for name, rows in (("claims", claims), ("pairs", pairs)):
        (folder / name).write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    command = [sys.executable, script, gold, "--claims", folder / "claims", "--pairs", folder / "pairs", "--json"]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


@pytest.mark.corpus
@pytest.mark.parametrize("seed", [1, 2])
def test_our_figures_are_those_of_the_labels_own_script(shared: Path, tmp_path: Path, seed: int) -> None:
    gold = shared / "gold" / "dev"
    claims, pairs = invented_export(gold, seed)
    ours = json.loads(json.dumps(evaluate(gold, claims=claims, pairs=pairs)))
    assert ours == run_script(shared / "gold" / "evaluate.py", gold, tmp_path, claims, pairs)


def test_a_quote_is_found_across_two_claims_and_by_its_ends() -> None:
    account = SqueezedAccount(
        [{"id": "a", "text": "The ships lay at anchor,"}, {"id": "b", "text": "all forty of them."}]
    )
    assert account.find("The ships lay at anchor, all forty of them.").ids == ("a", "b")
    assert account.find("ships lay at anchor").ids == ("a",)
    assert not account.find("There is nothing of the kind in any claim of this account.").ids


def test_hyphens_marks_and_quotation_marks_do_not_matter() -> None:
    assert squeeze("“Re-\nvolution”") == squeeze("revolution")
    assert SqueezedAccount([{"id": "a", "text": "It fell."}]).find("It fell.[12]").exact


def test_counts_of_nothing_are_no_division_by_zero() -> None:
    assert f1(0, 0, 0)["f1"] == 0.0
    assert auc([(0.5, True)]) is None
    assert auc([(0.9, True), (0.1, False), (0.9, False)]) == 0.75


def test_a_folder_without_labels_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"claims\.jsonl: there is no such file"):
        evaluate(tmp_path, claims=[], pairs=[])


def test_the_outline_shows_parts_and_three_decimals() -> None:
    assert outline({"text": {"claims": 2, "recovered": 0.5}}) == "text:\n  claims: 2\n  recovered: 0.500"


def test_claims_without_their_day_are_told_by_the_kind_of_error(tmp_path: Path) -> None:
    days = {"a": "1746-03-02", "b": "1746-03-02", "c": "1746-03", "d": "1746-03-02", "e": "1746-03-02", "f": "1746-03"}
    given = {
        "a": "1746-03-02",
        "b": "1746-03",
        "c": "1746-03-02",
        "d": None,
        "e": "1746-05-11",
        "f": "1746-03-13/1746-04-12",
    }
    rows = [
        {"claim": key, "source": "x", "quote": f"Told under {key}.", "date_gregorian": day} for key, day in days.items()
    ]
    (tmp_path / "claims.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    for name in ("pairs.jsonl", "framing.jsonl"):
        (tmp_path / name).write_text("", encoding="utf-8")
    claims = [
        {"id": f"x{key}", "account": "x", "text": f"Told under {key}.", "start": at, "date": day}
        for at, (key, day) in enumerate(given.items())
    ]
    first, *others = tell_errors(tmp_path, claims=claims).splitlines()
    assert first == "errors of dates: 1 wider, 1 narrower, 1 shifted, 1 none, 1 wrong"
    assert others[3:] == ["  none: d is 1746-03-02, given nothing", "  wrong: e is 1746-03-02, given 1746-05-11"]
