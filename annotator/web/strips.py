"""The days that accounts give an event, drawn across a month: each point a link, an arrow for days beyond it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from flask import Flask
from markupsafe import Markup, escape

from annotator.dating import dating
from annotator.queries.events import EventView
from annotator.queries.timeline import Dated, Timeline
from annotator.web.dates import style
from annotator.web.filters import event_address

#: The width of a day, the room for an arrow at either end, and the height of a strip.
DAY, EDGE, TALL = 18, 12, 22


@dataclass(frozen=True, slots=True)
class Strip:
    """One event: its drawing, and the same in words."""

    event: EventView
    conflicting: bool
    drawn: Markup
    said: Sequence[tuple[str, Sequence[tuple[str, str]]]]
    """For each account that dates it to the day: its siglum, and of each day the address and the words."""


def install(app: Flask) -> None:
    """Make them known to the templates."""
    app.add_template_filter(strips)
    app.add_template_global({"day": DAY, "edge": EDGE, "tall": TALL}, "STRIP")


def strips(events: Sequence[Dated], page: Timeline) -> Iterator[Strip]:
    """Those events of the page."""
    for dated in events:
        yield Strip(dated.event, dated.conflicting, Markup("".join(_drawn(dated, page))), _said(dated, page))


def _drawn(dated: Dated, page: Timeline) -> Iterator[str]:
    first, last = page.days[0], page.days[-1]
    kind = "clash" if dated.conflicting else "disc"
    earliest, latest = dated.span
    if dated.conflicting:
        start = 0 if earliest < first else _across(earliest, page)
        end = _end(page) if latest > last else _across(latest, page)
        yield f'<path d="M{start} 11H{end}" class="span"/>'
    if earliest < first:
        yield _link(dated, earliest, page, f'<path d="M7 5l-7 6 7 6z" class="{kind}"/>')
    if latest > last:
        yield _link(dated, latest, page, f'<path d="M{_end(page) - 7} 5l7 6-7 6z" class="{kind}"/>')
    for day in sorted({day for given in dated.days.values() for day in given if first <= day <= last}):
        yield _link(dated, day, page, f'<circle cx="{_across(day, page)}" cy="11" r="4" class="{kind}"/>')


def _link(dated: Dated, day: date, page: Timeline, drawing: str) -> str:
    """For who points at it: by keyboard the same address is reached through the words beside."""
    claim = next(given[day] for given in dated.days.values() if day in given)
    return f'<a href="{escape(_at(dated, claim))}" tabindex="-1"><title>{_told(day, page)}</title>{drawing}</a>'


def _said(dated: Dated, page: Timeline) -> list[tuple[str, list[tuple[str, str]]]]:
    return [
        (account.siglum, [(_at(dated, claim), _told(day, page)) for day, claim in dated.days[account.id].items()])
        for account in page.accounts
        if account.id in dated.days
    ]


def _at(dated: Dated, claim: str) -> str:
    return f"{event_address(dated.event.id)}#c-{claim}"


def _across(day: date, page: Timeline) -> int:
    return EDGE + DAY * (day - page.days[0]).days + DAY // 2


def _end(page: Timeline) -> int:
    return 2 * EDGE + DAY * len(page.days)


def _told(day: date, page: Timeline) -> str:
    return _short(day, style(), page.days[0].year)


@lru_cache(maxsize=4096)
def _short(day: date, style: str, year: int) -> str:
    """In the reader's style, without the year that the page is of."""
    said = dating(day.isoformat())
    number, month, its_year = ((style == "old" and said.old) or said.new).split()
    return f"{number}\u00a0{month[:3]}" + (f"\u00a0{its_year}" if int(its_year) != year else "")
