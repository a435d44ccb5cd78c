"""A date as a report says it: in New Style, and in Old Style too where some account at hand dates so."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.dating import dating
from models.vocabulary import Calendar


def in_words(edtf: str | None, calendars: Iterable[str] = (Calendar.OLD_STYLE,), *, called: str = " Old Style") -> str:
    """“7 November 1917 (25 October Old Style)”; empty for no date. `called` is what follows the day in brackets.

    Only days are told in both: the months and years of one style begin and end elsewhere in the other.
    """
    if not edtf:
        return ""
    said = dating(edtf)
    if said.short_old is None or Calendar.OLD_STYLE not in set(calendars) or not _by_days(edtf):
        return said.new
    return f"{said.new} ({said.short_old}{called})"


def _by_days(edtf: str) -> bool:
    return all(end.count("-") == 2 for end in edtf.split("/") if end not in ("", ".."))
