"""What a report asks of its readers, made from what is contested: data/wording.toml, edited without code."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.reports.point import Point
from annotator.reports.quotation import Source
from annotator.reports.report import EventReport
from annotator.reports.wording import filled, wording

#: More than that nobody writes answers to.
_OF_A_POINT = 2
_OF_AN_EVENT = 3
#: So many times as much makes an account dwell on an event.
_DWELLS = 3
_DAYS = {"date", "time", "sequence"}


def questions(point: Point) -> list[str]:
    """Of a point: by its types or what explains it away, else what can be asked of any; taking turns by its number."""
    names = {"a": point.a.source.name, "b": point.b.source.name}
    table = wording()
    of_types = [table["type"].get(term, {}).get("questions", ()) for term in point.types]
    explained = point.suggested.apparent if point.suggested and not point.types else ()
    of_types += [table["apparent"].get(term, {}).get("questions", ()) for term in explained]
    pools = [pool for pool in of_types if pool] or [table["point"]["questions"]]
    turn = int(point.number.rpartition(".")[2] or 0)
    return [filled(pool[turn % len(pool)], names) for pool in pools[:_OF_A_POINT]]


def event_questions(event: EventReport) -> list[str]:
    """Of an event as a whole: what holds of it, the particular before the general."""
    names = {"silent": _row(event.silent), **_lengths(event)}
    table = wording()["event"]
    asked = [table[what] for what, holds in _holding(event).items() if holds]
    return [filled(question, names) for question in asked[:_OF_AN_EVENT]]


def _holding(event: EventReport) -> dict[str, bool]:
    told = [claims for _, claims in event.voices]
    types = {term for point in event.points for term in point.types}
    return {
        "silent": bool(event.silent),
        "dependent": any(point.suggested and point.suggested.dependent for point in event.points),
        "unequal": len(told) > 1 and max(told) >= _DWELLS * min(told),
        "days": bool(types & _DAYS),
        "several": len(told) > 2,
        "always": bool(told),
    }


def _lengths(event: EventReport) -> dict[str, str]:
    told = sorted(event.voices, key=lambda voice: voice[1])
    if not told:
        return {}
    (shortest, few), (longest, many) = told[0], told[-1]
    return {"shortest": shortest.name, "few": str(few), "longest": longest.name, "many": str(many)}


def _row(sources: Sequence[Source]) -> str:
    *others, last = [source.name for source in sources] or [""]
    return f"{', '.join(others)} and {last}" if others else last
