"""Where labelled claims stand in the accounts."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from alignment.facets import Facets

#: A claim: the key of its account and its number there.
Place = tuple[str, int]
Cell = tuple[Place, Place]


def lines(path: Path) -> list[dict[str, Any]]:
    """The rows of a JSONL file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def located(facets: Mapping[str, Facets], gold: Path) -> dict[str, list[Place]]:
    """Where each gold claim stands, as the evaluation finds it."""
    spec = importlib.util.spec_from_file_location("evaluate", gold.parent / "evaluate.py")
    evaluate = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(evaluate)
    accounts = {
        key: evaluate.Account([{"id": n, "start": n, "text": r.text} for n, r in enumerate(own.records)])
        for key, own in facets.items()
    }
    return {
        row["claim"]: [(row["source"], n) for n in accounts[row["source"]].find(row["quote"])[0]]
        for row in lines(gold / "claims.jsonl")
        if row["source"] in accounts
    }
