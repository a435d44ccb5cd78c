"""Shares of a whole: per cent, “x out of y”, and parts that are told without a number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from alignment.compare.antecedents import counted_before
from alignment.record import ClaimRecord, NumberIn, Span
from alignment.words import word_class, words

PERCENT, VOTE = "per cent", "vote"
#: “Most” and “a minority”, in per cent.
MOST, FEW = (50.5, 100.0), (0.5, 49.5)
_OUT_OF = re.compile(r"^\s*(?:[\w-]+\s+){0,2}(?:out\s+of|of)\s+(?:the\s+|a\s+|some\s+|about\s+|total\s+of\s+)*$")
#: “Of the 17 wards, 11”; “the 17 wards, 11 of which”.
_FROM = re.compile(r"\b(?:of|from|among)\s+(?:(?:the|all|some|about|these)\s+)*$", re.IGNORECASE)
_BEHIND = re.compile(r"^(?:\s+[\w’-]+){1,6},\s+(?:(?:only|some|about|nearly|over)\s+)*$")
_OF_THEM = re.compile(r"^(?:\s+[\w-]+)?\s+of\s+(?:which|whom|them|these)\b")
#: What parts a number from the body that has so many.
_APART = re.compile(r"[;:()]|\d|\b(?:while|but|whereas|when|which|who)\b")
_NAME = r"(?-i:[A-Z])[\w’'-]*"
#: “Most of the garrison”, “a minority of them”: a part without a number, of what it is said to be.
_PART = re.compile(
    r"\b(?:(?P<most>most|(?:the|a)\s+(?:\w+\s+)?(?:majority|bulk|greater\s+part))|(?:a|the)\s+(?:\w+\s+)?minority|(?:only\s+)?a\s+handful)"
    r"\s+of\s+(?:the|these|those|his|her|its|their|our)\s+(?:\d[\d,]*\s+)?"
    rf"(?P<whole>{_NAME}(?:\s+{_NAME})*(?:\s+(?!(?:was|is|has)\b)[\w’'-]+s\b)?|[\w’'-]+)",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 16)
def with_shares(claim: ClaimRecord) -> tuple[NumberIn, ...]:
    """The numbers of a claim, and in per cent each “x out of y” and each part that is told without a number."""
    named = [number if number.unit else _named(claim, number) for number in claim.numbers]
    found = [*named, *_parts(claim.text)]
    for first, second in pairwise(named):
        part, whole = sorted((first, second), key=lambda number: number.value)
        if 0 < part.value < whole.value and _is_share(claim.text, first, second, part):
            share, span = 100 * part.value / whole.value, Span(first.span.start, second.span.end)
            low, high = 100 * part.low / whole.high, min(100.0, 100 * part.high / whole.low)
            scope = f"{whole.value:g} {whole.unit or ''}"
            found.extend(_of_members(claim, part))
            found.append(
                replace(part, span=span, value=share, low=low - 0.5, high=high + 0.5, unit=PERCENT, scope=scope)
            )
    return tuple(found)


def _of_members(claim: ClaimRecord, part: NumberIn) -> Iterator[NumberIn]:
    """Of “the Guild held 390 out of 650 seats” that so many are the Guild's."""
    before = [its for its in claim.actors if its.what == "body" and its.span.end <= part.span.start]
    if before and not before[-1].by_pronoun and not _APART.search(claim.text, before[-1].span.end, part.span.start):
        yield replace(part, unit=before[-1].text)


def _named(claim: ClaimRecord, number: NumberIn) -> NumberIn:
    """The same number as one of what stands before it."""
    return replace(number, unit=counted_before(claim.text, number))


def _parts(text: str) -> Iterator[NumberIn]:
    """“Most of” something is above 50 per cent, a minority below."""
    for match in _PART.finditer(text):
        low, high = MOST if match["most"] else FEW
        yield NumberIn(match[0], Span(*match.span()), (low + high) / 2, low, high, PERCENT, match["whole"], "about")


def _is_share(text: str, first: NumberIn, second: NumberIn, part: NumberIn) -> bool:
    """Whether one of two numbers that stand side by side is said to be of the other."""
    between = text[first.span.end : second.span.start]
    if part is first:
        return bool(_OUT_OF.match(between))
    of_it = _FROM.search(text, 0, first.span.start) or _OF_THEM.match(text[second.span.end :])
    return bool(of_it and _BEHIND.match(between))


def in_percent(number: NumberIn) -> str:
    """Behind a share that is written as two numbers, what it comes to: “ (82 per cent)”."""
    return f" ({number.value:.0f} {PERCENT})" if _is_divided(number) else ""


def _is_divided(number: NumberIn) -> bool:
    """Whether it is a share whose whole is given as a number."""
    return number.unit == PERCENT and (number.scope or " ")[0].isdigit()


def of_one_whole(x: NumberIn, y: NumberIn) -> bool:
    """Whether neither is said to be of something else: for and against, a share of the votes and one of the seats.

    Of equal wholes shares may be held against each other, however the wholes are called; where a whole is given as a
    number, a share that differs must be said to be of such a whole too.
    """
    if x.unit == y.unit == VOTE:
        return not x.scope or not y.scope or x.scope == y.scope
    scopes = [number.scope for number in (x, y) if number.unit == PERCENT and number.scope]
    if len(scopes) < 2:
        return not (_is_divided(x) or _is_divided(y)) or (x.low <= y.high and y.low <= x.high)
    return bool((words(scopes[0]).lemmas & words(scopes[1]).lemmas) - word_class("function"))


def are_two_sides(x: NumberIn, y: NumberIn) -> bool:
    """Whether one is told only as the greater part and the other as the lesser: those who did, those who did not."""
    return {(x.low, x.high), (y.low, y.high)} == {MOST, FEW}
