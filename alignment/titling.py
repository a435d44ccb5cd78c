"""What an event is called, when and where it was: from what its claims have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from alignment.record import ClaimRecord
from alignment.words import words
from models.historical_date import HistoricalDate


def title_of(claims: Sequence[ClaimRecord]) -> str:
    """The names that most claims have in common, then the words: “Petrograd Soviet: arms, garrison”."""
    actors = _common([name.name for name in claim.actors] for claim in claims)[:2]
    named = {word for actor in actors for word in actor.lower().split()}
    said = [word for word in _common(sorted(words(claim.text).content) for claim in claims) if word not in named]
    return ": ".join(part for part in (", ".join(actors), ", ".join(said[:3])) if part) or claims[0].text[:80]


def day_span(claims: Sequence[ClaimRecord]) -> HistoricalDate | None:
    """From the first to the last day that its claims give to the week, else the shortest interval they give."""
    dates = [claim.date for claim in claims if claim.date]
    if not dates:
        return None
    near = [date for date in dates if date.days <= 7] or [min(dates, key=lambda date: date.days)]
    return HistoricalDate.between(min(date.first for date in near), max(date.last for date in near))


def place_of(claims: Sequence[ClaimRecord]) -> str | None:
    """The place that most claims name."""
    return next(iter(_common([name.name for name in claim.places] for claim in claims)), None)


def _common(named: Iterable[Iterable[str]]) -> list[str]:
    counted = Counter(name for names in named for name in dict.fromkeys(names))
    return [name for name, _ in counted.most_common()]
