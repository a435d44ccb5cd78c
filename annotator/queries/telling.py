"""What stands around the claims of a report: the sentences beside them, who acts, what an account tells first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from annotator.queries.batches import batches
from annotator.queries.claims import unbroken
from models.claim import COMPARED
from models.rows import Claim, EventClaim, Mention
from models.vocabulary import ACTOR_KINDS

#: Dates and names in one cell of a synopsis.
_MOST = 2

Sentences = tuple[str, ...]
_Place = tuple[int, str | None, int | None]


@dataclass(frozen=True, slots=True)
class Telling:
    """What one account tells of one event, in short."""

    claims: int
    dates: tuple[str, ...]
    """EDTF, the most often told first."""
    actors: tuple[str, ...]
    """Canonical names, the most often named first."""
    first: Claim
    """Its first sentence on the event."""


def tellings(session: Session, events: Collection[str]) -> dict[str, dict[int, Telling]]:
    """By event and account, from claims at home in it where there are any. Two statements, none for no event."""
    if not events:
        return {}
    told: dict[str, dict[int, list[tuple[bool, Claim]]]] = defaultdict(lambda: defaultdict(list))
    rows = (
        select(EventClaim.event_id, EventClaim.touches, Claim)
        .join(Claim, Claim.id == EventClaim.claim_id)
        .where(Claim.position.is_not(None))
        .order_by(Claim.position)
    )
    for event, touches, claim in session.execute(rows):
        if event in events:
            told[event][claim.account_id].append((touches, claim))
    acting = _acting(session)
    return {
        event: {account: _telling(claims, acting) for account, claims in accounts.items()}
        for event, accounts in told.items()
    }


def _telling(told: Sequence[tuple[bool, Claim]], acting: dict[str, list[str]]) -> Telling:
    claims = [claim for touches, claim in told if not touches] or [claim for _, claim in told]
    dates = Counter(claim.date for claim in claims if claim.date)
    actors = Counter(name for claim in claims for name in acting.get(claim.id, ()))
    return Telling(len(told), _foremost(dates), _foremost(actors), claims[0])


def _foremost(counted: Counter[str]) -> tuple[str, ...]:
    return tuple(value for value, _ in counted.most_common(_MOST))


def _acting(session: Session) -> dict[str, list[str]]:
    in_events = select(EventClaim.claim_id).distinct()
    rows = select(Mention.claim_id, Mention.value).where(Mention.what.in_(ACTOR_KINDS), Mention.claim_id.in_(in_events))
    found: dict[str, list[str]] = defaultdict(list)
    for claim, name in session.execute(rows.order_by(Mention.id)):
        found[claim].append(name)
    return found


def agents(session: Session, claims: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Who acts in each of those claims, by canonical name, in order. One statement for 30,000 claims."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    ids = sorted(set(claims))
    for some in batches(ids):
        rows = select(Mention.claim_id, Mention.value).where(Mention.what.in_(ACTOR_KINDS), Mention.claim_id.in_(some))
        for claim, name in session.execute(rows.order_by(Mention.start)):
            found[claim][name] = None
    return {claim: tuple(names) for claim, names in found.items()}


def surroundings(session: Session, claims: Collection[str], *, reach: int) -> dict[str, tuple[Sentences, Sentences]]:
    """For each claim the sentences before and after it, as far as they stand in its section. One statement, or none."""
    if not claims or reach < 1:
        return {}
    columns = (Claim.account_id, Claim.section, Claim.position, Claim.id, Claim.text)
    rows = select(*columns).where(*COMPARED)
    found = {(account, section, place): (claim, text) for account, section, place, claim, text in session.execute(rows)}
    return {claim: _around(found, here, reach) for here, (claim, _) in found.items() if claim in claims}


def _around(found: dict[_Place, tuple[str, str]], here: _Place, reach: int) -> tuple[Sentences, Sentences]:
    account, section, place = here
    before, after = unbroken(lambda at: found.get((account, section, at)), place or 0, reach)
    return tuple(text for _, text in before), tuple(text for _, text in after)
