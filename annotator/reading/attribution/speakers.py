"""Who speaks in a quotation: whom the words that open it name, or those that stand inside or after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from annotator.reading.attribution.sayings import GOVERNED, verbs, witnesses
from annotator.reading.claim import Attribution, NameMention, Sentence

_AFTER_A_COLON = re.compile(r":\s*[-–—]?\s*(?:[“‘\"«][^”\"»]*)?$")
_BEGINS = re.compile(r"\s*[“‘\"«]")
_CLOSED = re.compile(r"[”’\"»][.,;!?…\d\s\])]*$")

#: So many sentences after a quoted one its speaker may still be told.
_REACH = 12


def speakers(
    sentences: Sequence[Sentence], names: Sequence[Sequence[NameMention]], own: Sequence[Attribution | None]
) -> list[Attribution | None]:
    """The source of each sentence, for a quoted one its speaker; ``own`` is what each says of its source itself."""
    told: list[Attribution | None] = []
    for at, sentence in enumerate(sentences):
        source = own[at]
        if sentence.quoted and not source:
            source = _inside(sentence, names, at) or _before(sentences, names, told, at) or _after(sentences, own, at)
        told.append(source)
    return told


def _inside(sentence: Sentence, names: Sequence[Sequence[NameMention]], at: int) -> Attribution | None:
    """“…,” he said, “…”: the first person of the sentence before."""
    if not _he_said().search(sentence.text):
        return None
    persons = (
        mention for mentions in reversed(names[max(0, at - 2) : at]) for mention in mentions if mention.what == "person"
    )
    person = next(persons, None)
    return Attribution(person.name, "reports", person.start, person.end) if person else None


def _before(
    sentences: Sequence[Sentence], names: Sequence[Sequence[NameMention]], told: Sequence[Attribution | None], at: int
) -> Attribution | None:
    """The speaker of the quotation that goes on here, or whom a colon before it makes speak."""
    if not at:
        return None
    last = sentences[at - 1]
    if last.quoted:
        is_another = _BEGINS.match(sentences[at].text) and _CLOSED.search(last.text)
        return None if is_another else told[at - 1]
    if _AFTER_A_COLON.search(last.text):
        return told[at - 1] or _subject(last, names[at - 1])
    return told[at - 1] if _goes_on(last.text) else None


def _goes_on(text: str) -> bool:
    """Whether a quotation is left open at the end of a sentence."""
    return max(text.rfind("“"), text.rfind("‘")) > max(text.rfind("”"), text.rfind("’ "), text.rfind("’."), -1)


def _after(sentences: Sequence[Sentence], own: Sequence[Attribution | None], at: int) -> Attribution | None:
    """Whom a later sentence of the same quotation and paragraph names."""
    for later in range(at + 1, min(len(own), at + _REACH)):
        if not sentences[later].quoted or sentences[later].paragraph != sentences[at].paragraph:
            return None
        if own[later]:
            return own[later]
    return None


def _subject(sentence: Sentence, mentions: Sequence[NameMention]) -> Attribution | None:
    """Whom a sentence with a colon makes speak: its first person that no preposition governs, else a witness."""
    for what in ("person", "body"):
        for mention in mentions:
            before = sentence.text[: mention.start - sentence.start]
            if mention.what == what and not GOVERNED.search(before):
                return Attribution(mention.name, "reports", mention.start, mention.end)
    witness = witnesses().search(sentence.text)
    if not witness:
        return None
    return Attribution(witness[0], "reports", *(offset + sentence.start for offset in witness.span()))


@cache
def _he_said() -> re.Pattern[str]:
    return re.compile(rf"[”\"’,]\s+(?:he|she)\s+(?:{verbs()})\b")
