"""Who speaks in a quotation: whom the words that open it name, or those that stand inside or after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from annotator.reading.attribution.dialogue import in_turns
from annotator.reading.attribution.introductions import introduced
from annotator.reading.attribution.signatures import signed
from annotator.reading.attribution.sources import Telling, spoken_of
from annotator.reading.claim import Attribution, NameMention, Sentence
from models.vocabulary import ClaimKind

_AFTER_A_COLON = re.compile(r":\s*[-–—]?\s*(?:[“‘\"«][^”\"»]*)?$")
#: A quotation that a sentence opens after a colon and leaves open.
_OPENED = re.compile(r":\s*[“‘\"«][^”\"»]*$")
_BEGINS = re.compile(r"\s*[“‘\"«]")
_CLOSED = re.compile(r"[”’\"»][.,;!?…\d\s\])]*$")
_MARK = re.compile(r"[“”\"«»]|(?<!\w)‘")
_MARKS = re.compile(r"(?P<open>[“„«]|(?<!\w)‘|(?<!\S)\")|(?P<close>[”»]|(?<=[.,!?;:…])[’\"])")
_BRACKETS = re.compile(r"[\[(][^\[\]()]*$")
#: So many sentences after a quoted one its speaker may still be told.
_REACH = 12
#: So many sentences back “he” may have been named.
_MIND = 3
#: So many lines may head a document between the words that introduce it and its own.
_HEADINGS = 4
#: So many captions may stand between the words that announce a quotation and it.
_CAPTIONS = 3
#: So many sentences without marks, those of a page that lost them, may stand in a quotation that goes on.
_LINES = 3
#: The end of a sentence that is cut where its quotation begins.
_CONTINUES = re.compile(r"\s*[“‘\"«](?:\.\.\.|…|[a-z])")
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


def in_mind(
    sentences: Sequence[Sentence], names: Sequence[Sequence[NameMention]], own: Sequence[Attribution | None], at: int
) -> str | None:
    """Whom “he” means in a sentence that names nobody before it: who spoke last, or the one person last named."""
    left = _MIND
    for back in range(at - 1, -1, -1):
        if sentences[back].section != sentences[at].section or not left:
            return None
        source = own[back]
        if source and source.source in {mention.name for mention in names[back] if mention.what == "person"}:
            return source.source
        if sentences[back].quoted:
            continue
        if any(mention.what == "person" for mention in names[back]):
            told = spoken_of(sentences[back], names[back]) or _agents(sentences[back], names[back])
            return told[0].name if told else None
        left -= 1
    return None


def _agents(sentence: Sentence, mentions: Sequence[NameMention]) -> list[NameMention]:
    """“The speech was made by Dorn”: who did what happens in the sentence."""
    return [
        person
        for person in mentions
        if person.what == "person" and sentence.text[: person.start - sentence.start].endswith(" by ")
    ]


def _before(
    sentences: Sequence[Sentence], names: Sequence[Sequence[NameMention]], told: Sequence[Attribution | None], at: int
) -> Attribution | None:
    """The speaker of the quotation that goes on here, or whom the words before it make speak."""
    before = _line_before(sentences, at)
    if before is None:
        return None
    last, begins = sentences[before], bool(_BEGINS.match(sentences[at].text))
    if last.quoted:
        ends = begins and not (last.set_apart and sentences[at].set_apart)
        return None if ends and _CLOSED.search(last.text) else told[before]
    if begins and (left_open := _left_open(sentences, before)) is not None:
        return told[left_open]
    opening = _opening(sentences, at)
    if opening is not None:
        who = partial(in_mind, sentences, names, told, opening)
        return told[opening] or introduced(
            Telling(sentences[opening], names[opening], who), _body(told, names, opening)
        )
    if _goes_on(last.text) or (last.paragraph == sentences[at].paragraph and _MARK.search(last.text)):
        return told[before]
    is_frame = begins and not _MARK.search(last.text) and len(last.text.split()) <= _FRAME_WORDS
    return (told[before] or _opens(last, names[before])) if is_frame else None


def _line_before(sentences: Sequence[Sentence], at: int) -> int | None:
    """The number of the sentence before, captions that stand between passed over; None at the beginning."""
    if at and (_CONTINUES.match(sentences[at].text) or _goes_on(sentences[at - 1].text)):
        return at - 1
    for back in range(at - 1, max(-1, at - 1 - _CAPTIONS), -1):
        is_caption = sentences[back].paragraph != sentences[at].paragraph and not sentences[back].is_told
        if sentences[back].quoted or not is_caption:
            return back
    return at - 1 if at else None


def _left_open(sentences: Sequence[Sentence], at: int) -> int | None:
    """The quoted sentence shortly before whose quotation nothing closed, though the lines since have no mark."""
    for back in range(at, max(-1, at - _LINES), -1):
        if sentences[back].quoted:
            return None if _CLOSED.search(sentences[back].text) else back
        if _MARK.search(sentences[back].text) or _AFTER_A_COLON.search(sentences[back].text):
            return None
    return None


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


def _opening(sentences: Sequence[Sentence], at: int) -> int | None:
    """The sentence with a colon right before a quotation, or over the heading of a document that is given whole."""
    back = _line_before(sentences, at) or 0
    while back and sentences[back].kind is ClaimKind.HEADING and at - back < _HEADINGS:
        back -= 1
    given = sentences[at].set_apart and not sentences[back].quoted
    return back if given or _AFTER_A_COLON.search(sentences[back].text) else None


def _opens(sentence: Sentence, mentions: Sequence[NameMention]) -> Attribution | None:
    """Whom alone a short sentence before a quotation names: “Trotsky mounted the platform.”"""
    persons = spoken_of(sentence, mentions) or _agents(sentence, mentions)
    if len(persons) != 1:
        return None
    return Attribution(persons[0].name, "reports", persons[0].start, persons[0].end)


def _goes_on(text: str) -> bool:
    """Whether a quotation is left open at the end of a sentence."""
    return max(text.rfind("“"), text.rfind("‘")) > max(text.rfind("”"), text.rfind("’ "), text.rfind("’."), -1)


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
