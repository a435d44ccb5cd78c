"""In which years an account names which monarch by the number."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from annotator.reading.names.words import folds
from models.historical_date import HistoricalDate

#: Years before and behind in which the account's own namings count, and how much oftener than all others one is named.
_YEARS, _BY_FAR = 2, 3


@dataclass(slots=True)
class Reigns:
    """In which years the account names whom with a number."""

    named: dict[str, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))

    def keep(self, name: str, when: HistoricalDate) -> None:
        """Count one naming."""
        self.named[name][when.first.year] += 1

    def meant(self, given: str, when: HistoricalDate | None) -> str | None:
        """Who was named by far the most in those years, of this folded name where one is ``given``."""
        if when is None:
            return None
        years = range(when.first.year - _YEARS, when.last.year + _YEARS + 1)
        times = Counter(
            {
                name: sum(count for year, count in counts.items() if year in years)
                for name, counts in self.named.items()
                if not given or folds(name)[0] == given
            }
        )
        (name, most), *others = [*times.most_common(2), ("", 0)][:2]
        return name if most > 1 and most >= _BY_FAR * sum(count for _, count in others) else None
