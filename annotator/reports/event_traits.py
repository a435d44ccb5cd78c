"""What holds of an event as the accounts tell it, and whose names a question on it may use."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from annotator.reports.quotation import Source
from annotator.reports.report import EventReport
from models.vocabulary import Calendar

#: So many times as much makes an account dwell on an event.
_DWELLS = 3
_OF_TYPES = {
    "days": {"date", "time", "sequence"},
    "figures": {"number"},
    "taking_sides": {"evaluation", "agency", "legitimacy", "significance"},
}


def traits(event: EventReport) -> tuple[set[str], dict[str, str]]:
    """Which of the kinds of question in data/wording.toml fit, and what stands at the places in them."""
    told = [claims for _, claims in event.voices]
    types = {term for point in event.points for term in point.types}
    names = _lengths(event) | _actors(event) | _calendars(event)
    names |= {what: row(those) for what, those in (("silent", event.silent), ("outside", event.outside)) if those}
    holds = {
        **{what: what in names for what in ("silent", "outside")},
        "dependent": any(point.suggested and point.suggested.dependent for point in event.points),
        "acting": "actor" in names,
        "unequal": len(told) > 1 and max(told) >= _DWELLS * min(told),
        **{what: bool(types & kinds) for what, kinds in _OF_TYPES.items()},
        "calendars": "old" in names and bool(types & _OF_TYPES["days"]),
        "several": len(told) > 2,
        "always": bool(told),
    }
    return {what for what, held in holds.items() if held}, names


def row(sources: Sequence[Source]) -> str:
    """“A, B and C”."""
    *others, last = [source.called for source in sources]
    return f"{', '.join(others)} and {last}" if others else last


def _lengths(event: EventReport) -> dict[str, str]:
    told = sorted(event.voices, key=lambda voice: voice[1])
    if not told:
        return {}
    (shortest, few), (longest, many) = told[0], told[-1]
    return {"shortest": shortest.called, "few": str(few), "longest": longest.called, "many": str(many)}


def _actors(event: EventReport) -> dict[str, str]:
    """Two accounts in which somebody else acts most often, each unnamed among the foremost of the other."""
    acting = [told for told in event.synopsis if told.actors]
    for one, other in combinations(acting, 2):
        if one.actors[0] not in other.actors and other.actors[0] not in one.actors:
            first = {"one": one.source.called, "actor": one.actors[0]}
            return first | {"other": other.source.called, "other_actor": other.actors[0]}
    return {}


def _calendars(event: EventReport) -> dict[str, str]:
    by_style: dict[str, list[Source]] = {Calendar.OLD_STYLE.value: [], Calendar.NEW_STYLE.value: []}
    for source, _ in event.voices:
        by_style.setdefault(source.calendar, []).append(source)
    old, new = by_style[Calendar.OLD_STYLE.value], by_style[Calendar.NEW_STYLE.value]
    return {"old": row(old), "new": row(new)} if old and new else {}
