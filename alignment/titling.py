"""What an event is called, when and where it was: from what its claims have in common and others have not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

from alignment.grouping import VAGUE
from alignment.record import ClaimRecord
from alignment.words import words
from models.historical_date import HistoricalDate


@dataclass(frozen=True)
class Titles:
    """How often each name and word stands in all claims, against which an event's own stand out."""

    claims: int
    names: Counter[str]
    words: Counter[str]

    @staticmethod
    def of(records: Iterable[ClaimRecord]) -> Titles:
        """Count once over all claims."""
        kept = list(records)
        names = Counter(name for record in kept for name in _names(record))
        said = Counter(word for record in kept for word in words(record.text).content)
        return Titles(len(kept), names, said)

    def of_event(self, claims: Sequence[ClaimRecord]) -> str:
        """Who and what: “Petrograd Soviet, Leon Trotsky: garrison, commissar, transfer”."""
        names = self._telling(self.names, (_names(claim) for claim in claims), 2)
        inside = {word for name in names for word in words(name).content}
        said = (words(claim.text).content - inside for claim in claims)
        content = self._telling(self.words, said, 3)
        return ": ".join(part for part in (", ".join(names), ", ".join(content)) if part) or "untitled"

    def _telling(self, everywhere: Counter[str], here: Iterable[Iterable[str]], most: int) -> list[str]:
        """The terms of at least two claims that are most frequent here, weighed by how rare they are elsewhere."""
        counted = Counter(term for terms in here for term in terms)
        weighed = [
            (count * log((1 + self.claims) / (1 + everywhere[term])), term)
            for term, count in counted.items()
            if count > 1
        ]
        return [term for _, term in sorted(weighed, key=lambda pair: (-pair[0], pair[1]))[:most]]


def day_span(claims: Sequence[ClaimRecord]) -> HistoricalDate | None:
    """From the first to the last day that its claims give to the week, else the shortest interval they give."""
    dates = [claim.date for claim in claims if claim.date]
    if not dates:
        return None
    near = [date for date in dates if date.days <= VAGUE] or [min(dates, key=lambda date: date.days)]
    return HistoricalDate.between(min(date.first for date in near), max(date.last for date in near))


def place_of(claims: Sequence[ClaimRecord]) -> str | None:
    """The place that most claims name."""
    counted = Counter(name for claim in claims for name in sorted({place.name for place in claim.places}))
    return counted.most_common(1)[0][0] if counted else None


def _names(record: ClaimRecord) -> set[str]:
    return {name.name for name in record.actors}
