"""Search over all accounts: words, phrases, names in any spelling, days.

A term is found where the words stand, or where a name stands that is the same by the rules of romanisation or by the
authority file: who asks for Trotzky or Bronstein finds Trotsky, and finds him where only “he” stands there. All terms
must be found; a day as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, false, func, literal_column, not_, or_, select, text
from sqlalchemy.orm import Session

from annotator.queries.aliases import known_as
from annotator.queries.claims import ClaimView, Mark, views
from annotator.queries.events import EventView, events_of_claims
from annotator.queries.gathering import Gathered, gathered
from annotator.queries.name_decisions import project_authority
from annotator.queries.pages import last_page, start_of
from annotator.reading.names.skeleton import skeleton
from models.account import Account
from models.claim import Claim, Mention
from models.vocabulary import NAME_KINDS

#: Results on a page.
PAGE = 25

ORDERS = {"account": "in the order of the accounts", "date": "by date"}
_TERM = re.compile(r'"([^"]+)"|(\S+)')


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for; empty means anything."""

    words: str = ""
    days: tuple[date, date] | None = None
    """Gregorian, both included."""
    account: str = ""
    order: str = "account"
    page: int = 1

    @property
    def terms(self) -> tuple[str, ...]:
        """The phrases in quotation marks and the single words."""
        found = (phrase or word for phrase, word in _TERM.findall(self.words))
        return tuple(term for term in found if re.search(r"\w", term))


@dataclass(frozen=True, slots=True)
class Found:
    """One page of what was found."""

    claims: tuple[ClaimView, ...]
    events: dict[str, tuple[EventView, ...]]
    total: int
    pages: int
    names: tuple[str, ...]
    """The canonical names that the terms are spellings of."""
    dated_so: int = 0
    """How many of the total are dated to the days asked for alone, and not to a longer time around them."""
    gathered: tuple[Gathered, ...] = ()
    """The events in which most of what was found is at home; said on the first page."""


def search(session: Session, asked: Asked) -> Found:
    """One page of the claims that answer. Ten statements, none where nothing is asked."""
    if not asked.terms and not asked.days:
        return Found((), {}, 0, 1, ())
    names = _names(session, {*asked.terms, asked.words}) if asked.terms else {}
    asked = _as_one_name(asked, names)
    names = {term: names[term] for term in asked.terms}
    query = _matching(session, asked, names)
    rows, total, dated_so = _page(session, query, asked)
    marked = tuple(_with_marks(claim, asked.terms, names) for claim in views(session, rows))
    return Found(
        claims=marked,
        events=events_of_claims(session, [claim.id for claim in marked]),
        total=total,
        pages=last_page(total, PAGE),
        names=tuple(sorted({name for of_term in names.values() for name in of_term})),
        dated_so=dated_so,
        gathered=gathered(session, query.with_only_columns(Claim.id)) if asked.page <= 1 and total else (),
    )


def _as_one_name(asked: Asked, names: Mapping[str, set[str]]) -> Asked:
    """All words as one term where together they are a name: Winter Palace is not winter in any palace."""
    if names.get(asked.words) and len(asked.terms) > 1:
        return replace(asked, words=f'"{asked.words}"')
    return asked


def _matching(session: Session, asked: Asked, names: dict[str, set[str]]) -> Select[tuple[Claim]]:
    query = select(Claim).where(Claim.position.is_not(None))
    for number, term in enumerate(asked.terms):
        found = _worded(session, term, number)
        if names[term]:
            named = select(Mention.claim_id).where(Mention.what.in_(NAME_KINDS), Mention.value.in_(names[term]))
            found = or_(found, Claim.id.in_(named))
        query = query.where(found)
    if asked.days:
        first, last = asked.days
        query = query.where(Claim.date_first <= last, Claim.date_last >= first)
    if asked.account:
        query = query.where(Claim.account_id.in_(select(Account.id).where(Account.key == asked.account)))
    return query


def _worded(session: Session, term: str, number: int) -> ColumnElement[bool]:
    """That the words stand there, in any form of theirs, next to each other in this order."""
    if session.get_bind().dialect.name == "postgresql":
        words = func.phraseto_tsquery(literal_column("'english'"), term)
        return func.to_tsvector(literal_column("'english'"), Claim.text).bool_op("@@")(words)
    name = f"words_{number}"
    found = text(f"SELECT claim_id FROM claim_search WHERE claim_search MATCH :{name}")
    return Claim.id.in_(found.bindparams(**{name: '"' + term.replace('"', " ") + '"'}).columns(Claim.id))


def _page(session: Session, query: Select[tuple[Claim]], asked: Asked) -> tuple[Sequence[Claim], int, int]:
    """The claims of that page, how many there are on all, and how many of those are dated so.

    Found and counted at once unless the page is past all.
    """
    counts = (func.count(), func.count(case((_dated_so(asked), 1))))
    ids = query.with_only_columns(Claim.id, *(count.over() for count in counts)).order_by(*_order(asked)).limit(PAGE)
    found = session.execute(ids.offset(start_of(asked.page, PAGE))).all()
    if not found:
        total, dated_so = session.execute(query.with_only_columns(*counts)).one()
        return (), total, dated_so
    rows = {row.id: row for row in session.scalars(select(Claim).where(Claim.id.in_([key for key, *_ in found])))}
    return [rows[key] for key, *_ in found], found[0][1], found[0][2]


def _order(asked: Asked) -> tuple[ColumnElement[Any], ...]:
    """As the accounts tell it, or by date; what is dated to the very days asked for before longer spans around them."""
    place = (Claim.account_id, Claim.position)
    if asked.order == "date":
        return (Claim.date_first.is_(None), Claim.date_first, *place)
    return (not_(_dated_so(asked)), *place) if asked.days else place


def _dated_so(asked: Asked) -> ColumnElement[bool]:
    if not asked.days:
        return false()
    first, last = asked.days
    return and_(Claim.date_first >= first, Claim.date_last <= last)


def _names(session: Session, terms: Iterable[str]) -> dict[str, set[str]]:
    """For each term the project's names that it may stand for, by spellings of the accounts or the authority file."""
    mentioned = select(Mention.what, Mention.value, Mention.text).where(Mention.what.in_(NAME_KINDS))
    spelt = session.execute(mentioned.distinct()).all()
    keys, authority = {term: skeleton(term) for term in terms}, project_authority(session)
    besides = {term: known_as(authority, term) for term in keys}
    return {
        term: {value for what, value, words in spelt if value in besides[term] or _is_spelling(key, what, value, words)}
        for term, key in keys.items()
    }


def _is_spelling(key: str, what: str, value: str, words: str) -> bool:
    """Whether that key is the mention's; persons are asked for by surname too, but no palace by “palace”."""
    surname = value.rpartition(" ")[2] if what == "person" else value
    return len(key) > 2 and key in (skeleton(words), skeleton(value), skeleton(surname))


def _with_marks(claim: ClaimView, terms: Sequence[str], names: dict[str, set[str]]) -> ClaimView:
    wanted = {name for of_term in names.values() for name in of_term}
    marks = [replace(mark, what="found") for mark in claim.marks if mark.what in NAME_KINDS and mark.value in wanted]
    for term in terms:
        stems = [re.escape(word[: max(4, len(word) - 2)]) + r"\w*" for word in re.findall(r"\w+", term)]
        pattern = r"\b" + r"\W+".join(stems)
        marks += [Mark(*match.span(), "found", term) for match in re.finditer(pattern, claim.text, re.IGNORECASE)]
    return replace(claim, marks=tuple(marks))
