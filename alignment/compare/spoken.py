"""Dates in words, as a reason says them."""

from __future__ import annotations

from functools import lru_cache

from alignment.compare.limits import names_day
from alignment.compare.quoting import quote
from alignment.record import ClaimRecord, DateIn
from models.historical_date import HistoricalDate


@lru_cache(maxsize=1 << 14)
def spoken(date: HistoricalDate) -> str:
    """A date in words: ``7 November 1917``, ``November 1917``, ``7–9 November 1917``."""
    first, last = date.first, date.last
    if first == last:
        return f"{first.day} {first:%B %Y}"
    whole = HistoricalDate.between(first, last).edtf
    if len(whole) == 4:
        return whole
    if len(whole) == 7:
        return f"{first:%B %Y}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {last:%B %Y}"
    return f"{first.day} {first:%B %Y} – {last.day} {last:%B %Y}"


def said(claim: ClaimRecord, date: DateIn) -> str:
    """A date as its account words it, and what it means."""
    if not date.text:
        return f"{spoken(date.date)} (from the context)"
    style = "Old Style, so " if date.old_style and names_day(date) else ""
    if not date.assumed:
        return f"{quote(claim, date.span)} ({style}{spoken(date.date)})"
    day = spoken(date.date).replace(f" {date.date.first.year}", "")
    return quote(claim, date.span) + (f" ({style}{day})" if style else "")
