"""The gold pairs beside the candidates of the accounts in the database, measured as production measures them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, combinations
from pathlib import Path
from typing import Any

import numpy as np

from alignment.candidates import candidates
from alignment.facets import Facets
from alignment.likeness import likeness, rank
from fitting.labels import Label
from fitting.places import Cell, Place, lines, located
from models.vocabulary import Relation


@dataclass(frozen=True)
class GoldPair:
    """A labelled pair, with the cells (indices into :class:`Cells`) that hold it."""

    event: str
    positive: bool
    cells: list[int]


@dataclass(frozen=True)
class Cells:
    """All candidate pairs that touch a claim with a labelled partner, and the labelled pairs themselves."""

    names: list[str]
    measures: np.ndarray
    owners: tuple[np.ndarray, np.ndarray]
    """The claim on either side, as a number that is unique over account pairs."""
    proposed: np.ndarray
    """Whether it is a candidate; a labelled pair that is none can't be found."""
    events: list[set[str]]
    """The events of its claims, those of gold and those that the project's own labels are of."""
    alike: np.ndarray
    """Whether both claims belong to one such event and the pair is not labelled: neither right nor wrong."""
    pairs: list[GoldPair]
    judged: dict[int, bool]
    """Cells that the project's own labels are of, and whether both claims speak of one thing."""


def gather(facets: Mapping[str, Facets], gold: Path, labels: Iterable[Label]) -> Cells:
    """Candidates and labels of all pairs of accounts; ``labels``: the project's own beside those of gold."""
    places = located(facets, gold)
    told: dict[Place, set[str]] = defaultdict(set)
    for row in lines(gold / "claims.jsonl"):
        for place in places.get(row["claim"], ()):
            told[place].add(row["event"])
    own = {}
    for label in labels:
        one_thing = label.relation is not Relation.UNRELATED
        own |= dict.fromkeys(label.cells, one_thing)
        for place in chain(*label.cells) if one_thing and label.event else ():
            told[place].add(f"own {label.event}")
    labelled = _labelled(places, gold)
    parts, owners, proposed, events, alike, index = [], [[], []], [], [], [], {}
    for number, (a, b) in enumerate(combinations(sorted(facets), 2)):
        said = (*(cell for cells, *_ in labelled for cell in cells), *own)
        wanted = {cell for cell in said if (cell[0][0], cell[1][0]) == (a, b)}
        rows, columns, real = _touching(facets[a], facets[b], told, wanted)
        for n, (row, column) in enumerate(zip(rows.tolist(), columns.tolist(), strict=True)):
            here, there = told.get((a, row), set()), told.get((b, column), set())
            key = ((a, row), (b, column))
            index[key] = len(events)
            events.append(here | there)
            alike.append(bool(here & there) and key not in wanted)
            proposed.append(bool(real[n]))
        measured = likeness(facets[a], facets[b], rows, columns)
        parts.append(np.stack(list(measured.values()), axis=1))
        owners[0].append(rows + number * 10_000_000)
        owners[1].append(columns + number * 10_000_000)
    pairs = [GoldPair(event, positive, [index[cell] for cell in cells]) for cells, event, positive in labelled]
    sides = (np.concatenate(owners[0]), np.concatenate(owners[1]))
    judged = {index[cell]: positive for cell, positive in own.items() if cell in index}
    return Cells(
        list(measured), np.concatenate(parts), sides, np.array(proposed), events, np.array(alike), pairs, judged
    )


def _labelled(places: Mapping[str, list[Place]], gold: Path) -> list[tuple[list[Cell], str, bool]]:
    found = []
    for row in lines(gold / "pairs.jsonl"):
        ends = [places.get(row["a"], []), places.get(row["b"], [])]
        ends.sort()
        cells = [(a, b) for a in ends[0] for b in ends[1]]
        found.append((cells, row["event"], row["relation"] != "unrelated"))
    return found


def _touching(a: Facets, b: Facets, told: Mapping[Place, set[str]], wanted: set[Cell]) -> tuple[Any, Any, Any]:
    rows, columns = candidates(a, b)
    keys = {
        key: {place[1] for place in told if place[0] == key} for key in (a.records[0].account, b.records[0].account)
    }
    ours, theirs = keys.values()
    touching = np.isin(rows, list(ours)) | np.isin(columns, list(theirs))
    rows, columns = rows[touching], columns[touching]
    width = len(b.records)
    proposed = rows * width + columns
    extra = np.array([x[1] * width + y[1] for x, y in wanted], dtype=np.intp)
    every = np.union1d(proposed, extra)
    return every // width, every % width, np.isin(every, proposed)


def figures(cells: Cells, scores: np.ndarray, *, budget: int = 5) -> dict[str, float]:
    """Recall within the budget and the AUC, as the evaluation counts them, and the AUC before the budget."""
    scores = np.where(cells.proposed, scores, 0)
    places = np.minimum(*(rank(scores, owner) for owner in cells.owners))
    best = [min((places[c] for c in p.cells if cells.proposed[c]), default=np.inf) for p in cells.pairs]
    plain = [max((scores[c] for c in p.cells), default=0.0) for p in cells.pairs]
    kept = [score if place <= budget else 0.0 for score, place in zip(plain, best, strict=True)]
    positive = np.array([p.positive for p in cells.pairs])
    found = np.array(best)[positive]
    return {
        "recall@1": float((found <= 1).mean()),
        f"recall@{budget}": float((found <= budget).mean()),
        "candidates hold": float((found < np.inf).mean()),
        "auc": auc(np.array(kept), positive),
        "auc before the budget": auc(np.array(plain), positive),
    }


def auc(scores: np.ndarray, positive: np.ndarray) -> float:
    """How often a positive stands above a negative; a tie counts half."""
    difference = scores[positive][:, None] - scores[~positive][None]
    return float((difference > 0).mean() + (difference == 0).mean() / 2)


def folds(cells: Cells, count: int) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Cells to fit on and cells to score, with all of an event on one side."""
    events = sorted({event for held in cells.events for event in held})
    order = np.random.default_rng(3).permutation(len(events))
    fold = {event: int(n) % count for event, n in zip(events, order, strict=True)}
    held = [{fold[event] for event in its} for its in cells.events]
    for number in range(count):
        tested = np.array([number in its for its in held])
        yield ~tested, tested
