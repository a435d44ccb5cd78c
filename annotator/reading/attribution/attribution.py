"""On whose word a sentence rests: reported speech, citation, quotation, and how the account stands to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from annotator.reading.attribution.cited import cited
from annotator.reading.attribution.sayings import GOVERNED, STANCES, lists, verbs, witnesses
from annotator.reading.attribution.speakers import speakers
from annotator.reading.claim import Attribution, NameMention, Sentence
from annotator.reading.phrase_lists import any_of

#: Adverbs and asides that may part a source from its verb: “Trotsky, in his memoirs, later wrote that”.
_ASIDE = (
    r"(?:\s*,[^,“”\"]{1,60},)?\s+(?:(?:(?!falsely|wrongly)\w+ly|later|himself|"
    r"herself|also|then|once|even|has|had|have|would|afterwards)\s+){0,3}"
)
#: What must follow a verb of saying for it to be one: “that”, a colon, a quotation.
_WHAT = r"(?:[^.;:“\"]{0,120}:|[^.;:“\"]{0,60}?(?:\bthat\b|\bhow\b|\bwhy\b|[“\"‘])|\s*,\s*[“\"‘])"

#: No words that make a name a source reach back further than so many letters.
_REACH = 120
_AS = re.compile(r"\b[Aa]s\s+(?:the\s+)?$")


def attribute(sentences: Sequence[Sentence], names: Sequence[Sequence[NameMention]]) -> tuple[Attribution | None, ...]:
    """For each sentence of an account whose word it is, None where it is the author's own."""
    own = [_own(sentence, mentions) for sentence, mentions in zip(sentences, names, strict=True)]
    notes = cited(sentences, names)
    return tuple(told or notes.get(at) for at, told in enumerate(speakers(sentences, names, own)))


def _own(sentence: Sentence, mentions: Sequence[NameMention]) -> Attribution | None:
    """What the sentence itself says of its source."""
    for mention in mentions:
        if mention.what in ("person", "body") and (stance := _stance(sentence, mention.start, mention.end)):
            return Attribution(mention.name, stance, mention.start, mention.end)
    for witness in witnesses().finditer(sentence.text):
        start, end = (offset + sentence.start for offset in witness.span())
        if stance := _stance(sentence, start, end):
            return Attribution(witness[0], stance, start, end)
    return None


def _stance(sentence: Sentence, start: int, end: int) -> str | None:
    """How the account stands to what the words between two offsets are made to say, None where they say nothing."""
    before, after = _last_words(sentence.text[: start - sentence.start]), sentence.text[end - sentence.start :]
    if found := _before().search(before):
        return found.lastgroup
    if not GOVERNED.search(before) and (found := _after(cited=bool(_AS.search(before))).search(after)):
        return found.lastgroup
    found = _inverted().search(before)
    return found.lastgroup if found else None


def _last_words(text: str) -> str:
    """The end of a text from a blank on, long enough for whatever may stand right before a name."""
    return text if len(text) <= _REACH else text[text.index(" ", -_REACH) if " " in text[-_REACH:] else -_REACH :]


@cache
def _before() -> re.Pattern[str]:
    """“According to X”."""
    phrases = lists()["phrases"]
    groups = "|".join(f"(?P<{stance}>{any_of(phrases[stance])})" for stance in STANCES)
    return re.compile(rf"\b(?:{groups})\s+(?:the\s+)?(?:\w+\s+){{0,2}}$", re.IGNORECASE)


@cache
def _after(*, cited: bool) -> re.Pattern[str]:
    """“X relates that”, “X's memoirs say”; after “as” the verb alone is enough: “as X wrote”."""
    works = any_of(lists()["witnesses"]["works"])
    what = r"\b" if cited else rf"(?={_WHAT}|\s*[,.]?$|\s*\])"
    return re.compile(rf"^(?:['’]s?\s+(?:{works}))?{_ASIDE}(?:{verbs()}){what}")


@cache
def _inverted() -> re.Pattern[str]:
    """“…,” wrote X."""
    return re.compile(rf"[”\"’,\[]\s*(?:{verbs()})\s+(?:the\s+|General\s+|Comrade\s+)?$")
