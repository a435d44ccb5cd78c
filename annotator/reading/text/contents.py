"""Tables of contents: where they end, and which titles they announce."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from annotator.reading.text.divisions import part_of_book
from annotator.reading.text.edges import is_told
from annotator.reading.text.paragraph import Paragraph
from models.vocabulary import ClaimKind

#: “Chapter 2.”, “1.2.III.”, “iv ”: what numbers a title.
_NUMBER = re.compile(
    r"^\W*(?:[^\W\d_]{4,8}\s+)?(?:\d{1,3}|[IVXLC]{1,7}|[ivxlc]{1,7})(?:\.[\dIVXLC]{1,7})*[.:)\s—–-]+(?=\S)"
)
#: The page of an entry, behind a gap or dots.
_PAGE = re.compile(r"(?:\s{2,}|[.…·]{2,}\s*)(?:\d{1,4}|[ivxlc]{1,7})$")
_LETTERS = re.compile(r"[^\W\d_]+|\d+")
#: Longer paragraphs are no titles.
LONGEST_TITLE = 300
#: Between two titles the text holds so many times what the contents do, and so many characters more.
_TIMES, _MORE = 3, 1_000
#: Contents take no more of a text.
_LARGEST = 0.25
#: Prose stands at most so far below the title that it is told under.
_BELOW = 9
#: Among so many of its entries the first that stand over their text are looked for.
_REACH = 40
#: Fewer letters are the number of a title.
_SHORTEST = 3


def title_key(text: str) -> str:
    """The words of a title, alike in the contents (“Chapter 2. The Siege  17”) and over its chapter (“The Siege”)."""
    return " ".join(_LETTERS.findall(_NUMBER.sub("", _PAGE.sub("", text)))).casefold()


def places(found: Sequence[Paragraph]) -> dict[str, list[int]]:
    """Where each title stands, by its words."""
    where: dict[str, list[int]] = defaultdict(list)
    for index, paragraph in enumerate(found):
        if len(paragraph.text) <= LONGEST_TITLE:
            where[title_key(paragraph.text)].append(index)
    return where


def keys(paragraph: Paragraph) -> list[str]:
    """The titles that a paragraph of the contents holds: as a whole, or one a line."""
    own = [title_key(paragraph.text)] if len(paragraph.text) <= LONGEST_TITLE else []
    listed = [title_key(line.text) for line in paragraph.lines] if len(paragraph.lines) > 1 else []
    return [key for key in dict.fromkeys(own + listed) if len(key) > _SHORTEST]


def contents_end(found: Sequence[Paragraph], at: int, where: Mapping[str, Sequence[int]]) -> int | None:
    """Where the text begins whose contents begin at ``at``; None where no two of its titles come again.

    Two titles that follow each other in the contents, and come just once more, part much more text there than here.
    """
    before = list(_starts(found))
    announced = _announced(found, at, where)
    begins = []
    for index, (entry, title) in enumerate(announced):
        following = next((pair for pair in announced[index + 1 :] if pair[1] > title), None)
        if following and before[title] - before[at] <= _LARGEST * before[-1] and _is_told(found, title):
            listed, told = before[following[0]] - before[entry], before[following[1]] - before[title]
            begins.extend([title] if told > _TIMES * listed + _MORE else [])
    return _first_heading(found, at, min(begins), where) if begins else None


def _is_told(found: Sequence[Paragraph], title: int) -> bool:
    """Whether whole sentences stand below a title, at most with other headings and pictures between them."""
    below = (one for one in found[title + 1 : title + _BELOW] if one.kind is ClaimKind.CLAIM)
    return any(is_told(one) for one in islice(below, 2))


def _announced(found: Sequence[Paragraph], at: int, where: Mapping[str, Sequence[int]]) -> list[tuple[int, int]]:
    """The entries of the contents whose title comes once more, and where it does; other lists stand near by."""
    pairs: list[tuple[int, int]] = []
    for index in range(at + 1, len(found)):
        for key in keys(found[index]):
            again = [place for place in where.get(key, ()) if place > index and not part_of_book(found[place].text)]
            pairs.extend([(index, again[0])] if len(again) == 1 else [])
        if len(pairs) >= _REACH:
            break
    return pairs


def _first_heading(found: Sequence[Paragraph], at: int, title: int, where: Mapping[str, Sequence[int]]) -> int:
    """The first of the headings that stand together with a title: the contents' own last entries come again."""
    while title - 1 > at and found[title - 1].kind is ClaimKind.HEADING and not _comes_again(found, title - 1, where):
        title -= 1
    return title


def _comes_again(found: Sequence[Paragraph], index: int, where: Mapping[str, Sequence[int]]) -> bool:
    return any(where[key][-1] > index for key in keys(found[index]) if key in where)


def _starts(found: Sequence[Paragraph]) -> Iterator[int]:
    """How much text stands before each paragraph."""
    length = 0
    for paragraph in found:
        yield length
        length += len(paragraph.text)
