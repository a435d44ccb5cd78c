"""Lists of words and phrases, looked for in a text from the longest to the shortest."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?:['’][^\W\d_]+)?(?![\w-])")
_LETTERS = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=64)
def word_set(text: str) -> frozenset[str]:
    """The words of a text in small letters: by these it is quickly known whether a slower search can find anything."""
    return frozenset(_LETTERS.findall(text.lower()))


def any_of(phrases: Iterable[str]) -> str:
    """An alternation that matches the longest of the phrases, with any white space and either apostrophe in it."""
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+").replace("'", "['’]") for phrase in longest_first)


class PhraseFinder:
    """Finds phrases of several kinds in one pass over the words of a text, looking only where one can begin."""

    def __init__(self, kinds: Mapping[str, Iterable[str]]) -> None:
        grouped: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for kind, phrases in kinds.items():
            for phrase in phrases:
                grouped[phrase.split()[0].lower()][kind].append(phrase)
        self._by_first_word = {first: _pattern(kinds) for first, kinds in grouped.items()}

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """The phrases of a text that don't overlap, in order; ``lastgroup`` tells the kind of each."""
        end = 0
        for word in _WORD.finditer(text):
            pattern = self._by_first_word.get(word[0].lower()) if word.start() >= end else None
            if pattern and (match := pattern.match(text, word.start())):
                yield match
                end = match.end()


def _pattern(kinds: Mapping[str, Iterable[str]]) -> re.Pattern[str]:
    ordered = sorted(kinds.items(), key=lambda kind: -max(map(len, kind[1])))
    return re.compile(
        rf"(?:{'|'.join(f'(?P<{kind}>{any_of(phrases)})' for kind, phrases in ordered)})(?![\w-])", re.IGNORECASE
    )
