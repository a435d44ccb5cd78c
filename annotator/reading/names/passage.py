"""What a reader still has in mind at a sentence: where the passage is, and who was named last."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field

from annotator.reading.claim import NameMention

#: How many sentences a body stays the one that “the Committee” means.
_MEMORY = 8


@dataclass(slots=True)
class Passage:
    """The running context of an account; ``enter`` each sentence, then ``keep`` what it named."""

    section: str | None = None
    town: str | None = None
    """Where the passage is, canonical."""
    before: tuple[NameMention, ...] = ()
    """The persons of the last sentence of the section that named any, in order."""
    age: int = 0
    """How many sentences ago that was."""
    began: bool = False
    """Whether that sentence began with the first of them."""
    in_full: dict[str, str] = field(default_factory=dict)
    """By folded surname, the person last named with a given name."""
    seats: set[str] = field(default_factory=set)
    """The towns of which the account has named a body so far."""
    _bodies: deque[tuple[str, ...]] = field(default_factory=lambda: deque(maxlen=_MEMORY))

    def enter(self, section: str | None, town: str | None) -> None:
        """Begin a section: it brings its own town and forgets whom the last one named."""
        self.section, self.town, self.before = section, town, ()
        self._bodies.clear()

    def keep(self, mentions: Iterable[NameMention], start: int) -> None:
        """Remember what a sentence named that begins at this offset."""
        mentions = tuple(mentions)
        persons = tuple(mention for mention in mentions if mention.what == "person")
        self.age += 1
        if persons:
            self.before, self.age, self.began = persons, 1, persons[0].start == start
        self._bodies.append(tuple(mention.name for mention in mentions if mention.what == "body"))

    def body(self, words: str) -> str | None:
        """The body last named that is one of these words, as “the Committee” or “the Soviet” means it."""
        latest = (name for names in reversed(self._bodies) for name in reversed(names))
        return next((name for name in latest if is_one(name, words)), None)


def is_one(name: str, words: str) -> bool:
    """“Moscow Soviet” is a soviet, “Committee of Public Safety” a committee."""
    name, words = name.lower(), words.lower()
    return f" {name}".endswith(f" {words}") or f" {words} of " in f" {name}" or f" {words} for " in f" {name}"
