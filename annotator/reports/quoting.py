"""A claim as a quotation: letter for letter, with the words set off on which the finding rests."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from annotator.queries.reports import Dispute, ReportMaterial
from annotator.reports.quotation import Mark, Quotation, Source
from models.rows import Claim, Pair

_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of a quotation that is set off, or is not."""

    text: str
    why: str = ""


def quotations(
    dispute: Dispute, types: Iterable[str], material: ReportMaterial, sources: dict[int, Source]
) -> tuple[Quotation, Quotation]:
    """Both claims of a dispute of those types, in the order in which the report names their accounts."""
    findings = list(_named(dispute.pair, set(types))) if dispute.pair else []
    both = [
        (claim, _quotation(claim, sources, findings, side, material))
        for claim, side in ((dispute.a, "a"), (dispute.b, "b"))
    ]
    first, second = sorted(both, key=lambda one: one[0].account_id)
    return first[1], second[1]


def _quotation(
    claim: Claim, sources: dict[int, Source], findings: Iterable[dict[str, Any]], side: str, material: ReportMaterial
) -> Quotation:
    saying = material.sayings.get(claim.id)
    return Quotation(
        claim=claim.id,
        source=sources[claim.account_id],
        text=claim.text,
        page=claim.page,
        section=claim.section,
        date=claim.date,
        date_reason=claim.date_reason,
        attributed_to=claim.attributed_to,
        marks=_marks(findings, side, claim.text),
        techniques=material.techniques.get(claim.id, ()),
        agreeing=tuple(sources[account] for account in sorted(saying.others)) if saying else (),
        witnesses=saying.witnesses if saying else 1,
        present=claim.position is not None,
        position=claim.position or 0,
        start=claim.start,
        end=claim.end,
    )


def _named(pair: Pair, types: set[str]) -> Iterator[dict[str, Any]]:
    """The findings of a difference that its types or reasons name; without types, also what explains it away."""
    told = types | set(pair.reasons) | (set() if types else set(pair.apparent))
    for finding in pair.findings:
        apparent = finding.get("apparent")
        if (finding["score"] < 0 or apparent) and told & {finding["type"], finding["reason"], apparent}:
            yield finding


def _marks(findings: Iterable[dict[str, Any]], side: str, text: str) -> tuple[Mark, ...]:
    """The spans of the findings, earliest first, none overlapping, none with space at its edges."""
    spans = sorted((*_trimmed(text, *span), finding["type"]) for finding in findings for span in finding.get(side, ()))
    marks: list[Mark] = []
    for start, end, why in spans:
        if (not marks or marks[-1].end <= start) and 0 <= start < end <= len(text):
            marks.append(Mark(start, end, why))
    return tuple(marks)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Emphasis in Markdown ends at a letter, never at a space."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def stretches(quotation: Quotation, longest: int = 0, *, plain: bool = False) -> Iterator[Stretch]:
    """The quotation cut at its marks; joined again it is the quotation.

    Of more than `longest` words only a window is given, begun just before the first mark, with […] for what is left
    out; 0 is no limit. `plain` sets nothing off.
    """
    first, last = _window(quotation, longest)
    yield from (Stretch("[…] "),) if first else ()
    at = first
    for mark in () if plain else quotation.marks:
        start, end = max(mark.start, at), min(mark.end, last)
        if start < end:
            yield from (Stretch(quotation.text[at:start]),) if at < start else ()
            yield Stretch(quotation.text[start:end], mark.why)
            at = end
    yield from (Stretch(quotation.text[at:last]),) if at < last else ()
    yield from (Stretch(" […]"),) if last < len(quotation.text) else ()


def shortened(text: str, words: int = 30) -> str:
    """The beginning of a sentence, with […] where more follows."""
    parts = text.split()
    return text if len(parts) <= words else " ".join(parts[:words]) + " […]"


def nearby(quotation: Quotation, longest: int) -> tuple[str, str]:
    """The sentences before and after it, as far as the limit of words leaves room: the nearest first, each whole."""
    room = longest - len(quotation.text.split()) if longest else None
    kept: dict[bool, list[str]] = {True: [], False: []}
    for sentence, is_before in _nearest_first(quotation):
        words = len(sentence.split())
        if room is not None:
            if words > room:
                break
            room -= words
        kept[is_before].append(sentence)
    return " ".join(reversed(kept[True])), " ".join(kept[False])


def _nearest_first(quotation: Quotation) -> Iterator[tuple[str, bool]]:
    for before, after in zip_longest(reversed(quotation.before), quotation.after):
        yield from ((sentence, side) for sentence, side in ((before, True), (after, False)) if sentence)


def _window(quotation: Quotation, longest: int) -> tuple[int, int]:
    """First and last code point of what is shown, at the bounds of words."""
    words = list(_WORD.finditer(quotation.text))
    if not longest or len(words) <= longest:
        return 0, len(quotation.text)
    marked = quotation.marks[0].start if quotation.marks else 0
    before = sum(word.end() <= marked for word in words)
    begin = max(0, min(before - longest // 4, len(words) - longest))
    end = len(quotation.text) if begin + longest == len(words) else words[begin + longest - 1].end()
    return (words[begin].start() if begin else 0), end
