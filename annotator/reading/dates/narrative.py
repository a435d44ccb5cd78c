"""The narrative clock itself: the running date of a passage, and how a sentence reads it and moves it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from annotator.reading.claim import DateMention, Sentence
from annotator.reading.dates.candidate import (
    HEAD,
    NARRATING,
    Candidate,
    ends_there,
    is_spoken,
    looks_back,
    narrates,
    own_dates,
    spread,
)
from annotator.reading.dates.clock_time import MIDNIGHT, ClockTime, find_times
from annotator.reading.dates.date_meaning import DAY, Clock, Days, Month, Season, Yearly
from annotator.reading.dates.date_role import Role, first_verb_looks_back, role, speaks_of_the_present
from annotator.reading.dates.dates import edtf, find_dates
from annotator.reading.dates.day_parts import with_parts
from annotator.reading.dates.hours import DAYS, with_hours
from annotator.reading.dates.named_days import Named
from annotator.reading.dates.running_day import Same

#: Up to this hour a day is young, and one that lies so far back from the last is of the next: “at eleven … at two”.
EARLY, BACKWARD = 9 * 60, 8 * 60
#: An hour of which no half of the day is said is past midnight only so soon after the last: not “at nine … at six”.
SOON = 6 * 60
#: A date that is said to lie before the narrative but is this many days ahead of it is where the narrative goes.
AHEAD = timedelta(days=4)
#: The longest stretch for which “until” is taken to count from the running date.
LASTING = timedelta(days=120)
#: What is longer than this many days is never where a narrative stands that goes by days.
SEASON = 45
#: What is so wide is as vague as a month; what is vaguer than a day but narrower than that is carried on as one, and so
#: is an event by whose name a history dates: it means the time about it, and seldom just its days.
MONTH = 28


@dataclass(frozen=True, slots=True)
class Dated:
    """When what a sentence asserts happened, why, and the dates that it names."""

    date: str | None
    reason: str = ""
    mentions: tuple[DateMention, ...] = ()
    carried: int = 0
    """How many sentences ago its date was named; 0 where the sentence or its entry names it."""
    unconfirmed: int = 0
    """How many sentences ago a date or an hour of that day was named."""


@dataclass(frozen=True, slots=True)
class Narrative:
    """Where the narrative stands after a sentence."""

    clock: Clock
    hour: int | None = None
    """The last hour of the day that was named, in minutes."""
    age: int = 0
    """How many sentences ago the running date was named."""
    unconfirmed: int = 0
    """How many sentences ago it or an hour of it was named."""

    def read(self, sentence: Sentence) -> tuple[Dated, Narrative]:
        """The date of the next sentence, and the narrative after it."""
        times = with_parts(find_times(sentence.text), sentence.text)
        dated, after = self._dated(sentence, times)
        calendar = self.clock.style.calendar
        mentions = (
            with_hours(dated.mentions, times, sentence, day=dated.date, calendar=calendar) if times else dated.mentions
        )
        return replace(dated, mentions=mentions), after

    def _dated(self, sentence: Sentence, times: Sequence[ClockTime]) -> tuple[Dated, Narrative]:
        entry = self._entry(sentence)
        here = replace(self, clock=replace(self.clock, now=entry), hour=None, age=0, unconfirmed=0) if entry else self
        found = here._candidates(sentence)
        main = here._main(found, sentence, timed=bool(times))
        mentions = tuple(one.mention for one in found)
        if entry and not (main and main.role is Role.MAIN and abs(main.days.first - entry.first) <= AHEAD):
            return Dated(edtf(entry), f"the entry of the chronology, {sentence.entry}", mentions), here
        if main is not None:
            days = here._until(main, sentence) or spread(main, found)
            why = days.why or main.mention.reason
            told = here._moved(main, sentence, times)
            if isinstance(main.form.meaning, Named) and DAYS < days.width < MONTH:
                return Dated(month_of(days), f"{why}, and about that time", mentions), told
            return Dated(edtf(days), why, mentions), told
        here = here._past_midnight(times, sentence.text)
        here = replace(here, age=here.age + 1, unconfirmed=0 if times else here.unconfirmed + 1)
        now = here.clock.now
        if now is None or sentence.kind not in NARRATING:
            return Dated(None, "", mentions), here
        return Dated(edtf(now), _carried(here), mentions, here.age, here.unconfirmed), here

    def _entry(self, sentence: Sentence) -> Days | None:
        """The days of the chronology entry that the sentence stands in."""
        if not sentence.entry:
            return None
        found = find_dates(sentence.entry, self.clock)
        whole = found and found[0][2].text == sentence.entry.strip(" .:")
        return found[0][1] if whole else None

    def _past_midnight(self, times: Sequence[ClockTime], text: str) -> Narrative:
        """One day on where the hours begin anew: “at 11 p.m. … at 2 a.m.”."""
        told = [time for time in times if not time.is_broad] or times
        now, first, last = self.clock.now, told[0] if told else None, told[-1] if told else None
        if now is None or first is None or last is None or (first.is_broad and first_verb_looks_back(text)):
            return self
        if now.width == 2 and self.hour is None and first.low < MIDNIGHT:
            day = now.last if first.low <= EARLY else now.first
            return replace(self, clock=replace(self.clock, now=Days(day, day, now.why)), hour=last.low)
        if now.width == 1 and self._begins_anew(first):
            day = now.first + DAY
            return replace(self, clock=replace(self.clock, now=Days(day, day, now.why)), hour=last.low)
        return replace(self, hour=last.low)

    def _begins_anew(self, first: ClockTime) -> bool:
        """Whether the hour is of the day after the one that was named last."""
        if self.hour is None:
            return first.is_small
        early = first.low <= EARLY and (first.told or first.low + MIDNIGHT - self.hour <= SOON)
        return early and not first.is_broad and self.hour - first.low >= BACKWARD

    def _candidates(self, sentence: Sentence) -> list[Candidate]:
        return [
            Candidate(form, days, mention, role(sentence.text, form))
            for form, days, mention in find_dates(sentence.text, self.clock, start=sentence.start)
        ]

    def _main(self, found: list[Candidate], sentence: Sentence, *, timed: bool) -> Candidate | None:
        """The date that is the sentence's own, if it names one; an hour belongs to a day and to nothing vaguer."""
        now = self.clock.now
        options = [one for one in own_dates(found, sentence.text) if one.role is not Role.BACKGROUND]
        if timed and now is not None and now.width <= 3:
            options = [one for one in options if one.days.width <= 3]
        best = max(options, key=lambda one: one.rank, default=None)
        if best is None or now is None or best.mention.start - sentence.start <= HEAD:
            return best
        vaguer = (
            isinstance(best.form.meaning, Month | Season | Yearly)
            and now.width < best.days.width
            and best.days.first <= now.first
            and now.last <= best.days.last
        )
        return None if vaguer else best

    def _until(self, main: Candidate, sentence: Sentence) -> Days | None:
        """From the running date to the day up to which something is said to have lasted."""
        now = self.clock.now
        if not now or now.first >= main.days.first or not ends_there(main, sentence):
            return None
        if main.days.first - now.first > LASTING:
            return None
        return Days(now.first, main.days.last, f"from the running date until “{main.mention.text}”")

    def _moved(self, main: Candidate, sentence: Sentence, times: Sequence[ClockTime]) -> Narrative:
        if not self._goes_on_from(main, sentence):
            return replace(self, age=self.age + 1, unconfirmed=self.unconfirmed + 1)
        told = [time for time in times if not time.is_broad] or times
        hour = told[-1].low if told else None
        goes_on = isinstance(main.form.meaning, Same) and edtf(main.days) == edtf(self.clock.now or main.days)
        if goes_on and self.hour is not None and (hour is None or self.hour <= EARLY):
            hour = self.hour
        return Narrative(replace(self.clock, now=main.days), hour)

    def _goes_on_from(self, main: Candidate, sentence: Sentence) -> bool:
        """Whether the narrative goes on from the date of the sentence."""
        now = self.clock.now
        if (
            not narrates(main, sentence)
            or is_spoken(main)
            or ends_there(main, sentence)
            or self._is_elsewhere(main, sentence)
        ):
            return False
        ahead = now is not None and now.last < main.days.first <= now.last + AHEAD
        return main.role is Role.MAIN or (main.role is Role.EARLIER and (now is None or ahead))

    def _is_elsewhere(self, main: Candidate, sentence: Sentence) -> bool:
        """Whether the date is of another year, only looked back to, or too vague for a narrative that goes by days."""
        now, year = self.clock.now, self.clock.year
        near = now is not None and abs((main.days.first - now.first).days) <= 92
        if year is not None and self.clock.style.written(main.days.first)[0] != year and not near:
            return True
        if now is None:
            return False
        if main.days.last < now.first and (looks_back(main, sentence) or speaks_of_the_present(sentence.text)):
            return True
        vague = now.width <= 3 < main.days.width and (near or main.days.width > SEASON)
        return vague and main.mention.start - sentence.start > HEAD


def month_of(days: Days) -> str:
    """The month in which they begin."""
    return f"{days.first:%Y-%m}"


def _carried(narrative: Narrative) -> str:
    before = "the sentence before" if narrative.age == 1 else f"{narrative.age} sentences before"
    return f"no date of its own: the running date, named {before}"
