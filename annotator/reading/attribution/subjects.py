"""Who it is that says something: a name, “he” where that is safe, or the words that stand for somebody."""

from __future__ import annotations

import re
from functools import cache

from annotator.reading.attribution.sayings import GOVERNED, PREPOSITION, a_witness, either_of, witnesses
from annotator.reading.attribution.telling import ARTICLE, TITLE, WORD, Telling
from annotator.reading.claim import Attribution

#: A word, or one held between quotation marks: “the organ of the ‘moderate’ party”.
_PLAIN_OR_MARKED = rf"(?:{WORD}|[“\"‘]{WORD}[”\"’])"
#: The words of a clause up to its verb: behind a stop or a conjunction.
_CLAUSE = re.compile(
    r"(?:[,;:—–(\[\]“”‘\"]\s*|\s-\s|^|\b(?:and|but|as|that|which|who|when|while|where|because|if|for|so|then|thus|than)\s+)"
    rf"(?P<words>{_PLAIN_OR_MARKED}(?:\s+{_PLAIN_OR_MARKED})*)$",
    re.IGNORECASE,
)
_WITH_ARTICLE = re.compile(rf"(?P<governed>\b{PREPOSITION}\s+(?:all\s+)?)?\b{ARTICLE}\s", re.IGNORECASE)
#: “It was not true, as historians claimed”: so few words too are somebody.
_AS = re.compile(r"as\s+", re.IGNORECASE)
_ADVERBIAL = re.compile(rf"{PREPOSITION}\s", re.IGNORECASE)
_NO_SUBJECT = re.compile(
    r"\b(?:is|are|was|were|be|been|being|had|has|have|did|does|shall|will|would|should|must|can|could|may|might|not"
    r"|never|to|it|there|they|we|you|he|she|i|following|fact|whose|reader|(?<!who )made)\b"
    r"|(?:ly|\band|(?<!\bof )\b(?:us|them|him|me))$"
    r"|\b\w{3,}ed\s+(?:the|an?|his|her|their|its|two|three|four|five|six|some|many|several)\b",
    re.I,
)
_PRONOUN = re.compile(r"\b(?:he|she|his|her)$", re.IGNORECASE)
_WHO = re.compile(r"(?:,[^,“”]{1,80},|,)?\s+(?:who|which)$")
#: “X went there and reported”: the subject is that of the clause before.
_SAME = re.compile(r"\b(?:and|but|then)$")
_APPOSED = re.compile(r",\s(?:(?:by no means|then|now|once|later|himself|herself|formerly)\s)?")
_ASIDE_ENDS = re.compile(r",(?! (?:and|or)\b)")
#: Longer subjects are more than somebody's name.
_MOST_WORDS, _MOST_BARE = 10, 6


def subject(told: Telling, end: int, stance: str, *, anybody: bool) -> Attribution | None:
    """The source whose words end at ``end``; ``anybody``: whether other than a name and a witness will do."""
    before = _WHO.sub("", told.sentence.text[:end])
    related = len(before) < end
    for start, stop, mention in told.names():
        is_there = stop <= len(before) and _work().match(before, stop)
        if is_there and (related or not GOVERNED.search(before[:start])):
            return told.source(mention.name, stance, (start, stop))
    if _PRONOUN.search(before):
        return _he(told, before, stance)
    if _SAME.search(before):
        return first_subject(told, before, stance)
    span = _noun(before)
    words = before[slice(*span)] if span else ""
    return told.source(words, stance, span) if span and (anybody or witnesses().match(words)) else None


def in_apposition(told: Telling, found: Attribution) -> Attribution:
    """The person beside whom words for somebody stand: “X, the minister of war”, “the minister, X,”; else as it is."""
    text, at, end = told.sentence.text, found.start - told.sentence.start, found.end - told.sentence.start
    named = any(start <= at < stop for start, stop, _ in told.names())
    for start, stop, mention in () if named else told.names():
        if mention.what != "person":
            continue
        before = stop < at and _APPOSED.fullmatch(text, stop, at) and not GOVERNED.search(text[:start])
        if before or (text[end:start] == ", " and _ASIDE_ENDS.match(text, stop)):
            return told.source(mention.name, found.stance, (start, stop))
    return found


def owner(told: Telling, end: int, stance: str) -> Attribution | None:
    """Whose it is, where “X” before “'s view”, or “his” before “view”, ends at ``end``."""
    named = (told.source(m.name, stance, (start, stop)) for start, stop, m in told.names() if stop in (end, end + 2))
    return next(named, None) or _he(told, told.sentence.text[:end], stance)


def _he(told: Telling, before: str, stance: str) -> Attribution | None:
    """The one person named before “he” in the sentence; where there is none, whom the passage has in mind."""
    pronoun = _PRONOUN.search(before)
    if not pronoun:
        return None
    subjects = (
        (end, m) for start, end, m in told.names() if m.what == "person" and not GOVERNED.search(before[:start])
    )
    persons = {mention.name for end, mention in subjects if end <= pronoun.start()}
    name = next(iter(persons)) if len(persons) == 1 else None if persons else told.he()
    return told.source(name, stance, pronoun.span()) if name else None


def first_subject(told: Telling, before: str, stance: str) -> Attribution | None:
    """The first name before a place of the sentence that no preposition governs."""
    free = (
        (start, end, m) for start, end, m in told.names() if end < len(before) and not GOVERNED.search(before[:start])
    )
    return next((told.source(mention.name, stance, (start, end)) for start, end, mention in free), None)


@cache
def _work() -> re.Pattern[str]:
    """“X's memoirs” is X."""
    return re.compile(rf"(?:['’]s?\s+(?:[\w-]+\s+)?(?:{either_of('witnesses', 'works')}))?$")


def _noun(before: str) -> tuple[int, int] | None:
    """“The delegates of the front”: from the last article that no preposition governs, or few words without any."""
    clause = _CLAUSE.search(before)
    if not clause:
        return None
    as_ = _AS.match(clause["words"])
    start = clause.start("words") + (as_.end() if as_ else 0)
    words = before[start:]
    article = next((found for found in reversed([*_WITH_ARTICLE.finditer(words)]) if not found["governed"]), None)
    few = _MOST_WORDS if article else _MOST_BARE
    start += article.start() if article else 0
    alone = as_ or (start == 0 and not _ADVERBIAL.match(before))
    is_one = article or (alone and (TITLE.fullmatch(words) or a_witness().search(words)))
    return (
        (start, len(before))
        if is_one and len(before[start:].split()) <= few and not _NO_SUBJECT.search(before, start)
        else None
    )
