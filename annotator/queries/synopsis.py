"""An event set out as a synopsis of the Gospels is: one column an account, what is told alike on one row.

An aligned row holds at most one claim of each account. Such rows are made greedily, best pair first, and never by
chains: a claim comes into a row only by a pair with one that is in it, and only while the row has no claim of its
account. What has no parallel stands between the aligned rows, each account's own by itself in its column.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from alignment.silence import Telling
from alignment.witnesses import independent
from annotator.queries.accounts import AccountView, accounts
from annotator.queries.claims import ClaimView, Mark, views
from annotator.queries.dossier import Fact, dossier
from annotator.queries.events import EventView, event
from annotator.queries.pairs import PairView, pairs_among
from annotator.queries.renderings import originals
from annotator.queries.silence import coverage, tellings
from annotator.queries.witnesses import ALIKE, copied_marks, corroborates
from models.alignment import EventClaim
from models.claim import Claim
from models.vocabulary import Verdict


@dataclass(frozen=True, slots=True)
class Row:
    """Claims side by side, by account id, and the pairs between them; without pairs they only share a place."""

    cells: Mapping[int, tuple[ClaimView, ...]]
    pairs: tuple[PairView, ...] = ()

    def findings_on(self, claim: str) -> tuple[Mark, ...]:
        """The words of that claim on which the pairs of this row rest, and those that were copied."""
        texts = {one.id: one.text for cell in self.cells.values() for one in cell}
        copied = (mark for pair in self.pairs for mark in copied_marks(pair, claim, texts))
        return (*(mark for pair in self.pairs for mark in pair.findings_on(claim)), *copied)

    @property
    def agreeing(self) -> frozenset[int]:
        """The accounts, by id, of which two or more say alike here."""
        return frozenset(account for pair in self._alike for account in self._accounts(pair))

    @property
    def witnesses(self) -> int:
        """How many independent witnesses those are: what was copied counts once."""
        return independent(self.agreeing, [self._accounts(pair) for pair in self._alike if pair.dependent])

    @property
    def _alike(self) -> tuple[PairView, ...]:
        return tuple(pair for pair in self.pairs if corroborates(pair.verdict, judged=bool(pair.judgements)))

    def _accounts(self, pair: PairView) -> tuple[int, int]:
        of_claim = {claim.id: claim.account.id for cell in self.cells.values() for claim in cell}
        return of_claim[pair.a], of_claim[pair.b]

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
    tellings: Mapping[int, Telling]
    """How each account stands to it, by account id."""
    originals: Mapping[str, int]
    """By claim the number of the original that it quotes."""

    @property
    def witnesses(self) -> int:
        """How many independent witnesses tell of it: two count once where half of what they say alike was copied."""
        owner = {claim.id: claim.account.id for claim in self.claims}
        alike: Counter[tuple[int, int]] = Counter()
        copied: Counter[tuple[int, int]] = Counter()
        for pair in self.pairs:
            if pair.verdict in ALIKE:
                one, other = sorted((owner[pair.a], owner[pair.b]))
                alike[one, other] += 1
                copied[one, other] += pair.dependent
        return independent(owner.values(), [two for two in alike if 2 * copied[two] >= alike[two]])

    def standing(self, telling: str) -> frozenset[int]:
        """The ids of the accounts that stand so to it."""
        return frozenset(account for account, its in self.tellings.items() if its == telling)

    def is_one_original(self, pair: PairView) -> bool:
        """Whether both claims quote one original, each in its own translation."""
        return pair.a in self.originals and self.originals[pair.a] == self.originals.get(pair.b)

    @property
    def silent(self) -> tuple[AccountView, ...]:
        """The accounts that tell nothing of it."""
        telling = {claim.account.id for claim in self.claims}
        return tuple(account for account in self.accounts if account.id not in telling)


def synopsis(session: Session, key: str, *, columns: Sequence[str] = ()) -> Synopsis:
    """The event of that id, those accounts in that order, by default all. Raises NotFound. Nine statements."""
    found = event(session, key)
    query = select(Claim).join(EventClaim, EventClaim.claim_id == Claim.id).where(EventClaim.event_id == key)
    told = views(session, session.scalars(query.order_by(Claim.account_id, Claim.position)).all())
    pairs = pairs_among(session, [claim.id for claim in told])
    everyone = accounts(session)
    chosen = _columns(everyone, columns)
    shown = [claim for claim in told if claim.account in chosen]
    stand = tellings(coverage(session), [one.id for one in everyone], found.date, {one.account.id for one in told})
    rendered = originals(session, [claim.id for claim in told])
    return Synopsis(found, everyone, chosen, told, rows(shown, pairs), pairs, dossier(told, pairs), stand, rendered)


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
