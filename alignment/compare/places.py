"""Where: the places that two claims name."""

from __future__ import annotations

import re

from alignment.compare.quoting import quote, quote_all
from alignment.record import ClaimRecord, NameIn
from alignment.suggestion import Finding
from models.vocabulary import Apparent, ContradictionType

_SETTING = re.compile(r"\b(in|at|near|outside|inside|from|to|into|on)\s+(the\s+)?(\w+\s+)?$", re.IGNORECASE)


def compare(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """A place in common, or two scenes where each claim sets its own. None where one names no place."""
    places_a, places_b = {x.name: x for x in a.places}, {y.name: y for y in b.places}
    common = sorted(places_a.keys() & places_b.keys())
    if common:
        return _shared(a, b, [(places_a[name], places_b[name]) for name in common])
    scenes_a, scenes_b = _scenes(a), _scenes(b)
    for preposition in sorted(scenes_a.keys() & scenes_b.keys()):
        x, y = scenes_a[preposition], scenes_b[preposition]
        reason = f"{preposition} {quote(a, x.span)} against {preposition} {quote(b, y.span)}"
        return Finding(-0.8, ContradictionType.PLACE, reason, (x.span,), (y.span,))
    return None


def applies(claim: ClaimRecord) -> bool:
    """Whether it names a place."""
    return bool(claim.places)


def _shared(a: ClaimRecord, b: ClaimRecord, common: list[tuple[NameIn, NameIn]]) -> Finding:
    spans_a, spans_b = tuple(x.span for x, _ in common), tuple(y.span for _, y in common)
    apparent = _explained(common)
    reason = f"{quote_all(a, spans_a)} in both"
    if apparent:
        how = "another name" if apparent is Apparent.RENAMED_PLACE else "another spelling"
        reason += f" ({quote_all(b, spans_b)}: {how})"
    return Finding(0.8, ContradictionType.PLACE, reason, spans_a, spans_b, apparent)


def _explained(common: list[tuple[NameIn, NameIn]]) -> Apparent | None:
    unlike = [(x, y) for x, y in common if x.text.lower().strip("’s'") != y.text.lower().strip("’s'")]
    if not unlike:
        return None
    return Apparent.SPELLING if all(x.text[:2] == y.text[:2] for x, y in unlike) else Apparent.RENAMED_PLACE


def _scenes(claim: ClaimRecord) -> dict[str, NameIn]:
    """The place after each preposition of place: where something happens, whence and whither."""
    found: dict[str, NameIn] = {}
    for place in claim.places:
        match = _SETTING.search(claim.text[max(0, place.span.start - 24) : place.span.start])
        if match:
            found.setdefault(match[1].lower(), place)
    return found
