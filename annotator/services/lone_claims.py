"""A sentence that stands alone, read and made ready for comparison."""

from __future__ import annotations

from dataclasses import dataclass, replace

from alignment.compare.limits import names_day
from alignment.record import ClaimRecord, CueIn, DateIn, FramingIn, NameIn, NumberIn, Span
from annotator.reading.account import read_sentence
from annotator.reading.claim import ReadClaim
from annotator.reading.names.gazetteer import extent_of
from models.historical_date import HistoricalDate
from models.vocabulary import ACTOR_KINDS, Calendar


@dataclass(frozen=True, slots=True)
class LoneText:
    """A sentence as it came: which side of its pair it is, its calendar, and the date of its passage if known."""

    text: str
    account: str
    calendar: Calendar = Calendar.NEW_STYLE
    context: HistoricalDate | None = None


#: What dates without a year, weekdays and hours are taken to be of where neither sentence of a pair says: nobody is
#: told of it, but in the 20th century the calendars lie 13 days apart. To a Thursday the days of its week are nearest.
_SOME_DAY = HistoricalDate.parse("1917-07-05")


def lone_pair(a: LoneText, b: LoneText) -> tuple[ClaimRecord, ClaimRecord]:
    """The records of two sentences, taken to speak of one thing: what year or day one leaves unsaid the other says."""
    first, second = _record(a), _record(b)
    if day := _day_of(first, a) or _day_of(second, b):
        return _placed(first, a, day), _placed(second, b, day)
    one, two = _assumed(first, a, _SOME_DAY), _assumed(second, b, _SOME_DAY)
    named, other = _named_day(one), _named_day(two)
    if not (named or other):
        return _moved(one, first, a, _counted_day(two)), _moved(two, second, b, _counted_day(one))
    if named and not other:
        return one, _assumed(second, b, named, alone=True)
    return (_assumed(first, a, other, alone=True) if other and not named else one), two


def _record(its: LoneText) -> ClaimRecord:
    return lone_record(its.text, account=its.account, calendar=its.calendar, context=its.context)


def _day_of(record: ClaimRecord, its: LoneText) -> HistoricalDate | None:
    return record.dates[0].date if record.dates else its.context


def _named_day(record: ClaimRecord) -> HistoricalDate | None:
    return next((date.date for date in record.dates if names_day(date)), None)


def _counted_day(record: ClaimRecord) -> HistoricalDate | None:
    """The day that it counts from one that nobody gave: “the next morning”, “on Tuesday”; of an hour alone none."""
    return next((date.date for date in record.dates if date.date.gap(_SOME_DAY)), None)


def _moved(assumed: ClaimRecord, record: ClaimRecord, its: LoneText, day: HistoricalDate | None) -> ClaimRecord:
    """An hour alone on the day that the other sentence counts; whatever says more of its day stays there."""
    if day is None or _counted_day(assumed):
        return assumed
    known = _assumed(record, its, day, alone=True)
    return known if known.dates else assumed


def _placed(record: ClaimRecord, its: LoneText, day: HistoricalDate) -> ClaimRecord:
    """The record with the dates that its words give once it is known of which year or day they speak."""
    if its.context or record.dates:
        return record
    known = _record(replace(its, context=day))
    return known if known.dates else record


def _assumed(record: ClaimRecord, its: LoneText, day: HistoricalDate, *, alone: bool = False) -> ClaimRecord:
    """The record read on a day, or in the year of one, that nobody gave; ``alone``: without what lies on others."""
    known = _record(replace(its, context=day))
    dates = [replace(date, assumed=True) for date in known.dates if not alone or date.date.gap(day) == 0]
    return replace(known, dates=tuple(dates)) if dates else record


def lone_record(text: str, *, account: str, calendar: Calendar, context: HistoricalDate | None = None) -> ClaimRecord:
    """The record of one sentence; ``context`` is the date of its passage where that is known."""
    claim = read_sentence(text, calendar=calendar, context=context)
    return ClaimRecord(
        id=account,
        account=account,
        text=text,
        date=HistoricalDate.parse(claim.date) if claim.date else None,
        dates=_dates(claim),
        actors=_names(claim, ACTOR_KINDS),
        places=_names(claim, frozenset({"place"})),
        numbers=_numbers(claim),
        cues=tuple(CueIn(c.what, Span(c.start, c.end), Span(c.scope_start, c.scope_end)) for c in claim.cues),
        attributed_to=claim.attribution.source if claim.attribution else None,
        framing_spans=tuple(FramingIn(Span(s.start, s.end), s.technique, s.direction, s.weight) for s in claim.framing),
    )


def _names(claim: ReadClaim, kinds: frozenset[str]) -> tuple[NameIn, ...]:
    return tuple(
        NameIn(n.text, Span(n.start, n.end), n.name, n.what, n.by_pronoun, extent_of(n.name))
        for n in claim.names
        if n.what in kinds
    )


def _dates(claim: ReadClaim) -> tuple[DateIn, ...]:
    return tuple(
        DateIn(d.text, Span(d.start, d.end), HistoricalDate.parse(d.edtf), d.calendar == Calendar.OLD_STYLE, d.time)
        for d in claim.dates
    )


def _numbers(claim: ReadClaim) -> tuple[NumberIn, ...]:
    return tuple(
        NumberIn(n.text, Span(n.start, n.end), n.value, n.low, n.high, n.unit, n.scope, n.qualifier)
        for n in claim.numbers
    )
