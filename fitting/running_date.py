"""Fit the weights of ``annotator/reading/dates/pace.py`` and say how good they are on events and accounts left out.

Only sentences count that name no date and whose running date is a day. Label: whether gold gives them that very day.

    python -m fitting.running_date GOLD_DIR MANIFEST [--write]
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import LeaveOneGroupOut, cross_val_predict
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

from annotator.evaluation.text import SqueezedAccount
from annotator.reading.dates.chronology import clocked
from annotator.reading.dates.pace import FEATURES, next_marks, pace_features
from annotator.reading.profile import read_manifest
from annotator.reading.text.cleaning import clean
from annotator.reading.text.sentences import split
from models.historical_date import HistoricalDate

MODEL = Path(__file__).parents[1] / "annotator" / "reading" / "data" / "pace.json"
#: Strong regularisation: there are some 280 sentences; the figures are flat between 0.03 and 0.3.
C = 0.05
#: Above one half: a wrong day is worse than a month that is right.
THRESHOLD = 0.55


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled sentence: its features, its day as it would be given, the right date, and what it belongs to."""

    features: list[float]
    day: HistoricalDate
    right: HistoricalDate
    event: str
    account: str


@click.command()
@click.argument("gold", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("manifest", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--write", is_flag=True, help="Keep the weights fitted on everything.")
def main(gold: Path, manifest: Path, write: bool) -> None:
    """Print the figures for what is left out; with --write, keep the model."""
    rows = [json.loads(line) for line in (gold / "claims.jsonl").read_text("utf-8").splitlines()]
    found = list(cases(rows, manifest))
    matrix = np.array([case.features for case in found])
    labels = np.array([_same(case.day, case.right) for case in found])
    click.echo(f"all taken for the running day: {figures(found, np.ones(len(found)))}")
    for name in ("event", "account"):
        groups = [getattr(case, name) for case in found]
        chances = cross_val_predict(
            _estimator(), matrix, labels, groups=groups, cv=LeaveOneGroupOut(), method="predict_proba"
        )
        auc = roc_auc_score(labels, chances[:, 1])
        click.echo(f"each {name} left out: {figures(found, chances[:, 1])}, AUC {auc:.3f}")
    if write:
        MODEL.write_text(to_json(_estimator().fit(matrix, labels)), encoding="utf-8")


def cases(rows: list[dict[str, Any]], manifest: Path) -> Iterator[Case]:
    """The labelled sentences of the accounts whose date is carried, each once."""
    for profile, path in read_manifest(manifest):
        sentences = split(clean(path.read_text("utf-8")))
        dated, marks = clocked(sentences, calendar=profile.calendar, year=profile.year)
        coming = next_marks(marks)
        account = SqueezedAccount([{"id": n, "text": s.text} for n, s in enumerate(sentences)])
        labelled = {row["quote"]: row for row in rows if row["source"] == profile.key and row["date_gregorian"]}
        for quote, row in labelled.items():
            at = int(next(iter(account.find(quote).ids), -1))
            now = marks[at].now
            if at < 0 or not dated[at].carried or now is None or now.width > 3 or ".." in row["date_gregorian"]:
                continue
            features = pace_features(sentences, marks, at, coming[at])
            day, right = HistoricalDate.between(now.first, now.last), HistoricalDate.parse(row["date_gregorian"])
            yield Case(features, day, right, row["event"], profile.key)


def figures(found: list[Case], chances: NDArray[np.float64]) -> str:
    """How many are right to the day or month, and how many exclude the right date."""
    given = [
        case.day if chance >= THRESHOLD else HistoricalDate.parse(f"{case.day.first:%Y-%m}")
        for case, chance in zip(found, chances, strict=True)
    ]
    exact = sum(_same(one, case.right) for one, case in zip(given, found, strict=True))
    wrong = sum(not one.overlaps(case.right) for one, case in zip(given, found, strict=True))
    return f"{exact} exact, {wrong} wrong of {len(found)}"


def to_json(fitted: Pipeline) -> str:
    """The weights on the features as they are, unscaled."""
    scaler, regression = fitted[0], fitted[1]
    weights = regression.coef_[0] / scaler.scale_
    held = {
        "fitted_by": "fitting/running_date.py",
        "features": list(FEATURES),
        "weights": weights.round(4).tolist(),
        "bias": round(float(regression.intercept_[0] - weights @ scaler.mean_), 4),
        "threshold": THRESHOLD,
    }
    return json.dumps(held, indent=1) + "\n"


def _estimator() -> Pipeline:
    return make_pipeline(StandardScaler(), LogisticRegression(C=C))


def _same(one: HistoricalDate, other: HistoricalDate) -> bool:
    return (one.first, one.last) == (other.first, other.last)


if __name__ == "__main__":
    main()
