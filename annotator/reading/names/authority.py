"""All entries that reading knows, and what they are looked up by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from annotator.reading.names.entry import Entry, Office
from annotator.reading.names.phrases import Phrase, has_spellings, phrases_of, ranked
from annotator.reading.names.skeleton import skeleton


@dataclass(frozen=True, eq=False)
class Authority:
    """All entries, and what they are looked up by; those that it has of its own may stand upon a larger one."""

    own: tuple[Entry, ...] = ()
    offices: tuple[Office, ...] = ()
    base: Authority | None = None

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries, the most particular first."""
        return self.own + (self.base.entries if self.base else ())

    def extended(self, entries: Iterable[Entry]) -> Authority:
        """This authority and further entries; one of the same name takes the place of the one that is there."""
        own = {entry.name: entry for entry in entries}
        if any((known := self.get(name)) and not _adds_to(known, entry) for name, entry in own.items()):
            return Authority((*own.values(), *(entry for entry in self.entries if entry.name not in own)), self.offices)
        return Authority(tuple(own.values()), self.offices, base=self) if own else self

    def get(self, name: str) -> Entry | None:
        """The entry of a canonical name."""
        return self._named.get(name) or (self.base.get(name) if self.base else None)

    @cached_property
    def _named(self) -> Mapping[str, Entry]:
        return {entry.name: entry for entry in self.own}

    @cached_property
    def phrases(self) -> Mapping[str, tuple[Phrase, ...]]:
        """Phrases by their first word, the longest first."""
        below = self.base.phrases if self.base else {}
        by_first: dict[str, list[Phrase]] = defaultdict(list)
        for phrase in phrases_of(self.own, () if self.base else self.offices):
            by_first[phrase.folds[0]].append(phrase)
        return {**below, **{first: ranked([*more, *below.get(first, ())]) for first, more in by_first.items()}}

    @cached_property
    def spellings(self) -> Mapping[str, tuple[Phrase, ...]]:
        """Phrases by the romanisation key of their first word, for spellings that nobody wrote down."""
        below = self.base.spellings if self.base else {}
        by_key: dict[str, list[Phrase]] = defaultdict(list)
        for phrase in phrases_of(self.own, ()):
            if has_spellings(phrase):
                by_key[skeleton(phrase.folds[0])].append(phrase)
        return {**below, **{key: ranked([*below.get(key, ()), *more]) for key, more in by_key.items()}}


def _adds_to(known: Entry, entry: Entry) -> bool:
    """Whether an entry only brings further names to one that is there."""
    return set(known.also) <= set(entry.also) and replace(entry, also=known.also) == known
