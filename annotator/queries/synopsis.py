"""An event with all that is told of it: its columns, its rows, its dossier, and who tells nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from alignment.silence import Telling
from alignment.witnesses import independent
from annotator.queries.accounts import AccountView, accounts
from annotator.queries.claims import ClaimView, Mark, views
from annotator.queries.dossier import Fact, addressed, dossier
from annotator.queries.events import EventView, event
from annotator.queries.leads import Lead, leads
from annotator.queries.pairs import PairView, pairs_among
from annotator.queries.parallels import Row, parallels
from annotator.queries.renderings import originals
from annotator.queries.silence import coverage, tellings
from annotator.queries.staleness import uncompared
from annotator.queries.witnesses import ALIKE
from models.alignment import EventClaim
from models.claim import Claim

#: What may be asked for instead of single accounts: a column for each, or for each that says something of the event.
EVERY, TELLING = "all", "telling"
#: By default it is every account, as silence should be seen, while no more than so many stand beside each other.
ABREAST = 6


@dataclass(frozen=True, slots=True)
class Synopsis:
    """An event with all that is told of it."""

    event: EventView
    accounts: tuple[AccountView, ...]
    """Every account that was aligned."""
    columns: tuple[AccountView, ...]
    """Those that are shown, in the order wanted."""
    claims: tuple[ClaimView, ...]
    rows: tuple[Row, ...]
    touching: Row | None
    """What only touches on it and stands beside nothing that is at home in it."""
    told: Counter[int]
    """By account id its claims at home in it, of all accounts: 0 where it only touches on it."""
    pairs: tuple[PairView, ...]
    dossier: tuple[Fact, ...]
    told_of: Mapping[str, tuple[Mark, ...]]
    """By claim the words that the dossier leads to."""
    tellings: Mapping[int, Telling]
    """How each account stands to it, by account id."""
    originals: Mapping[str, int]
    """By claim the number of the original that it quotes."""
    uncompared: tuple[AccountView, ...]
    """The accounts that came after the last alignment."""
    lead: Lead | None

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
        return independent(+self.told, [two for two in alike if 2 * copied[two] >= alike[two]])

    @property
    def contested(self) -> tuple[PairView, ...]:
        """The pairs that count as conflicts, the surest first."""
        found = (pair for pair in self.pairs if pair.contested)
        return tuple(sorted(found, key=lambda pair: (not pair.judgements, -pair.confidence, pair.key)))

    def sigla(self, pair: PairView) -> tuple[str, ...]:
        """The two accounts of a pair, in the order of the accounts."""
        return tuple(claim.account.siglum for claim in self.sides(pair))

    def sides(self, pair: PairView) -> tuple[ClaimView, ...]:
        """The two claims of a pair, in the order of their accounts."""
        return tuple(sorted((one for one in self.claims if one.id in pair.key), key=lambda one: one.account.order))

    def in_question(self, pair: PairView, claim: str) -> int:
        """Where in a claim the words begin that conflict with the other claim of the pair."""
        return min((mark.start for mark in pair.findings_on(claim) if mark.what == "conflict"), default=0)

    def standing(self, telling: str) -> frozenset[int]:
        """The ids of the accounts that stand so to it."""
        return frozenset(account for account, its in self.tellings.items() if its == telling)

    def is_one_original(self, pair: PairView) -> bool:
        """Whether both claims quote one original, each in its own translation."""
        return pair.a in self.originals and self.originals[pair.a] == self.originals.get(pair.b)

    @property
    def silent(self) -> tuple[AccountView, ...]:
        """The accounts that say nothing of it."""
        return tuple(account for account in self.accounts if account.id not in self.told)


def synopsis(session: Session, key: str, *, columns: Sequence[str] = ()) -> Synopsis:
    """The event of that id, those accounts in that order, or `EVERY`, or `TELLING`. Raises NotFound. 13 statements."""
    found = event(session, key)
    query = select(Claim, EventClaim.touches).join(EventClaim, EventClaim.claim_id == Claim.id)
    held = session.execute(query.where(EventClaim.event_id == key).order_by(Claim.account_id, Claim.position)).all()
    told, touching = views(session, [claim for claim, _ in held]), {claim.id for claim, touches in held if touches}
    pairs = pairs_among(session, [claim.id for claim in told])
    new = set(session.scalars(uncompared()))
    known = accounts(session)
    everyone = tuple(account for account in known if account.id not in new)
    telling = Counter({one.account.id: 0 for one in told})
    telling.update(one.account.id for one in told if one.id not in touching)
    chosen = _columns(everyone, columns, telling)
    shown = [claim for claim in told if claim.account in chosen]
    covered = coverage(session, [one.id for one in everyone if one.id not in telling])
    stand = tellings(covered, [one.id for one in everyone], found.date, telling)
    rendered = originals(session, [claim.id for claim in told])
    laid = parallels(shown, pairs, touching=touching)
    disputed = {claim for pair in pairs if pair.contested for claim in pair.key}
    facts = dossier([claim for claim in told if claim.id not in laid.loose - disputed], pairs)
    waiting = tuple(account for account in known if account.id in new)
    return Synopsis(
        found, everyone, chosen, told, laid.rows, laid.touching, telling, pairs, facts, addressed(facts), stand,
        rendered, uncompared=waiting, lead=leads(session, known, [key]).get(key),
    )  # fmt: skip


def _columns(
    everyone: tuple[AccountView, ...], wanted: Sequence[str], telling: Mapping[int, int]
) -> tuple[AccountView, ...]:
    by_key = {account.key: account for account in everyone}
    if chosen := tuple(by_key[key] for key in dict.fromkeys(wanted) if key in by_key):
        return chosen
    if EVERY in wanted or (TELLING not in wanted and len(everyone) <= ABREAST):
        return everyone
    return tuple(account for account in everyone if account.id in telling) or everyone
