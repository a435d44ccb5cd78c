"""Which claims quote one original in several translations, and how the translators differ."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from annotator.queries.claims import ClaimView, views
from annotator.reading.attribution.renderings import Difference, differences
from models.alignment import Rendering
from models.claim import Claim

#: Two sentences of which a greater part differs render other sentences of the original.
MOST_APART = 0.8


@dataclass(frozen=True, slots=True)
class OneOriginal:
    """That two claims stand in translations of one original, and how the two part, word by word."""

    differences: tuple[Difference, ...]
    """None where they render other sentences of it."""
    passages: tuple[tuple[ClaimView, ...], ...]
    """The whole quotation in each account that has it, these two included."""


def originals(session: Session, claims: Iterable[str]) -> dict[str, int]:
    """The number of the original that each of those claims renders, where it renders one. One statement."""
    query = select(Rendering.claim_id, Rendering.original).where(Rendering.claim_id.in_(list(claims)))
    return dict(session.execute(query).all())


def one_original(session: Session, a: ClaimView, b: ClaimView) -> OneOriginal | None:
    """The original that both claims render, None where there is none. One statement, six where there is."""
    of_claim = originals(session, (a.id, b.id))
    if a.id not in of_claim or of_claim[a.id] != of_claim.get(b.id):
        return None
    query = select(Claim).join(Rendering, Rendering.claim_id == Claim.id).where(Rendering.original == of_claim[a.id])
    told = views(session, session.scalars(query.order_by(Claim.account_id, Claim.position)).all())
    accounts = dict.fromkeys(claim.account.id for claim in told)
    passages = tuple(tuple(claim for claim in told if claim.account.id == account) for account in accounts)
    return OneOriginal(_differences(a.text, b.text), passages)


def _differences(one: str, other: str) -> tuple[Difference, ...]:
    """Where the translators part; nothing where they render other sentences of the original."""
    found = differences(one, other)
    apart = sum(len(part.one.split()) for part in found), sum(len(part.other.split()) for part in found)
    alike = all(MOST_APART * len(text.split()) >= words for text, words in zip((one, other), apart, strict=True))
    return tuple(found) if alike else ()
