"""The order of an index or a dictionary: entries by their first letters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_HEAD = re.compile(r"[^\W\d_]+")
#: So many entries in order are no accident, though one in seven is out of it: cross-references, names with “de”.
_FEWEST, _OUT_OF_ORDER = 6, 1 / 7


def in_alphabetical_order(texts: Sequence[str]) -> bool:
    """Whether paragraphs follow each other by their first words, as those of an index do."""
    heads = [" ".join(_HEAD.findall(text[:40])[:3]).casefold() for text in texts]
    rising = sum(before < after for before, after in pairwise(heads))
    return len(heads) >= _FEWEST and rising >= (1 - _OUT_OF_ORDER) * (len(heads) - 1)
