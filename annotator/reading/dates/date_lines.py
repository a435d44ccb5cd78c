"""Lines that are nothing but a date, as over the entries of a chronology or diary."""

from __future__ import annotations

import calendar
import re

_MONTH = "|".join(name for name in (*calendar.month_name, *calendar.month_abbr) if name)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?:\s*\([^)]{1,20}\))?"
_DAYS = rf"{_DAY}(?:\s*(?:[-–—,&/]|and|to)\s*(?:(?:{_MONTH})\.?\s*)?{_DAY})*"
_DATE = (
    rf"(?:(?:on|the night of)\s+)?(?:(?:{_MONTH})\.?\s+{_DAYS}|{_DAYS}\s+(?:of\s+)?(?:{_MONTH})\.?)(?:,?\s+\d{{4}})?"
)
#: What heads an entry only before a colon: a month or a part of one, or the day of a month named before.
_VAGUE = (
    rf"(?:(?:early|mid|late|(?:the\s+)?(?:beginning|start|middle|end)\s+of)[\s-]+)?(?:{_MONTH})\b\.?(?:,?\s+\d{{4}})?"
)
_LOOSE = re.compile(rf"({_VAGUE}|(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th))\s*:\s*\S", re.IGNORECASE)
_WEEKDAY = "|".join((*calendar.day_name, *calendar.day_abbr))
_HEADING = re.compile(
    rf"(?:(?:{_WEEKDAY})\.?,?\s+)?{_DATE}(?:,?\s+(?:{_WEEKDAY}))?(?:\s*\([^)]*\))?\s*[.:—–-]?", re.IGNORECASE
)
_ABBREVIATED = "".join(rf"(?<!\b{name})" for name in calendar.month_abbr if name and name != "May")
#: A dash before a figure goes on with the date (“21-23”) and parts it from no entry; the stop of “Oct.” neither.
_LEADING = re.compile(
    rf"((?:(?:{_WEEKDAY})\.?,?\s+)?{_DATE}(?:\s*\([^)]*\))?)"
    rf"(?:\.?\s*(?::|[—–-]+(?![\d—–-]|\s*{_DAY}\s*(?:$|[,.:;])))\s*\S|{_ABBREVIATED}\.\s+[“‘\"(]?(?-i:[A-ZÀ-ÞА-Я]))",
    re.IGNORECASE,
)


def is_date_heading(text: str) -> bool:
    """Whether a line is nothing but a date, as over an entry of a chronology."""
    return len(text) < 60 and bool(_HEADING.fullmatch(text))


def leading_date(text: str) -> str | None:
    """The date that an entry opens with, before a colon, a dash or a full stop."""
    found = _LEADING.match(text[:120]) or _LOOSE.match(text[:120])
    return found[1] if found else None
