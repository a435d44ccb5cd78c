"""What tells that a name is a ship's: its type or initials, what it has and does, and who is on board."""

from __future__ import annotations

import re

from annotator.reading.names.name_words import SHIP_INITIALS, SHIP_PARTS, SHIP_VERBS, SHIPS
from annotator.reading.names.words import Word, owns

_BOARD = frozenset({"aboard", "board"})
#: Between a ship's type and its name: no comma.
_DIRECT = re.compile(r"\.?\s+[“‘\"']?")
#: “H.M.A.S.” has so many letters.
_MOST = 4


def ship_initials(words: list[Word], at: int) -> int:
    """How many words from there on are the initials before a ship's name: 3 of “R. M. S. Gull”, 0 where none are.

    Two letters are a person's as well: “S. S. Marsh” is nobody's ship, but “the S. S. Gull” is one.
    """
    determined = at > 0 and words[at - 1].fold == "the"
    for count in range(1, min(_MOST, len(words) - at - 1) + 1):
        *_, last = initials = [word.fold for word in words[at : at + count]]
        if "".join(initials) in SHIP_INITIALS and words[at + count].capital and (count != len("SS") or determined):
            return count
        if len(last) > 1:
            break
    return 0


def is_ship(text: str, words: list[Word], first: int, last: int) -> bool:
    """Whether it is said so: “the cruiser X”, “on board the X”, “the X's decks”, “the crew of the X”, “the X sank”."""
    if any(ship_initials(words, at) == first - at for at in range(max(0, first - _MOST), first)):
        return True
    *earlier, before = [""] * 3 + [word.fold for word in words[max(0, first - 3) : first]]
    if before in SHIPS:
        return bool(_DIRECT.fullmatch(text, words[first - 1].end, words[first].start))
    if before != "the":
        return before in _BOARD
    after = words[last].fold if last < len(words) else ""
    has = (owns(text, words[last - 1]) and after in SHIP_PARTS) or (earlier[-1] == "of" and earlier[-2] in SHIP_PARTS)
    return has or earlier[-1] in _BOARD or after in SHIP_VERBS
