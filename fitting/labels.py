"""The pairs that models are fitted to: those of the gold standard, and the project's own (``fitting/labels``)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from alignment.facets import Facets
from annotator.evaluation.gold import read_gold
from fitting.places import Cell, lines, located
from models.vocabulary import Relation

OWN = Path(__file__).parent / "labels"


@dataclass(frozen=True, slots=True)
class Label:
    """What a reader said of a pair, and the claims that may be meant: a quotation can stand in several."""

    relation: Relation
    event: str
    cells: tuple[Cell, ...]


def gold_labels(facets: Mapping[str, Facets], gold: Path) -> Iterator[Label]:
    """The labelled pairs of the gold standard whose claims are in the database."""
    places = located(facets, gold)
    for row in read_gold(gold).pairs:
        yield _label(row, [(x, y) for x in places.get(row["a"], ()) for y in places.get(row["b"], ())])


def own_labels(facets: Mapping[str, Facets], name: str) -> Iterator[Label]:
    """The project's own labels of that name; a pair that isn't in the database has no cell."""
    places = {record.id: (key, at) for key, own in facets.items() for at, record in enumerate(own.records)}
    for row in lines(OWN / f"{name}.jsonl"):
        known = row["a"] in places and row["b"] in places
        yield _label(row, [(places[row["a"]], places[row["b"]])] if known else [])


def _label(row: Mapping[str, Any], cells: list[Cell]) -> Label:
    in_order = ((x, y) if x < y else (y, x) for x, y in cells)
    return Label(Relation(row["relation"]), row.get("event", ""), tuple(in_order))
