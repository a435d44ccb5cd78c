"""What a report asks of its readers, made from what is contested: data/wording.toml, edited without code.

A question comes again only when all others that fit have come as often.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from annotator.reports.event_traits import traits
from annotator.reports.own_words import wording
from annotator.reports.point import Point
from annotator.reports.quotation import Quotation
from annotator.reports.report import EventReport
from annotator.reports.wording import filled

#: More than that nobody writes answers to.
_OF_A_POINT = 2
_OF_AN_EVENT = 3
#: Lines to write on below each question of a worksheet: a point asks for a reason, an event for a paragraph.
LINES: Mapping[str, int] = {"point": 2, "event": 3}
#: Words that a question quotes of one side.
_SAID = 6
_PLACES = re.compile(r"{(\w+)}")
_WORD = re.compile(r"\d|\w{3}")

_Times = Counter[str]


def asked(events: Iterable[EventReport]) -> tuple[EventReport, ...]:
    """The events and their points, in the order in which they are read, with questions to discuss."""
    times: _Times = Counter()
    return tuple(_asked(event, times) for event in events)


def for_students(point: Point) -> tuple[str, ...]:
    """What a worksheet asks of a point: for reasons first."""
    return (str(wording()["worksheet"]["reasons"]), *point.questions)


def _asked(event: EventReport, times: _Times) -> EventReport:
    asked = {point.anchor: tuple(_of_a_point(point, times)) for point in event.mixed}
    with_theirs = event.each_point(lambda point: replace(point, questions=asked[point.anchor]))
    return replace(with_theirs, questions=tuple(_of_an_event(event, times)))


def _of_a_point(point: Point, times: _Times) -> Iterator[str]:
    """One of each kind of thing that is in dispute, else one that can be asked of any point."""
    table = wording()
    pools = [(term, table[kind].get(term, {}).get("questions")) for kind, term in _terms(point)]
    pools = [pool for pool in pools if pool[1]] or [("", table["point"]["questions"])]
    names = {"a": point.a.source.called, "b": point.b.source.called}
    for term, questions in pools[:_OF_A_POINT]:
        yield from _least_asked([questions], names | _said(point, term), times, most=1)


def _terms(point: Point) -> list[tuple[str, str]]:
    """Its types; of a point without, those that anybody gave, what explains it away, or what the machine saw."""
    given = point.types or tuple(dict.fromkeys(term for said in point.opinions for term in said.types))
    said = point.suggested
    if given or said is None:
        return [("type", term) for term in given]
    return [("apparent", term) for term in said.apparent] or [("type", term) for term in said.types]


def _of_an_event(event: EventReport, times: _Times) -> Iterator[str]:
    """What holds of it, one of each trait, the particular before the general."""
    held, names = traits(event)
    pools = [questions for trait, questions in wording()["event"].items() if trait in held]
    return _least_asked(pools, names, times, most=_OF_AN_EVENT)


def _least_asked(pools: list[list[str]], names: Mapping[str, str], times: _Times, *, most: int) -> Iterator[str]:
    fitting = [[one for one in pool if set(_PLACES.findall(one)) <= names.keys()] for pool in pools]
    fresh = [min(pool, key=times.__getitem__) for pool in fitting if pool]
    for question in sorted(fresh, key=times.__getitem__)[:most]:
        times[question] += 1
        yield filled(question, dict(names))


def _said(point: Point, term: str) -> dict[str, str]:
    """The words that are at odds, where both sides have some; else those of either."""
    said = {"said_a": _words(point.a, term), "said_b": _words(point.b, term)}
    word = said["said_a"] or said["said_b"]
    return (said if all(said.values()) else {}) | ({"word": word} if word else {})


def _words(quotation: Quotation, term: str) -> str:
    """The first words that are set off for that reason and are short enough to be quoted once more."""
    said = (quotation.text[mark.start : mark.end].strip("“”‘’\"' ,;") for mark in quotation.marks if mark.why == term)
    said = (words.removesuffix(".") if words.count(".") == 1 else words for words in said)
    return next((words for words in said if len(words.split()) <= _SAID and _WORD.search(words)), "")
