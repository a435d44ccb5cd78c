"""Whom an account has named in full so far, and whom the surname alone means after it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

#: For so many sentences a surname alone means whom the account last named in full.
_FRESH = 60


@dataclass(slots=True)
class Namings:
    """Whom the account has named in full so far, by folded surname."""

    sentence: int = 0
    last: dict[str, tuple[str, int]] = field(default_factory=dict)
    times: dict[str, Counter[str]] = field(default_factory=dict)
    alone: Counter[str] = field(default_factory=Counter)
    """Who was meant by the surname alone, how often."""

    def keep(self, surname: str, name: str) -> None:
        """Remember that this sentence names a person in full."""
        self.last[surname] = name, self.sentence
        self.times.setdefault(surname, Counter())[name] += 1

    def lately(self, surname: str) -> str | None:
        """Who of that surname was named in full within the last sentences."""
        name, at = self.last.get(surname, ("", -_FRESH - 1))
        return name if self.sentence - at <= _FRESH else None

    def bearer(self, surname: str) -> str | None:
        """Whom the surname alone means: the one named lately, else the one named most often."""
        if surname not in self.last:
            return None
        return self.lately(surname) or self.times[surname].most_common(1)[0][0]
