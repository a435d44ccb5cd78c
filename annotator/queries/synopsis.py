"""An event set out as a synopsis of the Gospels is: one column an account, what is told alike on one row.

An aligned row holds at most one claim of each account. Such rows are made greedily, best pair first, and never by
chains: a claim comes into a row only by a pair with one that is in it, and only while the row has no claim of its
account. What has no parallel stands between the aligned rows, each account's own by itself in its column.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from annotator.queries.accounts import AccountView, accounts
from annotator.queries.claims import ClaimView, Mark, views
from annotator.queries.dossier import Fact, dossier
from annotator.queries.events import EventView, event
from annotator.queries.pairs import PairView, pairs_among
from models.alignment import EventClaim
from models.claim import Claim
from models.vocabulary import Verdict


@dataclass(frozen=True, slots=True)
class Row:
    """Claims side by side, by account id, and the pairs between them; without pairs they only share a place."""

    cells: Mapping[int, tuple[ClaimView, ...]]
    pairs: tuple[PairView, ...] = ()

    def findings_on(self, claim: str) -> tuple[Mark, ...]:
        """The words of that claim on which the pairs of this row rest."""
        return tuple(mark for pair in self.pairs for mark in pair.findings_on(claim))

    def sigla(self, pair: PairView) -> tuple[str, ...]:
        """The two accounts of a pair, in the order of the accounts."""
        of_claim = {claim.id: claim.account for cell in self.cells.values() for claim in cell}
        two = sorted((of_claim[pair.a], of_claim[pair.b]), key=lambda account: account.order)
        return tuple(account.siglum for account in two)


@dataclass(frozen=True, slots=True)
class Synopsis:
    """An event with all that is told of it."""

    event: EventView
    accounts: tuple[AccountView, ...]
    """Every account."""
    columns: tuple[AccountView, ...]
    """Those that are shown, in the order wanted."""
    claims: tuple[ClaimView, ...]
    rows: tuple[Row, ...]
    pairs: tuple[PairView, ...]
    dossier: tuple[Fact, ...]

    @property
    def silent(self) -> tuple[AccountView, ...]:
        """The accounts that tell nothing of it."""
        telling = {claim.account.id for claim in self.claims}
        return tuple(account for account in self.accounts if account.id not in telling)


def synopsis(session: Session, key: str, *, columns: Sequence[str] = ()) -> Synopsis:
    """The event of that id, those accounts in that order, by default all. Raises NotFound. Eight statements."""
    found = event(session, key)
    query = select(Claim).join(EventClaim, EventClaim.claim_id == Claim.id).where(EventClaim.event_id == key)
    told = views(session, session.scalars(query.order_by(Claim.account_id, Claim.position)).all())
    pairs = pairs_among(session, [claim.id for claim in told])
    everyone = accounts(session)
    chosen = _columns(everyone, columns)
    shown = [claim for claim in told if claim.account in chosen]
    return Synopsis(found, everyone, chosen, told, rows(shown, pairs), pairs, dossier(told, pairs))


def _columns(everyone: tuple[AccountView, ...], wanted: Sequence[str]) -> tuple[AccountView, ...]:
    by_key = {account.key: account for account in everyone}
    return tuple(by_key[key] for key in dict.fromkeys(wanted) if key in by_key) or everyone


def rows(told: Sequence[ClaimView], pairs: Iterable[PairView]) -> tuple[Row, ...]:
    """The rows, in an order that keeps each account's own as far as it can."""
    here = {claim.id for claim in told}
    related = [pair for pair in pairs if pair.verdict is not Verdict.UNRELATED and here >= set(pair.key)]
    groups = _groups(told, related)
    ranks = _ranks(told)
    between: dict[int, list[PairView]] = defaultdict(list)
    for pair in related:
        if groups[pair.a] is groups[pair.b]:
            between[id(groups[pair.a])].append(pair)
    distinct = {id(group): group for group in groups.values()}
    ordered = sorted(distinct.values(), key=lambda group: _rank(group, ranks))
    return tuple(
        row
        for alone, run in groupby(ordered, key=lambda group: len(group) == 1)
        for row in ([_together(run)] if alone else [_aligned(group, between[id(group)]) for group in run])
    )


def _aligned(group: Sequence[ClaimView], pairs: Sequence[PairView]) -> Row:
    return Row({claim.account.id: (claim,) for claim in group}, tuple(pairs))


def _together(alone: Iterable[Sequence[ClaimView]]) -> Row:
    cells: dict[int, list[ClaimView]] = defaultdict(list)
    for (claim,) in alone:
        cells[claim.account.id].append(claim)
    return Row({account: tuple(claims) for account, claims in cells.items()})


def _groups(told: Sequence[ClaimView], pairs: Sequence[PairView]) -> dict[str, list[ClaimView]]:
    groups = {claim.id: [claim] for claim in told}
    for pair in sorted(pairs, key=lambda pair: (-pair.score, pair.key)):
        one, other = groups[pair.a], groups[pair.b]
        if one is other or {c.account.id for c in one} & {c.account.id for c in other}:
            continue
        if min(len(one), len(other)) > 1:
            continue
        one.extend(other)
        groups.update({claim.id: one for claim in other})
    return groups


def _ranks(told: Sequence[ClaimView]) -> dict[str, float]:
    of_account: dict[int, list[ClaimView]] = defaultdict(list)
    for claim in told:
        of_account[claim.account.id].append(claim)
    return {
        claim.id: (place + 0.5) / len(column) for column in of_account.values() for place, claim in enumerate(column)
    }


def _rank(group: Sequence[ClaimView], ranks: Mapping[str, float]) -> tuple[float, str]:
    return sum(ranks[claim.id] for claim in group) / len(group), group[0].id
