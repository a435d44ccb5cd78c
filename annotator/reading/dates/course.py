"""The course of a narrative through the dates that it names: of all ways to read them the cheapest, seen from the end.

Whether a date is where the narrative goes on or only looked at shows in what follows: a history that is back at once
did not move. So both ways are kept, each with what it costs, and the cheapest few are read on (a beam search).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from annotator.reading.claim import Sentence
from annotator.reading.dates.calendars import Style
from annotator.reading.dates.clock_time import find_times
from annotator.reading.dates.dated import Dated
from annotator.reading.dates.dates import date_forms
from annotator.reading.dates.day_parts import find_parts
from annotator.reading.dates.elapsed import counts_hours
from annotator.reading.dates.narrative import Narrative
from annotator.reading.dates.part_styles import part_of
from annotator.reading.dates.part_titles import title_years

#: So many courses are read on, and none that costs so much more than the cheapest.
KEPT, APART = 8, 4.0
#: So many sentences on, “at that time” still means the date that was named.
NEXT = 1
#: So many sentences on, a month that follows on a date with its year has that year.
RECENT = 12
#: So many sentences in one year are no glance at it.
LASTING = 50


@dataclass(frozen=True, slots=True)
class Course:
    """One way to read a narrative up to a sentence."""

    narrative: Narrative
    at: int = -1
    dated: Dated | None = None
    cost: float = 0.0
    before: Course | None = None

    def on(
        self, sentence: Sentence, at: int, year: int | None, *, lasting: bool, style: Style | None = None
    ) -> Iterator[Course]:
        """The ways to read on; ``lasting`` where the account keeps to that year for long, ``style`` its part's own."""
        narrative = self.narrative if sentence.quoted else self.narrative.outside or self.narrative
        clock = narrative.clock
        moved = (clock.moved or (lasting and clock.year not in (year, None))) and clock.is_of_another(year)
        mentioned = clock.mentioned if at - narrative.mentioned <= NEXT else None
        written = clock.written if at - narrative.written <= RECENT else None
        title = title_years(sentence.section)
        now = replace(
            clock,
            style=style or clock.style,
            year=year,
            moved=moved,
            title=title,
            mentioned=mentioned,
            written=written,
        )
        here = narrative if clock == now else replace(narrative, clock=now)
        dated, ways = here.read(sentence, at)
        for narrative, cost in ways:
            yield Course(narrative, at, dated, self.cost + cost, self)

    def steps(self) -> Iterator[Course]:
        """From the beginning to here."""
        back: list[Course] = []
        step: Course | None = self
        while step is not None:
            back.append(step)
            step = step.before
        yield from reversed(back)


def followed(
    sentences: Sequence[Sentence], years: Sequence[int | None], start: Narrative, styles: Mapping[str, Style]
) -> Iterator[tuple[Dated, Narrative]]:
    """Each sentence's date on the cheapest course, and where the narrative stands after it."""
    courses = [Course(start)]
    lasting = {at for at in range(len(years) - LASTING) if len(set(years[at : at + LASTING])) == 1}
    for at, (sentence, year) in enumerate(zip(sentences, years, strict=True)):
        style = styles.get(part_of(sentence.section) or "", start.clock.style)
        ends = not sentence.quoted and any(course.narrative.outside for course in courses)
        if ends or _tells_when(sentence):
            courses = _cheapest(
                step for course in courses for step in course.on(sentence, at, year, lasting=at in lasting, style=style)
            )
    steps = list(courses[0].steps())
    here = 0
    for at, sentence in enumerate(sentences):
        if here + 1 < len(steps) and steps[here + 1].at == at:
            here += 1
        step = steps[here]
        dated = step.dated if step.at == at else None
        yield dated or step.narrative.running(sentence, at), step.narrative


def _tells_when(sentence: Sentence) -> bool:
    """Whether a sentence names a date or an hour; no other can move the narrative."""
    text = sentence.text
    return bool(sentence.entry or date_forms(text) or find_times(text) or find_parts(text) or counts_hours(text))


def _cheapest(courses: Iterable[Course]) -> list[Course]:
    """The courses worth reading on, the cheapest first; of those that stand on the same days only one."""
    best: dict[object, Course] = {}
    for course in courses:
        now = course.narrative.clock.now
        outside = course.narrative.outside
        key = (now and (now.first, now.last), outside and outside.clock.now)
        if key not in best or course.cost < best[key].cost:
            best[key] = course
    found = sorted(best.values(), key=lambda course: course.cost)[:KEPT]
    return [course for course in found if course.cost <= found[0].cost + APART]
