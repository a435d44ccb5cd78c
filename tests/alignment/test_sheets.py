"""Laid out in blocks, claims have the same rows as laid out whole; pooled, the same partners as pair by pair."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from alignment import partners
from alignment.aligning import lay_out
from alignment.embedding import HashingEncoder
from alignment.facets import Facets
from alignment.judging import judge_all
from alignment.partners import Pool, chosen
from alignment.pooling import pooled
from alignment.record import ClaimRecord
from alignment.sheets import MARGIN, Sheets, write_block
from tests.alignment.stories import claim, encoded, named, siege


def chronicle(length: int) -> list[ClaimRecord]:
    """An account in which each claim has words, a name and a day of its own."""
    return [
        claim(
            "chronicle", at, f"Ship {at} left harbour {at % 7}.", f"1746-03-{1 + at % 28:02}", actors=(named(f"N{at}"),)
        )
        for at in range(length)
    ]


def in_blocks(records: list[ClaimRecord], folder: Path, size: int) -> Sheets:
    """Laid out block by block, each with its margins alone."""
    having: dict = {}
    starts = range(0, len(records), size)
    for block, first in enumerate(starts):
        before = min(MARGIN, first)
        own = records[first - before : first + size + MARGIN]
        facets = lay_out(own, HashingEncoder().encode([record.text for record in own]))
        counts = write_block(facets, Sheets(folder, ()).path(block), own=slice(before, before + size))
        having = {name: having.get(name, 0) + its for name, its in counts.items()}
    Sheets.write(folder, [min(size, len(records) - first) for first in starts], having)
    return Sheets.open(folder)


def whole(records: list[ClaimRecord]) -> Facets:
    """Laid out at once."""
    return lay_out(records, HashingEncoder().encode([record.text for record in records]))


def test_a_block_with_its_margins_has_the_rows_of_the_whole(tmp_path: Path) -> None:
    records = chronicle(70)
    sheets, want = in_blocks(records, tmp_path, 30), whole(records)
    numbers = np.array([0, 3, 29, 30, 31, 59, 60, 69])
    found = sheets.gather(numbers)
    assert list(found.records) == [records[number] for number in numbers]
    for name in ("vectors", "passages", "situated", "days", "lengths"):
        assert np.allclose(getattr(found, name), getattr(want, name)[numbers], atol=1e-6), name
    for name, rows in found.terms.items():
        assert np.allclose((rows - want.terms[name][numbers]).data, 0, atol=1e-6), name


def test_terms_are_as_rare_as_they_are_in_the_whole_project(tmp_path: Path) -> None:
    records = chronicle(50)
    weights = in_blocks(records, tmp_path, 20).weights
    having = np.bincount(whole(records).terms["words"].indices, minlength=len(weights["words"]))
    assert np.allclose(weights["words"], np.log(51 / (1 + having)))


@pytest.mark.parametrize("stretch", [1, 2, 100])
def test_each_claim_gets_the_best_of_its_candidates_a_stretch_at_a_time(tmp_path: Path, stretch: int) -> None:
    told = siege()
    records = [*told["chronicle"], *told["memoir"]]
    vectors = encoded(told)
    for block, account in enumerate(("chronicle", "memoir")):
        own = slice(0, 3)
        having = write_block(lay_out(told[account], vectors[account]), Sheets(tmp_path, ()).path(block), own=own)
    Sheets.write(tmp_path, [3, 3], having)
    sheets = Sheets.open(tmp_path)
    rows, columns = np.repeat(np.arange(3), 3), np.tile(np.arange(3, 6), 3)
    parts = pooled(sheets, rows, columns, judge=judge_all, stretch=stretch)
    made = [one for part in parts for one in part]
    best = {one.a: one.b for one in sorted(made, key=lambda one: one.score)}
    assert {one.a for one in made} <= {record.id for record in records[:3]}
    assert best["chronicle.0"] == "memoir.1"
    assert best["chronicle.2"] == "memoir.0"


def test_of_a_pool_each_claims_own_best_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(partners, "likeness", lambda *given: {"words": np.zeros(len(given[2]), np.float32)})
    for dependence in ("copied", "cited"):
        monkeypatch.setattr(partners, dependence, lambda *given: np.zeros(len(given[2]), bool))
    rows, columns = np.repeat([0, 1], 12), np.tile(np.arange(12), 2)
    scores = np.concatenate([np.linspace(1, 0.5, 12), np.linspace(0.2, 0.9, 12)]).astype(np.float32)
    scoring = SimpleNamespace(scores=lambda _: scores, floor=0.3)
    found = chosen(None, None, rows, columns, scoring=scoring, pool=Pool(np.array([40, 41]), columns))
    assert found.columns[found.rows == 0].tolist() == list(range(5))
    assert found.columns[found.rows == 1].tolist() == list(range(7, 12))
