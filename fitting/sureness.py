"""Fit the weights of ``alignment/sureness.py`` on groups of claims that were read, and say what they are worth.

The pairs are those in the database (ANNOTATOR_DATABASE_URL) after ``annotator align``; the groups stand in
``fitting/labels/events.jsonl``.

    python -m fitting.sureness [--write]
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sqlalchemy import func, select

from alignment.grouping import Bond
from alignment.sureness import PROBABLE, Sureness, Weights
from annotator import settings
from annotator.database import open_sessions
from annotator.services.records import load_records
from fitting.labels import OWN
from fitting.places import lines
from models.alignment import Pair
from models.vocabulary import Relation

TARGET = Path(__file__).parents[1] / "alignment" / "data" / "sureness.json"


@click.command()
@click.option("--write", is_flag=True, help="Keep the weights.")
def main(write: bool) -> None:
    """See above."""
    cases = list(_cases())
    values, right = np.array([its for its, _ in cases]), np.array([one for _, one in cases])
    model = LogisticRegression(C=1.0)
    parts = StratifiedKFold(10, shuffle=True, random_state=0)
    unseen = cross_val_predict(model, values, right, cv=parts, method="predict_proba")[:, 1]
    kept = unseen >= PROBABLE
    auc, share = roc_auc_score(right, unseen), right.mean()
    click.echo(f"{len(right)} groups, {share:.2f} of one happening; left out: AUC {auc:.3f}")
    click.echo(
        f"{kept.mean():.2f} proposed, {right[kept].mean():.2f} of them right, {kept[right].mean():.2f} of the right"
    )
    model.fit(values, right)
    weights = Weights(*(round(float(number), 4) for number in (*model.intercept_, *model.coef_[0])))
    click.echo(weights)
    if write:
        TARGET.write_text(json.dumps(asdict(weights), indent=2) + "\n", encoding="utf-8")


def _cases() -> Iterator[tuple[tuple[float, float], bool]]:
    """The measures of each group whose claims are all in the database, and whether it tells of one happening."""
    with open_sessions(settings.get("database_url"))() as session:
        records = {one.record.id: one.record for own in load_records(session).values() for one in own}
        relation = func.coalesce(Pair.first_relation, Pair.relation)
        found = session.execute(select(Pair.a_id, Pair.b_id, Pair.score).where(relation != Relation.UNRELATED))
        sureness = Sureness.of(records.values(), [Bond(*row) for row in found])
    for row in lines(OWN / "events.jsonl"):
        if records.keys() >= set(row["claims"]):
            yield sureness.measures([records[claim] for claim in row["claims"]]), row["verdict"] != "no"


if __name__ == "__main__":
    main()
