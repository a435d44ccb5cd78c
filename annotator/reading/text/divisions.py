"""What the parts of books and pages call themselves, and the signs by which a title page or a web page is known."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from models.vocabulary import ClaimKind


def part_of_book(text: str) -> ClaimKind | None:
    """The kind of what stands under a title such as “Contents” or “Index of Names”; None for any other words."""
    if len(text) >= 60 or text[:1].islower():
        return None
    return _titles().get(re.sub(r"^[\W\d]+|[\W\d]+$", "", text.casefold().replace("’", "'")))


def is_imprint(text: str) -> bool:
    """Whether words of the back of a title page stand in it."""
    plain = text.casefold()
    return bool(
        _words("imprint", "signs").search(plain) or (len(plain) < 150 and _words("imprint", "words").search(plain))
    )


def is_chrome(text: str) -> bool:
    """Whether it speaks as the menus, buttons and licences around a text do."""
    plain = text.casefold()
    if _words("chrome", "signs").search(plain):
        return True
    telling, words = len(_words("chrome", "words").findall(plain)), len(plain.split())
    a_sentence = words > 3 and plain.endswith((".", "!", "?"))
    return not a_sentence and telling >= max(1, words / 4)


@cache
def words_of_documents() -> tuple[str, str]:
    """What documents call themselves and whom they address, each as alternatives in small letters."""
    names, addressed = (_data()["documents"][which] for which in ("names", "addressed"))
    return "|".join(map(re.escape, names)), "|".join(map(re.escape, addressed))


@cache
def _data() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("annotator.reading").joinpath("data/divisions.toml").read_text("utf-8"))


@cache
def _titles() -> dict[str, ClaimKind]:
    return {title: ClaimKind(kind) for kind, titles in _data()["titles"].items() for title in titles}


@cache
def _words(what: str, which: str) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(sign) for sign in _data()[what][which])
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)")
