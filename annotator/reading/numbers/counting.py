"""What a number counts: the noun after it, as one says it of a single one."""

from __future__ import annotations

import re
from functools import cache

from annotator.reading.numbers.numerals import number_words

_TOKEN = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*[’']?|[,;:.()\[\]!?–—“”\"%$£€]|\d[\d,.]*")
#: With the dot of an abbreviation, where the sentence goes on: “90 per cent. of the votes”.
_PER_CENT = re.compile(r"\s*(?:%|o/o\b|p\.\s?c\.|per\s?cent\b(?:\.(?=,|\s+[a-z]))?)")
#: “Of the delegates”, “40,000 stand of rifles”.
_OF = re.compile(r"\s+(?:(?:stand|head|yoke|brace)\s+)?of\s+(?:(?:the|its|their|his|her|these|those|our)\s+)?")
_NOUN_AND = re.compile(r"\s*\b[a-z]+\s+and\s+$")
_PAST = re.compile(r"^[a-z]+[^e]ed$")
_HYPHENATED = re.compile(r"-(?!strong\b|odd\b|plus\b)([^\W\d_]{3,})")
_MONEY = re.compile(r"([$£€])\s?$")
_COINS = {"$": "dollar", "£": "pound", "€": "euro"}


@cache
def stops() -> frozenset[str]:
    """Words that end a counted noun."""
    return frozenset(number_words()["stops"]["words"])


def singular(noun: str) -> str:
    """The noun as one says it of a single one: “votes” → “vote”, “men” → “man”, “deputies” → “deputy”."""
    irregular: dict[str, str] = number_words()["plurals"]
    if _is_of_men(noun):
        return noun[:-2] + "an"
    for plural, one in irregular.items():
        if noun.lower() == plural or noun.lower().endswith(f"-{plural}"):
            return noun[: len(noun) - len(plural)] + one
    if re.search(r"(?:ss|us|is|ss’)$", noun) or not noun.endswith("s"):
        return noun
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    return noun[:-2] if re.search(r"(?:ches|shes|sses|xes|zes)$", noun) else noun[:-1]


def is_plural(noun: str) -> bool:
    """Whether the word can be the plural of a counted noun."""
    return noun.lower() in number_words()["plurals"] or bool(re.search(r"[^s’'ui]s$", noun)) or _is_of_men(noun)


def _is_of_men(noun: str) -> bool:
    """Whether it is the plural of “man”, “woman”, “boatman”."""
    return noun.lower().endswith("men") and noun.lower() not in number_words()["no_men"]["words"]


def counted(text: str, at: int, *, one: bool) -> tuple[str | None, int]:
    """The counted noun after a number that ends there, and where it ends; None where there is none.

    Adjectives are passed over up to the first plural; capitalised words before it belong to the noun (“Red Guards”).
    ``one`` is for a number that takes the singular.
    """
    if match := _PER_CENT.match(text, at):
        return "per cent", match.end()
    if match := _HYPHENATED.match(text, at):
        return match[1], match.end()
    if match := _OF.match(text, at):
        at = match.end()
    return _noun(_phrase(text, at, one=one), one=one)


def noun_before_and(text: str, at: int) -> int | None:
    """Where “months and” begins that stands before a half: “two months and a half”."""
    found = _NOUN_AND.search(text, max(0, at - 40), at)
    return found.start() if found else None


def _phrase(text: str, at: int, *, one: bool) -> list[re.Match[str]]:
    """The words up to the noun: to the first plural, or where that is a genitive to one soon after it."""
    passed: list[re.Match[str]] = []
    for token in _TOKEN.finditer(text, at, at + 90):
        word = token[0]
        if word == "," and passed and not one and len(passed) < 4:
            continue
        if (
            not word[0].isalpha()
            or (word.lower() in stops() and not (passed and word[0].isupper()))
            or len(passed) == 6
        ):
            break
        if one and passed and _PAST.search(word) and not passed[-1][0].endswith("ly"):
            break  # “one party demanded”
        passed.append(token)
        if is_plural(word) and not one:
            break
    return passed


def _noun(passed: list[re.Match[str]], *, one: bool) -> tuple[str | None, int]:
    if not one:
        while passed and not is_plural(passed[-1][0].rstrip("’'")):
            passed = passed[:-1]
    if not passed:
        return None, 0
    first = len(passed) - 1
    while first and passed[-1][0][0].isupper() and passed[first - 1][0][0].isupper():
        first -= 1
    words = [token[0].rstrip("’'") for token in passed[first:]]
    return " ".join([*words[:-1], singular(words[-1])]), passed[-1].end()


def money(text: str, at: int) -> str | None:
    """The coin whose sign stands before a number that begins there."""
    match = _MONEY.search(text, max(0, at - 3), at)
    return _COINS[match[1]] if match else None
