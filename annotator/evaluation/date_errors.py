"""Which labelled claims have another day than their label says, and how far off it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from annotator.evaluation.dates import dated_claims, is_exact
from annotator.evaluation.gold import Gold
from annotator.evaluation.text import Located
from models.historical_date import HistoricalDate

#: From the mildest to the worst.
KINDS = ("wider", "narrower", "shifted", "none", "wrong")


@dataclass(frozen=True, slots=True)
class DateError:
    """A labelled claim without its day: the kind of error, what was wanted and what was given, as EDTF."""

    kind: str
    claim: str
    wanted: str
    given: str


def date_errors(gold: Gold, located: Located) -> tuple[DateError, ...]:
    """All of them, the worst kind last; each claim by the nearest of the dates that were given."""
    return tuple(sorted(_errors(gold, located), key=lambda error: (KINDS.index(error.kind), error.claim)))


def by_kind(errors: tuple[DateError, ...]) -> str:
    """How many of each kind, then a line each."""
    counted = Counter(error.kind for error in errors)
    head = ", ".join(f"{counted[kind]} {kind}" for kind in KINDS if counted[kind])
    lines = (f"  {one.kind}: {one.claim} is {one.wanted}, given {one.given or 'nothing'}" for one in errors)
    return "\n".join([f"errors of dates: {head or 'none'}", *lines])


def _errors(gold: Gold, located: Located) -> Iterator[DateError]:
    for key, want, given in dated_claims(gold, located):
        if is_exact(given, want):
            continue
        nearest = min(given, key=partial(_distance, want), default=None)
        wanted = gold.claims[key]["date_gregorian"]
        yield DateError(_kind(nearest, want), key, wanted, nearest.edtf if nearest else "")


def _distance(want: HistoricalDate, given: HistoricalDate) -> tuple[int, int]:
    return given.gap(want), abs(given.days - want.days)


def _kind(given: HistoricalDate | None, want: HistoricalDate) -> str:
    if given is None:
        return "none"
    if not given.overlaps(want):
        return "wrong"
    if given.days == want.days:
        return "shifted"
    return "wider" if given.days > want.days else "narrower"
