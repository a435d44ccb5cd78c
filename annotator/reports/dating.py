"""A date as a report says it: in New Style, and in Old Style too where some account at hand dates so."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.dating import dating
from models.vocabulary import Calendar


def in_words(edtf: str | None, calendars: Iterable[str] = (Calendar.OLD_STYLE,), *, called: str = " Old Style") -> str:
    """“7 November 1917 (25 October Old Style)”; empty for no date. `called` is what follows the day in brackets.

    A month is the days that it covers in the other style; a year is told in one, since nobody means its odd days.
    """
    if not edtf:
        return ""
    said = dating(edtf)
    if said.short_old is None or Calendar.OLD_STYLE not in set(calendars):
        return said.new
    return f"{said.new} ({said.short_old}{called})"
