"""Aligning: vectors, framing, pairs and events of all accounts; only what changed is made again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session, sessionmaker

from annotator.database import writing
from annotator.errors import InputError
from annotator.progress import Progress
from annotator.queries.judgements import verdicts
from annotator.queries.staleness import basis
from annotator.services.alignment_rows import write_framing, write_pairs, write_roles
from annotator.services.alignment_state import load_state, write_state
from annotator.services.digests import digest_of
from annotator.services.encoders import open_encoder
from annotator.services.event_decisions import decisions, settled
from annotator.services.event_rows import write_events
from annotator.services.learning import is_due, learn
from annotator.services.pairing_accounts import Compared, compare, group
from annotator.services.records import Loaded, load_records
from annotator.services.renderings import PART as RENDERINGS
from annotator.services.renderings import find_renderings
from annotator.services.scale.vector_table import clear_vectors
from annotator.services.vectors import embed_missing
from annotator.uncollected import uncollected

if TYPE_CHECKING:
    from alignment.aligning import AccountPair, Verdicts
    from alignment.embedding import Encoder
    from alignment.events import Decisions
    from alignment.ledger import Role
    from alignment.record import ClaimRecord


#: Claims from which on a project is paired in one pool and by Dask: fewer are quicker compared account by account.
MANY = 200_000


@dataclass(frozen=True, slots=True)
class Aligned:
    """What an alignment did."""

    changed: bool = False
    embedded: int = 0
    account_pairs: int = 0
    pairs: int = 0
    events: int = 0

    def __str__(self) -> str:
        if not self.changed:
            return "nothing changed"
        return (
            f"{self.embedded} sentences embedded, {self.account_pairs} pairs of accounts compared: "
            f"{self.pairs} pairs of claims, {self.events} events"
        )


def align(sessions: sessionmaker[Session], *, progress: Progress) -> Aligned:
    """Bring everything derived up to date. It may be broken off at any time: what is missing is made the next time."""
    rendered = find_renderings(sessions)
    with uncollected(), sessions() as session:
        loaded, kept, rests_on = load_records(session), load_state(session), basis(session)
        decided = _decided(decisions(session), verdicts(session))
    state = _state(loaded, rests_on["program"]) | rests_on | decided | {RENDERINGS: rendered}
    stale = {pair for pair in combinations(loaded, 2) if kept.get(_part(pair)) != state[_part(pair)]}
    if not loaded:
        raise InputError("there is no account to align: import one first, by annotator import")
    if state == kept:
        _learn_if_due(sessions)
        return Aligned()
    fresh = [key for key in loaded if kept.get(_whole(key)) != state[_whole(key)]]
    encoder = open_encoder()
    embedded = _embed(sessions, loaded, encoder, progress)
    claims = sum(map(len, loaded.values()))
    pooled, left = (_pooled(sessions, encoder, claims, progress), set()) if claims >= MANY and stale else (0, stale)
    with uncollected():
        with progress("comparing", len(left), "account pair") as advance:
            compared = compare(sessions, loaded, encoder, left, advance)
        given = {key: _roles(compared.records[key]) for key in fresh}
        pairs, events = _write(sessions, compared, given, state, progress=progress, pooled=bool(pooled))
        learn(sessions)
    return Aligned(True, embedded, len(stale), pairs + pooled, events)


def _pooled(sessions: sessionmaker[Session], encoder: Encoder, claims: int, progress: Progress) -> int:
    """Pair all claims anew, by Dask's workers; how many pairs there are."""
    from annotator.services.scale.pairing import pair_project

    with progress("comparing", claims) as advance:
        return pair_project(sessions, encoder.name, advance=advance)


def _learn_if_due(sessions: sessionmaker[Session]) -> None:
    with sessions() as session:
        due = is_due(session)
    if due:
        learn(sessions)


def _roles(records: Sequence[ClaimRecord]) -> list[tuple[str, Role]]:
    from alignment.ledger import roles

    return [(record.id, role) for record in records for role in roles(record)]


def _whole(account: str) -> str:
    return f"account {account}"


def _part(pair: AccountPair) -> str:
    return f"pairs {pair[0]} {pair[1]}"


def _state(loaded: dict[str, list[Loaded]], made_by: str) -> dict[str, str]:
    """For each account and each pair of accounts a digest of all that its framing and suggestions are made from."""
    accounts = {key: digest_of((made_by, *(repr(one.record) for one in own))) for key, own in loaded.items()}
    pairs = {_part((a, b)): digest_of((accounts[a], accounts[b])) for a, b in combinations(loaded, 2)}
    return pairs | {_whole(key): digest for key, digest in accounts.items()}


def _decided(decided: Decisions, said: Verdicts) -> dict[str, str]:
    """Digests of what people decided of events and said of pairs: events rest on both."""
    return {"decisions": decided.digest, "verdicts": digest_of(map(repr, sorted(said.items())))}


def _embed(
    sessions: sessionmaker[Session], loaded: dict[str, list[Loaded]], encoder: Encoder, progress: Progress
) -> int:
    texts = {one.text_digest: one.record.text for own in loaded.values() for one in own}
    with progress("embedding", len(texts)) as advance:
        return embed_missing(sessions, texts, encoder, progress=advance)


def _write(
    sessions: sessionmaker[Session],
    compared: Compared,
    given: dict[str, list[tuple[str, Role]]],
    state: dict[str, str],
    *,
    progress: Progress,
    pooled: bool,
) -> tuple[int, int]:
    """All in one transaction; how many pairs were written, and how many events there are.

    What somebody decides of events after they were grouped, and before they are written, has them grouped anew.
    """
    while True:
        with progress("grouping", None, "event"):
            grouped = group(sessions, compared)
        with writing(sessions) as session, progress("writing", None, "pair"):
            if settled(session) == grouped.decided:
                if not pooled:
                    clear_vectors(session)
                write_framing(session, compared.loaded, compared.framed)
                written = write_pairs(session, compared.anew, compared.records)
                write_events(session, grouped.events)
                write_roles(session, given)
                write_state(session, state | _decided(grouped.decided, grouped.verdicts))
                return written, len(grouped.events)
