"""On whose word a sentence rests: reported speech, citation, quotation, and how the account stands to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from annotator.reading.claim import Attribution, NameMention, Sentence
from annotator.reading.gazetteer import data
from annotator.reading.phrase_lists import any_of

#: Adverbs and asides that may part a source from its verb: “Trotsky, in his memoirs, later wrote that”.
_ASIDE = (
    r"(?:\s*,[^,“”\"]{1,60},)?\s+(?:(?:(?!falsely|wrongly)\w+ly|later|himself|"
    r"herself|also|then|once|even|has|had|have|would|afterwards)\s+){0,3}"
)
#: What must follow a verb of saying for it to be one: “that”, a colon, a quotation.
_WHAT = r"(?:[^.;:“\"]{0,60}?(?:\bthat\b|\bhow\b|\bwhy\b|:|[“\"‘])|\s*,\s*[“\"‘])"

_AS = re.compile(r"\b[Aa]s\s+(?:the\s+)?$")


def attribute(sentences: Sequence[Sentence], names: Sequence[Sequence[NameMention]]) -> tuple[Attribution | None, ...]:
    """For each sentence of an account whose word it is, None where it is the author's own."""
    own = [_own(sentence, mentions) for sentence, mentions in zip(sentences, names, strict=True)]
    return tuple(
        _spoken(sentences, own, at) if sentence.quoted and not own[at] else own[at]
        for at, sentence in enumerate(sentences)
    )


def _own(sentence: Sentence, mentions: Sequence[NameMention]) -> Attribution | None:
    """What the sentence itself says of its source."""
    for mention in mentions:
        if mention.what in ("person", "body") and (stance := _stance(sentence, mention.start, mention.end)):
            return Attribution(mention.name, stance, mention.start, mention.end)
    for witness in _witness().finditer(sentence.text):
        start, end = (offset + sentence.start for offset in witness.span())
        if stance := _stance(sentence, start, end):
            return Attribution(witness[0], stance, start, end)
    return None


def _stance(sentence: Sentence, start: int, end: int) -> str | None:
    """How the account stands to what the words between two offsets are made to say, None where they say nothing."""
    before, after = sentence.text[: start - sentence.start], sentence.text[end - sentence.start :]
    for pattern, text in ((_before(), before), (_after(cited=bool(_AS.search(before))), after), (_inverted(), before)):
        if found := pattern.search(text):
            return found.lastgroup
    return None


@cache
def _before() -> re.Pattern[str]:
    """“According to X”, “as X wrote”."""
    phrases = data("attribution.toml")["phrases"]
    groups = "|".join(
        f"(?P<{stance}>{any_of(phrases[stance])})" for stance in ("rejects", "doubts", "reports", "affirms")
    )
    return re.compile(rf"\b(?:{groups})\s+(?:the\s+)?(?:\w+\s+){{0,2}}$", re.IGNORECASE)


@cache
def _after(*, cited: bool) -> re.Pattern[str]:
    """“X relates that”, “X's memoirs say”; after “as” the verb alone is enough: “as X wrote”."""
    works = any_of(data("attribution.toml")["witnesses"]["works"])
    what = r"\b" if cited else rf"(?={_WHAT}|\s*[,.]?$)"
    return re.compile(rf"^(?:['’]s?\s+(?:{works}))?{_ASIDE}(?:{_verbs()}){what}")


@cache
def _inverted() -> re.Pattern[str]:
    """“…,” wrote X, and “…, as X wrote” read from its verb."""
    return re.compile(rf"[”\"’,]\s+(?:{_verbs()})\s+(?:the\s+|General\s+|Comrade\s+)?$")


def _verbs() -> str:
    verbs = data("attribution.toml")["verbs"]
    return "|".join(f"(?P<{stance}>{any_of(verbs[stance])})" for stance in ("rejects", "doubts", "affirms", "reports"))


@cache
def _witness() -> re.Pattern[str]:
    nouns = any_of(data("attribution.toml")["witnesses"]["nouns"])
    return re.compile(
        rf"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Ss]ome|[Ss]everal|[Mm]any|[Hh]is|[Tt]heir)\s+(?:[\w-]+\s+){{0,2}}?(?:{nouns})\b|\b(?:{nouns.title()})\b"
    )


def _spoken(sentences: Sequence[Sentence], own: Sequence[Attribution | None], at: int) -> Attribution | None:
    """Of a quoted sentence the speaker: whom the words that open the quotation name, or those that close it."""
    first = at
    while first and sentences[first - 1].quoted and not own[first - 1] and at - first < 40:
        first -= 1
    opening = own[first - 1] if first else None
    if opening and (sentences[first - 1].quoted or sentences[first - 1].text.rstrip().endswith((":", "”", '"', ":—"))):
        return opening
    closing = own[at + 1] if at + 1 < len(own) else None
    return closing if closing and sentences[at + 1].paragraph == sentences[at].paragraph else None
