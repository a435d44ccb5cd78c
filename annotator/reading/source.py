"""A source as its format gives it: its text, and what the format itself says of its structure."""

from __future__ import annotations

from dataclasses import dataclass

from models.vocabulary import ClaimKind


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, heading, note or caption that the format marks as such; offsets in code points of the text."""

    start: int
    end: int
    kind: ClaimKind = ClaimKind.CLAIM
    level: int = 0
    """Of a heading: 1 for the outermost."""
    quoted: bool = False
    note: str | None = None
    """Of a note: its label."""


@dataclass(frozen=True, slots=True)
class NoteCall:
    """The mark in the text that calls a note."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class PageStart:
    """From here on the text stands on this page."""

    start: int
    label: str


@dataclass(frozen=True, slots=True)
class Structure:
    """What a format says of a text. Without passages the layout of the lines has to tell them."""

    passages: tuple[Passage, ...] = ()
    calls: tuple[NoteCall, ...] = ()
    pages: tuple[PageStart, ...] = ()
    quoted: tuple[tuple[int, int], ...] = ()
    """Stretches within passages that the format marks as somebody else's words, in order."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was opened: all that the import needs, and defaults for what it asks."""

    text: str
    format: str
    """As a person is told it: “PDF, 12 pages”, “plain text (windows-1252)”."""
    structure: Structure = Structure()
    title: str | None = None
    author: str | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """What a hostile file may cost at most; anything beyond is refused in one line."""

    size: int = 64 * 2**20
    """Bytes of the file."""
    unpacked: int = 512 * 2**20
    """Bytes of all that a container holds."""
    ratio: int = 200
    """Unpacked bytes for a packed one: beyond it is a zip bomb."""
    characters: int = 30_000_000
    """Code points of the text."""
    pages: int = 5_000
    depth: int = 400
    """Elements within elements."""
    seconds: int = 120
    memory: int = 2 * 2**30
    """Bytes that reading one file may take, where the system lets it be limited."""
