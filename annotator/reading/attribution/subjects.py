"""Who it is that says something: a name, “he” where that is safe, or the words that stand for somebody."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from annotator.reading.attribution.sayings import GOVERNED, PREPOSITION, either_of, witnesses, words_of
from annotator.reading.claim import Attribution, NameMention, Sentence
from annotator.reading.quoting import find_quotations

_ARTICLE = r"(?:the|an?|my|our|his|her|their|its|one|another|some|several|many|most|other|these|those)"
_WORD = r"[\w’'.-]*[\w’']"
#: A word, or one held between quotation marks: “the organ of the ‘moderate’ party”.
_PLAIN_OR_MARKED = rf"(?:{_WORD}|[“\"‘]{_WORD}[”\"’])"
#: The words of a clause up to its verb: behind a stop or a conjunction.
_CLAUSE = re.compile(
    r"(?:[,;:—–(\[\]“”‘\"]\s*|\s-\s|^|\b(?:and|but|as|that|which|who|when|while|where|because|if|for|so|then|thus|than)\s+)"
    rf"(?P<words>{_PLAIN_OR_MARKED}(?:\s+{_PLAIN_OR_MARKED})*)$",
    re.IGNORECASE,
)
_WITH_ARTICLE = re.compile(rf"(?P<governed>\b{PREPOSITION}\s+(?:all\s+)?)?\b{_ARTICLE}\s", re.IGNORECASE)
#: “It was not true, as historians claimed”: so few words too are somebody.
_AS = re.compile(r"as\s+", re.IGNORECASE)
_ADVERBIAL = re.compile(rf"{PREPOSITION}\s", re.IGNORECASE)
#: “According to Pravda,” “according to the Moscow Gazette,” “according to two Western historians,”.
_WHOEVER = re.compile(
    r"\s+(?P<words>(?:(?:the|an?|one|two|some|several|many|most)\s+)?(?:[\w’'-]+\s+){0,3}?(?P<last>[\w’'-]+))(?=[,.;]|$)"
)
_NO_SUBJECT = re.compile(
    r"\b(?:is|are|was|were|be|been|being|had|has|have|did|does|shall|will|would|should|must|can|could|may|might|not"
    r"|never|to|it|there|they|we|you|he|she|i|following|fact|whose|reader|(?<!who )made)\b"
    r"|(?:ly|\band|(?<!\bof )\b(?:us|them|him|me))$"
    r"|\b\w{3,}ed\s+(?:the|an?|his|her|their|its|two|three|four|five|six|some|many|several)\b",
    re.I,
)
_OBJECT = re.compile(
    rf"\s+(?P<words>{_ARTICLE}(?:\s+(?!(?:to|in|with|from|at|as|when|and|who|while|by|for|on|\w+ly)\b){_WORD}){{1,6}}|(?:one|another|someone|somebody)\b)",
    re.I,
)
#: “…,” said he.
_INVERTED = re.compile(r"\s+(?P<he>he|she)\b")
_PRONOUN = re.compile(r"\b(?:he|she|his|her)$", re.IGNORECASE)
_WHO = re.compile(r"(?:,[^,“”]{1,80},|,)?\s+(?:who|which)$")
#: “X went there and reported”: the subject is that of the clause before.
_SAME = re.compile(r"\b(?:and|but|then)$")
#: A name of its own, say a newspaper's: “Pravda”, “Rabochi i Soldat”.
_TITLE = re.compile(r"(?!(?:Who|What|Which|This|That|These|Those|It)\b)[A-Z][\w’-]+(?:\s+(?:[A-Z][\w’-]*|\w{1,3}))*")
_APPOSED = re.compile(r",\s(?:(?:by no means|then|now|once|later|himself|herself|formerly)\s)?")
_ASIDE_ENDS = re.compile(r",(?! (?:and|or)\b)")
#: Longer subjects are more than somebody's name.
_MOST_WORDS, _MOST_BARE = 10, 6


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence that says that somebody says something, and whom “he” would mean in it."""

    sentence: Sentence
    mentions: Sequence[NameMention]
    he: Callable[[], str | None] = lambda: None

    def names(self) -> list[tuple[int, int, NameMention]]:
        """Whoever can speak, with where the name stands in the sentence, without the “’s” of an owner."""
        shift = self.sentence.start
        able = [m for m in self.mentions if m.what in ("person", "body")]
        return [(m.start - shift, m.end - shift - 2 * m.text.endswith(("’s", "'s")), m) for m in able]

    def source(self, name: str, stance: str, span: tuple[int, int]) -> Attribution:
        """The source that stands in these words of the sentence."""
        return Attribution(name, stance, span[0] + self.sentence.start, span[1] + self.sentence.start)


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


@cache
def _a_witness() -> re.Pattern[str]:
    """“Western historians”: a witness without an article."""
    return re.compile(rf"\b(?:{either_of('witnesses', 'nouns')})\b")


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
    is_one = article or (alone and (_TITLE.fullmatch(words) or _a_witness().search(words)))
    return (
        (start, len(before))
        if is_one and len(before[start:].split()) <= few and not _NO_SUBJECT.search(before, start)
        else None
    )


def object_(told: Telling, start: int, stance: str, *, anybody: bool) -> Attribution | None:
    """The source whose words begin behind ``start``: “…,” said the Colonel; according to one historian."""
    text = told.sentence.text
    for at, end, mention in told.names():
        if at >= start and _office().fullmatch(text, start, at):
            return told.source(mention.name, stance, (at, end))
    if anybody and (pronoun := _INVERTED.match(text, start)):
        name = told.he()
        return told.source(name, stance, pronoun.span("he")) if name else None
    found = _OBJECT.match(text, start)
    if found and (anybody or witnesses().match(found["words"])):
        return told.source(found["words"], stance, found.span("words"))
    return None


def whoever(told: Telling, start: int, stance: str) -> Attribution | None:
    """The source that the words up to the next stop name: a witness, or in capitals whoever is no document or rule."""
    found = _WHOEVER.match(told.sentence.text, start)
    if not found or not words_of("witnesses", "rules").isdisjoint(found["words"].lower().split()):
        return None
    is_name = _TITLE.search(found["words"]) and found["last"][0].isupper()
    is_witness = _a_witness().fullmatch(found["last"])
    return told.source(found["words"], stance, found.span("words")) if is_name or is_witness else None


@cache
def _office() -> re.Pattern[str]:
    """What may stand before a name: article, office, work: “the historian”, “the memoirs of”."""
    return re.compile(
        rf"\s+(?:the\s+)?(?:(?!(?:of|by)\b)[\w.-]+\s+){{0,2}}?(?:(?:{either_of('witnesses', 'works')})\s+of\s+)?"
    )


def spoken_of(sentence: Sentence, mentions: Sequence[NameMention]) -> list[NameMention]:
    """The persons of a sentence whom “he” may mean: no preposition governs them, and they stand in no quotation."""
    persons = [mention for mention in mentions if mention.what == "person"]
    quotations = find_quotations(sentence.text) if persons else ()
    return [
        person
        for person in persons
        for at in [person.start - sentence.start]
        if not GOVERNED.search(sentence.text[:at]) and not any(one.start < at < one.end for one in quotations)
    ]
