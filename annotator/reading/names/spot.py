"""A stretch of a sentence that may be a name."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.reading.names.entry import Entry, Office


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of a sentence, by the numbers of its words, and what it may name."""

    first: int
    last: int
    """The word after its last word."""
    role: str
    """``name``, ``surname``, ``bare``, ``title``, ``head``, ``pronoun``, ``monarch``."""
    entries: tuple[Entry | Office, ...] = ()
    given: tuple[str, ...] = ()
    """The folded given names and initials before a surname."""
    of: Entry | None = None
    """The town or the party that a body is said to be of."""
    core: tuple[int, int] | None = None
    """Of such a body: its own words, without the owner's."""
