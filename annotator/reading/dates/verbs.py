"""The verb that a date or an hour hangs on: whether it tells, looks back, plans or orders."""

from __future__ import annotations

import re
from functools import lru_cache

from annotator.reading.dates.date_words import CONTEXT, either
from annotator.reading.phrase_lists import word_set

CLAUSE_END = re.compile(
    r",(?!\d)|[;:—–()]|\b(?:and|but|when|while|whereas|which|whom?|whose|that|after|before|as|because|until)\b"
)
#: A form of a verb after “had”, and no noun: “had business there” looks back at nothing.
_PARTICIPLE = (
    r"\w+(?:ed|en|wn|ught|orn|ung|unk|ut|pt|lt|nt|eft|et|ld)|been|"
    rf"{either(CONTEXT['past_tenses'])}|{either(CONTEXT['participles'])}"
)
_PRESENT = re.compile(r"\b(?:am|is|are|has|have|do|does|shall|will|must|can|cannot|may|I|[Ww]e)\b")
#: “Held” is left out of what was ordered to be done: a meeting proposed for a day is mostly told next.
_VERB = re.compile(
    r"\b(?:(?P<back>(?:had|having)(?!\s+to\b)(?:\s+(?:not|never|only|also|been|being|by\s+then|just|already|\w+ly))*"
    rf"\s+(?:{_PARTICIPLE}))"
    r"|(?P<plan>(?:was|were|is|are)\s+(?:due|scheduled|to)\s+(?:be\s+)?\w+|(?:would|should|shall|will)\s+(?:not\s+)?(?:be\s+)?\w+"
    rf"|postponed\s+(?:to|until)|to\s+(?:be\s+\w+|{either(CONTEXT['to_come'])})\b|prepar\w+\s+for\b"
    r"|(?<!can )(?<!could )(?<!cannot )(?<!may )(?<!might )(?<!not )be\s+(?!held)\w+(?:ed|en|wn|ld|lt|nt|pt|ut|ght)"
    r"|(?:due|scheduled|fixed|arranged|planned|appointed|supposed|intended|timed|expected|called|summoned|set)\s+(?:for|to)\b)"
    rf"|(?P<bid>(?:{either(CONTEXT['bidding'])})\s+(?:(?!that\b)[\w’'-]+\s+){{0,5}}?to\s+\w+)"
    r"|(?P<noun>(?<!was )(?<!were )(?<!been )\w{3,}ed\s+by)\b"
    rf"|(?P<past>was|were|did|\w{{3,}}ed|{either(CONTEXT['past_tenses'])})\b)"
)
_ADVERB = re.compile(r"\s*(?:\w+ly\s+|also\s+|then\s+)?")
#: No verb is looked for further away.
_REACH = 240
_SUBORDINATE = re.compile(
    rf"\s*,?[^,;:]{{0,40}}\b(?:after|when|while|as|since|before|once|following|with)\b[^,;:]{{0,{_REACH}}},", re.I
)


def first_verb_looks_back(text: str) -> bool:
    """Whether a sentence without a date tells of what was before: “had already left”."""
    verb = None if word_set(text).isdisjoint(("had", "having")) else _VERB.search(text)
    return bool(verb and verb["back"])


def has_one_verb(text: str) -> bool:
    """Whether it begins with a verb that tells what was done, and no other stands in it."""
    found = list(_VERB.finditer(text))
    return len(found) == 1 and found[0].lastgroup == "past" and bool(_ADVERB.fullmatch(text, 0, found[0].start()))


def tells_of_the_past(text: str) -> bool:
    """Whether a verb of a sentence stands in the past: “We confirm the date, 13 December” tells of what is to come."""
    return any(verb.lastgroup in ("past", "back", "bid") for verb in _VERB.finditer(text))


def speaks_of_the_present(text: str) -> bool:
    """Whether a sentence only speaks of what is or shall be, as an order or a letter does."""
    return bool(_PRESENT.search(text)) and not tells_of_the_past(text)


def is_planned(text: str, start: int) -> bool:
    """Whether what stands there is only ordered or expected for then: “they would come at eleven”."""
    return tense(text, start, start) in ("plan", "bid")


@lru_cache(maxsize=64)
def tense(text: str, start: int, end: int) -> str | None:
    """Of the verb that the date hangs on: ``back``, ``plan``, ``bid`` (“ordered to”), ``noun`` or ``past``.

    It is the last verb before the date in its clause; a date at the head of a clause hangs on the first verb after it
    that is not in a subordinate clause, and of that only a look back tells anything.
    """
    reach = max(0, start - _REACH)
    starts = [match.end() for match in CLAUSE_END.finditer(text, reach, max(0, start - 1))]
    before = list(_VERB.finditer(text[starts[-1] if starts else reach : start]))
    if before:
        return before[-1].lastgroup
    aside = _SUBORDINATE.match(text, end)
    after = _VERB.search(text, aside.end() if aside else end, end + _REACH)
    return "back" if after and (after["back"] or "").startswith("had") else None
