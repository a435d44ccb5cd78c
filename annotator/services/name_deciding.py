"""Deciding which names are one and which are two, and taking that back. Rows are only ever added."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from annotator.errors import InputError, NotFound
from annotator.queries.name_decisions import DecisionView, decisions
from annotator.services.appending import append
from annotator.services.overlaying import settle
from annotator.services.taking_back import to_take_back
from annotator.services.turns import seen, take_turn
from models.claim import Mention
from models.judgement import Person
from models.naming import NameDecision
from models.vocabulary import NAME_KINDS

LONGEST = 200


def mark(decided: Iterable[DecisionView]) -> str:
    """The mark of a name by what people have decided of it."""
    return seen(*(one.id for one in decided))


def decide(
    session: Session,
    name: str,
    *,
    person: Person,
    becomes: str = "",
    what: str = "",
    spelling: str = "",
    shown: str | None = None,
) -> NameDecision:
    """Append that a name, or one spelling of it, is another or of another kind, and let it take effect everywhere.

    A name that is there already takes the mentions in and lends its kind. Raises NotFound for a name that nothing
    bears, InputError where nothing would change or the kind is unknown, Conflict where more was decided of the name
    than `shown` says.
    """
    take_turn(session, "what is decided of this name", shown, lambda: mark(decisions(session, name=name)))
    kind = _kind_of(session, name)
    if kind is None:
        raise NotFound(f"nothing is called {name!r} in this project")
    other = " ".join((becomes or name).split())
    if len(other) > LONGEST:
        raise InputError(f"keep the name to {LONGEST} characters")
    if what and what not in NAME_KINDS:
        raise InputError(f"{what!r} is no kind of name: choose {', '.join(NAME_KINDS)}")
    new_kind = what or (_kind_of(session, other) or kind)
    if (other, new_kind) == (name, kind):
        raise InputError(f"that is what {name} is called already: write another name, or choose another kind")
    row = NameDecision(
        person_id=person.id,
        name=name,
        spelling=" ".join(spelling.split()) or None,
        becomes=other,
        what=new_kind,
    )
    return _kept(session, row)


def take_back(session: Session, *, person: Person, number: int) -> NameDecision:
    """Append that one's own decision stands no more. Raises NotFound, Forbidden for another's, Conflict when done."""
    foreign = "only who decided it can take it back; you may decide otherwise yourself"
    old = to_take_back(session, NameDecision, number, person=person, called="decision", foreign=foreign)
    return _kept(session, NameDecision(person_id=person.id, name=old.name, undoes_id=old.id))


def _kept(session: Session, row: NameDecision) -> NameDecision:
    append(session, row)
    settle(session)
    return row


def _kind_of(session: Session, name: str) -> str | None:
    return session.scalar(select(Mention.what).where(Mention.value == name, Mention.what.in_(NAME_KINDS)).limit(1))
