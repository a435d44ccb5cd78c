"""The pairs of a stretch of claims as rows, written by whichever worker made them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session, sessionmaker

from annotator.database import writing
from annotator.queries.batches import batches
from annotator.services.alignment_rows import pair_row
from annotator.services.placing import placed
from models.rows import Claim, Pair

if TYPE_CHECKING:
    from alignment.suggestion import Suggestion

_ROWS = 2000
_CLAIM = (Claim.id, Claim.account_id, Claim.position, Claim.date_first, Claim.date_last)


def write_stretch(sessions: sessionmaker[Session], suggestions: Sequence[Suggestion]) -> int:
    """Write them in one transaction; how many they were. One that its other claim brought before stays as it is.

    They go in the order of their keys, so that two workers that write the same pairs never wait for each other.
    """
    by_key = {tuple(sorted((one.a, one.b))): one for one in suggestions}
    with writing(sessions) as session:
        wanted = select(*_CLAIM).where(Claim.id.in_({claim for key in by_key for claim in key}))
        claims = {claim.id: claim for claim in session.execute(wanted)}
        rows = [_row(one, claims[a], claims[b]) for (a, b), one in sorted(by_key.items())]
        dialect = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
        for some in batches(rows, _ROWS):
            session.execute(dialect.insert(Pair).on_conflict_do_nothing(), some)
    return len(rows)


def _row(suggestion: Suggestion, first: Row[Any], second: Row[Any]) -> dict[str, object]:
    return pair_row(suggestion, *sorted((first.account_id, second.account_id))) | placed(first, second)
