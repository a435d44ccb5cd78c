"""The unit that a number has from its neighbours: “390 out of 670 delegates”, “3, 7 and 12 votes”, “97 votes to 72”."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from annotator.reading.numbers.antecedents import unit_told
from annotator.reading.numbers.numerals import Numeral

_VOTE = re.compile(r"\s+(?:votes?\s+)?(?:against|to)\s+$|[-–]$", re.I)
#: “10 for and 2 against”.
_FOR_AND = re.compile(r"\s+(?:votes\s+|voted\s+|were\s+)?(?:for|in\s+favou?r)(?:\s+and|,|\s+to)\s+$", re.I)
_AGAINST = re.compile(r"\s+(?:votes\s+)?against\b", re.I)
_VOTED = re.compile(r"\b(?:vot(?:e|ed|es|ing)|carried|adopted|passed|rejected|defeated|majority|margin)\b", re.I)
_OUT_OF = re.compile(
    r"(?:\s+of|[^,;.]{0,40}?\s+(?:out\s+of\s+(?:a\s+total\s+of\s+)?|of\s+(?=the)))\s*(?:the\s+)?$", re.I
)
#: “Of the 90 delegates 40 left”: the whole comes first in its clause.
_OF_THE = re.compile(
    r"(?:^|[,;:—–(“\"]\s*|\b(?:that|and|but|when|where)\s+)(?P<of>of\s+(?:(?:the|its|their|these)\s+)?)$", re.I
)
_ITS_NOUN = re.compile(r"\s+[^\d,;.]{3,40},?\s+$")
_AND = re.compile(r"\s+(?:and|or)\s+")
_COMMA_AND = re.compile(r"(?:,\s+[\d,]*\d){0,20},?\s+(?:and|or)\s+[\d,]*\d")
_WHOLE = 100


@dataclass(frozen=True, slots=True)
class Count:
    """A number with what it counts as far as that is known."""

    numeral: Numeral
    begin: int
    """Where the words that qualify it begin."""
    end: int
    """Where they end, so that the noun may begin."""
    unit: str | None = None
    scope: str | None = None


def is_vote(text: str, start: int, end: int) -> bool:
    """Whether the stretch stands close to words of voting, so that “ten to two” is no range."""
    return bool(_VOTED.search(text, max(0, start - 40), end + 40))


def shared(text: str, counts: list[Count]) -> list[Count]:
    """The counts with a unit for each that has one to share."""
    for at in reversed(range(len(counts) - 1)):
        counts[at] = _listed(text, counts[at], counts[at + 1])
    for at in range(len(counts)):
        if at + 1 < len(counts):
            counts[at : at + 2] = _pair(text, counts[at], counts[at + 1])
        if counts[at].unit is None:
            before = next((its for its in counts[:at][::-1] if not _is_bracketed_share(text, its)), None)
            before = before if before and _goes_on(before, counts[at]) else None
            told = unit_told(text, counts[at].begin, counts[at].end)
            counts[at] = replace(counts[at], unit=told or (before.unit if before else None))
    for at in range(len(counts) - 1):
        if counts[at].unit is None and _OUT_OF.fullmatch(text[counts[at].end : counts[at + 1].begin]):
            counts[at] = replace(counts[at], unit=counts[at + 1].unit)
    return counts


def _listed(text: str, one: Count, two: Count) -> Count:
    """“3, 7 and 12 votes”: with the noun that stands behind the last of a list."""
    between = text[one.end : two.begin]
    is_last = _AND.fullmatch(between)
    is_within = between == ", " and _COMMA_AND.match(text, two.end)
    shares = one.unit is None and (is_last or is_within) and not one.numeral.share
    return replace(one, unit=two.unit) if shares and _may_be(two.unit, one) else one


def _is_bracketed_share(text: str, one: Count) -> bool:
    """Whether it only says how large a part the number before it is: “505 delegates (75.4%)”."""
    return one.unit == "per cent" and text[: one.begin].endswith("(")


def _goes_on(last: Count, one: Count) -> bool:
    """Whether the noun of the last number may be that of this one too; no per cent are more than a hundred."""
    return not one.numeral.share and not last.numeral.times and _may_be(last.unit, one)


def _may_be(unit: str | None, one: Count) -> bool:
    return unit != "per cent" or one.numeral.value <= _WHOLE


def _pair(text: str, one: Count, two: Count) -> tuple[Count, Count]:
    between = text[one.end : two.begin]
    told_both = _FOR_AND.fullmatch(between) and _AGAINST.match(text, two.end)
    votes = told_both or (_VOTE.search(between) and is_vote(text, one.begin, two.end))
    if votes and (one.unit is None or one.unit.startswith("vote")) and two.unit in (None, "vote"):
        return replace(one, unit="vote", scope="for"), replace(two, unit="vote", scope="against")
    if _OUT_OF.fullmatch(between):
        return replace(one, unit=one.unit or two.unit), replace(two, unit=two.unit or one.unit)
    whole = (
        _OF_THE.search(text, max(0, one.begin - 40), one.begin) if one.unit and _ITS_NOUN.fullmatch(between) else None
    )
    if whole and two.unit is None:
        said = " ".join(text[whole.start("of") : two.begin].split()).rstrip(",")
        return one, replace(two, scope=said[0].lower() + said[1:])
    return one, two
