"""The words on either side of a claim, by which another program finds it in the text where its words come twice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from annotator.queries.batches import batches
from models.rows import AccountText, Claim

#: Code points on a side, as programs for web annotation keep them.
_FAR = 32
_BEGUN, _ENDED = re.compile(r"^\S*\s"), re.compile(r"\s\S*$")

Edges = tuple[str, str]


def beside(text: str, start: int, end: int) -> Edges:
    """The words before and after a stretch, whole ones, so that no sign is parted from what belongs to it."""
    before, after = text[max(start - _FAR, 0) : start], text[end : end + _FAR]
    whole = start <= _FAR, len(text) <= end + _FAR
    return before if whole[0] else _BEGUN.sub("", before), after if whole[1] else _ENDED.sub("", after)


def edges(session: Session, claims: Collection[str]) -> dict[str, Edges]:
    """By claim, in the text that it stands in. Two statements for 30,000 claims; one text at a time in memory."""
    ids, places = sorted(set(claims)), defaultdict(list)
    for some in batches(ids):
        rows = select(Claim.text_id, Claim.id, Claim.start, Claim.end).where(Claim.id.in_(some))
        for text, claim, start, end in session.execute(rows):
            places[text].append((claim, start, end))
    texts = select(AccountText.id, AccountText.cleaned).where(AccountText.id.in_(list(places)))
    return {
        claim: beside(cleaned, start, end)
        for text, cleaned in session.execute(texts.execution_options(yield_per=1))
        for claim, start, end in places[text]
    }
