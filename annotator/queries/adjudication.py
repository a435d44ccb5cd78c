"""Pairs of which people say different things, with everything that was said, and what an adjudicator decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from annotator.queries.claims import ClaimView, claims
from annotator.queries.judgements import CurrentJudgement, PairKey, current
from annotator.queries.pages import start_of

#: Cases on a page.
PAGE = 20


@dataclass(frozen=True, slots=True)
class Case:
    """A pair, what each person says of it, and the decision, if there is one."""

    a: ClaimView
    b: ClaimView
    opinions: tuple[CurrentJudgement, ...]
    decision: CurrentJudgement | None

    def of(self, person_id: int | None) -> CurrentJudgement | None:
        """What that person says."""
        return next((row for row in self.opinions if row.person_id == person_id), None)


@dataclass(frozen=True, slots=True)
class Cases:
    """One page of them, and how many there are."""

    cases: tuple[Case, ...]
    found: int


def disputed(session: Session, *, decided: bool, page: int = 1) -> Cases:
    """Pairs on which at least two people differ in relation or types; notes and certainty make no dispute."""
    said = current(session)
    keys = [key for key, rows in said.items() if _differ(_opinions(rows)) and bool(_decision(rows)) is decided]
    return _page(session, said, keys, page)


def compared(session: Session, person_id: int, *, page: int = 1) -> Cases:
    """Pairs that this person judged and somebody else sees otherwise, those first that an adjudicator decided."""
    said = current(session)
    keys = [key for key, rows in said.items() if _stands_against(rows, person_id)]
    return _page(session, said, sorted(keys, key=lambda key: _decision(said[key]) is None), page)


def case(session: Session, a: str, b: str) -> Case:
    """Everything said of one pair. Raises NotFound for claims that aren't there."""
    first, second = sorted((a, b))
    told = claims(session, (first, second))
    return _case(told[first], told[second], current(session, [(first, second)]).get((first, second), ()))


def _page(
    session: Session, said: dict[PairKey, tuple[CurrentJudgement, ...]], keys: Sequence[PairKey], page: int
) -> Cases:
    shown = keys[start_of(page, PAGE) :][:PAGE]
    told = claims(session, {claim for key in shown for claim in key}) if shown else {}
    return Cases(tuple(_case(told[a], told[b], said[a, b]) for a, b in shown), len(keys))


def _case(a: ClaimView, b: ClaimView, rows: tuple[CurrentJudgement, ...]) -> Case:
    return Case(a, b, _opinions(rows), _decision(rows))


def _opinions(rows: tuple[CurrentJudgement, ...]) -> tuple[CurrentJudgement, ...]:
    return tuple(row for row in rows if not row.adjudicates)


def _decision(rows: tuple[CurrentJudgement, ...]) -> CurrentJudgement | None:
    return next((row for row in reversed(rows) if row.adjudicates), None)


def _stands_against(rows: tuple[CurrentJudgement, ...], person_id: int) -> bool:
    mine = any(row.person_id == person_id and not row.adjudicates for row in rows)
    return mine and _differ(rows)


def _differ(rows: Sequence[CurrentJudgement]) -> bool:
    return len({(row.verdict, frozenset(row.types)) for row in rows}) > 1
