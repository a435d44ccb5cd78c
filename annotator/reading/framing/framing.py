"""By what words a sentence takes sides: wordings of the lexicons and scare quotes, in the author's own voice.

What stands within quotation marks is somebody else's and is passed over, unless the marks themselves mock. What is
reported without marks ("he declared that the traitors ...") weighs half, for the account may share it or not.
"""

from __future__ import annotations

from collections.abc import Iterable

from annotator.reading.claim import FramingSpan, Sentence
from annotator.reading.framing.framing_lexicon import WORD, Match, match_wordings
from annotator.reading.quoting import SAYING, Quotation, find_quotations, is_held_at_arms_length
from models.vocabulary import Technique

REPORTED_WEIGHT = 0.5


def find_framing(sentence: Sentence) -> tuple[FramingSpan, ...]:
    """The partisan wordings of a sentence in order, in code points of the account's cleaned text."""
    if sentence.quoted:
        return ()
    text = sentence.text
    quotations = find_quotations(text)
    matches = [m for m in match_wordings(text) if _own(m.start, m.end, quotations) and not _is_name(text, m)]
    said_at = _said_at(text, quotations) if matches else 0
    spans = [
        FramingSpan(m.start, m.end, m.wording.technique, m.wording.direction, _weight(m, said_at))
        for m in _widest(matches)
        if m.wording.weight
    ]
    spans += [
        FramingSpan(q.start, q.end, Technique.IRONY_OR_SCARE_QUOTES, "against")
        for q in quotations
        if is_held_at_arms_length(text, q)
    ]
    return tuple(_shifted(s, sentence.start) for s in sorted(spans, key=lambda s: (s.start, s.end, s.technique)))


def _own(start: int, end: int, quotations: tuple[Quotation, ...]) -> bool:
    return not any(q.start < end and start < q.end for q in quotations)


def _is_name(text: str, match: Match) -> bool:
    """Whether the words are a name ("Extraordinary Commission"): capitals settle it, but a label may be a name too."""
    first = len(text) - len(text.lstrip("“‘\"'([ "))
    inside = text[max(match.start, first + 1) : match.end]
    return match.wording.technique is not Technique.LABELLING and any(w[0].isupper() for w in WORD.findall(inside))


def _said_at(text: str, quotations: tuple[Quotation, ...]) -> int:
    """Where the sentence begins to report what somebody said."""
    return min((m.end() for m in SAYING.finditer(text) if _own(m.start(), m.end(), quotations)), default=len(text))


def _weight(match: Match, said_at: int) -> float:
    return match.wording.weight * (REPORTED_WEIGHT if match.start >= said_at else 1.0)


def _widest(matches: Iterable[Match]) -> list[Match]:
    """Of wordings of one technique that overlap the longest: “decisive victory” counts once, “in vain” is no vanity."""
    kept: list[Match] = []
    for match in sorted(matches, key=lambda m: (m.start - m.end, -m.wording.weight)):
        rivals = (k for k in kept if k.wording.technique is match.wording.technique)
        if not any(k.start < match.end and match.start < k.end for k in rivals):
            kept.append(match)
    return kept


def _shifted(span: FramingSpan, by: int) -> FramingSpan:
    return FramingSpan(span.start + by, span.end + by, span.technique, span.direction, span.weight)
