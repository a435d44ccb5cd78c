"""Which Latin encoding a text is in, told by the letters: French has no ŕ, Czech no ø.

Statistics of letters and of disorder, which tell scripts apart, are level between the encodings of one script.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files

#: The likelier first: it is taken where several fit equally well.
LATIN = ("cp1252", "cp1250", "iso8859_2", "mac_roman")

#: A letter beyond ASCII, with what stands before it if that is a small letter.
_LETTER = re.compile(r"([a-zß-öø-ÿ])?([^\W\d_a-zA-Z])")
#: What no language has within a word; the apostrophe, dashes and the soft hyphen may stand there.
_INTRUDER = re.compile(r"(?<=[^\W\d_])[^\x00-\x7f\w\s’‘“”–—…\xad\xb7](?=[^\W\d_])|[\x80-\x9f]")


def latin_encoding(sample: bytes) -> str | None:
    """The encoding whose letters best make up the alphabet of one language; None if none can decode the sample."""
    fits = {encoding: _fit(text) for encoding in LATIN if (text := _decoded(sample, encoding)) is not None}
    return max(fits, key=fits.__getitem__) if fits else None


def _fit(text: str) -> float:
    """The share of the letters beyond ASCII that one language accounts for, at best; 1 where there are none."""
    letters: Counter[str] = Counter()
    misplaced = len(_INTRUDER.findall(text))
    for before, letter in _LETTER.findall(text):
        if before and letter.isupper():
            misplaced += 1
        else:
            letters[letter.lower()] += 1
    number = letters.total() + misplaced
    known = max(sum(letters[letter] for letter in alphabet) for alphabet in _alphabets())
    return known / number if number else 1.0


@cache
def _alphabets() -> tuple[str, ...]:
    data = files("annotator.reading").joinpath("data/alphabets.toml").read_text("utf-8")
    return tuple(tomllib.loads(data).values())


def _decoded(sample: bytes, encoding: str) -> str | None:
    try:
        return sample.decode(encoding)
    except UnicodeDecodeError:
        return None
