"""Who says the same independently: what one account took from another is one witness, not two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Set
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Select, String, and_, func, select, type_coerce, union
from sqlalchemy.orm import Session, aliased

from alignment.witnesses import independent
from annotator.queries.claims import Mark
from annotator.queries.judgements import newest
from annotator.queries.pairs import PairView
from models.alignment import Pair
from models.claim import Claim
from models.vocabulary import Relation, Verdict

#: By these two claims are on one thing and do not conflict.
ALIKE = frozenset({Verdict.AGREEMENT, Verdict.PARTIAL})


def corroborates(verdict: str, *, judged: bool) -> bool:
    """Whether two claims say the same: they agree, or a person found that they do in part.

    That two share something is suggested far too easily to make a witness of.
    """
    return verdict == Verdict.AGREEMENT or (judged and verdict == Verdict.PARTIAL)


@dataclass(frozen=True, slots=True)
class Saying:
    """Who says what a claim says: accounts by id."""

    own: int
    others: frozenset[int]
    copied: frozenset[tuple[int, int]]
    """Two of them of which one depends on the other in this."""

    @property
    def witnesses(self) -> int:
        """How many of them are independent of each other."""
        return independent({self.own, *self.others}, self.copied)

    def among(self, accounts: Set[int]) -> Saying:
        """The same as far as some accounts go."""
        return replace(self, others=self.others & accounts)


def sayings(session: Session) -> dict[str, Saying]:
    """By claim who says the same, of those alone that others say too. One statement."""
    alike, copies, owner = defaultdict(set), defaultdict(set), {}
    for one, its, other, theirs, depends, stands, judged in session.execute(_perhaps_alike()):
        if not corroborates(stands, judged=judged):
            continue
        owner |= {one: its, other: theirs}
        for this, that in ((one, other), (other, one)):
            alike[this].add(that)
            copies[this] |= {that} if depends else set()
    return {claim: _saying(claim, partners, copies, owner) for claim, partners in alike.items()}


def witnesses(session: Session) -> dict[str, int]:
    """By claim how many independent accounts say it, its own included; of those alone that others say too. One."""
    return {claim: saying.witnesses for claim, saying in sayings(session).items()}


def _perhaps_alike() -> Select[Any]:
    """From the pairs that the machine finds to agree and those that people judged: few among many."""
    said, a, b = newest(), aliased(Claim), aliased(Claim)
    agreeing = select(Pair.a_id, Pair.b_id).where(Pair.relation == Relation.AGREEMENT)
    either = union(agreeing, select(said.c.a_id, said.c.b_id)).subquery()
    verdict = func.coalesce(type_coerce(said.c.verdict, String), type_coerce(Pair.relation, String))
    return (
        select(a.id, a.account_id, b.id, b.account_id, Pair.dependent, verdict, said.c.id.is_not(None))
        .select_from(either)
        .join(Pair, and_(Pair.a_id == either.c.a_id, Pair.b_id == either.c.b_id))
        .join(a, a.id == Pair.a_id)
        .join(b, b.id == Pair.b_id)
        .outerjoin(said, and_(said.c.a_id == Pair.a_id, said.c.b_id == Pair.b_id))
    )


def _saying(claim: str, partners: Set[str], copies: Mapping[str, Set[str]], owner: Mapping[str, int]) -> Saying:
    all_of_them = {claim, *partners}
    taken = {(owner[one], owner[other]) for one in all_of_them for other in copies.get(one, set()) & all_of_them}
    others = frozenset(owner[one] for one in partners) - {owner[claim]}
    return Saying(owner[claim], others, frozenset(taken))


def copied_marks(pair: PairView, claim: str, texts: Mapping[str, str]) -> tuple[Mark, ...]:
    """The words of one of a pair's claims that the other has in the same order, where one depends on the other."""
    from alignment.reuse import shared_runs

    if not pair.dependent or claim not in pair.key:
        return ()
    other = pair.b if claim == pair.a else pair.a
    return tuple(Mark(run.start, run.end, "copied", "in both") for run in shared_runs(texts[claim], texts[other]))
