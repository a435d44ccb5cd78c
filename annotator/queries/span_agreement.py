"""How far people marked the same partisan words."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations

from sqlalchemy import select
from sqlalchemy.orm import Session

from annotator.evaluation.estimating import Estimate
from annotator.evaluation.span_gamma import gamma
from annotator.evaluation.span_overlap import Marked, character_f1, mark_f1
from annotator.queries.tags import all_standing_tags
from models.claim import Claim
from models.judgement import Judgement, Person


@dataclass(frozen=True, slots=True)
class SpanCouple:
    """Two people who marked words in the same claims."""

    one: str
    other: str
    claims: int
    """Those that both worked on and at least one of them marked."""
    characters: Estimate | None
    marks: Estimate | None
    gamma: float | None


def span_couples(session: Session) -> tuple[SpanCouple, ...]:
    """Every two people who have marked anything; a claim counts where both marked it or judged it. Three statements."""
    marks: dict[str, dict[str, list[Marked]]] = defaultdict(lambda: defaultdict(list))
    for tag in all_standing_tags(session):
        marks[tag.person][tag.claim].append(Marked(tag.start, tag.end, tag.technique))
    marked = {claim for of_person in marks.values() for claim in of_person}
    if len(marks) < 2:
        return ()
    lengths = {
        key: len(text) for key, text in session.execute(select(Claim.id, Claim.text).where(Claim.id.in_(marked)))
    }
    judged = _judged(session)
    read = {person: {claim: of_person.get(claim, []) for claim in (judged[person] & marked) | of_person.keys()}
            for person, of_person in marks.items()}  # fmt: skip
    found = (_couple(one, other, read, lengths) for one, other in combinations(sorted(read), 2))
    return tuple(couple for couple in found if couple)


def _couple(
    one: str, other: str, read: dict[str, dict[str, list[Marked]]], lengths: dict[str, int]
) -> SpanCouple | None:
    first, second = read[one], read[other]
    shared = [claim for claim in sorted(first.keys() & second.keys()) if first[claim] or second[claim]]
    if not shared:
        return None
    mine, theirs = ({claim: side[claim] for claim in shared} for side in (first, second))
    return SpanCouple(
        one, other, len(shared), character_f1(mine, theirs), mark_f1(mine, theirs), gamma(mine, theirs, lengths)
    )


def _judged(session: Session) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    query = (
        select(Person.name, Judgement.a_id, Judgement.b_id).join(Person, Person.id == Judgement.person_id).distinct()
    )
    for person, a, b in session.execute(query):
        found[person] |= {a, b}
    return found
