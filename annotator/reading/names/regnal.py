"""Monarchs and popes by their numbers: “Louis XVI”, “Louis the Sixteenth”, “Charles First”.

Who differs by a number is another person, always.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from annotator.reading.names.entry import Entry
from annotator.reading.names.name_words import HEADS, NO_NAMES, SITES, TITLES, is_given
from annotator.reading.names.numerals import ORDINAL, ROMAN, number_of, with_number
from annotator.reading.names.words import Word


def numbered(text: str, words: Sequence[Word], at: int) -> int:
    """The word behind the number of the monarch whose name is the word ``at``; 0 where none follows."""
    word, here = words[at], at + 1
    the = here + 1 < len(words) and words[here].fold == "the" and is_given(word.fold)
    here += the
    if here >= len(words) or not text[word.end : words[here].start].replace("the", "").isspace():
        return 0
    if not word.capital or word.fold in NO_NAMES | TITLES | HEADS | SITES or not words[here].capital:
        return 0
    number = text[words[here].start : words[here].end]
    is_roman = not the and ROMAN.fullmatch(number) and (len(number) > 1 or is_given(word.fold))
    is_ordinal = is_given(word.fold) and ORDINAL.fullmatch(words[here].fold) and number.isalpha()
    return here + 1 if is_roman or is_ordinal else 0


def monarchs(spellings: Counter[str]) -> Iterable[Entry]:
    """An entry for each monarch of whom the account writes the number, the one named most often first."""
    found: dict[tuple[str, int], Counter[str]] = defaultdict(Counter)
    for spelling, times in spellings.items():
        number = number_of(spelling)
        if number:
            found[spelling.split()[0], number][spelling] += times
    for (given, number), spelt in sorted(found.items(), key=lambda one: -one[1].total()):
        name = with_number(f"{given} ", number)
        yield Entry(name, "person", also=tuple(sorted(set(spelt) - {name})), found=True)
