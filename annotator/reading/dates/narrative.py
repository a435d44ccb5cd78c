"""Where a narrative stands, and where it may stand after the next sentence that names a date or an hour."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from annotator.reading.claim import DateMention, Sentence
from annotator.reading.dates.candidate import NARRATING, Candidate, last_in_a_row, own_dates, tells_its_year
from annotator.reading.dates.clock import Clock, Days
from annotator.reading.dates.clock_time import ClockTime, find_times
from annotator.reading.dates.date_relation import Night
from annotator.reading.dates.date_role import Role
from annotator.reading.dates.date_style import OnWeekday
from annotator.reading.dates.date_words import WEEKDAY
from annotator.reading.dates.dated import Dated
from annotator.reading.dates.dates import edtf, find_dates
from annotator.reading.dates.day_parts import with_parts
from annotator.reading.dates.elapsed import NEAR, with_elapsed
from annotator.reading.dates.hours import DAYS, with_hours
from annotator.reading.dates.midnight import EARLY, Moment, evening_before, moments, of_its_night
from annotator.reading.dates.moving import to_move, to_stay
from annotator.reading.dates.own_date import candidates, mentions_of, own_date, told
from annotator.reading.dates.running_day import Same
from annotator.reading.dates.verbs import first_verb_looks_back, is_planned, speaks_of_the_present

#: A date in an entry of a chronology that is no further from the entry's own is when the sentence happens.
IN_ENTRY = timedelta(days=4)
#: What comes so soon after the running date goes on from it.
SOON = timedelta(days=16)
#: An hour of a day that is said with it is none of the running day: “after midnight of Sunday”.
_OF_ITS_DAY = re.compile(rf"\s+of\s+{WEEKDAY}")


@dataclass(frozen=True, slots=True)
class Narrative:
    """Where the narrative stands after a sentence."""

    clock: Clock
    hour: int | None = None
    """The last hour of the day that was named, in minutes."""
    named: int = -1
    """The number of the sentence that named the running date."""
    confirmed: int = -1
    """That of the last sentence that named it or an hour of it."""
    mentioned: int = -1
    """That of the last sentence that was read."""
    written: int = -1
    """That of the last sentence that told of a date with its year."""
    outside: Narrative | None = None
    """Within a quotation that goes by dates of its own: where the narrative stands that quotes it."""

    def running(self, sentence: Sentence, at: int, mentions: tuple[DateMention, ...] = ()) -> Dated:
        """The date of a sentence that names none of its own."""
        now = self.clock.now
        if now is None or sentence.kind not in NARRATING:
            return Dated(None, "", mentions)
        since = at - self.named
        before = "the sentence before" if since == 1 else f"{since} sentences before"
        why = f"no date of its own: the running date, named {before}"
        return Dated(edtf(now), why, mentions, since, at - self.confirmed)

    def read(self, sentence: Sentence, at: int) -> tuple[Dated, list[tuple[Narrative, float]]]:
        """The date of a sentence with dates or hours, and where the narrative may stand after it, at what cost."""
        times = with_parts(find_times(sentence.text), sentence.text)
        times = with_elapsed(times, sentence.text, self.hour if at - self.confirmed <= NEAR else None)
        come = [time for time in times if not is_planned(sentence.text, time.start)]
        entry = self._entry(sentence)
        here = self._set(entry, None, at) if entry else self
        found = candidates(sentence, here.clock)
        main = own_date(found, sentence, here.clock.now, timed=bool(times))
        here = here._with_weekdays(found)._with_mention(main, sentence, at)
        if entry and not (main and main.role is Role.MAIN and abs(main.days.first - entry.first) <= IN_ENTRY):
            dated = Dated(edtf(entry), f"the entry of the chronology, {sentence.entry}", mentions_of(found))
            ways = [(here, 0.0)]
        elif main is not None:
            dated = told(main, found, sentence, here.clock.now, times)
            onward = last_in_a_row(main, own_dates(found, sentence.text)) if sentence.quoted else main
            ways = list(here._ways(onward, sentence, at, come))
        else:
            first, last = here._at_hours(come, sentence.text, at)
            dated = first.running(sentence, at, mentions_of(found))
            ways = [(last, 0.0)]
        if not times:
            return dated, ways
        mentions = with_hours(dated.mentions, times, sentence, day=dated.date, calendar=self.clock.style.calendar)
        return replace(dated, mentions=mentions), ways

    def _with_weekdays(self, found: Sequence[Candidate]) -> Narrative:
        """With the dates that are told with their day of the week, for the next sentence that names that day alone."""
        told = {
            one.days.first.weekday(): one.days.first
            for one in found
            if isinstance(one.form.meaning, OnWeekday) and one.days.width == 1
        }
        return replace(self, clock=replace(self.clock, weekdays={**self.clock.weekdays, **told})) if told else self

    def _with_mention(self, main: Candidate | None, sentence: Sentence, at: int) -> Narrative:
        """With the date of a sentence, for the next one to refer to."""
        days = main.days if main and main.role > Role.ASIDE else None
        here = replace(self, clock=replace(self.clock, mentioned=days), mentioned=at)
        if main is None or not tells_its_year(main, sentence):
            return here
        return replace(here, clock=replace(here.clock, written=main.days), written=at)

    def _entry(self, sentence: Sentence) -> Days | None:
        """The days of the chronology entry that the sentence stands in."""
        if not sentence.entry:
            return None
        found = find_dates(sentence.entry, self.clock)
        whole = found and found[0][2].text == sentence.entry.strip(" .:")
        return found[0][1] if whole else None

    def _at_hours(self, times: Sequence[ClockTime], text: str, at: int) -> tuple[Narrative, Narrative]:
        """At the first of the hours that a sentence names, and after the last of them."""
        times = [time for time in times if not _OF_ITS_DAY.match(text, time.end)]
        now, back = self.clock.now, bool(times) and first_verb_looks_back(text)
        if now is None or not times or (all(time.is_broad for time in times) and back):
            return self, replace(self, confirmed=at) if times else self
        here = Moment(now, self.hour)
        if back and (before := evening_before(here, times)):
            return self._at(before), replace(self, confirmed=at)
        course = [here, *moments(here, times)]
        first, last = (replace(self._at(one), confirmed=at) for one in (course[:2][-1], course[-1]))
        return first, last

    def _ways(
        self, main: Candidate, sentence: Sentence, at: int, times: Sequence[ClockTime]
    ) -> Iterator[tuple[Narrative, float]]:
        """To stay, and to go on from the date of the sentence, where it may."""
        cost = to_move(main, sentence, self.clock)
        if sentence.quoted:
            moves = cost is not None and main.role is Role.MAIN and main.days.width <= DAYS
            yield self._within(main, times, at) if moves and not speaks_of_the_present(sentence.text) else self, 0.0
            return
        yield self, to_stay(main, sentence, self.clock)
        if cost is not None:
            yield self._after(main, times, at), cost

    def _within(self, main: Candidate, times: Sequence[ClockTime], at: int) -> Narrative:
        """Going on within a quotation, which has a clock of its own."""
        return replace(self._after(main, times, at), outside=self.outside or self)

    def _after(self, main: Candidate, times: Sequence[ClockTime], at: int) -> Narrative:
        """Going on from the date of a sentence."""
        moment = self._from(main, times)
        return self._set(moment.days, moment.hour, at)

    def _from(self, main: Candidate, times: Sequence[ClockTime]) -> Moment:
        """Where the date of a sentence and the hours beside it take the narrative."""
        days, now = of_its_night(main.days, times), self.clock.now
        on = isinstance(main.form.meaning, Night | Same) and now is not None
        if on and now and now.width == 1 and now.last == days.last:
            days = now
        spoken = [time for time in times if not time.is_broad] or times
        hour = spoken[0].low if spoken else None
        if on and now and edtf(days) == edtf(now) and self.hour is not None and (hour is None or self.hour <= EARLY):
            hour = self.hour
        begun = Moment(days, hour)
        return [begun, *moments(begun, spoken[1:])][-1]

    def _at(self, moment: Moment) -> Narrative:
        return replace(self, clock=replace(self.clock, now=moment.days), hour=moment.hour)

    def _set(self, days: Days | None, hour: int | None, at: int) -> Narrative:
        moved = self.clock.moved and not self._goes_on(days)
        return replace(self, clock=replace(self.clock, now=days, moved=moved), hour=hour, named=at, confirmed=at)

    def _goes_on(self, days: Days | None) -> bool:
        """Whether a date comes so soon after the running date that both are of one story, whatever year it has."""
        now = self.clock.now
        return bool(now and days and timedelta() < days.last - now.last <= SOON)
