"""How far people agree with each other, with the machine, and by which relation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from sqlalchemy.orm import Session

from annotator.evaluation.alpha import Rated, against_rest, alpha, masi, prevalence, rated, raw, specific
from annotator.evaluation.estimating import Estimate
from annotator.evaluation.kappa import kappa, same_share
from annotator.queries.ratings import Rating, by_pair, by_person, ratings, told
from annotator.queries.span_agreement import SpanCouple, span_couples
from models.vocabulary import Verdict


@dataclass(frozen=True, slots=True)
class LabelAgreement:
    """One relation among all that people said."""

    label: str
    prevalence: Estimate | None
    specific: Estimate | None
    """Given that one said it, how likely another did."""
    alpha: Estimate | None
    """Krippendorff's, of this relation against all others."""


@dataclass(frozen=True, slots=True)
class Couple:
    """Two people, or a person and the machine."""

    one: str
    other: str
    kappa: Estimate | None
    same: Estimate | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """All figures of one basis. A figure is None where there is nothing to reckon it from."""

    basis: str
    judged: int
    """Pairs of claims that anyone judged."""
    shared: int
    """Those that at least two people judged."""
    unsure: Mapping[str, int]
    """By person, how often they couldn't tell; that is no label and enters nothing."""
    raw: Estimate | None
    alpha: Estimate | None
    alpha_types: Estimate | None
    """Krippendorff's alpha on relation and types as one set, by MASI."""
    labels: tuple[LabelAgreement, ...]
    couples: tuple[Couple, ...]
    machine: tuple[Couple, ...]
    """Each person against what the machine suggested while it was kept from them."""
    spans: tuple[SpanCouple, ...]


def agreement(session: Session, basis: str = "independent") -> Agreement:
    """The figures on the judgements that people made before they saw others', or on their present ones. Six statements.

    ``basis`` is one of `vocabulary.BASES`.
    """
    given = ratings(session, basis)
    counted = told(given)
    pairs = by_pair(counted)
    units = rated([rating.verdict for rating in pair] for pair in pairs)
    sets = rated([rating.key for rating in pair] for pair in pairs)
    return Agreement(
        basis=basis,
        judged=len(pairs),
        shared=sum(len(pair) > 1 for pair in pairs),
        unsure=dict(Counter(rating.person for rating in given if rating.verdict == Verdict.UNSURE)),
        raw=raw(units) if units else None,
        alpha=alpha(units) if units else None,
        alpha_types=alpha(sets, masi) if sets else None,
        labels=_labels(units) if units else (),
        couples=_couples(counted),
        machine=_with_machine(counted),
        spans=span_couples(session),
    )


def _labels(units: Rated) -> tuple[LabelAgreement, ...]:
    return tuple(
        LabelAgreement(label, prevalence(units, label), specific(units, label), alpha(against_rest(units, label)))
        for label in units.labels
    )


def _couples(given: Sequence[Rating]) -> tuple[Couple, ...]:
    found = []
    for (one, said), (other, answered) in combinations(by_person(given).items(), 2):
        both = [(said[pair].verdict, answered[pair].verdict) for pair in said.keys() & answered.keys()]
        if both:
            found.append(Couple(one, other, kappa(both), same_share(both)))
    return tuple(found)


def _with_machine(given: Sequence[Rating]) -> tuple[Couple, ...]:
    found = []
    for person, said in by_person(given).items():
        both = [(rating.verdict, rating.machine) for rating in said.values() if rating.machine]
        if both:
            found.append(Couple(person, "machine", kappa(both), same_share(both)))
    return tuple(found)
