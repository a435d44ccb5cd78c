"""People's present judgements: for each person and pair the newest that was not undone."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import CTE, ColumnElement, Select, and_, exists, func, select, tuple_
from sqlalchemy.orm import Session

from annotator.queries.standing import JUDGEMENT_STANDS, SAID, SAID_STANDS
from models.rows import Judgement, Pair, Person
from models.vocabulary import Verdict

PairKey = tuple[str, str]


@dataclass(frozen=True, slots=True)
class CurrentJudgement:
    """What one person now says of one pair."""

    id: int
    a_id: str
    b_id: str
    person_id: int
    person: str
    at: datetime
    verdict: str
    types: tuple[str, ...]
    certainty: str | None
    note: str
    independent: bool = False
    """Whether others' judgements were kept from them."""
    adjudicates: bool = False
    """Whether it settles what others judged differently: then it counts before all of theirs."""

    def as_tag(self) -> dict[str, Any]:
        """As the export of pairs writes it."""
        return {
            "by": self.person,
            "at": self.at.isoformat(),
            "relation": self.verdict,
            "types": list(self.types),
            "certainty": self.certainty,
            "note": self.note,
            "adjudicates": self.adjudicates,
        }


def current_judgements(
    session: Session, pairs: Iterable[PairKey] | None = None, *, among: Iterable[str] | None = None
) -> list[CurrentJudgement]:
    """In one statement, of all pairs, or of those named, or between two of those claims.

    Oldest first, but an adjudication after all that it settles: what comes last of a pair is what counts.
    """
    rows = (
        select(Judgement, Person.name)
        .join(Person, Person.id == Judgement.person_id)
        .where(JUDGEMENT_STANDS)
        .order_by(Judgement.id)
    )
    if pairs is not None:
        rows = rows.where(is_one_of(Judgement, list(pairs)))
    if among is not None:
        ids = list(among)
        rows = rows.where(Judgement.a_id.in_(ids), Judgement.b_id.in_(ids))
    newest = {
        (row.person_id, row.a_id, row.b_id, row.adjudicates): _current(row, name) for row, name in session.execute(rows)
    }
    return sorted(newest.values(), key=lambda judgement: (judgement.adjudicates, judgement.id))


def current(
    session: Session, pairs: Iterable[PairKey] | None = None, *, among: Iterable[str] | None = None
) -> dict[PairKey, tuple[CurrentJudgement, ...]]:
    """For each judged pair, of all or those named or between two of those claims, what each person now says of it.

    What counts comes last: the adjudication, else the newest. One statement.
    """
    found: dict[PairKey, list[CurrentJudgement]] = {}
    for row in current_judgements(session, pairs, among=among):
        found.setdefault((row.a_id, row.b_id), []).append(row)
    return {pair: tuple(rows) for pair, rows in found.items()}


def verdicts(session: Session) -> dict[PairKey, bool]:
    """Whether two claims tell of one event or fact, where what counts of their pair says so. One statement."""
    said = {pair: rows[-1].verdict for pair, rows in current(session).items()}
    return {pair: verdict != Verdict.UNRELATED for pair, verdict in said.items() if verdict != Verdict.UNSURE}


def is_one_of(table: type[Pair] | type[Judgement], keys: Collection[PairKey]) -> ColumnElement[bool]:
    """That a row is on one of those pairs; by the first claims as well, or SQLite goes through the whole table."""
    return and_(table.a_id.in_({a for a, _ in keys}), tuple_(table.a_id, table.b_id).in_(keys))


def judges(session: Session) -> tuple[str, ...]:
    """The names of all who have judged, in alphabetical order. One statement."""
    judged = select(Judgement.person_id).where(Judgement.verdict.is_not(None))
    return tuple(session.scalars(select(Person.name).where(Person.id.in_(judged)).order_by(Person.name)))


def has_judged(session: Session, person_id: int | None, a: str, b: str) -> bool:
    """Whether that person ever said anything of those two claims for themselves, taken back or not. One statement."""
    mine = (Judgement.person_id == person_id, Judgement.a_id == min(a, b), Judgement.b_id == max(a, b))
    return bool(session.scalar(select(exists().where(*mine, Judgement.verdict.is_not(None), ~Judgement.adjudicates))))


def has_seen_others(session: Session, person_id: int, a: str, b: str) -> bool:
    """Whether others had judged that pair while something stood that the person took back since. One statement.

    It asks the table itself: what is kept back from them now they may have seen then.
    """
    theirs, undoing = Judgement.__table__.alias("theirs"), Judgement.__table__.alias("undoing")
    mine = (undoing.c.person_id == person_id, undoing.c.undoes_id.is_not(None), undoing.c.id > theirs.c.id)
    of_pair = (theirs.c.a_id == undoing.c.a_id, theirs.c.b_id == undoing.c.b_id)
    pair = (theirs.c.a_id == min(a, b), theirs.c.b_id == max(a, b))
    others = (theirs.c.person_id != person_id, theirs.c.verdict.is_not(None))
    return bool(session.scalar(select(exists().where(*pair, *of_pair, *others, *mine))))


def judged_pairs() -> Select[tuple[str, str]]:
    """Both claims of whatever stands; `SAID` is the judgement, for further conditions. For use in other statements."""
    return select(SAID.a_id, SAID.b_id).where(SAID_STANDS)


def holds(judged: Select[tuple[str, str]]) -> ColumnElement[bool]:
    """That a pair is one of those, asked of each pair as it comes up: many pairs are passed, few judged."""
    return judged.where(SAID.a_id == Pair.a_id, SAID.b_id == Pair.b_id).exists()


def judged_differently() -> Select[tuple[str, str]]:
    """The pairs of which people say different things; for use inside other statements."""
    last = standing()
    pairs = select(last.c.a_id, last.c.b_id).group_by(last.c.a_id, last.c.b_id)
    return pairs.having(func.count(last.c.verdict.distinct()) > 1)


@cache
def standing() -> CTE:
    """The same rows, for use inside other statements."""
    of_person = (Judgement.a_id, Judgement.b_id, Judgement.person_id, Judgement.adjudicates)
    return _last_of(of_person, "standing")


@cache
def newest() -> CTE:
    """For each judged pair the one row that counts, for use inside other statements: an adjudication, else the last."""
    return _last_of((Judgement.a_id, Judgement.b_id), "newest")


def _last_of(group: tuple[Any, ...], name: str) -> CTE:
    place = (
        func.row_number()
        .over(partition_by=group, order_by=(Judgement.adjudicates.desc(), Judgement.id.desc()))
        .label("place")
    )
    columns = (
        *(Judgement.id, Judgement.a_id, Judgement.b_id, Judgement.person_id),
        *(Judgement.verdict, Judgement.types, Judgement.adjudicates),
    )
    rows = select(*columns, place).where(JUDGEMENT_STANDS).subquery()
    found = select(rows).where(rows.c.place == 1).cte(name)
    assert found.c  # built here, once: it takes as long as a statement
    return found


def _current(row: Judgement, name: str) -> CurrentJudgement:
    return CurrentJudgement(
        id=row.id,
        a_id=row.a_id,
        b_id=row.b_id,
        person_id=row.person_id,
        person=name,
        at=row.at,
        verdict=str(row.verdict),
        types=tuple(row.types),
        certainty=row.certainty and str(row.certainty.value),
        note=row.note,
        independent=bool(row.independent),
        adjudicates=row.adjudicates,
    )
