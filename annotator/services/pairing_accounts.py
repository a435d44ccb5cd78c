"""Framing, pairing and grouping the claims of all accounts, before any of it is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session, sessionmaker

from annotator.queries.judgements import verdicts
from annotator.services.alignment_rows import load_suggestions
from annotator.services.entailing import open_judge
from annotator.services.event_decisions import decisions
from annotator.services.event_rows import load_events
from annotator.services.records import Loaded
from annotator.services.vectors import load_vectors

if TYPE_CHECKING:
    from alignment.aligning import AccountPair, Verdicts
    from alignment.embedding import Encoder
    from alignment.events import Decisions
    from alignment.framing import Framing
    from alignment.record import ClaimRecord
    from alignment.suggestion import EventGroup, Suggestion


@dataclass(frozen=True, slots=True)
class Compared:
    """What was found, before any of it is written."""

    loaded: dict[str, list[Loaded]]
    framed: dict[str, Sequence[Framing]]
    records: dict[str, list[ClaimRecord]]
    suggestions: dict[AccountPair, Sequence[Suggestion]]
    """Of all pairs of accounts."""
    stale: set[AccountPair]
    """Those that were compared again."""

    @property
    def anew(self) -> dict[AccountPair, Sequence[Suggestion]]:
        """The suggestions of those."""
        return {pair: self.suggestions[pair] for pair in self.stale}


@dataclass(frozen=True, slots=True)
class Grouped:
    """The events that were made, and what people had decided of events and said of pairs by then."""

    events: Sequence[EventGroup]
    decided: Decisions
    verdicts: Verdicts


def compare(
    sessions: sessionmaker[Session],
    loaded: dict[str, list[Loaded]],
    encoder: Encoder,
    stale: set[AccountPair],
    advance: Callable[[int], None],
) -> Compared:
    """Frame and pair. It takes long and so holds no lock: people go on judging meanwhile."""
    from alignment.aligning import suggest
    from alignment.framing import frame

    with sessions() as session:
        vectors = {
            key: load_vectors(session, [one.text_digest for one in own], encoder.name) for key, own in loaded.items()
        }
        known = {pair: found for pair, found in load_suggestions(session).items() if pair not in stale}
    framed = {
        key: frame([one.record for one in own], vectors[key], encoder=encoder.name) for key, own in loaded.items()
    }
    records = {key: list(map(_with_framing, own, framed[key])) for key, own in loaded.items()}
    known |= {pair: [] for pair in combinations(loaded, 2) if pair not in stale and pair not in known}
    made = suggest(
        records,
        vectors,
        judge=open_judge(),
        known=known,
        progress=lambda pair: advance(1) if pair in stale else None,
    )
    return Compared(loaded, framed, records, made, stale)


def group(sessions: sessionmaker[Session], compared: Compared) -> Grouped:
    """Group what was compared into events, by what people have decided so far. It takes seconds and holds no lock."""
    from alignment.aligning import happenings

    with sessions() as session:
        decided = decisions(session)
        said = verdicts(session)
        previous = load_events(session)
    made = happenings(compared.records, compared.suggestions, previous=previous, decisions=decided, verdicts=said)
    return Grouped(made, decided, said)


def _with_framing(one: Loaded, framing: Framing) -> ClaimRecord:
    return replace(one.record, framing=framing.score)
