"""What a reader still has in mind at a sentence: where the passage is, and who was named last."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field

from annotator.reading.claim import NameMention
from annotator.reading.names.namings import Namings
from annotator.reading.names.reigns import Reigns
from models.historical_date import HistoricalDate

#: After so many sentences without a person named, a pronoun is left alone.
REACH = 2
#: What stands for the name of a body that has none.
UNNAMED = "? "
#: For how many sentences a town stays in mind.
_LATELY = 3
#: How many sentences a body stays the one that “the Committee” means.
_MEMORY = 8


@dataclass(slots=True)
class Passage:
    """The running context of an account; ``enter`` each sentence, then ``keep`` what it named."""

    section: str | None = None
    town: str | None = None
    """Where the passage is, canonical."""
    when: HistoricalDate | None = None
    """The day or the time of which the narrative last told."""
    before: tuple[NameMention, ...] = ()
    """The persons of the last sentence of the section that named any, in order."""
    age: int = 0
    """How many sentences ago that was."""
    began: bool = False
    """Whether that sentence began with the first of them."""
    strangers: bool = False
    """Whether that sentence or one since speaks of somebody unnamed."""
    reigns: Reigns = field(default_factory=Reigns)
    """Which monarchs the account names by their number, and when."""
    foreign: deque[bool] = field(default_factory=lambda: deque(maxlen=REACH))
    """Whether each of the last sentences spoke of the king of some land."""
    in_full: Namings = field(default_factory=Namings)
    """Who was named with a given name."""
    seats: set[str] = field(default_factory=set)
    """The towns of which the account has named a body so far."""
    renderings: dict[str, str] = field(default_factory=dict)
    """What the account calls otherwise than we do, and what we call it: “council” a soviet."""
    towns: deque[Collection[str]] = field(default_factory=lambda: deque(maxlen=_LATELY))
    """The towns that each of the last sentences named."""
    _bodies: deque[tuple[str, ...]] = field(default_factory=lambda: deque(maxlen=_MEMORY))

    def enter(self, section: str | None, town: str | None) -> None:
        """Begin a section: it brings its own town and forgets whom the last one named."""
        self.section, self.town, self.before = section, town, ()
        self._bodies.clear()
        self.towns.clear()
        self.foreign.clear()

    def keep(self, bodies: Iterable[str], towns: Collection[str]) -> None:
        """Remember the bodies and the towns that a sentence named."""
        self.in_full.sentence += 1
        self._bodies.append(tuple(bodies))
        self.towns.append(towns)

    def keep_persons(self, persons: tuple[NameMention, ...], start: int, strangers: Callable[[], bool]) -> None:
        """Remember the persons of a sentence that begins at this offset, and whether it has some without a name."""
        self.age += 1
        if persons:
            self.before, self.age, self.began, self.strangers = persons, 1, persons[0].start == start, False
        self.strangers = self.strangers or (bool(self.before) and self.age <= REACH and strangers())

    def body(self, words: str) -> str | None:
        """The body last named that is one of these words, as “the Committee” or “the Soviet” means it.

        ``UNNAMED`` begins it where that is one without a name: “a committee was formed”.
        """
        latest = (name for names in reversed(self._bodies) for name in reversed(names))
        return next((name for name in latest if is_one(name, words)), None)


def is_one(name: str, words: str) -> bool:
    """“Moscow Soviet” is a soviet, “Committee of Public Safety” a committee, a committee of a soviet no soviet."""
    name, words = name.lower(), words.lower()
    itself = name if " of " in words else name.partition(" of ")[0]
    return f" {itself}".endswith(f" {words}") or any(f" {words}{of}" in f" {name}" for of in (" of ", " for "))
