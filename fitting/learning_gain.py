"""What a hundred judgements teach: asked as `next_questions` asks, and drawn at random.

The project's labels stand for a historian's judgements, in five orders each; those that neither way asked about are
measured on. First of what alignment proposed and somebody read, as a historian meets it, with the model that comes with
the program; then of pairs that readers sought out and gold has, where half of the events grow the prior and the other
half is asked about.

    python -m fitting.learning_gain GOLD_DIR
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import click
import numpy as np
from sklearn.metrics import f1_score

from alignment.asking import Candidate, next_questions
from alignment.choosing import likeliest
from alignment.facets import Facets
from alignment.judged import Judged, columns, evidence, matrix
from alignment.learner import learn
from alignment.prior import fit
from alignment.relation_model import RelationModel, default_model
from fitting.labels import Label, gold_labels, own_labels
from fitting.laid_out import facets_of_database
from fitting.relation import framed, read

ORDERS, JUDGEMENTS, AT_ONCE = 5, 100, 10


@click.command()
@click.argument("gold", type=click.Path(exists=True, file_okay=False, path_type=Path))
def main(gold: Path) -> None:
    """See above."""
    facets = {key: framed(own) for key, own in facets_of_database().items()}
    sought = _read(facets, [*gold_labels(facets, gold), *own_labels(facets, "sought")])
    shown = {pair.texts for pair in sought}
    proposed = [pair for pair in _read(facets, own_labels(facets, "proposed")) if pair.texts not in shown]
    _tell("proposed", [_order(default_model(), proposed, random.Random(seed)) for seed in range(ORDERS)])
    _tell("sought", [_order(*_halves(sought, draw), draw) for draw in map(random.Random, range(ORDERS))])


def _read(facets: Mapping[str, Facets], labels: Iterable[Label]) -> list[Judged]:
    return [its.judged for its in read(facets, list(labels), alone=False)]


def _tell(what: str, orders: list[list[tuple[float, float]]]) -> None:
    for name, (accuracy, macro) in zip(("before", "asked", "at random"), np.mean(orders, axis=0), strict=True):
        click.echo(f"{what}, {name}: accuracy {accuracy:.3f}, macro F1 {macro:.3f}")


def _halves(pairs: Sequence[Judged], draw: random.Random) -> tuple[RelationModel, list[Judged]]:
    """A prior grown on half of the events, and the pairs of the others."""
    events = sorted({pair.event for pair in pairs})
    known = set(draw.sample(events, len(events) // 2))
    prior = fit([pair for pair in pairs if pair.event in known], version="half")
    return prior, [pair for pair in pairs if pair.event not in known]


def _order(prior: RelationModel, pairs: Sequence[Judged], draw: random.Random) -> list[tuple[float, float]]:
    """Accuracy and macro F1 before learning, after questions that were chosen, and after questions at random."""
    asked = [_judge(prior, pairs, draw, chosen=chosen) for chosen in (True, False)]
    rest = [pair for number, pair in enumerate(pairs) if number not in asked[0] | asked[1]]
    models = [prior, *(learn(prior, [pairs[number] for number in sorted(its)]) for its in asked)]
    return [_figures(model, rest) for model in models]


def _judge(prior: RelationModel, pairs: Sequence[Judged], draw: random.Random, *, chosen: bool) -> set[int]:
    """The numbers of the pairs that are judged, learning after every few."""
    asked: set[int] = set()
    while len(asked) < JUDGEMENTS:
        if chosen:
            model = learn(prior, [pairs[number] for number in sorted(asked)])
            asked.update(_questions(model, pairs, asked, seed=draw.randrange(1 << 30)))
        else:
            asked.update(draw.sample(sorted(set(range(len(pairs))) - asked), AT_ONCE))
    return asked


def _questions(model: RelationModel, pairs: Sequence[Judged], asked: set[int], *, seed: int) -> list[int]:
    shares = model.shares(matrix(pairs, model.names)).tolist()
    likely = model.of_one_thing(np.array([pair.score for pair in pairs])).tolist()
    candidates = [
        Candidate(f"{number}a", f"{number}b", tuple(its), pair.event, one_thing=one)
        for number, (pair, its, one) in enumerate(zip(pairs, shares, likely, strict=True))
    ]
    keys = [(f"{number}a", f"{number}b") for number in asked]
    questions = next_questions(candidates, asked=keys, count=AT_ONCE, seed=seed)
    return [int(question.pair.a[:-1]) for question in questions]


def _figures(model: RelationModel, pairs: Sequence[Judged]) -> tuple[float, float]:
    chosen, wanted = likeliest(model.shares(matrix(pairs, model.names)), evidence(pairs)), columns(pairs)
    return float((chosen == wanted).mean()), float(f1_score(wanted, chosen, average="macro", zero_division=0))


if __name__ == "__main__":
    main()
