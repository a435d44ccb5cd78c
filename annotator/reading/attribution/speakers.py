"""Who speaks in a quotation: whom the words that open it name, or those that stand inside or after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from annotator.reading.attribution.dialogue import in_turns
from annotator.reading.attribution.in_mind import in_mind, spoken_of
from annotator.reading.attribution.introductions import introduced
from annotator.reading.attribution.openings import CLOSED, MARK, goes_on, left_open, line_before, opening
from annotator.reading.attribution.signatures import signed
from annotator.reading.attribution.telling import Telling
from annotator.reading.claim import Attribution, NameMention, Sentence

#: A quotation that a sentence opens after a colon and leaves open.
_OPENED = re.compile(r":\s*[“‘\"«][^”\"»]*$")
_BEGINS = re.compile(r"\s*[“‘\"«]")
_MARKS = re.compile(r"(?P<open>[“„«]|(?<!\w)‘|(?<!\S)\")|(?P<close>[”»]|(?<=[.,!?;:…])[’\"])")
_BRACKETS = re.compile(r"[\[(][^\[\]()]*$")
#: So many sentences after a quoted one its speaker may still be told.
_REACH = 12
#: Under a motto: “— Jan Dorn”.
_SIGNED = re.compile(r"\s*[—–-]{1,2}\s*(?P<who>[^\W\d_][^.,;:!?“”\"]{2,60})[.,]?\s*$")
#: A longer sentence before a quotation tells more than who speaks.
_FRAME_WORDS = 16


def speakers(
    sentences: Sequence[Sentence], names: Sequence[Sequence[NameMention]], own: Sequence[Attribution | None]
) -> list[Attribution | None]:
    """The source of each sentence, for a quoted one its speaker; ``own`` is what each says of its source itself."""
    voices: list[Attribution | None] = []
    for at, sentence in enumerate(sentences):
        source = own[at]
        if sentence.quoted and not (source and _stands_outside(source, sentence)):
            source = _before(sentences, names, voices, at) or _after(sentences, own, at)
            if source and voices and not voices[-1] and _OPENED.search(sentences[at - 1].text):
                voices[-1] = source
        voices.append(source)
    told = in_turns(sentences, list(signed(sentences, names, voices)))
    return [inner or voice for inner, voice in zip(own, told, strict=True)]


def _before(
    sentences: Sequence[Sentence], names: Sequence[Sequence[NameMention]], told: Sequence[Attribution | None], at: int
) -> Attribution | None:
    """The speaker of the quotation that goes on here, or whom the words before it make speak."""
    before = line_before(sentences, at)
    if before is None:
        return None
    last, begins = sentences[before], bool(_BEGINS.match(sentences[at].text))
    if last.quoted:
        ends = begins and not (last.set_apart and sentences[at].set_apart)
        return None if ends and CLOSED.search(last.text) else told[before]
    if begins and (opened := left_open(sentences, before)) is not None:
        return told[opened]
    opens = opening(sentences, at)
    if opens is not None:
        who = partial(in_mind, sentences, names, told, opens)
        return told[opens] or introduced(Telling(sentences[opens], names[opens], who), _body(told, names, opens))
    if goes_on(last.text) or (last.paragraph == sentences[at].paragraph and MARK.search(last.text)):
        return told[before]
    is_frame = begins and not MARK.search(last.text) and len(last.text.split()) <= _FRAME_WORDS
    return (told[before] or _opens(last, names[before])) if is_frame else None


def _stands_outside(source: Attribution, sentence: Sentence) -> bool:
    """Whether a source stands beside the words that are quoted: “…,” he said; what it says within is another’s."""
    at = source.start - sentence.start
    if sentence.set_apart:
        return bool(_BRACKETS.search(sentence.text[:at]))
    before = list(_MARKS.finditer(sentence.text, 0, at))
    after = _MARKS.search(sentence.text, at)
    closed = before[-1]["close"] if before else after and after["open"]
    return bool(closed or _BRACKETS.search(sentence.text[:at]))


def _body(told: Sequence[Attribution | None], names: Sequence[Sequence[NameMention]], at: int) -> Attribution | None:
    """Who but a person spoke last, not long before: what “it” takes up."""
    for back in range(at - 1, max(-1, at - _REACH), -1):
        source = told[back]
        if source and not any(m.name == source.source and m.what == "person" for m in names[back]):
            return source
    return None


def _opens(sentence: Sentence, mentions: Sequence[NameMention]) -> Attribution | None:
    """Whom alone a short sentence before a quotation names: “Trotsky mounted the platform.”"""
    persons = spoken_of(sentence, mentions)
    if len(persons) != 1:
        return None
    return Attribution(persons[0].name, "reports", persons[0].start, persons[0].end)


def _after(sentences: Sequence[Sentence], own: Sequence[Attribution | None], at: int) -> Attribution | None:
    """Whom a later sentence of the same quotation and paragraph names."""
    for later in range(at + 1, min(len(own), at + _REACH)):
        if sentences[later - 1].quoted and (signed := _SIGNED.match(sentences[later].text)):
            start = sentences[later].start
            return Attribution(signed["who"].strip(), "reports", start + signed.start("who"), start + signed.end("who"))
        if sentences[later].paragraph != sentences[at].paragraph:
            return None
        source = own[later]
        if source and _stands_outside(source, sentences[later]):
            return source
        if not sentences[later].quoted:
            return None
    return None
