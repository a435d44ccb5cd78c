"""The year in which a narrative stands, sentence by sentence: it glances at other years without moving there.

A small hidden Markov model: the state is the year of the narrative; a year that is named either agrees with it or is a
glance aside, which costs; to move costs too, less at the turn of a year than forward, and less forward than back. The
cheapest course is found by Viterbi's algorithm. The costs are no probabilities but say what outweighs what: three
glances in a row at a later year are a move, one is not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.reading.dates.date_form import Form
from annotator.reading.dates.date_join import meaning_within
from annotator.reading.dates.date_meaning import Day, Meaning, Month, Season, Years
from annotator.reading.dates.date_relation import Span
from annotator.reading.dates.date_role import Role, role
from annotator.reading.dates.date_style import Both

Dating = tuple[str, Sequence[Form]]
#: What it costs to name a year other than that of the narrative: with a day, with a month, alone.
GLANCE = {"day": 1.5, "month": 1.0, "year": 0.6}
#: What it costs to move on by a year in winter, forward, and back.
TURN, FORWARD, BACK = 0.5, 2.5, 4.0
#: What it costs to fall back from the end of a year to the beginning of the same.
REWIND = 1.0


@dataclass(frozen=True, slots=True)
class _Sign:
    """What one dating expression tells of the year."""

    sentence: int
    weight: float
    years: tuple[int, ...] = ()
    month: int | None = None


def narrative_years(sentences: Sequence[Dating], *, latest: int | None = None) -> list[int | None]:
    """The year of the narrative at each sentence, a text with its dates; None where none is ever named.

    ``latest`` is the year in which the account was written: the narrative is never later.
    """
    signs = [sign for number, dating in enumerate(sentences) for sign in _signs(number, *dating)]
    named = Counter(year for sign in signs for year in sign.years if latest is None or year <= latest)
    if not named:
        return [None] * len(sentences)
    course = _cheapest(signs, sorted(named))
    years: list[int | None] = []
    at = 0
    for number in range(len(sentences)):
        while at + 1 < len(signs) and signs[at + 1].sentence <= number:
            at += 1
        years.append(course[at])
    return years


def _signs(sentence: int, text: str, forms: Sequence[Form]) -> Iterator[_Sign]:
    """The signs of one sentence; a date that only belongs to a thing spoken of tells half as much."""
    for form in forms:
        sign = _sign(sentence, form.meaning)
        if sign is not None:
            aside = role(text, form) in (Role.ASIDE, Role.BACKGROUND)
            yield replace(sign, weight=sign.weight / 2) if aside else sign


def _sign(sentence: int, meaning: Meaning) -> _Sign | None:
    inner = meaning_within(meaning)
    if isinstance(inner, Span):
        inner = inner.end
    if isinstance(inner, Both):
        inner = inner.one
    match inner:
        case Day(month=month, year=year) if month:
            return _Sign(sentence, GLANCE["day"], (year,) if year else (), month)
        case Month(month=month, year=year):
            return _Sign(sentence, GLANCE["month"], (year,) if year else (), month)
        case Season(year=year) if year:
            return _Sign(sentence, GLANCE["month"], (year,))
        case Years(first=first, last=last) if last - first < 3:
            return _Sign(sentence, GLANCE["year"], tuple(range(first, last + 1)))
    return None


def _cheapest(signs: Sequence[_Sign], states: Sequence[int]) -> list[int]:
    """The year at each sign, by Viterbi's algorithm."""
    cost = [_glance(signs[0], year) for year in states]
    steps: list[list[int]] = []
    month = signs[0].month
    for sign in signs[1:]:
        step, cost = _step(cost, states, month, sign)
        steps.append(step)
        month = sign.month or month
    at = min(range(len(states)), key=cost.__getitem__)
    course = [at]
    for step in reversed(steps):
        at = step[at]
        course.append(at)
    return [states[index] for index in reversed(course)]


def _step(cost: list[float], states: Sequence[int], month: int | None, sign: _Sign) -> tuple[list[int], list[float]]:
    """For each year the cheapest one to come from, and what it then costs: this, the last, one earlier or one later."""
    winter = month is not None and sign.month is not None and month >= 10 and sign.month <= 3
    earlier, later = _cheapest_before(cost), _cheapest_before(cost[::-1])[::-1]
    came, now = [], []
    for at, year in enumerate(states):
        options = [(cost[at] + (REWIND if winter else 0.0), at)]
        if at:
            options.append((cost[earlier[at]] + FORWARD, earlier[at]))
            if winter and states[at - 1] == year - 1:
                options.append((cost[at - 1] + TURN, at - 1))
        if at < len(states) - 1:
            there = len(states) - 1 - later[at]
            options.append((cost[there] + BACK, there))
        known, best = min(options)
        came.append(best)
        now.append(known + _glance(sign, year))
    return came, now


def _cheapest_before(cost: Sequence[float]) -> list[int]:
    """For each place that of the least cost before it; 0 for the first, which has none."""
    best, found = 0, []
    for at in range(len(cost)):
        found.append(best)
        best = at if cost[at] < cost[best] else best
    return found


def _glance(sign: _Sign, year: int) -> float:
    return 0.0 if not sign.years or year in sign.years else sign.weight
