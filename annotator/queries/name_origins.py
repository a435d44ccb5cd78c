"""Where a name is from: the authority file, the texts, or a historian."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from annotator.reading.names.deciding import Rule, spelt
from annotator.reading.names.entry import Entry
from annotator.reading.names.gazetteer import default_authority

ORIGINS = {"authority": "the authority file", "texts": "the texts themselves", "hand": "a historian"}


@dataclass(frozen=True, slots=True)
class NamesByHand:
    """Names that people gave."""

    entered: frozenset[str]
    """In a file of the project's own."""
    parted: frozenset[str]
    """To a spelling that was another's."""
    joined: frozenset[str]
    """To all that another name bore: some were there already, some are new."""

    @classmethod
    def of(cls, rules: Iterable[Rule], entries: Iterable[Entry]) -> NamesByHand:
        """What the decisions in force and the project's entries give."""
        given: dict[bool, set[str]] = {True: set(), False: set()}
        for rule in rules:
            if rule.becomes != rule.name:
                given[bool(rule.spelling)].add(rule.becomes)
        return cls(frozenset(entry.name for entry in entries), frozenset(given[True]), frozenset(given[False]))

    def origin(self, name: str, spellings: Collection[str], *, listed: bool) -> str:
        """A key of ``ORIGINS``; ``listed`` says that reading knew it. What others are joined with stays what it was."""
        if name in self.entered:
            return "hand"
        if default_authority().get(name):
            return "authority"
        if name in self.parted or (name in self.joined and spelt(name) not in map(spelt, spellings)):
            return "hand"
        return "authority" if listed else "texts"
