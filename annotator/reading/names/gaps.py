"""What may stand between two words of one name: a space, a hyphen, the full stop of an initial, an apostrophe."""

from __future__ import annotations

from annotator.reading.names.name_words import SHORTENED, TITLES
from annotator.reading.names.words import Word

_BETWEEN = frozenset(" -–—.'’‘/(\n\u00a0\u2009“”\"")
_OWNED = ("’ ", "' ")


def joined(text: str, words: list[Word], at: int) -> bool:
    """Whether no comma or other stop parts a word from the one before it; initials keep their full stop."""
    gap = text[words[at - 1].end : words[at].start]
    return len(gap) <= 3 and _BETWEEN.issuperset(gap)


def adjacent(text: str, words: list[Word], at: int) -> bool:
    """Whether a word is capitalised and only a space parts it from the one before."""
    return words[at].capital and text[words[at - 1].end : words[at].start] == " "


def together(text: str, words: list[Word], at: int) -> bool:
    """Whether only a space, a hyphen or the full stop of an initial parts a word from the one before it."""
    gap = text[words[at - 1].end : words[at].start]
    before = words[at - 1].fold
    return gap in (" ", "-", "\u00a0", " -") or (gap in (". ", ".") and (len(before) <= 2 or before in SHORTENED))


def of_one_name(text: str, words: list[Word], at: int) -> bool:
    """“Metal Workers’ Union”, “the Workers’ and Employees’ Union”: words of one name, an owner’s apostrophe between."""
    gap = text[words[at - 1].end : words[at].start]
    if words[at].fold == "and":
        return gap in _OWNED and at + 1 < len(words) and words[at + 1].capital
    return words[at].capital and words[at].fold not in TITLES and gap in (" ", *_OWNED)
