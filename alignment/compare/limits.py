"""What a date, an hour or a number is given as: its words, and whether it is only a limit, a plan or a guess."""

from __future__ import annotations

import re

from alignment.record import ClaimRecord, DateIn, NumberIn, Span

_AT_DAY = r"\s+in\s+the\s+(?:morning|afternoon|evening)"
_STRUCK = rf"(?:\s*(?:[ap]\.?\s?m\.?|o[’']clock)(?:{_AT_DAY})?|{_AT_DAY})"
#: A bare number is an hour behind “at” alone: it may be of what has just been counted.
_CLOCK = rf"(?:\d{{1,2}}(?:[.:]\d\d)?{_STRUCK}|\d{{1,2}}[.:]\d\d|(?<=\bat )\d{{1,2}})"
_PART = (
    r"(?:noon|midnight|dawn|daybreak|dusk|nightfall|towards?\s+(?:the\s+)?(?:morning|evening|night)"
    r"|the\s+(?:(?:early\s+|late\s+)?(?:morning|afternoon|evening|night)|small\s+hours))"
)
#: A year is the same in both calendars but for its first days.
A_YEAR = 300
#: The hour that stands before the day it is of: “2 a.m. on” the 26th, “the morning of” the 26th.
_HOUR = re.compile(rf"\b(?:{_CLOCK}|{_PART})(?:\s+on(?:wards?)?)?,?\s+(?:on\s+|of\s+)?(?:the\s+)?$", re.IGNORECASE)
_LIMIT = r"(?:by|before|(?:not|no)\s+later\s+than)"
_AFTER_LIMIT = re.compile(rf"\b{_LIMIT}\s+(?:about\s+|around\s+|the\s+)*$", re.IGNORECASE)
_WITH_LIMIT = re.compile(rf"{_LIMIT}\b", re.IGNORECASE)
#: What is due, fixed or was to be may never have come: “was due to meet on”, “had been fixed for”, “to be convened on”.
_PLAN = re.compile(
    r"\b(?:due|scheduled|slated|fixed|planned|postponed|timed|intended|expected|supposed|called\s+for|set\s+for"
    r"|(?:was|were|is|are)\s+to|to\s+be|should|must|shall|will)\b[^.;:!?,]{0,48}$",
    re.IGNORECASE,
)
#: “The slogan of the October revolution” has no day; “the eve of the revolution” has.
_EVENT = re.compile(
    r"\b(?:revolution|insurrection|uprising|rising|coup|revolt|mutiny|rebellion)\b[^\d]*$", re.IGNORECASE
)
_TIME = r"(?:time|day|week|eve|night|morning|moment|outbreak|beginning|start|end|course|year)s?"
_SOMETHING_OF = re.compile(rf"\b(?!{_TIME}\s)\w+\s+of\s+(?:the\s+)?$", re.IGNORECASE)
#: What would or might have come about did not.
_IMAGINED = re.compile(r"\b(?:would|might)\s+(?:\w+\s+)?have\b", re.IGNORECASE)
#: “Passed the afternoon”, “all night”, “throughout the evening”: for so long something lasted.
_LASTING = re.compile(
    r"\b(?:pass(?:ed|ing)|spen[dt](?:ing)?|throughout|through|all|whole|entire|most\s+of)\s+(?:the\s+|that\s+)?$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.;:!?](?=\s)")
_DAY_OR_MONTH = re.compile(
    r"\d|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|"
    r"\b(?:\w+-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+tieth|\w+teenth)\b",
    re.IGNORECASE,
)
_HOURS = re.compile(r"\d{1,2}(?:[.:]\d\d)?\s*(?:[ap]\.?\s?m\b|o[’']clock)|\d{1,2}[.:]\d\d", re.IGNORECASE)
_NAMES_HOUR = re.compile(rf"{_HOURS.pattern}|\b{_PART}\b", re.IGNORECASE)
#: The hour that stands behind its day: “12 May, from noon on”, “12 May at about 2 a.m.”
_HOUR_BEHIND = re.compile(
    r",?\s+(?:(?:at|in|from|since|by|before|after|until|towards?|about|around|shortly|the)\s+)*"
    rf"(?:{_NAMES_HOUR.pattern})(?:(?<=\.m)\.|(?<=\.\sm)\.)?(?:\s+on(?:wards?)?)?",
    re.IGNORECASE,
)


def is_imagined(claim: ClaimRecord, number: NumberIn) -> bool:
    """Whether so many are told only of what did not come about: “140 would have left”."""
    before = _CLAUSE.split(claim.text[: number.span.start])[-1]
    after = _CLAUSE.split(claim.text[number.span.end :])[0]
    return bool(_IMAGINED.search(before) or _IMAGINED.search(after))


def stretch(claim: ClaimRecord, date: DateIn) -> Span:
    """The words of a date with those of its hour, where it gives one."""
    return with_hour(claim.text, date.span) if date.time else date.span


def with_hour(text: str, date: Span) -> Span:
    """The words of a date with those of its hour, where they stand before it or behind."""
    if before := _HOUR.search(text[: date.start]):
        return Span(before.start(), date.end)
    behind = None if _NAMES_HOUR.search(text, date.start, date.end) else _HOUR_BEHIND.match(text, date.end)
    return Span(date.start, behind.end() if behind else date.end)


def is_lasting(claim: ClaimRecord, date: DateIn) -> bool:
    """Whether it is a part of the day for the whole of which something lasted: what came in it is not told."""
    return bool(_LASTING.search(claim.text[: stretch(claim, date).start]))


def is_limit(claim: ClaimRecord, date: DateIn) -> bool:
    """Whether it is only the latest that can be: “by 3 a.m.”, “not later than the 20th”."""
    if not date.text:
        return False
    words = stretch(claim, date)
    return bool(_AFTER_LIMIT.search(claim.text[: words.start]) or _WITH_LIMIT.match(claim.text[words.start :]))


def names_day(date: DateIn) -> bool:
    """Whether its words name a day or month, which each calendar names in its way; not “9 p.m.”, not “next morning”."""
    return bool(_DAY_OR_MONTH.search(_HOURS.sub("", date.text))) and date.date.days < A_YEAR


def only_names(claim: ClaimRecord, date: DateIn) -> bool:
    """Whether it is an event by name, of which something else is told that may be of any day."""
    return bool(_EVENT.search(date.text) and _SOMETHING_OF.search(claim.text[: date.span.start]))


def is_plan(claim: ClaimRecord, date: DateIn) -> bool:
    """Whether something was only meant to happen then."""
    return bool(date.text and _PLAN.search(claim.text[: stretch(claim, date).start]))
