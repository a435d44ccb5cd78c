"""From claims and their vectors to suggestions and events: the only file that knows the order of the steps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, combinations
from types import MappingProxyType

from alignment.embedding.encoder import Vectors
from alignment.events import NOTHING_DECIDED, Decisions, events
from alignment.facets import Facets
from alignment.grouping import Bond
from alignment.judging import Pair, judge_all
from alignment.partners import Partners, partners
from alignment.record import ClaimRecord
from alignment.scoring import Scoring, default_scoring
from alignment.signals import ALIGNED
from alignment.suggestion import EventGroup, Suggestion
from alignment.words import words
from models.vocabulary import COMPARED_KINDS, Relation

#: What binds a sentence to the next of its account, to the next but one and to the one after that. Of sentences of the
#: gold standard that stand so far apart 79, 66 and 56 in 100 tell of one event, hardly fewer where their words differ.
NEIGHBOURLY = (0.5, 0.3, 0.1)
#: A sentence with fewer words that carry content tells of nothing by itself.
TELLING = 2
#: Two account keys in the order in which the accounts were given: so a reason quotes first what a page shows first.
AccountPair = tuple[str, str]
#: What people said of pairs of claims, the lesser id first: whether they tell of one thing.
Verdicts = Mapping[tuple[str, str], bool]


Judge = Callable[[Sequence[Pair]], Sequence[Suggestion]]


def suggest(
    records: Mapping[str, Sequence[ClaimRecord]],
    vectors: Mapping[str, Vectors],
    *,
    judge: Judge = judge_all,
    known: Mapping[AccountPair, Sequence[Suggestion]] | None = None,
    scoring: Scoring | None = None,
    progress: Callable[[AccountPair], object] = lambda _: None,
) -> dict[AccountPair, tuple[Suggestion, ...]]:
    """Pair the claims of all accounts: the suggestions of each pair of accounts.

    ``vectors`` has one row a record of that account. A pair of accounts whose suggestions are ``known`` is not
    compared again: an added account costs only its own pairs. Raises ValueError where an account's records and vectors
    don't match.
    """
    known = known or {}
    laid = cache(lambda key: lay_out(records[key], vectors[key]))
    suggestions: dict[AccountPair, tuple[Suggestion, ...]] = {}
    for pair in combinations(records, 2):
        if not all(len(records[key]) for key in pair):
            suggestions[pair] = ()
        elif pair not in known:
            suggestions[pair] = tuple(judge(propose(laid(pair[0]), laid(pair[1]), scoring=scoring)))
        else:
            suggestions[pair] = tuple(known[pair])
        progress(pair)
    return suggestions


def happenings(
    records: Mapping[str, Sequence[ClaimRecord]],
    suggestions: Mapping[AccountPair, Sequence[Suggestion]],
    *,
    previous: Iterable[EventGroup] = (),
    decisions: Decisions = NOTHING_DECIDED,
    verdicts: Verdicts = MappingProxyType({}),
) -> tuple[EventGroup, ...]:
    """The events that those suggestions and verdicts make. They take over the ids of the ``previous`` ones."""
    by_id = {record.id: record for own in records.values() for record in own}
    present = {pair: one for pair, one in verdicts.items() if by_id.keys() >= {*pair}}
    bonds = _bonds(chain.from_iterable(suggestions.values()), present)
    beside = [bond for key in records for bond in neighbours(records[key])]
    return tuple(events(by_id, bonds, neighbours=beside, previous=previous, decisions=decisions))


def _bonds(made: Iterable[Suggestion], verdicts: Verdicts) -> Iterator[Bond]:
    """What people said binds as surely as anything can, or not at all; of other pairs counts what the machine says."""
    yield from (Bond(a, b, 1.0) for (a, b), one in verdicts.items() if one)
    for said in made:
        if said.relation != Relation.UNRELATED and (min(said.a, said.b), max(said.a, said.b)) not in verdicts:
            yield Bond(said.a, said.b, said.score)


def neighbours(records: Sequence[ClaimRecord]) -> Iterator[Bond]:
    """The bonds between sentences of one account that stand close together and are not of different days.

    A cry or an opening (“Citizens!”, “He said:”) tells of nothing and draws nobody nearer.
    """
    telling = [len(words(record.text).content) >= TELLING for record in records]
    for apart, score in enumerate(NEIGHBOURLY, start=1):
        for a, b, tell in zip(records, records[apart:], map(min, telling, telling[apart:]), strict=False):
            if tell and a.section == b.section and not (a.date and b.date and a.date.gap(b.date) > 1):
                yield Bond(a.id, b.id, score)


def propose(a: Facets, b: Facets, *, scoring: Scoring | None = None) -> list[Pair]:
    """The pairs of two accounts that are worth judging."""
    return paired(a, b, partners(a, b, scoring=scoring or default_scoring()))


def paired(a: Facets, b: Facets, kept: Partners) -> list[Pair]:
    """Those partners as the judge takes them."""
    measured = zip(*(kept.measures[name].tolist() for name in ALIGNED), strict=True)
    known = (kept.scores.tolist(), kept.measures["cosine"].tolist(), kept.dependent.tolist())
    return [
        Pair(
            a.records[row],
            b.records[column],
            score,
            cosine,
            dependent=dependent,
            measures=dict(zip(ALIGNED, its, strict=True)),
        )
        for row, column, score, cosine, dependent, its in zip(
            kept.rows.tolist(), kept.columns.tolist(), *known, measured, strict=True
        )
    ]


def lay_out(records: Sequence[ClaimRecord], vectors: Vectors) -> Facets:
    """The rows of an account's claims that assert something of the past."""
    if len(records) != len(vectors):
        raise ValueError(f"{len(records)} claims, but {len(vectors)} vectors")
    compared = [n for n, record in enumerate(records) if record.kind in COMPARED_KINDS]
    return Facets.of([records[n] for n in compared], vectors[compared])
