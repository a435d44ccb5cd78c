"""The drawings that are too many for a template's loops: of each event one link, of each kind of sign one path."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from flask import Flask

from alignment.silence import Telling
from annotator.queries.events import EventLine
from annotator.queries.matrix import Matrix

#: The width and height of an event's place in an account's row, and the room for the sigla before it.
UNIT, LEFT = 15, 40
_RING, _POINT = 5.0, 1.6


@dataclass(frozen=True, slots=True)
class Column:
    """An event in the matrix: what is said of it, and by class the path of its signs, one an account."""

    line: EventLine
    x: int
    said: str
    paths: Mapping[str, str]


def install(app: Flask) -> None:
    """Make them known to the templates."""
    app.add_template_filter(columns)
    app.add_template_global(UNIT, "UNIT")
    app.add_template_global(LEFT, "LEFT")


def columns(lines: Sequence[EventLine], page: Matrix) -> Iterator[Column]:
    """Those events from left to right."""
    for number, line in enumerate(lines):
        x = LEFT + UNIT * number
        yield Column(line, x, _said(line, page), _paths(line, page, x))


def _said(line: EventLine, page: Matrix) -> str:
    stands = page.tellings[line.event.id]
    return ", ".join(
        f"{one.siglum} {_claims(line.told[one.id]) if line.told.get(one.id) else stands[one.id]}"
        for one in page.accounts
    )


def _claims(number: int) -> str:
    return "1 claim" if number == 1 else f"{number} claims"


def _paths(line: EventLine, page: Matrix, x: int) -> dict[str, str]:
    """A square, the larger, the more is told; a ring where it is passed over; else a point."""
    stands, found = page.tellings[line.event.id], defaultdict(str)
    for row, account in enumerate(page.accounts):
        middle, height = x + UNIT / 2, UNIT * (row + 0.5)
        if told := line.told.get(account.id):
            found["disc"] += _square(middle, height, min(3 + 2.2 * told**0.5, UNIT - 2))
        elif stands[account.id] is Telling.PASSES_OVER:
            found["passed"] += f"M{middle - _RING / 2:g} {height:g}a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0"
        else:
            found["none"] += _square(middle, height, _POINT)
    return found


def _square(x: float, y: float, size: float) -> str:
    return f"M{x - size / 2:.1f} {y - size / 2:.1f}h{size:.1f}v{size:.1f}h-{size:.1f}z"
