"""Where: the places that two claims name."""

from __future__ import annotations

import re

from alignment.compare import wording
from alignment.compare.agents import collectives
from alignment.compare.moment import at_one_time
from alignment.compare.naming import has_word_alike, spelled_apart
from alignment.compare.quoting import quote, quote_all
from alignment.evidence import HINT
from alignment.gatherings import sitting
from alignment.record import ClaimRecord, NameIn
from alignment.suggestion import Finding
from alignment.words import word_class, words
from models.vocabulary import Apparent, ContradictionType

#: One thing has one scene. Of two things that is a hint: of 22 pairs with two scenes that were read, three were
#: contradictions.
TWO_SCENES = -0.8
#: So many characters before a place stands what happens there.
NEAR = 60
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
        if (x.extent and y.extent and x.extent != y.extent) or x.text in b.text or y.text in a.text:
            continue  # a fortress may stand in the town, the town in the land; or both may have been there
        reason = f"{preposition} {quote(a, x.span)} against {preposition} {quote(b, y.span)}"
        score = TWO_SCENES if at_one_time(a, b) and _one_thing(a, x, b, y) else HINT
        return Finding(score, ContradictionType.PLACE, reason, (x.span,), (y.span,))
    return None


def applies(claim: ClaimRecord) -> bool:
    """Whether it names a place."""
    return bool(claim.places)


def _shared(a: ClaimRecord, b: ClaimRecord, common: list[tuple[NameIn, NameIn]]) -> Finding:
    spans_a, spans_b = tuple(x.span for x, _ in common), tuple(y.span for _, y in common)
    reason, apparent = f"{quote_all(a, spans_a)} in both", None
    for x, y in common:
        if spelled_apart(x, y):
            apparent, how = Apparent.SPELLING, "two spellings"
        elif renamed(x, y):
            apparent, how = Apparent.RENAMED_PLACE, "two names"
        else:
            continue
        reason += f": {quote(a, x.span)} and {quote(b, y.span)} are {how} of {x.name}"
        break
    return Finding(0.8, ContradictionType.PLACE, reason, spans_a, spans_b, apparent)


def renamed(x: NameIn, y: NameIn) -> bool:
    """Whether two mentions of one place share no word at all, nor a spelling of one."""
    return not x.by_pronoun and not y.by_pronoun and not has_word_alike(x, y)


def _scenes(claim: ClaimRecord) -> dict[str, NameIn]:
    """The place after each preposition of place: where something happens, whence and whither."""
    found: dict[str, NameIn] = {}
    for place in claim.places:
        start = max(0, place.span.start - 24)
        match = _SETTING.search(claim.text[start : place.span.start])
        if match and not _of_a_body(claim.text[: start + match.start()]):
            found.setdefault(match[1].lower(), place)
    return found


def _one_thing(a: ClaimRecord, x: NameIn, b: ClaimRecord, y: NameIn) -> bool:
    """Whether the same is set there by both, or both are in nearly the same words."""
    sat = sitting(a, x.span.start) & sitting(b, y.span.start)
    return bool(sat or _set_at(a, x) & _set_at(b, y)) or wording.compare(a, b) is not None


def _set_at(claim: ClaimRecord, place: NameIn) -> frozenset[str]:
    """What a claim sets at a place: the words of content near before it, but for names of persons and places."""
    names = [name.span for name in (*claim.actors, *claim.places) if name.what != "body"]
    before = [word for word in words(claim.text).all if -NEAR <= word.span.start - place.span.start < 0]
    free = {word.lemma for word in before if not any(name.holds(word.span) for name in names)}
    return words(claim.text).content.intersection(free) - word_class("slight")


def _of_a_body(before: str) -> bool:
    """Whether words end in those who act together: “the soviets in the provinces met” sets no scene there."""
    last = words(before[-40:]).all[-1:]
    return bool(last) and last[0].lemma in collectives()
