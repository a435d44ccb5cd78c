"""Judging pairs and taking judgements back. Rows are only ever added: what was once said stays said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from annotator.errors import Conflict, InputError, NotFound
from annotator.person_name import checked
from annotator.queries.judgements import CurrentJudgement, current, has_seen_others
from annotator.queries.standing import JUDGEMENT_STANDS
from annotator.queries.tagsets import tagset
from annotator.services.appending import append
from annotator.services.linking import link_by_hand
from annotator.services.turns import take_turn
from models.alignment import Pair, unlearned
from models.claim import Claim
from models.judgement import Judgement, Person
from models.vocabulary import CONTESTED, Certainty, Verdict

LONGEST_NOTE = 10_000


@dataclass(frozen=True, slots=True)
class _Saying:
    """What a person says of two claims, as it is kept."""

    verdict: Verdict
    types: tuple[str, ...]
    certainty: Certainty | None
    note: str

    def is_said_by(self, row: CurrentJudgement) -> bool:
        """Whether a judgement says just that already."""
        certainty = self.certainty and self.certainty.value
        return (row.verdict, row.types, row.certainty, row.note) == (self.verdict, self.types, certainty, self.note)


def person_named(session: Session, name: str) -> Person:
    """The person of that name, entered where they are new. Raises InputError for no name or one too long."""
    name = checked(name)
    wanted = select(Person).where(Person.name == name)
    return session.scalar(wanted) or _entered(session, name) or session.scalars(wanted).one()


def _entered(session: Session, name: str) -> Person | None:
    """A new person; None where somebody else entered that name at this very moment."""
    person = Person(name=name)
    try:
        with session.begin_nested():
            session.add(person)
    except IntegrityError:
        return None
    return person


def judge(
    session: Session,
    *,
    person: Person,
    a_id: str,
    b_id: str,
    verdict: Verdict,
    types: Sequence[str] = (),
    certainty: Certainty | None = None,
    note: str = "",
    suggestion_seen: bool = True,
    others_seen: bool = True,
    adjudicates: bool = False,
    expected: int | None = None,
) -> Judgement:
    """Append what a person says of two claims, in either order.

    `expected` is the id of the judgement of theirs, or of the adjudication by anybody, that they were shown, 0 for
    none: where another stands by now (a second tab), Conflict is raised and nothing is written. It counts as
    independent where others' judgements were kept from them at all times or there were none; what `adjudicates` counts
    before what everybody else says. Raises NotFound for a claim that isn't there, InputError for types that don't go
    with the verdict.
    """
    _alone(session, person)
    if adjudicates:
        take_turn(session, "this decision")
    first, second = _two_claims(session, a_id, b_id)
    saying = _Saying(verdict, tuple(sorted(set(types))), certainty, note.strip())
    _check(session, saying)
    before = current(session, [(first.id, second.id)]).get((first.id, second.id), ())
    if expected is not None:
        mine = next((row for row in reversed(before) if _is_replaced(row, person, adjudicates=adjudicates)), None)
        # The answer to it was lost, and it is sent once more.
        if mine and mine.id != expected and saying.is_said_by(mine):
            return session.get_one(Judgement, mine.id)
        _refuse_if_changed(mine, expected)
    row = _row(session, person, first, second, saying, suggestion_seen=suggestion_seen)
    saw_others = others_seen and any(one.person_id != person.id for one in before)
    row.independent = not (saw_others or has_seen_others(session, person.id, first.id, second.id))
    row.adjudicates = adjudicates
    append(session, row)
    if (row.suggestion or row.withheld) is None:
        link_by_hand(session, [(first.id, second.id)])
    return row


def undo(session: Session, *, person: Person) -> Judgement | None:
    """Take back their newest judgement that still counts, by a new row that names it; None where none is left."""
    _alone(session, person)
    newest = session.scalar(
        select(Judgement)
        .where(Judgement.person_id == person.id, JUDGEMENT_STANDS)
        .order_by(Judgement.id.desc())
        .limit(1)
    )
    if newest is None:
        return None
    row = Judgement(
        person_id=person.id,
        a_id=newest.a_id,
        b_id=newest.b_id,
        verdict=None,
        undoes_id=newest.id,
        a_quote=newest.a_quote,
        b_quote=newest.b_quote,
    )
    append(session, row)
    link_by_hand(session, [(row.a_id, row.b_id)])
    return row


def _alone(session: Session, person: Person) -> None:
    """Let two windows of one person take turns; SQLite lets but one write at a time anyway."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(Person.id).where(Person.id == person.id).with_for_update())


def _two_claims(session: Session, a_id: str, b_id: str) -> tuple[Claim, Claim]:
    found = session.scalars(select(Claim).where(Claim.id.in_([a_id, b_id])).order_by(Claim.id)).all()
    if len(found) != 2:
        raise NotFound("a judgement is on two claims that are there, and one of these isn't")
    first, second = found
    if first.account_id == second.account_id:
        raise InputError("both claims stand in the same account: judgements compare different accounts")
    return first, second


def _check(session: Session, saying: _Saying) -> None:
    allowed = tagset(session).names(saying.verdict.value) if saying.types and saying.verdict in CONTESTED else ()
    if strange := sorted(set(saying.types) - set(allowed)):
        choices = ", ".join(allowed) or "none"
        raise InputError(f"{saying.verdict} has no type {', '.join(strange)}: choose from {choices}")
    if len(saying.note) > LONGEST_NOTE:
        raise InputError(f"the note has {len(saying.note)} characters: keep it to {LONGEST_NOTE}")


def _is_replaced(row: CurrentJudgement, person: Person, *, adjudicates: bool) -> bool:
    """Whether what is said now comes in its place: one's own judgement, or whoever's decision."""
    return row.adjudicates == adjudicates and (adjudicates or row.person_id == person.id)


def _refuse_if_changed(mine: CurrentJudgement | None, expected: int) -> None:
    if (mine.id if mine else 0) != expected:
        whom = f"{mine.person} has decided" if mine and mine.adjudicates else "you have judged"
        raise Conflict(f"{whom} this pair meanwhile, in another window: look at it again before you change it")


def _row(
    session: Session, person: Person, first: Claim, second: Claim, saying: _Saying, *, suggestion_seen: bool
) -> Judgement:
    suggestion = _suggestion(session, first.id, second.id)
    return Judgement(
        person_id=person.id,
        a_id=first.id,
        b_id=second.id,
        verdict=saying.verdict,
        types=list(saying.types),
        certainty=saying.certainty,
        note=saying.note,
        a_quote=first.text,
        b_quote=second.text,
        suggestion=suggestion if suggestion_seen else None,
        withheld=None if suggestion_seen else suggestion,
    )


def _suggestion(session: Session, a_id: str, b_id: str) -> dict[str, Any] | None:
    """What the machine says of the pair, asked of the table itself: it is kept also where the person can't see it."""
    table = Pair.__table__
    pair = session.execute(select(table).where(table.c.a_id == a_id, table.c.b_id == b_id)).one_or_none()
    if pair is None or pair.by_hand:
        return None
    relation, confidence = unlearned(pair)
    return {
        "score": pair.score,
        "relation": pair.relation.value,
        "types": pair.types,
        "confidence": pair.confidence,
        "reasons": pair.reasons,
        "dependent": pair.dependent,
        "at_random": pair.at_random,
        "first": {"relation": relation.value, "confidence": confidence},
    }
