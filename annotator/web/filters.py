"""How values read on a page: marked text, shares, browsers, verdicts by their names."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache

from flask import Flask, g, url_for
from markupsafe import Markup

from annotator.queries.queue import ORDERS, STATES
from annotator.queries.synopsis import ABREAST
from annotator.reports.cutting import in_short
from annotator.web.marking import MARKED, around, finds, marked
from annotator.web.restoring import TAKEN, restored, shown_words
from annotator.web.words import words
from models.historical_date import HistoricalDate
from models.vocabulary import COMPARED_KINDS, Relation

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


def install(app: Flask) -> None:
    """Make them known to the templates."""
    app.add_template_filter(in_short)
    app.add_template_filter(marked)
    app.add_template_filter(finds)
    app.add_template_filter(around)
    app.add_template_filter(restored)
    app.add_template_filter(shown_words)
    app.add_template_filter(percent)
    app.add_template_filter(within_a_week)
    app.add_template_filter(in_ten)
    app.add_template_filter(browser)
    app.add_template_filter(moment)
    app.add_template_filter(event_address)
    app.add_template_global(SIGNS, "SIGNS")
    app.add_template_global(ABREAST, "ABREAST")
    app.add_template_global(words, "words_of")
    app.add_template_global(STATES, "STATES")
    app.add_template_global(MARKED, "MARKED")
    app.add_template_global(ORDERS, "ORDERS")
    app.add_template_global(tuple(Relation), "RELATIONS")
    app.add_template_global(NAVIGATION, "NAVIGATION")
    app.add_template_global(TAKEN, "TAKEN")
    app.add_template_global(COMPARED_KINDS, "COMPARED")


@lru_cache(maxsize=4096)
def within_a_week(edtf: str) -> bool:
    """Whether a date says more than the month that one reads in."""
    return HistoricalDate.parse(edtf).days <= 7


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
