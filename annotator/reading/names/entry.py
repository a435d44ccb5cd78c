"""One person, body, place, ship or office of the authority file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from annotator.reading.names.numerals import number_of
from annotator.reading.names.words import folds
from models.historical_date import HistoricalDate


@dataclass(frozen=True, slots=True)
class Entry:
    """One person, body, place or ship. Which of the optional fields mean something depends on ``what``."""

    name: str
    what: str
    also: tuple[str, ...] = ()
    """Names that no rule can work out: pseudonyms, synonyms, renamings."""
    bare: tuple[str, ...] = ()
    """Of a body: words that mean it where the passage names no other ("Central Committee")."""
    local: str | None = None
    """Of a body: its name without the town, where every town may have one."""
    seat: str | None = None
    """Of a local body: the town that is not put before the name."""
    patronymic: str | None = None
    born: int | None = None
    died: int | None = None
    role: str | None = None
    she: bool = False
    alone: bool = True
    """Of a person: whether the surname alone may mean this one."""
    kind: str | None = None
    """Of a place: ``town``, ``site`` or ``land``."""
    within: str | None = None
    """Of a site: its town."""
    quiet: bool = False
    """Whether the name is as often something else and counts only after a word that tells what it is."""
    life: str | None = None
    """When a body or a ship existed, a person acted, a place was called so; EDTF, Gregorian."""
    meant: str | None = None
    """When the bare words of a body mean it, where that is less than its life; EDTF, Gregorian."""
    found: bool = False
    """Whether it comes from the account itself and no list."""

    @property
    def is_monarch(self) -> bool:
        """Whether it is a person whom an account calls by a number."""
        may_be = self.what == "person" and (self.found or self.role == "monarch") and " " in self.name
        return may_be and number_of(self.name) is not None

    @property
    def surname(self) -> tuple[str, ...]:
        """The folded words of a person's surname; a numeral keeps the name before it."""
        parts = self.name.split()
        return folds(" ".join(parts[-2:]) if parts[-1].isupper() and len(parts) > 1 else parts[-1])

    @property
    def given(self) -> tuple[str, ...]:
        """What stands before a person's surname, and the patronymic."""
        return (*self.name.split()[:-1], *([self.patronymic] if self.patronymic else []))


@dataclass(frozen=True, slots=True)
class Term:
    """Who held an office, from one day to another, Gregorian."""

    name: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Office:
    """An office by its titles and the terms of its holders."""

    name: str
    titles: tuple[str, ...]
    terms: tuple[Term, ...]

    def holder(self, when: HistoricalDate) -> str | None:
        """The canonical name of who held it all that time, None where nobody or more than one did."""
        held = {term.name for term in self.terms if term.first <= when.last and when.first <= term.last}
        certain = {term.name for term in self.terms if term.first <= when.first and when.last <= term.last}
        names = certain or held
        return names.pop() if len(names) == 1 else None
