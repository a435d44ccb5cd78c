"""The date that is a sentence's own among those that it names, and the days that it then tells of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from annotator.reading.claim import DateMention, Sentence
from annotator.reading.dates.candidate import HEAD, Candidate, ends_there, own_dates, spread
from annotator.reading.dates.clock import Clock, Days
from annotator.reading.dates.clock_time import ClockTime
from annotator.reading.dates.date_join import meaning_within
from annotator.reading.dates.date_meaning import Month, Season, Yearly
from annotator.reading.dates.date_role import Role, is_of_the_telling, role
from annotator.reading.dates.dated import MONTH, Dated, month_of
from annotator.reading.dates.dates import edtf, find_dates
from annotator.reading.dates.hours import DAYS
from annotator.reading.dates.midnight import of_its_night
from annotator.reading.dates.named_days import Named
from annotator.reading.dates.remembered_days import goes_beyond
from annotator.reading.dates.running_day import ThatTime
from annotator.reading.dates.things_spoken_of import belongs_to_a_thing, is_by_the_way, is_told_of_a_thing
from models.vocabulary import ClaimKind

#: The longest stretch for which “until” is taken to count from the running date.
LASTING = timedelta(days=120)
#: What is told so long after the running date is told from memory.
LATER = timedelta(days=365)
#: A month, or what had been done, so long before the running date is no part of what is told.
LONG = timedelta(days=14)


def candidates(sentence: Sentence, clock: Clock) -> list[Candidate]:
    """All dates that a sentence names, left to right, as seen from the clock."""
    return [
        Candidate(form, days, mention, role(sentence.text, form))
        for form, days, mention in find_dates(sentence.text, clock, start=sentence.start)
    ]


def own_date(found: list[Candidate], sentence: Sentence, now: Days | None, *, timed: bool) -> Candidate | None:
    """The date that is the sentence's own, if it names one; an hour belongs to a day and to nothing vaguer."""
    options = [one for one in own_dates(found, sentence.text) if not _is_background(one, sentence, now)]
    if timed and now is not None and now.width <= DAYS:
        options = [one for one in options if one.days.width <= DAYS]
    best = max(options, key=lambda one: one.rank, default=None)
    if best is None or now is None or best.mention.start - sentence.start <= HEAD:
        return best
    return None if _only_says_the_month(best, now) else best


def told(
    main: Candidate, found: list[Candidate], sentence: Sentence, now: Days | None, times: Sequence[ClockTime]
) -> Dated:
    """When the sentence happens whose own date that is."""
    days = _until(main, sentence, now) or of_its_night(spread(main, own_dates(found, sentence.text)), times)
    why, mentions = days.why or main.mention.reason, mentions_of(found)
    if _is_about_an_event(main, days):
        return Dated(month_of(days), f"{why}, and about that time", mentions)
    return Dated(edtf(days), why, mentions)


def _is_about_an_event(main: Candidate, days: Days) -> bool:
    """Whether only an event of several days, the eve of one or “that time” dates it, and so the time about it."""
    meaning = main.form.meaning
    if isinstance(meaning, Named | ThatTime):
        return (DAYS if isinstance(meaning, Named) else 0) < days.width < MONTH
    return isinstance(meaning_within(meaning), Named) and " eve " in f" {main.mention.text} "


def mentions_of(found: list[Candidate]) -> tuple[DateMention, ...]:
    """What a sentence names, as the claim keeps it."""
    return tuple(one.mention for one in found)


def _is_background(one: Candidate, sentence: Sentence, now: Days | None) -> bool:
    """Whether the date says nothing of when the sentence happens: also that of a thing spoken of."""
    if one.role is Role.BACKGROUND:
        return True
    if now is None or sentence.kind is ClaimKind.HEADING:
        return False
    if one.days.first > now.last + LATER and is_of_the_telling(sentence.text, one.form):
        return True
    if _is_of_a_thing(one, sentence, now):
        return True
    of_old = one.days.width <= DAYS and one.days.last + LASTING < now.first
    return of_old and goes_beyond(sentence.text, one.form)


def _is_of_a_thing(one: Candidate, sentence: Sentence, now: Days) -> bool:
    """Whether a date before the running one is only that of a thing or person spoken of."""
    a_day = one.days.width <= DAYS
    long_before = one.days.last + LONG < now.first
    if not long_before and not (a_day and one.days.last < now.first):
        return False
    return (
        belongs_to_a_thing(sentence.text, one.form)
        or (long_before and is_told_of_a_thing(sentence.text, one.form))
        or (a_day and is_by_the_way(sentence.text, one.form, earlier=True))
    )


def _only_says_the_month(main: Candidate, now: Days) -> bool:
    """Whether a date names but the month, season or year of the running date, in passing."""
    within = main.days.first <= now.first and now.last <= main.days.last
    return within and now.width < main.days.width and isinstance(main.form.meaning, Month | Season | Yearly)


def _until(main: Candidate, sentence: Sentence, now: Days | None) -> Days | None:
    """From the running date to the day up to which something is said to have lasted."""
    if not now or not now.first < main.days.first <= now.first + LASTING or not ends_there(main, sentence):
        return None
    return Days(now.first, main.days.last, f"from the running date until “{main.mention.text}”")
