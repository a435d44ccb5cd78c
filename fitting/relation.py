"""Fit the relation models of ``alignment/relation_model.py`` and say how good they are on events they have not seen.

The pairs are read as production reads them, from the database (ANNOTATOR_DATABASE_URL) that ``annotator import``
filled with the accounts that the labels are of. What is written holds names and numbers, no text.

    python -m fitting.relation GOLD_DIR [--write]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

import click
import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import precision_recall_fscore_support

from alignment.calibration import brier, expected_error
from alignment.choosing import choose
from alignment.compare.deeds import assurance
from alignment.embedding import encoder
from alignment.evidence import weight
from alignment.facets import Facets
from alignment.findings import findings
from alignment.framing import frame
from alignment.judged import Judged
from alignment.likeness import likeness
from alignment.prior import fit, left_out
from alignment.relation_model import RELATIONS, RelationModel
from alignment.scoring import default_scoring
from alignment.signals import ALIGNED, signals
from alignment.suggestion import Finding
from annotator import settings
from fitting.labels import Label, gold_labels, own_labels
from fitting.laid_out import facets_of_database
from fitting.places import Cell
from models.vocabulary import Relation

DATA = Path(__file__).parents[1] / "alignment" / "data"
#: Relations as they are counted: agreement and partial are one.
COUNTED = ("same", "contradiction", "framing", "unrelated")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A labelled pair as production would judge it."""

    judged: Judged
    found: dict[str, Finding]


@click.command()
@click.argument("gold", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--write", is_flag=True, help="Keep the models fitted on everything.")
def main(gold: Path, write: bool) -> None:
    """Print the figures for events left out and for those seen; with --write, keep the models."""
    facets = {key: framed(own) for key, own in facets_of_database().items()}
    sought = [*gold_labels(facets, gold), *own_labels(facets, "sought")]
    proposed = list(own_labels(facets, "proposed"))
    for file, alone in (("relation.json", False), ("relation_lone.json", True)):
        labelled = list(read(facets, sought, alone=alone))
        drawn = [] if alone else list(read(facets, proposed, alone=alone))
        judged = [its.judged for its in labelled]
        unseen = left_out(judged)
        model = fit(judged, version="1", proposed=[its.judged for its in drawn], unseen=unseen)
        click.echo(f"{file}, {len(labelled)} of {len(sought)} pairs, {len(drawn)} of {len(proposed)} proposed")
        click.echo(f"  each event left out: {figures(labelled, unseen, model)}")
        for name, its in (("fitted", labelled), ("proposed", drawn)):
            if its:
                seen = model.shares(model.matrix([one.judged.signals for one in its]))
                click.echo(f"  {name}: {figures(its, seen, model)}")
        if write:
            (DATA / file).write_text(model.to_json() + "\n", encoding="utf-8")


def framed(own: Facets) -> Facets:
    """The same claims with their framing scored."""
    name = encoder(cache=settings.data_folder() / "encoders").name
    scored = zip(own.records, frame(own.records, own.vectors, encoder=name), strict=True)
    return replace(own, records=tuple(replace(record, framing=framing.score) for record, framing in scored))


def read(facets: Mapping[str, Facets], labels: Sequence[Label], *, alone: bool) -> Iterator[Labelled]:
    """Each labelled pair by the claims that hold it; where several do, by those that alignment scores highest."""
    of_cell: dict[Cell, list[int]] = defaultdict(list)
    for number, label in enumerate(labels):
        for cell in label.cells:
            of_cell[cell].append(number)
    best: dict[int, tuple[float, dict[str, float], Cell]] = {}
    for cell, measures, score in measured(facets, sorted(of_cell)):
        for number in of_cell[cell]:
            if number not in best or best[number][0] < score:
                best[number] = (score, measures, cell)
    for number, (score, measures, (x, y)) in sorted(best.items()):
        label, a, b = labels[number], facets[x[0]].records[x[1]], facets[y[0]].records[y[1]]
        found = findings(a, b)
        seen = signals(a, b, found, cosine=measures["cosine"], measures={} if alone else measures)
        evidence = weight(found, alone=alone)
        sure = evidence * assurance(a, b, found, alone=alone)
        yield Labelled(Judged(seen, label.relation, label.event, (a.text, b.text), score, evidence, sure), found)


def measured(facets: Mapping[str, Facets], cells: list[Cell]) -> Iterator[tuple[Cell, dict[str, float], float]]:
    """What alignment measures of these pairs of claims, and their score."""
    for a, b in combinations(sorted(facets), 2):
        its = sorted((x[1], y[1]) for x, y in cells if (x[0], y[0]) == (a, b))
        if not its:
            continue
        rows, columns = np.array(its).T
        measures = likeness(facets[a], facets[b], rows, columns)
        scores = default_scoring().scores(measures)
        for at, (row, column) in enumerate(its):
            kept = {name: float(measures[name][at]) for name in (*ALIGNED, "cosine")}
            yield ((a, row), (b, column)), kept, float(scores[at])


def figures(labelled: list[Labelled], shares: NDArray[np.float64], model: RelationModel) -> str:
    """F1 of each relation and their mean; of contradiction also its parts; how far confidence can be trusted."""
    scores = np.array([its.judged.score for its in labelled])
    evidence = np.array([its.judged.evidence for its in labelled])
    assurances = np.array([its.judged.assurance for its in labelled])
    chosen, sure = choose(model, shares, evidence, scores, assurances)
    wanted = [RELATIONS.index(its.judged.relation) for its in labelled]
    precision, recall, f1, _ = precision_recall_fscore_support(
        [counted(column) for column in wanted],
        [counted(column) for column in chosen.tolist()],
        labels=COUNTED,
        zero_division=0,
    )
    right = [x == y for x, y in zip(wanted, chosen.tolist(), strict=True)]
    each = ", ".join(f"{name} {value:.3f}" for name, value in zip(COUNTED, f1, strict=True))
    return (
        f"macro F1 {f1.mean():.3f} ({each}; contradiction P {precision[1]:.3f} R {recall[1]:.3f}), "
        f"Brier {brier(sure.tolist(), right):.3f}, ECE {expected_error(sure.tolist(), right):.3f}"
    )


def counted(column: int) -> str:
    """The name under which a relation is counted."""
    relation = RELATIONS[column]
    return "same" if relation in (Relation.AGREEMENT, Relation.PARTIAL) else str(relation)


if __name__ == "__main__":
    main()
