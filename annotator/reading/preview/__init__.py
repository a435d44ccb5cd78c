"""What reading makes of a file, told before anything is kept: what it recognised, what it took out, what it mended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from annotator.reading.dates.calendar_sign import CalendarSigns, signs_of


@dataclass(frozen=True, slots=True)
class Group:
    """Things of one kind: how many, and some of them as they stand in the text."""

    what: str
    number: int
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A section that was found, and how many sentences stand under it."""

    title: str
    depth: int
    sentences: int


@dataclass(frozen=True, slots=True)
class Note:
    """A note with the sentence that calls it; without one where nothing does."""

    label: str
    words: str
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Dated:
    """A sentence that names a date, and what that is taken to mean."""

    text: str
    words: tuple[str, ...]
    date: str | None
    """EDTF, Gregorian."""
    reason: str


@dataclass(frozen=True, slots=True)
class Preview:
    """A file as it would come in."""

    format: str
    """With the encoding, where it is plain text."""
    title: str | None
    author: str | None
    year: int | None
    characters: int
    pages: tuple[str, ...]
    """The labels of the pages, in order."""
    kinds: tuple[Group, ...]
    """The sentences by what they are."""
    sections: tuple[Heading, ...]
    taken_out: tuple[Group, ...]
    mended: tuple[Group, ...]
    moved: tuple[str, ...]
    """Captions and notes that stood within a paragraph, and now stand behind it."""
    notes: int
    linked: int
    """How many of the notes a sentence calls."""
    note_examples: tuple[Note, ...]
    uncalled: tuple[str, ...]
    """Labels that the text calls, without a note of that label below."""
    dated: tuple[Dated, ...]
    """The first sentences that name a date."""
    signs: CalendarSigns
    """What its words say of its calendar."""
    without_year: bool
    """Whether days or months are named, but no year that would date them."""
    lost: tuple[str, ...]
    """Characters of the file that are neither in the cleaned text nor among what was taken out: none, that is."""
    ids: tuple[str, ...]
    """Of its sentences, in order, as `annotator.reading.identity` makes them for an account without a key."""

    @property
    def sentences(self) -> int:
        return len(self.ids)


def preview_of(told: dict[str, Any]) -> Preview:
    """A preview from its JSON."""
    fields: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in told.items()}
    for name in ("kinds", "taken_out", "mended"):
        fields[name] = tuple(Group(**one | {"examples": tuple(one["examples"])}) for one in told[name])
    fields["sections"] = tuple(Heading(**one) for one in told["sections"])
    fields["note_examples"] = tuple(Note(**one) for one in told["note_examples"])
    fields["dated"] = tuple(Dated(**one | {"words": tuple(one["words"])}) for one in told["dated"])
    fields["signs"] = signs_of(told["signs"])
    return Preview(**fields)
