"""What an event is called, when and where it was: from what its claims have in common and others have not."""

from __future__ import annotations

from calendar import day_name, month_name
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log
from typing import TypeVar

from alignment.grouping import VAGUE
from alignment.record import ClaimRecord
from alignment.words import word_class, words
from models.historical_date import HistoricalDate

#: One word or two that stand together, by their lemmas.
Wording = tuple[str, ...]
Term = TypeVar("Term", str, Wording)

#: Two words that stand together tell more than either.
_TOGETHER = 2.0
#: Words that date a claim instead of telling what happened.
_DATING = frozenset(name.lower() for name in (*month_name, *day_name) if name)


@dataclass(frozen=True)
class Titles:
    """How often each name and wording stands in all claims, against which an event's own stand out."""

    claims: int
    names: Counter[str]
    wordings: Counter[Wording]

    @staticmethod
    def of(records: Iterable[ClaimRecord]) -> Titles:
        """Count once over all claims."""
        kept = list(records)
        names = Counter(name for record in kept for name in _names(record))
        said = Counter(wording for record in kept for wording in _wordings(record))
        return Titles(len(kept), names, said)

    def of_event(self, claims: Sequence[ClaimRecord]) -> str:
        """Who and what: “Petrograd Soviet, Leon Trotsky: garrison, transfer to the front”."""
        names = _telling(self.names, self.claims, map(_names, claims))[:2]
        inside = {word for name in names for word in words(name).content}
        shown = Counter((wording, text) for claim in claims for wording, text in _wordings(claim).items())
        telling = _telling(self.wordings, self.claims, (_wordings(claim).keys() for claim in claims))
        chosen: list[str] = []
        for wording in telling:
            if len(chosen) < 3 and not inside & set(wording):
                chosen.append(max((n, text) for (each, text), n in shown.items() if each == wording)[1])
                inside |= set(wording)
        return ": ".join(part for part in (", ".join(names), ", ".join(chosen)) if part) or "untitled"


def _telling(everywhere: Counter[Term], claims: int, here: Iterable[Iterable[Term]]) -> list[Term]:
    """The terms of at least two claims that are most frequent here, weighed by how rare they are elsewhere."""
    counted = Counter(term for terms in here for term in terms)
    weighed = [
        (
            count
            * log((1 + claims) / (1 + everywhere[term]))
            * (_TOGETHER if isinstance(term, tuple) and len(term) == 2 else 1),
            term,
        )
        for term, count in counted.items()
        if count > 1
    ]
    return [term for _, term in sorted(weighed, key=lambda pair: (-pair[0], pair[1]))]


def _wordings(record: ClaimRecord) -> dict[Wording, str]:
    """Its content words and those pairs of them that stand together, by their lemmas, each as it is written."""
    said = words(record.text)
    telling = said.content - _DATING - word_class("slight")
    named = [actor.span for actor in record.actors]
    kept = [
        word
        for word in said.all
        if word.lemma in telling and not any(span.start <= word.span.start < span.end for span in named)
    ]
    singles: dict[Wording, str] = {(word.lemma,): word.text if word.proper else word.text.lower() for word in kept}
    pairs: dict[Wording, str] = {
        (one.lemma, other.lemma): f"{one.text} {other.text}"
        for one, other in pairwise(kept)
        if other.span.start == one.span.end + 1
    }
    return singles | pairs


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
