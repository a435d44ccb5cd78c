"""Who tells of which events, drawn in bands of events: of each event one link, of each kind of sign one path."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from flask import Flask
from markupsafe import Markup, escape

from alignment.silence import Telling
from annotator.queries.events import EventLine
from annotator.queries.matrix import Matrix
from annotator.web.dates import in_plain_words
from annotator.web.filters import event_address
from models.historical_date import HistoricalDate

#: Events in a band: as many as a telephone is wide.
BAND = 20
#: The width and height of an event's place in an account's row, and the room for the sigla before it.
UNIT, LEFT = 15, 30
_RING, _POINT = 5.0, 1.6

_SIGNS = {Telling.TOUCHES: "▫", Telling.PASSES_OVER: "○"}

#: In a table the cell of an account that tells nothing of an event, by how it stands to it.
UNTOLD = {
    how: Markup(
        '<td class="figure silent"><span aria-hidden="true">{}</span><span class="aside">{}</span></td>'
    ).format(_SIGNS.get(how, "·"), how)
    for how in Telling
}


@dataclass(frozen=True, slots=True)
class Band:
    """Some events in order of time: on which days they begin, as EDTF, empty where unknown; and their drawing."""

    begins: str
    drawn: Markup


def install(app: Flask) -> None:
    """Make them known to the templates."""
    app.add_template_filter(bands)
    app.add_template_global(UNTOLD, "UNTOLD")
    app.add_template_global({"unit": UNIT, "left": LEFT, "width": LEFT + UNIT * BAND}, "BAND")


def bands(page: Matrix) -> Iterator[Band]:
    """All events of the page."""
    for start in range(0, len(page.events), BAND):
        lines = page.events[start : start + BAND]
        drawn = (_column(line, LEFT + UNIT * number, page) for number, line in enumerate(lines))
        yield Band(_begins(lines), Markup("".join(drawn)))


def _begins(lines: Sequence[EventLine]) -> str:
    days = [HistoricalDate.parse(line.event.date).first for line in lines if line.event.date]
    known = [day for day in days if day != date.min]
    return HistoricalDate.between(known[0], known[-1]).edtf if known else ""


def _column(line: EventLine, x: int, page: Matrix) -> str:
    room = f"M{x} 0h{UNIT}v{UNIT * len(page.accounts)}h-{UNIT}z"
    signs = "".join(f'<path d="{path}" class="{kind}"/>' for kind, path in _paths(line, page, x).items())
    address, title = escape(event_address(line.event.id)), escape(line.event.title)
    return (
        f'<a href="{address}" aria-label="{title}: {escape(_said(line, page))}"><title>{title} '
        f'({in_plain_words(line.event.date)})</title><path d="{room}" class="hit"/>{signs}</a>'
    )


def _said(line: EventLine, page: Matrix) -> str:
    stands = page.tellings[line.event.id]
    return ", ".join(
        f"{one.siglum} {_claims(line.told[one.id]) if line.told.get(one.id) else stands[one.id]}"
        for one in page.accounts
    )


def _claims(number: int) -> str:
    return "1 claim" if number == 1 else f"{number} claims"


def _paths(line: EventLine, page: Matrix, x: int) -> dict[str, str]:
    """A square, the larger, the more is told; a hollow one where it is touched on, a ring where it is passed over."""
    stands, found = page.tellings[line.event.id], defaultdict(str)
    for row, account in enumerate(page.accounts):
        middle, height = x + UNIT / 2, UNIT * (row + 0.5)
        if told := line.told.get(account.id):
            found["disc"] += _square(middle, height, min(3 + 2.2 * told**0.5, UNIT - 2))
        elif stands[account.id] is Telling.TOUCHES:
            found["passed"] += _square(middle, height, _RING)
        elif stands[account.id] is Telling.PASSES_OVER:
            found["passed"] += f"M{middle - _RING / 2:g} {height:g}a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0"
        else:
            found["none"] += _square(middle, height, _POINT)
    return found


def _square(x: float, y: float, size: float) -> str:
    return f"M{x - size / 2:.1f} {y - size / 2:.1f}h{size:.1f}v{size:.1f}h-{size:.1f}z"
