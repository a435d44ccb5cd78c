"""Putting a citation together: words, italics and quotation marks, with the point where English typography has it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a citation that are set in italics, or are not."""

    text: str
    italic: bool = False


Runs = tuple[Run, ...]
_ENDS = (".", "?", "!")
_CLOSING = "”"


def words(text: str) -> Runs:
    """Words as they are; nothing for none."""
    return (Run(text),) if text else ()


def italic(text: str) -> Runs:
    """The title of a whole work."""
    return (Run(text, italic=True),) if text else ()


def quoted(text: str) -> Runs:
    """The title of a part of a work."""
    return (Run(f"“{text}{_CLOSING}"),) if text else ()


def joined(parts: Iterable[Runs], separator: str) -> Runs:
    """The parts that there are, one after the other."""
    made: Runs = ()
    for part in parts:
        made = part if not made else (*pointed(made, separator), *part) if part else made
    return made


def pointed(runs: Runs, sign: str) -> Runs:
    """The runs with a sign of punctuation behind: inside a closing quotation mark, and no full stop after a stop."""
    if not runs:
        return ()
    *head, last = runs
    closing = _CLOSING if last.text.endswith(_CLOSING) else ""
    bare = last.text.removesuffix(_CLOSING) if closing else last.text
    mark, rest = (sign[0], sign[1:]) if sign[:1] in (".", ",") else ("", sign)
    if mark == "." and bare.endswith(_ENDS):
        mark = ""
    if closing:
        return (*head, Run(bare + mark + closing, last.italic), *words(rest))
    return (*head, last, *words(mark + rest))


def plain(runs: Iterable[Run]) -> str:
    """A citation as bare words."""
    return "".join(run.text for run in runs)
