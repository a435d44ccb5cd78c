"""The time that a part of an account tells of, as its title says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TitleYears:
    """From which month to which, each with its year."""

    first: tuple[int, int]
    last: tuple[int, int]
    cost: float = 0.0
    """What it costs a date of that part to lie outside."""

    def hold(self, year: int, month: int | None = None) -> bool:
        """Whether a month of that year, or any, lies within."""
        if month is None:
            return self.first[0] <= year <= self.last[0]
        return self.first <= (year, month) <= self.last
