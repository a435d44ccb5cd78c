"""Whether two counts of dead, wounded or taken may be those of two fights."""

from __future__ import annotations

from alignment.compare.moment import PRECISE
from alignment.compare.wholes import Counted
from alignment.record import ClaimRecord
from alignment.units import kinds

#: By the first noun of their rows in ``units.toml``.
_LOSSES = frozenset({"dead", "wounded", "prisoner"})
#: Days that lie so close may be of one fight.
CLOSE = 3


def may_be_of_two_fights(ours: Counted, theirs: Counted) -> bool:
    """Whether losses are counted, and neither days close together nor a name say that they are of one fight."""
    (a, x), (b, y) = ours, theirs
    losses = bool((kinds(x.unit) | kinds(y.unit)) & _LOSSES)
    return losses and not _are_close(a, b) and _names(a).isdisjoint(_names(b))


def _are_close(a: ClaimRecord, b: ClaimRecord) -> bool:
    if not (a.date and b.date) or max(a.date.days, b.date.days) > PRECISE:
        return False
    return a.date.gap(b.date) <= CLOSE


def _names(claim: ClaimRecord) -> set[str]:
    """Who and where, but for peoples and lands: “the English lost” is said of every fight."""
    bodies = {actor.name for actor in claim.actors if actor.what in ("person", "ship") or " " in actor.name}
    return bodies | {place.name for place in claim.places if place.extent != "land"}
