"""What the relation model sees of a pair: named numbers, each of which means something."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import product
from math import log, log1p

from alignment.compare.existence import denies
from alignment.findings import COMPARISONS
from alignment.record import ClaimRecord
from alignment.suggestion import Finding
from alignment.words import word_class, words
from models.historical_date import HistoricalDate

#: The measures of alignment that tell of the relation too: what surrounds two claims, not only their own words.
ALIGNED = (
    "passage cosine",
    "claim in passage",
    "words",
    "passage words",
    "scene words",
    "actors",
    "passage actors",
    "scene actors",
    "places",
    "scene places",
)
#: Classes of words that tell how something is said.
_MANNERS = ("absolutes", "motives", "hedges")
_NAMES = tuple(comparison.name for comparison in COMPARISONS)
_STATED = {name: f"{name} stated" for name in _NAMES}
_NOTHING = dict.fromkeys((*_NAMES, *_STATED.values()), 0.0)
_ALIGNED = {name: f"aligned {name}" for name in ALIGNED}
#: Days apart beyond this many tell no more.
FAR = 400


def signals(
    a: ClaimRecord,
    b: ClaimRecord,
    found: Mapping[str, Finding],
    *,
    cosine: float,
    entailment: float = 0.0,
    measures: Mapping[str, float] | None = None,
) -> dict[str, float]:
    """The named numbers of one pair, in a fixed order. What is not stated counts 0, beside a figure that says so.

    ``measures`` are those of alignment, by the names of ``ALIGNED``; two lone sentences have none.
    """
    return {
        **_of_alignment(measures or {}),
        **_of_findings(found),
        **_of_wording(a, b),
        **_of_time(a, b),
        **_of_names(a, b),
        **_of_numbers(a, b),
        **_of_manner(a, b),
        "cosine": cosine,
        "entailment": entailment,
    }


def _of_alignment(measures: Mapping[str, float]) -> dict[str, float]:
    return {says: measures[name] for name, says in _ALIGNED.items() if name in measures}


def _of_findings(found: Mapping[str, Finding]) -> dict[str, float]:
    scores = {name: its.score for name, its in found.items()}
    return _NOTHING | scores | {_STATED[name]: 1.0 for name in found}


def _of_wording(a: ClaimRecord, b: ClaimRecord) -> dict[str, float]:
    ours, theirs = words(a.text).content, words(b.text).content
    common = len(ours & theirs)
    return {
        "common words": common / max(1, len(ours | theirs)),
        "shorter contained": common / max(1, min(len(ours), len(theirs))),
        "length": log(1 + len(a.text) + len(b.text)),
        "length ratio": abs(log((1 + len(a.text)) / (1 + len(b.text)))),
    }


def _of_time(a: ClaimRecord, b: ClaimRecord) -> dict[str, float]:
    stated = _apart([date.date for date in a.dates], [date.date for date in b.dates])
    placed = a.date.gap(b.date) if a.date and b.date else None
    return {
        "dates stated in words": float(bool(a.dates)) + float(bool(b.dates)),
        "stated days apart": log1p(min(stated, FAR)) if stated is not None else 0.0,
        "stated a few days apart": float(stated is not None and 0 < stated <= 4),
        "undated": float(a.date is None) + float(b.date is None),
        "days apart": log1p(min(placed, FAR)) if placed is not None else 0.0,
        "same day": float(placed == 0 and max(a.date.days, b.date.days) == 1 if a.date and b.date else False),
    }


def _apart(ours: Sequence[HistoricalDate], theirs: Sequence[HistoricalDate]) -> int | None:
    return min((x.gap(y) for x, y in product(ours, theirs)), default=None)


def _of_names(a: ClaimRecord, b: ClaimRecord) -> dict[str, float]:
    ours, theirs = {name.name for name in a.actors}, {name.name for name in b.actors}
    here, there = {name.name for name in a.places}, {name.name for name in b.places}
    return {
        "actors shared": len(ours & theirs) / max(1, min(len(ours), len(theirs))),
        "actors disjoint": float(bool(ours) and bool(theirs) and not ours & theirs),
        "places disjoint": float(bool(here) and bool(there) and not here & there),
    }


def _of_numbers(a: ClaimRecord, b: ClaimRecord) -> dict[str, float]:
    ours, theirs = {n.value for n in a.numbers}, {n.value for n in b.numbers}
    ratios = [abs(log(max(x, 0.5) / max(y, 0.5))) for x, y in product(ours, theirs)]
    return {
        "numbers": float(bool(ours)) + float(bool(theirs)),
        "number shared": float(any(value > 2 for value in ours & theirs)),
        "numbers unlike": min(3.0, *ratios) if ratios else 0.0,
    }


def _of_manner(a: ClaimRecord, b: ClaimRecord) -> dict[str, float]:
    ours, theirs = _manner(a), _manner(b)
    return {
        "partisan at most": max(a.framing, b.framing),
        "partisan at least": min(a.framing, b.framing),
        "one denies": float(denies(a) != denies(b)),
        **{name: float((name in ours) + (name in theirs)) for name in _MANNERS},
        "quoted": float(a.quoted) + float(b.quoted),
    }


@lru_cache(maxsize=1 << 16)
def _manner(claim: ClaimRecord) -> frozenset[str]:
    """Of which classes words stand in it. Kept, because one claim takes part in hundreds of pairs."""
    return frozenset(name for name in _MANNERS if not words(claim.text).lemmas.isdisjoint(word_class(name)))
