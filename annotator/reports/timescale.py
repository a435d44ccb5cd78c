"""A line of time on which one early day doesn't squeeze all others: what lies empty between is cut out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

#: A gap is cut out where it takes more than this share of the days that are drawn.
_GAP = 0.3
#: How many cuts a line bears and is still read as one.
_CUTS = 3
#: What a cut is as wide as: room for the name of a day.
_CUT = 0.14
#: How far apart the named days stand.
_STEP = 0.16


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days without a cut, and where they are drawn (0..1)."""

    first: date
    last: date
    left: float
    right: float

    @property
    def days(self) -> int:
        """How long it is; nothing for a single day."""
        return (self.last - self.first).days

    def at(self, day: date) -> float:
        """Where one of its days is drawn."""
        return self.left + (self.right - self.left) * (day - self.first).days / max(self.days, 1)

    @property
    def named(self) -> tuple[date, ...]:
        """The days that are named below it: its first, and as many more as there is room for."""
        count = min(self.days, int((self.right - self.left) / _STEP + 1e-9))
        steps = (round(self.days * step / count) for step in range(1, count + 1)) if count else ()
        return (self.first, *(self.first + timedelta(days=step) for step in steps))


def stretches(days: Iterable[date]) -> tuple[Stretch, ...]:
    """The line of time of those days, from left to right."""
    runs = _runs(sorted(set(days)))
    length = sum((run[-1] - run[0]).days for run in runs)
    room, at, drawn = 1 - _CUT * (len(runs) - 1), 0.0, []
    for run in runs:
        width = room * (run[-1] - run[0]).days / max(length, 1)
        drawn.append(Stretch(run[0], run[-1], at, at + width))
        at += width + _CUT
    return tuple(drawn)


def _runs(days: Sequence[date]) -> list[Sequence[date]]:
    """The days parted at each gap that is long beside all that is left; the widest first, as each makes others long."""
    runs = [days]
    while True:
        kept = sum((run[-1] - run[0]).days for run in runs)
        gap, cut = max(((b - a).days, b) for run in runs for a, b in [(run[0], run[0]), *pairwise(run)])
        if gap <= _GAP * kept or len(runs) > _CUTS or len(days) <= len(runs) + 1:
            return runs
        runs = [part for run in runs for part in _parted(run, cut) if part]


def _parted(run: Sequence[date], cut: date) -> tuple[Sequence[date], Sequence[date]]:
    return [day for day in run if day < cut], [day for day in run if day >= cut]
