"""Days, months and seasons by a month or year that leans on another: “the 3rd ult.”, “June of the following year”."""

from __future__ import annotations

from calendar import month_name
from dataclasses import dataclass, replace

from annotator.reading.dates import date_words as words
from annotator.reading.dates.clock import Clock, Days
from annotator.reading.dates.date_form import Fields, form
from annotator.reading.dates.date_meaning import Day, Meaning, Month, Season, month_after
from annotator.reading.dates.date_words import DAY_NUMBER, MONTH, SEASON

#: A running date that is longer is of no month.
LONGEST = 45
_WAYS = {"following": 1, "next": 1, "ensuing": 1, "previous": -1, "preceding": -1, "same": 0, "that": 0}
_YEAR = rf"\s+(?:of|in)\s+(?:the\s+)?(?P<way>{words.either(_WAYS)})\s+year\b(?![’'])"
#: As letters write: of the last month, of this one and of the next.
_OF_LETTERS = {"ult": -1, "ultimo": -1, "inst": 0, "instant": 0, "prox": 1, "proximo": 1}
#: “The next fall of snow” is no autumn.
_NO_FALL = r"(?!fall\b(?!\s*[,.;]))"


@dataclass(frozen=True, slots=True)
class OfYear:
    """A day, month or season of the running year, or of so many years on."""

    named: Day | Month | Season
    ahead: int

    def days(self, clock: Clock) -> Days | None:
        """Its days in that year; “that year” is the one named last, be it where the narrative stands or not."""
        last = clock.mentioned or clock.now
        if last is None:
            return None
        year = clock.style.written(last.first)[0]
        found = replace(self.named, year=year + self.ahead).days(clock)
        return found and replace(found, why=f"counted from {year}")


@dataclass(frozen=True, slots=True)
class OfMonth:
    """A day of the running month, or of so many months on."""

    day: int
    ahead: int

    def days(self, clock: Clock) -> Days | None:
        """The one day."""
        if clock.now is None or clock.now.width > LONGEST:
            return None
        year, month, _ = clock.style.written(clock.now.first)
        year, month = month_after(year, month, self.ahead)
        found = Day(self.day, month, year).days(clock)
        return found and replace(found, why=f"counted from the running month to {month_name[month]} {year}")


@dataclass(frozen=True, slots=True)
class Nearest:
    """The month or season that comes next after the running date, came last before it, or is of the running year."""

    named: Month | Season
    ahead: int

    def days(self, clock: Clock) -> Days | None:
        """Its days in the running year, else in the one before or after."""
        now = clock.now
        if now is None or not self.ahead:
            return OfYear(self.named, 0).days(clock)
        alone = replace(clock, mentioned=None)
        years = (OfYear(self.named, on).days(alone) for on in (0, self.ahead))
        return next(
            (one for one in years if one and (one.first > now.last if self.ahead > 0 else one.last < now.first)), None
        )


@form(
    rf"(?:(?P<d>{DAY_NUMBER})\s+(?:of\s+)?)?(?P<month>{MONTH})(?:\s+(?P<d2>{DAY_NUMBER}))?{_YEAR}",
    needs=("of year", "in year"),
    first=True,
)
def _month_of_a_year(found: Fields) -> Meaning | None:
    month, day = words.month(found["month"]), found.get("d") or found.get("d2")
    return OfYear(Day(words.number(day), month) if day else Month(month), _WAYS[found["way"]])


@form(
    rf"the\s+(?P<d>\d{{1,2}}(?:st|nd|rd|th|d))\s+(?:of\s+(?:the\s+)?(?P<way>last|{words.either(_WAYS)})\s+month\b"
    rf"|(?P<said>{words.either(_OF_LETTERS)})\b\.?)",
    first=True,
)
def _day_of_a_month(found: Fields) -> Meaning | None:
    ahead = _OF_LETTERS[found["said"]] if "said" in found else {"last": -1, **_WAYS}[found["way"]]
    return OfMonth(words.number(found["d"]), ahead)


@form(rf"(?P<season>{SEASON}){_YEAR}", needs=("of year", "in year"), first=True)
def _season_of_a_year(found: Fields) -> Meaning | None:
    return OfYear(_season(found), _WAYS[found["way"]])


@form(
    rf"(?:[Tt]he\s+)?(?P<way>following|next|ensuing|previous|preceding)\s+(?:(?P<month>{MONTH})(?!\s+(?:\d|[Dd]ays?\b))|{_NO_FALL}(?P<season>{SEASON}))",
    needs=(*words.MONTHS, *words.SEASONS),
    first=True,
)
def _next_season(found: Fields) -> Meaning | None:
    named = Month(words.month(found["month"])) if "month" in found else _season(found)
    return Nearest(named, _WAYS[found["way"]])


@form(
    rf"(?:[Tt]hat|[Tt]he\s+same)\s+{_NO_FALL}(?P<season>{SEASON})(?!\s+(?:would|will|had|has|is|was|came)\b)",
    needs=words.SEASONS,
    first=True,
)
def _that_season(found: Fields) -> Meaning | None:
    return Nearest(_season(found), 0)


def _season(found: Fields) -> Season:
    return Season(*words.SEASONS[found["season"].lower()])
