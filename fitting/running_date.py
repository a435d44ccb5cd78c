"""Fit the weights of ``annotator/reading/dates/pace.py`` and say how good they are on events and accounts left out.

Only sentences count that name no date and whose running date is a day. Label: whether gold, or the project's own labels
(``fitting/labels/sought.jsonl``), gives them that very day. A third of all events is left for measuring.

    python -m fitting.running_date GOLD_DIR MANIFEST [--write]
"""

from __future__ import annotations

import json
import zlib
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
from annotator.reading.identity import claim_ids
from annotator.reading.profile import read_manifest
from annotator.reading.text.cleaning import clean
from annotator.reading.text.sentences import split
from models.historical_date import HistoricalDate

MODEL = Path(__file__).parents[1] / "annotator" / "reading" / "data" / "pace.json"
#: The project's own labels of pairs, with the date of each claim.
LABELS = Path(__file__).parent / "labels" / "sought.jsonl"
#: Strong regularisation; the figures are flat between 0.03 and 0.3.
C = 0.05
#: At one half the fewest days are wrong that cost no right one on what is left out.
THRESHOLD = 0.5


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
@click.option("--write", is_flag=True, help="Keep the weights.")
def main(gold: Path, manifest: Path, write: bool) -> None:
    """Print the figures for what is left out; with --write, keep the model."""
    rows = [json.loads(line) for line in (gold / "claims.jsonl").read_text("utf-8").splitlines()]
    every = list(cases(rows, manifest))
    found, kept = ([case for case in every if is_held_out(case.event) is held] for held in (False, True))
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
    fitted = _estimator().fit(matrix, labels)
    if kept:
        chances = fitted.predict_proba(np.array([case.features for case in kept]))
        click.echo(f"events held out: {figures(kept, chances[:, 1])}")
    if write:
        MODEL.write_text(to_json(fitted), encoding="utf-8")


def cases(rows: list[dict[str, Any]], manifest: Path) -> Iterator[Case]:
    """The labelled sentences of the accounts whose date is carried, each once."""
    own = own_labels()
    for profile, path in read_manifest(manifest):
        sentences = split(clean(path.read_text("utf-8")))
        dated, marks = clocked(sentences, calendar=profile.calendar, year=profile.year)
        coming = next_marks(marks)
        account = SqueezedAccount([{"id": n, "text": s.text} for n, s in enumerate(sentences)])
        labels = {
            int(next(iter(account.find(row["quote"]).ids), -1)): (row["date_gregorian"], row["event"])
            for row in rows
            if row["source"] == profile.key and row["date_gregorian"]
        }
        ids = claim_ids(profile.key, (sentence.text for sentence in sentences))
        labels = {at: own[key] for at, key in enumerate(ids) if key in own} | labels
        for at, (date, event) in labels.items():
            now = marks[at].now
            if at < 0 or not dated[at].carried or now is None or now.width > 3 or ".." in date:
                continue
            features = pace_features(sentences, marks, at, coming[at])
            day, right = HistoricalDate.between(now.first, now.last), HistoricalDate.parse(date)
            yield Case(features, day, right, event, profile.key)


def own_labels() -> dict[str, tuple[str, str]]:
    """The date and the event of each claim of the project's own labels that has a date, by the claim's id."""
    rows = [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]
    return {row[side]: (row[f"date_{side}"], row["event"]) for row in rows for side in "ab" if row.get(f"date_{side}")}


def is_held_out(event: str) -> bool:
    """Whether an event is left for measuring: a third of them, by name."""
    return zlib.crc32(event.encode()) % 3 == 0


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
