"""What a number counts behind which no noun stands: by the verb after it, or by the noun before it.

“Of whom 51 were Bolsheviks”, “a membership of 80,000”, “workers, some 20,000 of them”.
"""

from __future__ import annotations

import re

from annotator.reading.dates.date_words import either
from annotator.reading.numbers.counting import counted, is_plural, singular
from annotator.reading.numbers.numerals import number_words

_WERE = re.compile(r"\s+(?:(?:of\s+(?:them|whom|which)\s+)?(?:were|are)|supported|for)\s+(?:the\s+)?", re.I)
_OF_THEM = re.compile(r"\s+(?:of\s+(?:them|these|those)|in\s+all)\b", re.I)
_AGED = re.compile(r"\b(?:aged|ages?\s+of|(?:the\s+)?ages(?:\s+(?:of|from|between))?)\s+(?:between\s+)?$", re.I)
_STRONG = re.compile(r"[\s-]strong\b", re.I)
_ABSTAINED = re.compile(r"\s+(?:abst(?:aining|ained|entions?))\b", re.I)
#: “About thirty taken prisoner”, “some two hundred captured”.
_TAKEN = re.compile(
    r"\s+(?:(?:were|was)\s+)?(?:made\s+|taken(?:\s+as)?\s+)?(?:prisoners?|captured|captives?)\b(?!\s+(?:the|an?|by)\b)",
    re.I,
)
_NUMBER_OF = re.compile(
    r"\bnumber\s+of\s+(?P<noun>[a-z]+)\b[^.;,]{0,30}?\b(?:was|is|of|to|at|from|reached|exceeded)\s+$", re.I
)
#: “Red” of “Red Guards”.
_CAPITALS = re.compile(r"(?:\b(?!(?:The|These|Those|Some|Many|Most|All|And|But|In)\b)[A-Z][\w’-]*\s+){0,3}$")
#: “The population grew in those years from”.
_GREW = r"(?:grew|grown|rose|risen|fell|fallen|increased|declined|dropped|shrank|swelled)\b[^.;,]{0,40}?\bfrom"
_COLLECTIVES: dict[str, str] = number_words()["collectives"]
_COLLECTIVE = re.compile(
    rf"\b(?P<noun>{either(_COLLECTIVES)})\b[^.;,]{{0,40}}?\b(?:of|was|were|is|at|to|numbering|numbered|totall?ed|totall?ing|reached|{_GREW})\s+$",
    re.I,
)
#: “A company of the guard numbering 137”: who makes up a force, and a crowd.
_FORCE = re.compile(
    r"\b(?:(?P<crowd>crowds?|groups?|bands?|part(?:y|ies))|forces?|detachments?|battalions?|compan(?:y|ies)|regiments?|brigades?"
    r"|divisions?|corps|army|columns?|squads?|units?|platoons?)\b[^.;,]{0,40}?,?\s+(?:numbering|numbered)\s+$",
    re.I,
)
_SUBJECT = re.compile(
    r"(?:\b(?P<noun>[^\W\d_]+)|\bof\s+(?:the\s+)?(?P<members>[^\W\d_]+),)\s+(?:was|were|numbered|(?:as\s+)?numbering|totall?ed|totall?ing|amount(?:ed|ing)\s+to|came\s+to)\s+$",
    re.I,
)
_NOUN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def unit_told(text: str, begin: int, end: int) -> str | None:
    """The unit of the number between these limits, as the words behind it tell it or a noun before it."""
    before = text[max(0, begin - 80) : begin]
    if _TAKEN.match(text, end):
        return "prisoner"
    if were := _WERE.match(text, end):
        return counted(text, were.end(), one=False)[0]
    if _ABSTAINED.match(text, end):
        return "abstention"
    if _STRONG.match(text, end):
        return _last_plural(before) or "man"
    return _by_noun_before(before) or (_last_plural(before) if _OF_THEM.match(text, end) else None)


def _by_noun_before(before: str) -> str | None:
    """By “aged”, a noun of many, or the subject of “was” and the like."""
    if _AGED.search(before):
        return "year"
    if collective := _COLLECTIVE.search(before):
        return _COLLECTIVES[collective["noun"].lower()]
    subject = _NUMBER_OF.search(before) or _SUBJECT.search(before)
    noun = next((word for word in subject.groups() if word), "") if subject else ""
    if is_plural(noun):
        return singular(noun)
    force = _FORCE.search(before)
    return force and ("person" if force["crowd"] else "man")


def _last_plural(before: str) -> str | None:
    """The last plural before: “Workers, some 20,000 of them”."""
    nouns = (match for match in _NOUN.finditer(before) if not before.startswith(("’s", "'s"), match.end()))
    plurals = [match for match in nouns if is_plural(match[0])]
    if not plurals:
        return None
    last = plurals[-1]
    names = _CAPITALS.search(before, 0, last.start()) if last[0][0].isupper() else None
    return singular(f"{names[0] if names else ''}{last[0]}" if before[: last.start()].strip() else last[0].lower())
