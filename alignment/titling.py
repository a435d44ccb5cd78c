"""What an event is called, when and where it was: from what its claims have in common and others have not."""

from __future__ import annotations

from calendar import day_name, month_name
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log
from textwrap import shorten

from alignment.grouping import VAGUE
from alignment.phrases import Nouns, Phrase, phrases
from alignment.record import ClaimRecord
from alignment.words import word_class, words
from models.historical_date import HistoricalDate

#: A phrase of several words tells more than one of them.
_TOGETHER = 2.0
#: What several accounts say tells more than what one repeats: one's own words would let it name what others tell too.
_SHARED = 1.5
#: Words that date a claim instead of telling what happened.
_DATING = frozenset(name.lower() for name in (*month_name, *day_name) if name) | word_class("dating")
#: A title of an event whose claims share no word is the beginning of one of them, so many characters of it.
_BEGINNING = 60


@dataclass(frozen=True)
class Titles:
    """How often each name and phrase stands in all claims, against which an event's own stand out."""

    claims: int
    nouns: Nouns
    names: Counter[Phrase]
    phrases: Counter[Phrase]

    @staticmethod
    def of(records: Iterable[ClaimRecord]) -> Titles:
        """Count once over all claims."""
        kept = list(records)
        nouns = Nouns.of(kept)
        names = Counter(name for record in kept for name in _names(record))
        said = Counter(phrase for record in kept for phrase in _phrases(record, nouns))
        return Titles(len(kept), nouns, names, said)

    def of_event(self, claims: Sequence[ClaimRecord]) -> str:
        """Who and what: “Petrograd Soviet, Leon Trotsky: transfer of the garrison”; or how one begins."""
        accounts = [claim.account for claim in claims]
        names = [name for (name,) in _telling(self.names, self.claims, map(_names, claims), accounts)[:2]]
        what = ", ".join(self._chosen(claims, accounts, {word for name in names for word in words(name).content}))
        too_little = not what or (not names and " " not in what)
        return ": ".join(part for part in (", ".join(names), _beginning(claims) if too_little else what) if part)

    def _chosen(self, claims: Sequence[ClaimRecord], accounts: Sequence[str], inside: set[str]) -> list[str]:
        """Up to three phrases of its claims, of which none repeats a word."""
        said = [_phrases(claim, self.nouns) for claim in claims]
        written = Counter((phrase, text) for its in said for phrase, text in its.items())
        chosen: list[str] = []
        for phrase in _telling(self.phrases, self.claims, said, accounts):
            if len(chosen) < 3 and not inside & set(phrase):
                chosen.append(max((n, text) for (each, text), n in written.items() if each == phrase)[1])
                inside |= set(phrase)
        return chosen


def _beginning(claims: Sequence[ClaimRecord]) -> str:
    texts = sorted((claim.text for claim in claims), key=lambda text: (text.endswith(":"), len(text)))
    text = texts[0].strip('“”"')
    return f"“{shorten(text, _BEGINNING, placeholder='…').rstrip('.')}”"


def _telling(
    everywhere: Counter[Phrase], claims: int, here: Iterable[Iterable[Phrase]], accounts: Sequence[str]
) -> list[Phrase]:
    """The terms of at least two claims that are most frequent here, weighed by how rare they are elsewhere."""
    said: dict[Phrase, list[str]] = defaultdict(list)
    for terms, account in zip(here, accounts, strict=True):
        for term in terms:
            said[term].append(account)

    def weight(term: Phrase) -> float:
        rare = log((1 + claims) / (1 + everywhere[term]))
        together, shared = len(term) > 1, len(set(said[term])) > 1
        return len(said[term]) * rare**2 * (_TOGETHER if together else 1) * (_SHARED if shared else 1)

    return sorted((term for term in said if len(said[term]) > 1), key=lambda term: (-weight(term), term))


def _phrases(record: ClaimRecord, nouns: Nouns) -> dict[Phrase, str]:
    return phrases(record, nouns, _DATING | word_class("slight"))


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


def _names(record: ClaimRecord) -> set[Phrase]:
    return {(name.name,) for name in record.actors}
