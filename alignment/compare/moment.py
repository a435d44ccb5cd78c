"""How far two dates speak against each other, and whether two claims can be of one time."""

from __future__ import annotations

import re

from alignment.evidence import SLIGHT
from alignment.record import ClaimRecord, DateIn

#: How much a date that is only carried over from the context counts, against one that the claim itself states.
FROM_CONTEXT = 0.5
#: A date wider than this many days is too vague to contradict sharply.
PRECISE = 7
#: Further apart than this many days, two dates are rather of two happenings: of 64 such pairs that were read, five were
#: contradictions.
FAR = 30
#: So many days may a date be off that only the context gives: of 432 pairs that were read and are further apart, 36
#: were contradictions, fewer than of any pairs.
CONTEXT_OFF = 1
_YEAR = re.compile(r"\b\d{4}\b")


def at_one_time(a: ClaimRecord, b: ClaimRecord) -> bool:
    """Whether their dates, if both have one, lie no further apart than those of one happening do."""
    return not (a.date and b.date) or a.date.gap(b.date) <= FAR


def force(gap: int, x: DateIn, y: DateIn) -> float:
    """How far two dates that are so many days apart speak against each other, 0..1, were both stated."""
    if bool(x.text) != bool(y.text) and gap > CONTEXT_OFF:
        return SLIGHT / FROM_CONTEXT
    if x.text and y.text and gap > FAR and not _other_year(x, y):
        return SLIGHT
    return 1.0 if max(x.date.days, y.date.days) <= PRECISE else 0.6


def _other_year(x: DateIn, y: DateIn) -> bool:
    """Whether two days differ in the year alone, and an account writes it: somebody mistook a digit."""
    alike = (x.date.first.month, x.date.first.day) == (y.date.first.month, y.date.first.day)
    return alike and x.date.days == y.date.days == 1 and bool(_YEAR.search(f"{x.text} {y.text}"))
