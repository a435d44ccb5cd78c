"""The events as TimelineJS reads them, with both styles of each date on the slide.

Fields as in https://timeline.knightlab.com/docs/json-format.html; a slide's own `display_date` stands for both ends.
"""

from __future__ import annotations

import json
from datetime import date
from html import escape
from typing import Any

from annotator.reports.dating import in_words
from annotator.reports.report import ContradictionReport, EventReport
from annotator.reports.wording import who_speaks
from models.historical_date import HistoricalDate


def timeline(report: ContradictionReport) -> bytes:
    """TimelineJS 3 JSON of the dated events; without what has no date; what is open at one end has one day."""
    slides = [_slide(event, report) for event in report.events if event.date]
    title = {"text": {"headline": escape(report.title), "text": escape(report.size)}}
    return (json.dumps({"title": title, "events": slides}, ensure_ascii=False, indent=1) + "\n").encode()


def _slide(event: EventReport, report: ContradictionReport) -> dict[str, Any]:
    when = HistoricalDate.parse(event.date or "")
    first = when.last if when.first == date.min else when.first
    last = first if when.last == date.max else when.last
    told = who_speaks(event) if event.voices else ""
    slide: dict[str, Any] = {
        "unique_id": event.id,
        "start_date": _day(first),
        "display_date": in_words(event.date, report.calendars),
        "text": {"headline": escape(event.title), "text": f"<p>{escape(told)}</p>"},
    }
    return slide if first == last else slide | {"end_date": _day(last)}


def _day(day: date) -> dict[str, Any]:
    return {"year": day.year, "month": day.month, "day": day.day}
