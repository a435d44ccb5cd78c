"""What cleaning took out of an account's text, mended or moved, where it stood."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from annotator.queries.claims import ClaimView
from annotator.reading.text.cleaned import moved_spans
from models.account import AccountText


@dataclass(frozen=True, slots=True)
class Taken:
    """One thing: where it stood in a claim, in code points of the claim's text, and what it was."""

    start: int
    end: int
    """Beyond the start only where words were mended."""
    kind: str
    """A kind of `annotator.reading.text.cleaned`, or ``moved``."""
    words: str
    """As the original has it; of what was moved, as it now stands elsewhere."""
    elsewhere: str | None = None
    """Of what was moved: the claim that it is."""


def taken_out(session: Session, account_id: int, claims: Sequence[ClaimView]) -> Mapping[str, tuple[Taken, ...]]:
    """By claim what stood in it or just before it, of claims that follow each other in an account. One statement."""
    columns = (AccountText.removed, AccountText.mended, AccountText.segments)
    query = select(*columns).where(AccountText.account_id == account_id, AccountText.current)
    row = session.execute(query).first()
    standing = [claim for claim in claims if claim.position is not None]
    if row is None or not standing:
        return {}
    found: dict[str, list[Taken]] = {}
    ends = [claim.end for claim in standing]
    first = standing[0].start if standing[0].position else 0
    for at, end, kind, words, elsewhere in sorted(_all(*row, standing), key=lambda one: one[:2]):
        if first <= at <= ends[-1]:
            claim = standing[bisect_left(ends, at)]
            start = max(0, at - claim.start)
            taken = Taken(start, max(start, end - claim.start), kind, words, elsewhere)
            found.setdefault(claim.id, []).append(taken)
    return {claim: tuple(things) for claim, things in found.items()}


def _all(
    removed: Sequence[Any], mended: Sequence[Any], segments: Sequence[Any], claims: Sequence[ClaimView]
) -> Iterator[tuple[int, int, str, str, str | None]]:
    """Place, end, kind, words and other place, by code points of the cleaned text."""
    for kind, _, _, at, _, *words in removed:
        yield at, at, kind, words[0] if words else "", None
    for kind, start, end, original in mended:
        yield start, end, kind, original, None
    for at, start, end in moved_spans(segments):
        there = [claim for claim in claims if claim.start < end and claim.end > start]
        if there:
            yield at, at, "moved", " ".join(claim.text for claim in there), there[0].id
