"""The year in which a narrative stands, sentence by sentence: it glances at other years without moving there.

A small hidden Markov model: the state is the year of the narrative; a year that is named either agrees with it or is a
glance aside, which costs; to move costs too, less at the turn of a year than forward, and less forward than back. The
cheapest course is found by Viterbi's algorithm. The costs are no probabilities but say what outweighs what: three
glances in a row at a later year are a move, one is not.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from annotator.reading.dates.clock import DayOfYear
from annotator.reading.dates.narrated_years import narrated_years
from annotator.reading.dates.part_styles import part_of
from annotator.reading.dates.part_titles import title_years
from annotator.reading.dates.year_signs import Dating, Sign, year_signs
from models.vocabulary import Calendar

#: What it costs to move on by a year in winter, or back by one, forward, and back.
TURN, FORWARD, BACK = 0.5, 2.5, 4.0
#: What it costs besides to move where the year is not named, or back to one of which no day or month is named anywhere.
UNNAMED = 1.0
#: What it costs to leap from the beginning of a year to its end: as likely that of the year before is meant.
LEAP = 0.75
#: What it costs to fall back from the end of a year to the beginning of the same.
REWIND = 1.0
#: What a move costs at most where a new part of the account begins: it may begin anywhere.
NEW_PART = 2.0
#: What it costs where a chapter begins to go back to the year in which most of the account stands, and to stay in
#: another that is not named.
HOME, AWAY = 0.0, 0.25
#: Such a share of the sentences is most.
MOST = 0.6
#: A month that lies so far back in the year is sooner of the next, and what that costs; and what it costs to stay.
FAR, AFRESH, FELL = 5, 1.5, 0.5


def narrative_years(
    sentences: Sequence[Dating],
    *,
    latest: int | None = None,
    sections: Sequence[str | None] = (),
    remembered: Collection[DayOfYear] = (),
    calendar: Calendar = Calendar.NEW_STYLE,
) -> list[int | None]:
    """The year of the narrative at each sentence, a text with its dates; None where none is ever named.

    ``latest`` is the year in which the account was written: the narrative is never later. ``sections`` are the titles
    above each sentence, ``remembered`` the days that the account speaks of as by a name, ``calendar`` its style.
    """
    signs = year_signs(sentences, remembered, calendar=calendar)
    if sections:
        signs = _in_their_parts(signs, sections)
    named = [year for year in narrated_years(signs, sentences) if latest is None or year <= latest]
    if not named:
        return [None] * len(sentences)
    states = sorted(named)
    years = _by_sentence(_cheapest(signs, states), signs, len(sentences))
    home, times = Counter(years).most_common(1)[0]
    if not sections or times < MOST * len(years) or times == len(years):
        return years
    return _by_sentence(_cheapest(signs, states, home), signs, len(sentences))


def _by_sentence(course: Sequence[int], signs: Sequence[Sign], count: int) -> list[int | None]:
    """The year at each of so many sentences, by that at each sign."""
    years: list[int | None] = []
    at = 0
    for number in range(count):
        while at + 1 < len(signs) and signs[at + 1].sentence <= number:
            at += 1
        years.append(course[at])
    return years


def _in_their_parts(signs: Sequence[Sign], sections: Sequence[str | None]) -> list[Sign]:
    """The signs with what the titles above them say, and which of them is the first of its part."""
    before = [None, *(sections[sign.sentence] for sign in signs)]
    return [
        replace(sign, titled=title_years(here), opens=here != last, opens_chapter=part_of(here) != part_of(last))
        for sign, last, here in zip(signs, before, before[1:], strict=False)
    ]


def _cheapest(signs: Sequence[Sign], states: Sequence[int], home: int | None = None) -> list[int]:
    """The year at each sign, by Viterbi's algorithm; ``home`` is that in which most of the account stands."""
    dated = {year for sign in signs if sign.month for year in sign.years}
    cost = [signs[0].cost_in(year) for year in states]
    steps: list[list[int]] = []
    month = signs[0].month
    for sign in signs[1:]:
        step, cost = _step(cost, states, month, sign, home=home if sign.opens_chapter else None, dated=dated)
        steps.append(step)
        month = sign.month or month
    at = min(range(len(states)), key=cost.__getitem__)
    course = [at]
    for step in reversed(steps):
        at = step[at]
        course.append(at)
    return [states[index] for index in reversed(course)]


def _step(
    cost: list[float],
    states: Sequence[int],
    month: int | None,
    sign: Sign,
    *,
    home: int | None,
    dated: Collection[int],
) -> tuple[list[int], list[float]]:
    """For each year the cheapest one to come from, and what it then costs: this, the last, one earlier or one later."""
    ahead = sign.month - month if month is not None and sign.month is not None else 0
    winter = month is not None and sign.month is not None and month >= 10 and sign.month <= 3
    fell = ahead <= -FAR
    stay = REWIND if winter else LEAP if ahead >= 9 else FELL if fell else 0.0
    earlier, later = _cheapest_before(cost), _cheapest_before(cost[::-1])[::-1]
    came, now = [], []
    for at, year in enumerate(states):
        most = HOME if year == home else NEW_PART if sign.opens else math.inf
        away = AWAY if home is not None and year != home and year not in sign.years else 0.0
        unnamed = 0.0 if year in sign.years else UNNAMED
        options = [(cost[at] + stay, at)]
        if at:
            options.append((cost[earlier[at]] + min(FORWARD + unnamed, most), earlier[at]))
            if (winter or fell) and states[at - 1] == year - 1:
                options.append((cost[at - 1] + (TURN if winter else AFRESH), at - 1))
        if at < len(states) - 1:
            there = len(states) - 1 - later[at]
            options.append((cost[there] + min(BACK + unnamed, most), there))
            if ahead >= 9 and states[at + 1] == year + 1:
                options.append((cost[at + 1] + TURN + UNNAMED * (year not in dated), at + 1))
        known, best = min(options)
        came.append(best)
        now.append(known + away + sign.cost_in(year))
    return came, now


def _cheapest_before(cost: Sequence[float]) -> list[int]:
    """For each place that of the least cost before it; 0 for the first, which has none."""
    best, found = 0, []
    for at in range(len(cost)):
        found.append(best)
        best = at if cost[at] < cost[best] else best
    return found
