"""A sentence that stands alone, read and made ready for comparison."""

from __future__ import annotations

from alignment.record import ClaimRecord, CueIn, DateIn, FramingIn, NameIn, NumberIn, Span
from annotator.reading.account import read_sentence
from annotator.reading.claim import ReadClaim
from annotator.reading.names.gazetteer import extent_of
from models.historical_date import HistoricalDate
from models.vocabulary import ACTOR_KINDS, Calendar


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
