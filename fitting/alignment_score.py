"""Fit the alignment score on labelled pairs, and say what it is worth on events that it has not seen.

    python -m fitting.alignment_score GOLD_DIR [--write]

The accounts are those in the database (ANNOTATOR_DATABASE_URL) after ``annotator align``. Positives are all pairs that
speak of one event, in gold or in ``fitting/labels``. They shall stand above all other candidates of their claims, of
which a historian is shown five, and above labelled look-alikes (``fitting/contest.py``). What is written holds names
and numbers, no text.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from alignment.facets import Facets
from alignment.scoring import Scoring
from fitting.cells import Cells, figures, folds, gather
from fitting.contest import Aim, Contest, LookAlikes
from fitting.labels import own_labels
from fitting.laid_out import facets_of_database

TARGET = Path(__file__).parents[1] / "alignment" / "data" / "scoring.json"
#: What telling partners from labelled look-alikes counts beside having them stand first, and there one of the project's
#: own labels beside one of gold.
LOOK_ALIKE, OWN = 0.2, 0.5
#: How strongly coefficients are drawn to nought, for the measures are alike.
PENALTY = 0.003
#: Below this score a pair is not kept: it drops most pairs at the price of about one point of recall.
FLOOR = 0.26


def fit(cells: Cells, among: np.ndarray) -> Scoring:
    """The model of the cells that are ``among`` (a mask)."""
    mean, scale = cells.measures[among].mean(axis=0), cells.measures[among].std(axis=0) + 1e-6
    aim = _aim(cells, among, (cells.measures - mean) / scale)
    weights = minimize(aim.loss, np.zeros(len(cells.names) + 1), jac=True, method="L-BFGS-B").x
    slopes = weights[:-1] / scale
    named = {name: round(float(slope), 5) for name, slope in zip(cells.names, slopes, strict=True)}
    return Scoring(round(float(weights[-1] - slopes @ mean), 5), named, floor=0.0)


def _aim(cells: Cells, among: np.ndarray, values: np.ndarray) -> Aim:
    """What is sought, of measures on one scale. Other claims of a claim's event may be partners that nobody named."""
    labels = labels_of(cells)
    listed = among & cells.proposed & ~(cells.alike & (labels < 0))
    contests = [Contest.of(values[listed], owners[listed], labels[listed] == 1) for owners in cells.owners]
    said = among & (labels >= 0)
    trust = np.ones(len(labels))
    trust[list(cells.judged)] = OWN
    return Aim(contests, LookAlikes.of(values[said], labels[said] == 1, trust[said]), LOOK_ALIKE, PENALTY)


def labels_of(cells: Cells) -> np.ndarray:
    """1 for a positive cell, 0 for a look-alike, -1 where nobody said."""
    labels = np.full(len(cells.measures), -1)
    labels[list(cells.judged)] = [int(positive) for positive in cells.judged.values()]
    for pair in cells.pairs:
        labels[pair.cells] = np.maximum(labels[pair.cells], int(pair.positive))
    return labels


def held_out(cells: Cells, count: int = 10) -> np.ndarray:
    """The score of each cell by a model that has not seen its events."""
    scores = np.zeros(len(cells.measures), dtype=np.float32)
    for seen, unseen in folds(cells, count):
        scores[unseen] = scored(cells, fit(cells, seen))[unseen]
    return scores


def calibrated(cells: Cells, scoring: Scoring) -> Scoring:
    """The model stretched so that 0.5 means: as likely a pair as a look-alike, were there as many of either.

    Taken on events held out (Platt, balanced). How many of all candidates are pairs is not known: nobody read them all.
    """
    labels, scores = labels_of(cells), held_out(cells)
    said = labels >= 0
    said[list(cells.judged)] = False
    logits = np.log(scores[said] / (1 - scores[said]))[:, None]
    platt = LogisticRegression(C=1e6, class_weight="balanced").fit(logits, labels[said])
    slope, shift = float(platt.coef_[0, 0]), float(platt.intercept_[0])
    stretched = {name: round(slope * value, 5) for name, value in scoring.coefficients.items()}
    return Scoring(round(slope * scoring.intercept + shift, 5), stretched, FLOOR)


def scored(cells: Cells, scoring: Scoring) -> np.ndarray:
    """The scores of all cells by one model."""
    return scoring.scores(dict(zip(cells.names, cells.measures.T, strict=True)))


def main() -> None:
    """See above."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--write", action="store_true")
    said = parser.parse_args()
    facets: dict[str, Facets] = facets_of_database()
    own = [label for name in ("sought", "proposed") for label in own_labels(facets, name)]
    cells = gather(facets, said.gold, own)
    model = calibrated(cells, fit(cells, np.ones(len(cells.measures), dtype=bool)))
    for name, scores in {
        "cosine": cells.measures[:, 0],
        "events not seen": held_out(cells),
        "events seen": scored(cells, model),
    }.items():
        print(f"{name:16}", {key: round(value, 3) for key, value in figures(cells, scores).items()})
    for name, slope in model.coefficients.items():
        print(f"{slope:+9.3f} {name}")
    if said.write:
        document = {"intercept": model.intercept, "coefficients": model.coefficients, "floor": model.floor}
        TARGET.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
