"""A date that a sentence names as a candidate for when the sentence happens, and what it may do to the clock."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta

from annotator.reading.claim import DateMention, Sentence
from annotator.reading.dates.clock import Days
from annotator.reading.dates.date_form import Form
from annotator.reading.dates.date_join import meaning_within
from annotator.reading.dates.date_meaning import Yearly
from annotator.reading.dates.date_relation import Shift
from annotator.reading.dates.date_role import Role
from annotator.reading.dates.dates import date_forms
from annotator.reading.dates.feasts import Movable
from annotator.reading.dates.named_days import Named
from annotator.reading.dates.running_day import Same, ThatTime, Weekday
from models.vocabulary import ClaimKind

#: What stands in the course of the narrative; a note, a caption or a list has no running date and sets none.
NARRATING = frozenset((ClaimKind.CLAIM, ClaimKind.QUOTATION, ClaimKind.QUESTION, ClaimKind.DATELINE))
#: The longest stretch that one sentence is taken to tell of where it names several days.
IN_A_ROW = timedelta(days=10)
#: Up to this letter a date stands at the head of its sentence.
HEAD = 12
#: What stands between two wordings of one date: “the next day, 19 October”, “the same day, viz., 25 October”.
_APPOSED = re.compile(r"\s*[,(–—]\s*(?:(?:viz|namely|that\s+is|i\.\s?e)\.?,?\s*)?(?:on\s+)?(?:the\s+)?")
#: More days than a season has are years, which no month follows on.
LONGEST = 92
_YEAR = re.compile(r"\d{4}")
_PLACE = re.compile(r"(?:[^\W\d_][\w.’'-]*\s*){1,2},\s*(?:the\s+)?")
_END = re.compile(r"[\s.]*")
#: What follows a day up to which something lasted, and tells of what came then: “until the 20th, when he …”.
_WHEN = re.compile(r"\s*,?\s+when\b")
_UNTIL = re.compile(r"\b(?:until|till|up\s+to)\s+(?:the\s+)?$", re.I)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A date that a sentence names, and what it does there."""

    form: Form
    days: Days
    mention: DateMention
    role: Role

    @property
    def rank(self) -> tuple[int, int, int]:
        """What makes it the date of the sentence: its role as far as it is precise, its precision, its role."""
        precision = 0 if self.days.width > 45 else 1 if self.days.width > 3 or self._is_by_the_way else 2
        return (min(self.role, precision + 1), precision, self.role)

    @property
    def _is_by_the_way(self) -> bool:
        """Whether only an event that it is part of says when: “from the 2nd to the 9th, during the rising”."""
        return isinstance(self.form.meaning, Named) and self.role is not Role.MAIN


def narrates(main: Candidate, sentence: Sentence) -> bool:
    """Whether the sentence may move the narrative: no title that only names a date."""
    if isinstance(meaning_within(main.form.meaning), Yearly | ThatTime):
        return False
    if sentence.kind is ClaimKind.HEADING:
        forms = date_forms(sentence.text)
        dated = sum(form.end - form.start for form in forms)
        return dated >= (0.7 if len(forms) == 1 else 0.5) * len(sentence.text)
    return sentence.kind in NARRATING


def looks_back(main: Candidate, sentence: Sentence) -> bool:
    """Whether a date before the running one is the date line of a letter, or counted back within a sentence."""
    if _is_date_line(main, sentence) and not sentence.entry:
        return True
    meaning = meaning_within(main.form.meaning)
    if isinstance(meaning, Weekday):
        return meaning.direction < 0
    counted = isinstance(meaning, Shift)
    return counted and (main.mention.text.endswith("ago") or main.mention.start - sentence.start > HEAD)


def _is_date_line(main: Candidate, sentence: Sentence) -> bool:
    """Whether a sentence is a date with its year, or a date after a place: “Warsaw, 8 November.”."""
    if _PLACE.fullmatch(sentence.text[: main.form.start]) and _END.fullmatch(sentence.text[main.form.end :]):
        return True
    return 2 * len(main.mention.text) >= len(sentence.text) and bool(_YEAR.search(main.mention.text))


def tells_its_year(main: Candidate, sentence: Sentence) -> bool:
    """Whether a sentence tells of a date with its year, and is no date line, of a letter or an article."""
    told = main.role is Role.MAIN and main.days.width <= LONGEST and bool(_YEAR.search(main.mention.text))
    return told and sentence.kind in NARRATING and not _is_date_line(main, sentence)


def is_spoken(main: Candidate) -> bool:
    """Whether a speaker counts the date from his own day: “yesterday”."""
    meaning = meaning_within(main.form.meaning)
    return isinstance(meaning, Shift) and meaning.spoken


def ends_there(main: Candidate, sentence: Sentence) -> bool:
    """Whether something only lasts up to the date: “the pass is good until 1 December”."""
    return bool(_UNTIL.search(sentence.text[: main.form.start])) and not _WHEN.match(sentence.text, main.form.end)


def own_dates(found: list[Candidate], text: str) -> list[Candidate]:
    """The dates without those that only lead up to a plainer wording of the same."""
    relative = (Shift, Same, ThatTime, Weekday, Movable)
    return [
        one
        for number, one in enumerate(found, 1)
        if number == len(found)
        or not isinstance(one.form.meaning, relative)
        or not _APPOSED.fullmatch(text[one.form.end : found[number].form.start])
    ]


def spread(main: Candidate, found: list[Candidate]) -> Days:
    """The days of the sentence: from the first to the last where it tells of several in a row."""
    told = [one for one in found if one.role is Role.MAIN and one.rank[1] == main.rank[1] == 2]
    days = [one.days.first for one in told]
    if len(told) < 2 or main not in told or days != sorted(days) or days[-1] - days[0] > IN_A_ROW:
        return replace(main.days, why="")
    return Days(days[0], told[-1].days.last, f"from “{told[0].mention.text}” to “{told[-1].mention.text}”")


def last_in_a_row(main: Candidate, found: list[Candidate]) -> Candidate:
    """The last of the days that a sentence goes through, each later than the one before."""
    told = [one for one in found if one.role is Role.MAIN and one.rank[1] == main.rank[1] == 2]
    days = [one.days.first for one in told]
    return told[-1] if main in told and days == sorted(set(days)) else main
