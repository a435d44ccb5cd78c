"""What it costs to take a date for where the narrative goes on, and what to pass it over as a glance aside.

The costs are no probabilities but say what outweighs what: one glance at a day outweighs a step of some days, and two
outweigh a leap. Changed by a fifth, they move the figures on labelled accounts by a hundredth or two.
"""

from __future__ import annotations

from datetime import timedelta

from annotator.reading.claim import Sentence
from annotator.reading.dates.candidate import HEAD, Candidate, ends_there, is_spoken, looks_back, narrates
from annotator.reading.dates.clock import Clock, Days
from annotator.reading.dates.date_role import Role
from annotator.reading.dates.hours import DAYS
from annotator.reading.dates.remembered_days import days_named, goes_beyond
from annotator.reading.dates.things_spoken_of import is_by_the_way
from annotator.reading.dates.verbs import speaks_of_the_present
from models.vocabulary import ClaimKind

#: To pass over a day at the head of a sentence, a day within it (or a part of a month at the head), a month or more at
#: the head, what lies before.
HEADING, WITHIN, VAGUE, EARLIER = 2.0, 1.25, 0.75, 0.75
#: So many days make a part of a month: “towards the end of May”.
STRETCH = 12
#: To pass over the first date of all.
FIRST = 3.0
#: To go on by more than a few days, to go back by some days, to leap further; from a month that was named to a day, but
#: not from “some months later”, where no narrative stays.
AHEAD, BACK, LEAP, NARROWED = 0.75, 1.0, 1.75, 0.75
#: To go on from what only lies before (“had met on …”), and from the date line of a letter or what is counted back.
LOOKED_BACK, COUNTED_BACK = 0.75, 1.5
#: To go on from a month that is named within a sentence, where the narrative goes by days.
IN_PASSING = 1.5
#: To go to another year than that in which the account here stands.
ELSEWHERE = 1.5
#: How far a few days, some days and a season go.
FEW, SOME, SEASON = timedelta(days=4), timedelta(days=14), timedelta(days=92)


def to_stay(main: Candidate, sentence: Sentence, clock: Clock) -> float:
    """What it costs to pass over the date of a sentence; more where it would lead back to the year of the narrative."""
    now = clock.now
    if not _may_move(main, sentence, clock):
        return 0.0
    if now is None:
        return FIRST
    astray = (
        main.days.width <= DAYS and _is_elsewhere(now, main.days, clock) and not _is_elsewhere(main.days, now, clock)
    )
    return (EARLIER if _looks_aside(main, sentence, now) else _passing(main, sentence)) + ELSEWHERE * astray


def _looks_aside(main: Candidate, sentence: Sentence, now: Days) -> bool:
    """Whether the date only says which thing or person is meant, unless the narrative stands there or just before."""
    goes_on = now.first <= main.days.first <= now.last + FEW
    return not goes_on and is_by_the_way(sentence.text, main.form, earlier=main.days.last < now.first)


def _passing(main: Candidate, sentence: Sentence) -> float:
    if main.role is Role.EARLIER:
        return EARLIER
    if main.days.width > DAYS:
        cost = WITHIN if main.days.width <= STRETCH else VAGUE
        return cost if _opens(main, sentence) else 0.0
    return HEADING if _opens(main, sentence) else WITHIN


def to_move(main: Candidate, sentence: Sentence, clock: Clock) -> float | None:
    """What it costs to go on from the date of a sentence; None where the narrative cannot."""
    now = clock.now
    if not _may_move(main, sentence, clock):
        return None
    elsewhere = _is_elsewhere(main.days, now, clock)
    if now is None:
        return 2 * FIRST * elsewhere
    earlier = main.role is Role.EARLIER and not now.last < main.days.first <= now.last + FEW
    aside = earlier or _looks_aside(main, sentence, now)
    before = main.days.last < now.first
    counted = before and (looks_back(main, sentence) or speaks_of_the_present(sentence.text))
    in_passing = now.width <= DAYS < main.days.width and not _opens(main, sentence)
    cost = LOOKED_BACK * aside + COUNTED_BACK * counted + IN_PASSING * in_passing + ELSEWHERE * elsewhere
    return _distance(now, main.days) + cost


def _is_elsewhere(days: Days, other: Days | None, clock: Clock) -> bool:
    """Whether a date lies in another year than the narrative, and not just across the turn of the year from another."""
    if clock.year is None or clock.year in (clock.style.written(day)[0] for day in (days.first, days.last)):
        return False
    return other is None or _apart(other, days) > SEASON


def _apart(now: Days, days: Days) -> timedelta:
    return max(days.first - now.last, now.first - days.last)


def _may_move(main: Candidate, sentence: Sentence, clock: Clock) -> bool:
    """Whether the sentence may tell a story from its date on; none of what came after a day that all remember."""
    tells = (main.role > Role.ASIDE and narrates(main, sentence)) or _is_title_of_a_day(main, sentence, clock)
    remembered = any(day in clock.remembered for day, _ in days_named(main.form.meaning))
    beyond = remembered and goes_beyond(sentence.text, main.form)
    return tells and not is_spoken(main) and not ends_there(main, sentence) and not beyond


def _is_title_of_a_day(main: Candidate, sentence: Sentence, clock: Clock) -> bool:
    """Whether a title names the day of its part, “The rising of 29 October”; one of the whole tells the end."""
    return sentence.kind is ClaimKind.HEADING and clock.now is not None and main.days.width <= DAYS


def _opens(main: Candidate, sentence: Sentence) -> bool:
    return main.mention.start - sentence.start <= HEAD


def _distance(now: Days, days: Days) -> float:
    ahead, back = days.first - now.last, now.first - days.last
    if max(ahead, back) <= SEASON and now.width > DAYS >= days.width:
        return NARROWED if now.width <= SEASON.days else 0.0
    if ahead > SEASON or back > SOME:
        return LEAP
    if back > timedelta():
        return BACK
    return AHEAD if ahead > FEW else 0.0
