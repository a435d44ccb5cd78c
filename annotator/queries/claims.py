"""Claims as they are read: the words, where they stand, and what reading found in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from annotator.errors import NotFound
from annotator.queries.accounts import AccountView, accounts
from annotator.queries.wordings import Wording, wordings
from models.claim import COMPARED, Claim, Mention
from models.vocabulary import COMPARED_KINDS, ClaimKind

Beside = TypeVar("Beside")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a claim's own text, ``text[start:end]``, and what it is."""

    start: int
    end: int
    what: str
    """``date``, ``hour``, ``person``, ``body``, ``place``, ``ship``, ``number`` or ``framing``."""
    value: str
    note: str = ""
    """Of a date the reason for it, of a number what is counted."""


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A sentence of an account."""

    id: str
    account: AccountView
    text: str
    start: int
    end: int
    kind: ClaimKind
    position: int | None
    page: str | None
    section: str | None
    paragraph: int
    quoted: bool
    note: str | None
    date: str | None
    date_reason: str
    attributed_to: str | None
    marks: tuple[Mark, ...] = ()

    @property
    def place(self) -> str:
        """Where in the account it stands, as one would cite it."""
        parts = [self.section.split(" › ")[-1] if self.section else "", f"p. {self.page}" if self.page else ""]
        return ", ".join(part for part in parts if part)


def claim_row(session: Session, key: str) -> Claim:
    """The row of that claim. Raises NotFound. One statement."""
    if found := session.get(Claim, key):
        return found
    raise NotFound(f"there is no claim {key!r}")


def claims(session: Session, ids: Iterable[str]) -> dict[str, ClaimView]:
    """The claims of those ids, with their marks. Five statements. Raises NotFound where one isn't there."""
    wanted = set(ids)
    found = session.scalars(select(Claim).where(Claim.id.in_(wanted))).all()
    if missing := wanted - {claim.id for claim in found}:
        raise NotFound(f"there is no claim {min(missing)!r}")
    return {view.id: view for view in views(session, found)}


def views(session: Session, found: Sequence[Claim]) -> tuple[ClaimView, ...]:
    """Those rows as values, in their order. Four statements."""
    of_id = {account.id: account for account in accounts(session)}
    marks = _marks(session, {claim.id: claim.start for claim in found})
    return tuple(view(claim, of_id[claim.account_id], marks.get(claim.id, ())) for claim in found)


def texts(session: Session, ids: Iterable[str]) -> dict[str, str]:
    """The words of those claims. One statement."""
    query = select(Claim.id, Claim.text).where(Claim.id.in_(list(ids)))
    return {row.id: row.text for row in session.execute(query)}


def view(claim: Claim, account: AccountView, marks: tuple[Mark, ...] = ()) -> ClaimView:
    """One row as a value."""
    return ClaimView(
        id=claim.id,
        account=account,
        text=claim.text,
        start=claim.start,
        end=claim.end,
        kind=claim.kind,
        position=claim.position,
        page=claim.page,
        section=claim.section,
        paragraph=claim.paragraph,
        quoted=claim.quoted,
        note=claim.note,
        date=claim.date,
        date_reason=claim.date_reason,
        attributed_to=claim.attributed_to,
        marks=marks,
    )


def around(
    session: Session, centres: Sequence[ClaimView], *, reach: int
) -> Mapping[str, tuple[tuple[ClaimView, ...], ...]]:
    """For each claim the sentences that run up to it and on from it, `reach` each way at most. One statement."""
    near = [
        and_(
            Claim.account_id == centre.account.id,
            Claim.kind.in_(COMPARED_KINDS),
            Claim.position.between(centre.position - reach, centre.position + reach),
        )
        for centre in centres
        if centre.position is not None
    ]
    rows = session.scalars(select(Claim).where(or_(*near)).order_by(Claim.position)).all() if near else []
    return {centre.id: _sides(centre, rows, reach) for centre in centres}


def _sides(centre: ClaimView, rows: Sequence[Claim], reach: int) -> tuple[tuple[ClaimView, ...], tuple[ClaimView, ...]]:
    if centre.position is None:
        return (), ()
    here = {row.position: view(row, centre.account) for row in rows if row.account_id == centre.account.id}
    return unbroken(here.get, centre.position, reach)


def compared_by_account(session: Session) -> dict[int, int]:
    """How many claims of each account, by its id, are compared. One statement."""
    counted = select(Claim.account_id, func.count()).where(*COMPARED).group_by(Claim.account_id)
    return dict(session.execute(counted).all())


def unbroken(
    at: Callable[[int], Beside | None], position: int, reach: int
) -> tuple[tuple[Beside, ...], tuple[Beside, ...]]:
    """What stands before and after a position, `reach` each way at most: a heading or a gap ends a run."""

    def run(step: int) -> Iterator[Beside]:
        for distance in range(1, reach + 1):
            if (beside := at(position + step * distance)) is None:
                return
            yield beside

    return tuple(run(-1))[::-1], tuple(run(1))


def _marks(session: Session, starts: Mapping[str, int]) -> dict[str, tuple[Mark, ...]]:
    marks: dict[str, list[Mark]] = defaultdict(list)
    mentions = select(Mention.claim_id, Mention.start, Mention.end, Mention.what, Mention.value, Mention.detail)
    for claim, start, end, what, value, detail in session.execute(mentions.where(Mention.claim_id.in_(starts))):
        begin, finish = start - starts[claim], end - starts[claim]
        marks[claim].append(Mark(begin, finish, what, value, detail.get("reason") or detail.get("unit") or ""))
        if detail.get("time"):
            marks[claim].append(Mark(begin, finish, "hour", detail["time"].replace("/", "–")))
    for claim, found in wordings(session, list(starts)).items():
        marks[claim] += [Mark(one.start, one.end, "framing", one.technique, _told(one)) for one in found]
    return {
        claim: tuple(sorted(set(found), key=lambda mark: (mark.start, -mark.end))) for claim, found in marks.items()
    }


def _told(wording: Wording) -> str:
    """What a hint says of it: who marked it, and against whom, where a person did."""
    about = f"{wording.technique}, {wording.target}" if wording.target else wording.technique
    return f"marked by {wording.by}: {about}" if wording.by else ""
