"""Entering what came back from another tool under a person's name: all of it, or nothing and a line for each fault."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from annotator.errors import AnnotatorError, InputError
from annotator.interchange.said import MACHINE, Said, SaidOfAccount, SaidOfPair, SaidOfWords
from annotator.queries.judgements import current_judgements
from annotator.queries.tags import standing_tags
from annotator.services.reviewing import judge, person_named
from annotator.services.source_cards import say
from annotator.services.tagging import tag
from models.rows import Account, Claim, Framing, Pair, Person
from models.vocabulary import Certainty, Technique, Verdict

_Term = TypeVar("_Term", bound=StrEnum)


class Faults(InputError):
    """Several things are wrong with a file, each in a line of its own; nothing of it was entered."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        more = f" (and {len(lines) - 1} more; nothing was entered)" if len(lines) > 1 else ""
        super().__init__(lines[0] + more)


@dataclass(frozen=True, slots=True)
class Entered:
    """How much of a file was new."""

    judgements: int = 0
    marks: int = 0
    citations: int = 0
    known: int = 0
    """What stands already, or is the machine's own suggestion or an adjudication come back."""

    def __str__(self) -> str:
        told = {"judgement": self.judgements, "mark": self.marks, "citation": self.citations}
        lines = [f"{number} {noun}{'' if number == 1 else 's'}" for noun, number in told.items() if number]
        known = f"; {self.known} known already" if self.known else ""
        return f"{', '.join(lines) or 'nothing new'} entered{known}"


def enter(session: Session, found: Iterable[Said], *, by: str) -> Entered:
    """Enter everything under that name. Raises Faults that names each place at fault; then nothing is to be kept."""
    person = person_named(session, by)
    counted, faults = {SaidOfPair: 0, SaidOfWords: 0, SaidOfAccount: 0, None: 0}, []
    with session.begin_nested():
        for one in found:
            try:
                new = _ENTER[type(one)](session, one, person)
                counted[type(one) if new else None] += 1
            except AnnotatorError as error:
                faults.append(f"{one.where}: {error.message}")
        if faults:
            raise Faults(faults)
    return Entered(counted[SaidOfPair], counted[SaidOfWords], counted[SaidOfAccount], counted[None])


def _enter_verdict(session: Session, said: SaidOfPair, person: Person) -> bool:
    for claim, words in (said.words or {said.a: None, said.b: None}).items():
        _check_words(session, claim, words)
    verdict, certainty = _one_of(Verdict, said.verdict), _one_of(Certainty, said.certainty)
    types = tuple(sorted({kind.strip().lower() for kind in said.types if kind.strip()}))
    pair = tuple(sorted((said.a, said.b)))
    if said.adjudicates or _is_suggestion(session, said, pair, types) or _stands(session, said, person, pair, types):
        return False
    a_id, b_id = pair
    judge(
        session,
        person=person,
        a_id=a_id,
        b_id=b_id,
        verdict=verdict or Verdict.UNSURE,
        types=types,
        certainty=certainty,
        note=said.note,
    )
    return True


def _is_suggestion(session: Session, said: SaidOfPair, pair: Any, types: tuple[str, ...]) -> bool:
    """Whether it is the machine's own relation, come back as it went."""
    if said.by != MACHINE:
        return False
    row = session.get(Pair, pair)
    return row is not None and (row.relation.value, tuple(sorted(row.types))) == (said.verdict, types)


def _stands(session: Session, said: SaidOfPair, person: Person, pair: Any, types: tuple[str, ...]) -> bool:
    """Whether that person, or the one whom the file names, says exactly that already."""
    names = {person.name, said.by}
    return any(
        row.person in names
        and (row.verdict, row.types, row.note) == (said.verdict.lower(), types, said.note.strip())
        and (row.certainty or "") == said.certainty.lower()
        for row in current_judgements(session, [pair])
    )


def _enter_mark(session: Session, said: SaidOfWords, person: Person) -> bool:
    claim = session.get(Claim, said.claim)
    if claim is None:
        raise InputError(f"there is no claim {said.claim!r} in the database")
    end = said.start + len(said.words)
    if claim.text[said.start : end] != said.words:
        raise InputError(f"the words {said.words[:60]!r} don't stand there in the claim: leave its text as it is")
    technique = _one_of(Technique, said.technique.replace(" ", "-"))
    if technique is None:
        raise InputError(f"a mark needs a technique: one of {', '.join(Technique)}")
    if _is_found(session, said, claim, technique):
        return False
    names = {person.name, said.by}
    for row in standing_tags(session, [said.claim]):
        if row.person in names and (row.start, row.end, row.technique) == (said.start, end, technique):
            return False
    span = (said.start, end)
    tag(session, person=person, claim_id=said.claim, span=span, technique=technique, target=said.target)
    return True


def _is_found(session: Session, said: SaidOfWords, claim: Claim, technique: Technique) -> bool:
    """Whether it is a wording that the machine found, come back as it went."""
    row = session.get(Framing, said.claim) if said.by == MACHINE else None
    start = claim.start + said.start
    return row is not None and (start, start + len(said.words), technique.value) in {
        (span["start"], span["end"], span["technique"]) for span in row.spans
    }


def _enter_citation(session: Session, said: SaidOfAccount, person: Person) -> bool:
    """Onto the account whose key is the citation's id, else the only one of its title."""
    name, title = str(said.citation.get("id", "")), str(said.citation.get("title", ""))
    account = session.scalar(select(Account).where(Account.key == name))
    if account is None:
        alike = session.scalars(select(Account).where(Account.title == title)).all()
        account = alike[0] if len(alike) == 1 else None
    if account is None:
        keys = ", ".join(session.scalars(select(Account.key).order_by(Account.id)))
        raise InputError(
            f"no account has the key {name!r} and none alone the title {title!r}; give as id one of {keys}"
        )
    known = dict(account.citation or {})
    citation = {field: value for field, value in said.citation.items() if field != "custom"}
    if known == citation:
        return False
    return say(session, person=person, account=account, fields={"citation": citation}) is not None


_ENTER: dict[Any, Callable[[Session, Any, Person], bool]] = {
    SaidOfPair: _enter_verdict,
    SaidOfWords: _enter_mark,
    SaidOfAccount: _enter_citation,
}


def _check_words(session: Session, claim: str, words: str | None) -> None:
    if not claim:
        raise InputError("it names no two claims: copy lines of the sheet as a whole")
    text = session.scalar(select(Claim.text).where(Claim.id == claim))
    if text is None:
        raise InputError(f"there is no claim {claim!r} in the database")
    if words is not None and text.split() != words.split():
        raise InputError(f"the words of {claim} are not the claim's: leave them as they are")


def _one_of(kind: type[_Term], written: str) -> _Term | None:
    try:
        return kind(written.strip().lower()) if written.strip() else None
    except ValueError as error:
        raise InputError(f"{written!r} is none of {', '.join(kind)}") from error
