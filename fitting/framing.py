"""Fit the framing model of ``alignment/framing.py`` and say how good it is on accounts and events it has not seen.

Gold gives the labels of several accounts; ``framing_examples.jsonl`` gives sentences written for this project on other
wars and centuries, so that the model can't make do with recognising an author or an event.

    python -m fitting.framing GOLD_DIR [--write]
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import numpy as np
import platformdirs
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score, roc_auc_score

from alignment.embedding import encoder
from alignment.framing import FEATURES, PARTISAN, TECHNIQUES, framing_features
from alignment.record import ClaimRecord, FramingIn, Span
from annotator.reading.claim import Sentence
from annotator.reading.framing.framing import find_framing

EXAMPLES = Path(__file__).parent / "framing_examples.jsonl"
MODEL = Path(__file__).parents[1] / "alignment" / "data" / "framing.json"
ENCODER = encoder(cache=platformdirs.user_cache_path("annotator"))
#: Inverse regularisation; the figures are flat between 0.3 and 3.
C = 1.0
#: A technique is named from this chance on: best micro F1 with an account left out, flat between 0.2 and 0.3.
NAMED_FROM = 0.25

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sample:
    """Sentences: features and vector side by side [n, k]; labels [n, 1 + techniques], the first of them “partisan”."""

    matrix: Floats
    labels: NDArray[np.bool_]

    def where(self, chosen: NDArray[np.bool_]) -> Sample:
        return Sample(self.matrix[chosen], self.labels[chosen])

    def beside(self, other: Sample) -> Sample:
        return Sample(np.vstack([self.matrix, other.matrix]), np.vstack([self.labels, other.labels]))


@click.command()
@click.argument("gold", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--write", is_flag=True, help="Keep the coefficients fitted on everything.")
def main(gold: Path, write: bool) -> None:
    """Print the figures for what is left out; with --write, keep the model."""
    rows = read_lines(gold / "framing.jsonl")
    labelled, others = read_sample(rows), read_sample(read_lines(EXAMPLES))
    for name, groups in (("account", [r["source"] for r in rows]), ("event", events_of(rows, gold))):
        click.echo(f"each {name} left out: {figures(labelled, left_out(labelled, others, np.array(groups)))}")
    click.echo(f"examples of other wars alone: {figures(labelled, chances(fit(others), labelled.matrix))}")
    if write:
        MODEL.write_text(to_json(labelled.beside(others)), encoding="utf-8")


def read_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def read_sample(rows: Sequence[dict[str, Any]]) -> Sample:
    """Rows of gold (``quote``) or of the examples (``text``), each read as a sentence by itself."""
    texts = [row.get("quote") or row["text"] for row in rows]
    vectors = ENCODER.encode(texts)
    labels = [[row["partisan"], *(t in row["techniques"] for t in TECHNIQUES)] for row in rows]
    return Sample(np.hstack([framing_features([as_record(t) for t in texts]), vectors]), np.array(labels, bool))


def as_record(text: str) -> ClaimRecord:
    """A lone sentence as alignment sees it."""
    spans = find_framing(Sentence(text, 0, len(text)))
    found = tuple(FramingIn(Span(s.start, s.end), s.technique, s.direction, s.weight) for s in spans)
    return ClaimRecord(id="", account="", text=text, framing_spans=found)


def events_of(rows: Sequence[dict[str, Any]], gold: Path) -> list[str]:
    """The event of each quote where a claim of gold has the same words; sentences of no known event stand together."""
    events = {(c["source"], c["quote"]): c["event"] for c in read_lines(gold / "claims.jsonl")}
    return [events.get((r["source"], r["quote"]), "none known") for r in rows]


def fit(sample: Sample) -> Floats:
    """Coefficients [1 + techniques, k + 1], the bias last; “partisan” balanced, for its share differs by account."""
    models = [
        LogisticRegression(C=C, class_weight="balanced" if at == 0 else None, max_iter=2000).fit(sample.matrix, column)
        for at, column in enumerate(sample.labels.T)
    ]
    return np.vstack([np.append(model.coef_[0], model.intercept_) for model in models])


def chances(coefficients: Floats, matrix: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-(matrix @ coefficients[:, :-1].T + coefficients[:, -1]))))


def left_out(sample: Sample, others: Sample, groups: NDArray[np.str_]) -> Floats:
    """The chances [n, 1 + techniques] of each group by a model that has seen none of its sentences."""
    found = np.zeros(sample.labels.shape)
    for group in np.unique(groups):
        held = groups == group
        found[held] = chances(fit(sample.where(~held).beside(others)), sample.matrix[held])
    return found


def figures(sample: Sample, found: Floats) -> str:
    """Counted as the gold's evaluation does: techniques over the sentences that are partisan."""
    partisan, said = sample.labels[:, 0], found[:, 0] >= PARTISAN
    likeliest = found[:, 1:] == found[:, 1:].max(axis=1, keepdims=True)
    named = ((found[:, 1:] >= NAMED_FROM) | likeliest) & said[:, None]
    techniques = f1_score(sample.labels[partisan, 1:], named[partisan], average="micro", zero_division=0)
    auc, f1 = roc_auc_score(partisan, found[:, 0]), f1_score(partisan, said)
    return f"F1 {f1:.3f}, AUC {auc:.3f}, techniques F1 {techniques:.3f} ({len(partisan)} sentences)"


def to_json(sample: Sample) -> str:
    """The model fitted on all of it, one line a row, so that a new fit shows as changed lines."""
    at, coefficients = len(FEATURES), fit(sample)
    held = {
        "fitted_by": "fitting/framing.py",
        "encoder": ENCODER.name,
        "rows": ["partisan", *(str(t) for t in TECHNIQUES)],
        "features": [str(f) for f in FEATURES],
        "feature_weights": coefficients[:, :at].round(3).tolist(),
        "vector_weights": coefficients[:, at:-1].round(3).tolist(),
        "bias": coefficients[:, -1].round(3).tolist(),
        "words_alone": fit(Sample(sample.matrix[:, :at], sample.labels)).round(3).tolist(),
        "thresholds": [NAMED_FROM] * len(TECHNIQUES),
    }
    return json.dumps(held, ensure_ascii=False).replace("], [", "],\n[").replace('], "', '],\n"') + "\n"


if __name__ == "__main__":
    main()
