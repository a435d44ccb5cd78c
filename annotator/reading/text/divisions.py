"""What the parts of books and pages call themselves, and the signs by which a title page or a web page is known."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from models.vocabulary import ClaimKind

_ONES = "one|two|three|four|five|six|seven|eight|nine"
_WORDS = (
    rf"{_ONES}|ten|eleven|twelve|\w+teen|twenty(?:[\s-](?:{_ONES}))?|thirty(?:[\s-](?:{_ONES}))?"
    r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last"
)
#: “12”, “IV”, “the First”, “1.2.III”.
_ORDINAL = rf"(?:\d{{1,3}}|[IVXLC]+)(?:\.(?:\d{{1,3}}|[IVXLC]+))*|(?:the )?(?:{_WORDS})"
#: What divides a book, the outermost first.
_NAMES = (("volume", "vol."), ("part",), ("book",), ("chapter", "lecture", "act", "canto", "appendix"), ("section",))
#: What stands beside the chapters without a number.
_BEHIND = "appendix|appendices|epilogue|afterword|postscript(?:um)?"
_RANKS = {name: rank for rank, names in enumerate(_NAMES, 1) for name in names}
PART, BOOK = _RANKS["part"], _RANKS["book"]
_DIVISION = re.compile(
    rf"(?i:(?P<name>{'|'.join(map(re.escape, _RANKS))}) (?:{_ORDINAL}))\b"
    r"(?:[\s.:—–-]+(?P<title>[A-Z“‘\d].{0,80}(?<![.]))|[.:]?)"
    rf"|(?i:(?P<behind>{_BEHIND})(?: [A-Z]| to .{{3,40}})?)(?:[.:]?|[.:—–-]+ (?P<named>[A-Z“‘\d].{{0,80}}(?<![.])))"
)
_END = re.compile(
    rf"(?i)(?:the )?end\.?|finis\.?"
    rf"|end of (?:the )?(?:(?:{_WORDS}) )?(?:{'|'.join(map(re.escape, _RANKS))})(?!\w).{{0,20}}"
)


def part_of_book(text: str) -> ClaimKind | None:
    """The kind of what stands under a title such as “Contents” or “Index of Names”; None for any other words."""
    if len(text) >= 60 or text[:1].islower():
        return None
    return _titles().get(re.sub(r"^[\W\d]+|[\W\d]+$", "", text.casefold().replace("’", "'")))


def is_division(text: str) -> bool:
    """Whether it names a chapter, part, book or volume with its number."""
    return division_rank(text) is not None


def division_rank(text: str) -> int | None:
    """How high a division stands: 1 for a volume, 4 for a chapter; None for any other words."""
    found = _DIVISION.fullmatch(text) if text[:1].isupper() and not text.endswith((",", ";", "-")) else None
    return _RANKS[(found["name"] or "chapter").lower()] if found else None


def is_bare_division(text: str) -> bool:
    """Whether it names a division by its number alone: its title, if it has one, stands below."""
    found = _DIVISION.fullmatch(text)
    return found is not None and not (found["title"] or found["named"])


def is_end(text: str) -> bool:
    """Whether it says that a book or a part of it ends: “The End”, “End of Volume I”."""
    return bool(_END.fullmatch(text))


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
