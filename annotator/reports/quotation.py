"""A sentence of an account as a report quotes it: its words, whose they are, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from annotator.queries.wordings import Wording
from annotator.reports.citations.naming import family, leaders


@dataclass(frozen=True, slots=True)
class Source:
    """An account as the report cites it."""

    key: str
    title: str
    tradition: str
    author: str | None
    year: int | None
    calendar: str
    claims: int
    """How many of its sentences took part in the comparison."""
    siglum: str = ""
    """The letter or letters that stand for it in tables and lists."""
    card: tuple[tuple[str, str], ...] = ()
    """The rest of its source card, name and value."""
    reference: dict[str, Any] = field(default_factory=dict)
    """The work as an item of CSL-JSON."""

    @property
    def name(self) -> str:
        """How it is called in running text: its author, of more than two the first; else its main title."""
        people, _ = leaders(self.reference, ("editor",))
        first = f"{family(people[0])} et al." if len(people) > 2 else self.author
        return first or self.title.partition(": ")[0]

    @property
    def called(self) -> str:
        """The same where it stands in the midst of a sentence: a title in quotation marks."""
        return f"“{self.name}”" if self.title.startswith(self.name) else self.name


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a quotation, in its code points, and why it is set off."""

    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """A sentence of an account, letter for letter, with where it stands and when it says that things happened."""

    claim: str
    source: Source
    text: str
    page: str | None = None
    section: str | None = None
    paragraph: int | None = None
    """Of the file that was imported, counted from 1."""
    date: str | None = None
    """EDTF, Gregorian."""
    attributed_to: str | None = None
    marks: tuple[Mark, ...] = ()
    wordings: tuple[Wording, ...] = ()
    """Words of it that take sides."""
    agreeing: tuple[Source, ...] = ()
    """Other accounts that say the same."""
    witnesses: int = 1
    """How many of all that say it are independent of each other, its own account included."""
    present: bool = True
    """Whether the account's current text still has the sentence."""
    position: int = 0
    """Its place in the account's reading order."""
    start: int = 0
    end: int = 0
    """Where it stands in the account's cleaned text, in code points."""
    edges: tuple[str, str] = ("", "")
    """The last words before it and the first behind it, by which it is found where it stands more than once."""
    before: str = ""
    after: str = ""
    """The sentences around it, for it to be fair; no part of the claim."""
    context_at: str = ""
    """The number of the point that gives them, where it is not this one."""
    agents: tuple[str, ...] = ()
    """Who acts in it, by canonical name."""

    @property
    def techniques(self) -> tuple[str, ...]:
        """By what means its wording takes sides, each once."""
        return tuple(dict.fromkeys(one.technique for one in self.wordings))

    @property
    def place(self) -> str:
        """The innermost section and the page, as far as the account has them."""
        section = self.section.split(" › ")[-1] if self.section else ""
        return ", ".join(part for part in (section, self.page and f"p. {self.page}") if part)
