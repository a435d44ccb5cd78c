"""The parts of an account that date in another style than the rest: an appendix, the chapters on an earlier time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from annotator.reading.claim import Sentence
from annotator.reading.dates.calendar_sign import STYLES, CalendarSign
from annotator.reading.dates.calendar_signs import signs_found, speak_for_a_part
from models.vocabulary import Calendar


def part_of(section: str | None) -> str | None:
    """The first of the titles above a sentence."""
    return section.split(" › ")[0] if section else None


def part_styles(sentences: Sequence[Sentence], calendar: Calendar, country: str | None) -> Mapping[str, Calendar]:
    """The style of each part that is not in the account's, where enough dates of the account speak for the other one.

    A part is in it if it has two signs of it and none of the account's own: one may be a misprint.
    """
    found = signs_found(sentences, country=country)
    if calendar not in STYLES or not speak_for_a_part([one for one in found if one.calendar is not calendar], found):
        return {}
    return {part: its[0] for part, its in _by_part(found).items() if len(its) > 1 and calendar not in its}


def _by_part(found: Sequence[CalendarSign]) -> Mapping[str, list[Calendar]]:
    styles = defaultdict(list)
    for sign in found:
        if part := part_of(sign.section):
            styles[part].append(sign.calendar)
    return styles
