"""One pair as it is reviewed: both claims in their context, the suggestion, and what has been said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from annotator.errors import InputError
from annotator.queries.claims import ClaimView, Mark, around, claims
from annotator.queries.common_events import common, passing
from annotator.queries.events import EventView, events_of_claims
from annotator.queries.history import Entry, history
from annotator.queries.notes import NoteView, notes_beside
from annotator.queries.pairs import PairView, pair
from annotator.queries.renderings import OneOriginal, one_original
from annotator.queries.witnesses import copied_marks

#: Sentences of context on either side of a claim.
REACH = 2


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two claims, with the sentences around it."""

    claim: ClaimView
    before: tuple[ClaimView, ...]
    after: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """All that is known of two claims."""

    a: Side
    """Of the account that comes first; in the pair's key the lower id does."""
    b: Side
    suggestion: PairView | None
    history: tuple[Entry, ...]
    events: tuple[EventView, ...]
    """Those that both belong to, else those of either."""
    original: OneOriginal | None
    """The original that both quote, each in its own translation."""
    notes: Mapping[str, tuple[NoteView, ...]]
    """By claim the notes that it calls."""

    def mine(self, person_id: int | None) -> Entry | None:
        """What that person now says of them, for themselves."""
        return next((row for row in self.current if row.person_id == person_id and not row.adjudicates), None)

    def findings_on(self, side: str) -> tuple[Mark, ...]:
        """The words of side ``a`` or ``b`` on which the suggestion rests."""
        claim = self.a.claim if side == "a" else self.b.claim
        if self.suggestion is None:
            return ()
        texts = {one.claim.id: one.claim.text for one in (self.a, self.b)}
        return (*self.suggestion.findings_on(claim.id), *copied_marks(self.suggestion, claim.id, texts))

    @property
    def current(self) -> tuple[Entry, ...]:
        """What each person now says, and last what an adjudicator decided."""
        stands = [row for row in reversed(self.history) if row.verdict is not None and not row.undone]
        newest = {(row.person_id, row.adjudicates): row for row in stands}
        return tuple(sorted(newest.values(), key=lambda row: (row.adjudicates, row.id)))


def review(session: Session, one: str, other: str) -> Review:
    """The review of two claims, in either order; the account that comes first stands first, as in all lists.

    Raises NotFound, or InputError for one account. Twelve statements.
    """
    first, second = sorted((one, other))
    found = claims(session, (first, second))
    a, b = sorted((found[first], found[second]), key=lambda claim: claim.account.order)
    if a.account.id == b.account.id:
        raise InputError("both claims stand in the same account: choose two of different accounts")
    context = around(session, (a, b), reach=REACH)
    return Review(
        a=Side(a, *context[a.id]),
        b=Side(b, *context[b.id]),
        suggestion=pair(session, first, second),
        history=history(session, pairs=[(first, second)]),
        events=_shared(events_of_claims(session, [first, second]), first, second),
        original=one_original(session, a, b),
        notes=notes_beside(session, [a.account.id, b.account.id], [first, second]),
    )


def _shared(told: Mapping[str, Sequence[EventView]], first: str, second: str) -> tuple[EventView, ...]:
    """The events of both claims, else of either: first where most of the two are at home."""
    a, b = ({event.id: event.touched for event in told.get(claim, ())} for claim in (first, second))
    views = {event.id: event for events in told.values() for event in events}
    shared = [views[event] for event in common(a, b)]
    return tuple(sorted(shared, key=lambda event: (passing(event.id, a, b), event.date or "", event.id)))
