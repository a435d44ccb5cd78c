"""How dates read on a page: in the reader's style, in both where some account dates otherwise than we do."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from flask import Flask, g, request
from markupsafe import Markup, escape

from annotator.dating import dating
from annotator.queries.accounts import in_old_style
from annotator.web.identity import visitor
from annotator.web.transactions import session
from models.historical_date import HistoricalDate
from models.vocabulary import Calendar

#: The cookie that keeps the reader's choice, and what may be chosen.
STYLE = "dates"
STYLES = {"both": "both styles", "new": "New Style", "old": "Old Style"}

_OLD = Markup('<abbr title="Old Style: the Julian calendar">O.S.</abbr>')
_NEW = Markup('<abbr title="New Style: the Gregorian calendar">N.S.</abbr>')


def install(app: Flask) -> None:
    """Make them known to the templates."""
    app.add_template_filter(historical)
    app.add_template_filter(in_plain_words)
    app.add_template_filter(old_day)
    app.add_template_filter(interval)
    app.add_template_global(STYLES, "STYLES")
    app.context_processor(lambda: {"style": style() if visitor().role else ""})


def style() -> str:
    """The style in which this reader wants dates; “” where all accounts date in New Style, and nobody need name it."""
    if "style" not in g:
        chosen = request.cookies.get(STYLE, "both")
        g.style = (chosen if chosen in STYLES else "both") if in_old_style(session()) else ""
    return str(g.style)


def historical(edtf: str | None, own: str = Calendar.NEW_STYLE) -> Markup:
    """A date in the reader's style; where both are wanted, in the account's own, the other in brackets."""
    return _told(edtf, own, style()) if edtf else Markup('<span class="undated">undated</span>')


def in_plain_words(edtf: str | None) -> str:
    """A date without markup, for lists to choose from: in the reader's style, the New one where both are wanted."""
    if not edtf:
        return "undated"
    said = dating(edtf)
    if said.old is None or not style():
        return said.new
    return f"{said.old} O.S." if style() == "old" else f"{said.new} N.S."


@lru_cache(maxsize=4096)
def _told(edtf: str, own: str, style: str) -> Markup:
    said = dating(edtf)
    if said.old is None or not style:
        words = escape(said.new)
    elif style == "new":
        words = Markup("{} {}").format(said.new, _NEW)
    elif style == "old":
        words = Markup("{} {}").format(said.old, _OLD)
    elif own == Calendar.OLD_STYLE and (_is_month(said.old) or not _is_month(said.new)):
        words = _beside(said.old, _OLD, said.short_new, _NEW)
    else:
        words = _beside(said.new, _NEW if own == Calendar.OLD_STYLE else Markup(""), said.short_old, _OLD)
    return Markup('<time datetime="{}">{}</time>').format(edtf, words)


def _is_month(words: str) -> bool:
    """Whether it is named by months: such a style is told first, then the odd days that they are in the other."""
    return words[:1].isupper()


def _beside(own: str, its: Markup, other: str | None, mark: Markup) -> Markup:
    return Markup('{} {} <span class="other-style">({} {})</span>').format(own, its, other, mark)


def interval(days: tuple[date, date]) -> Markup:
    """A stretch of days in the reader's style."""
    return historical(HistoricalDate.between(*days).edtf)


def old_day(day: date) -> str:
    """The day of the month in Old Style; with the month where one begins; nothing where no account dates so."""
    old = (dating(day.isoformat()).old or "") if style() else ""
    number, _, rest = old.partition(" ")
    return f"{number} {rest[:3]}" if number == "1" else number
