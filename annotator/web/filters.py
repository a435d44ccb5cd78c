"""How values read on a page: dates in the reader's style, marked text, verdicts by their names."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache

from flask import Flask, g, request, url_for
from markupsafe import Markup, escape

from alignment.leading import cut
from annotator.dating import dating
from annotator.queries.queue import ORDERS, STATES
from annotator.web.marking import MARKED, around, finds, marked
from annotator.web.restoring import TAKEN, restored, shown_words
from annotator.web.words import words
from models.historical_date import HistoricalDate
from models.vocabulary import COMPARED_KINDS, Calendar, Relation

#: The cookie that keeps the reader's choice, and what may be chosen.
STYLE = "dates"
STYLES = {"both": "both styles", "new": "New Style", "old": "Old Style"}

#: A sign beside each verdict's name, so that nothing is told by colour alone.
SIGNS = {"agreement": "=", "partial": "≈", "contradiction": "≠", "framing": "∿", "unrelated": "⊥", "unsure": "?"}


#: The pages that every page leads to, and the blueprints whose pages belong to each.
NAVIGATION = (
    ("Events", "home.home", ("home", "events", "event_editing")),
    ("Review", "pairs.queue", ("pairs",)),
    ("Contested", "contested.table", ("contested",)),
    ("Overviews", "overviews.over_time", ("overviews", "agency")),
    ("Names", "names.every", ("names",)),
    ("Search", "search.results", ("search",)),
    ("Report", "reports.report", ("reports",)),
)

_OLD = Markup('<abbr title="Old Style: the Julian calendar">O.S.</abbr>')
_NEW = Markup('<abbr title="New Style: the Gregorian calendar">N.S.</abbr>')


def install(app: Flask) -> None:
    """Make them known to the templates."""
    app.add_template_filter(cut, "in_short")
    app.add_template_filter(historical)
    app.add_template_filter(in_plain_words)
    app.add_template_filter(marked)
    app.add_template_filter(finds)
    app.add_template_filter(around)
    app.add_template_filter(restored)
    app.add_template_filter(shown_words)
    app.add_template_filter(percent)
    app.add_template_filter(within_a_week)
    app.add_template_filter(in_ten)
    app.add_template_filter(browser)
    app.add_template_filter(old_day)
    app.add_template_filter(interval)
    app.add_template_filter(moment)
    app.add_template_filter(event_address)
    app.add_template_global(SIGNS, "SIGNS")
    app.add_template_global(STYLES, "STYLES")
    app.add_template_global(words, "words_of")
    app.add_template_global(STATES, "STATES")
    app.add_template_global(MARKED, "MARKED")
    app.add_template_global(ORDERS, "ORDERS")
    app.add_template_global(tuple(Relation), "RELATIONS")
    app.add_template_global(NAVIGATION, "NAVIGATION")
    app.add_template_global(TAKEN, "TAKEN")
    app.add_template_global(COMPARED_KINDS, "COMPARED")
    app.context_processor(lambda: {"style": style()})


def style() -> str:
    """The style in which this reader wants dates."""
    chosen = request.cookies.get(STYLE, "both")
    return chosen if chosen in STYLES else "both"


def historical(edtf: str | None, own: str = Calendar.NEW_STYLE) -> Markup:
    """A date in the reader's style; where both are wanted, in the account's own, the other in brackets."""
    return _told(edtf, own, style()) if edtf else Markup('<span class="undated">undated</span>')


def in_plain_words(edtf: str | None) -> str:
    """A date without markup, for lists to choose from: in the reader's style, the New one where both are wanted."""
    said = dating(edtf) if edtf else None
    return ((style() == "old" and said.old) or said.new) if said else "undated"


@lru_cache(maxsize=4096)
def _told(edtf: str, own: str, style: str) -> Markup:
    said = dating(edtf)
    if said.old is None:
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


@lru_cache(maxsize=4096)
def within_a_week(edtf: str) -> bool:
    """Whether a date says more than the month that one reads in."""
    return HistoricalDate.parse(edtf).days <= 7


def interval(days: tuple[date, date]) -> Markup:
    """A stretch of days in the reader's style."""
    return historical(HistoricalDate.between(*days).edtf)


def old_day(day: date) -> str:
    """The day of the month in Old Style; with the month where one begins."""
    old = dating(day.isoformat()).old or ""
    number, _, rest = old.partition(" ")
    return f"{number} {rest[:3]}" if number == "1" else number


def percent(value: float) -> str:
    """A probability as people say it."""
    return f"{value:.0%}"


def in_ten(share: float) -> str:
    """A share as people picture it: of ten where that says something, else one in so many."""
    if share >= 0.15:
        return f"about {round(share * 10)} of ten"
    return f"about one in {round(1 / share)}" if share else "hardly any"


#: What browsers say they are: each says also what it resembles, so that the first found is meant.
_BROWSERS = {"Edg": "Edge", "OPR": "Opera", "Firefox": "Firefox", "Chrome": "Chrome", "Safari": "Safari"}
_SYSTEMS = {
    "Android": "Android",
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Windows": "Windows",
    "Mac OS": "macOS",
    "Linux": "Linux",
}


def browser(agent: str) -> str:
    """Which browser on which system, as people call them: “Firefox on Windows”; what it says itself where unknown."""
    name = next((called for sign, called in _BROWSERS.items() if f"{sign}/" in agent), "")
    system = next((called for sign, called in _SYSTEMS.items() if sign in agent), "")
    return f"{name} on {system}" if name and system else agent


def moment(value: datetime) -> Markup:
    """When somebody did something, to the minute, in UTC."""
    return Markup('<time datetime="{}">{}</time>').format(value.isoformat(), value.strftime("%-d %B %Y, %H:%M UTC"))


def event_address(key: str) -> str:
    """Where an event is to be read. One address is built and the others after it: a page may have a thousand."""
    if "events_at" not in g:
        g.events_at = url_for("events.event", key="0").removesuffix("0")
    return f"{g.events_at}{key}"
