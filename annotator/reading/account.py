"""An account's text, read: the only file that knows the order of the steps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from annotator.reading.attribution.attribution import attribute
from annotator.reading.attribution.cues import find_cues
from annotator.reading.claim import Attribution, NameMention, ReadClaim, Sentence
from annotator.reading.dates.calendar_sign import CalendarSigns
from annotator.reading.dates.calendar_signs import calendar_signs
from annotator.reading.dates.chronology import Dated, date_claims, date_sentence
from annotator.reading.framing.framing import find_framing
from annotator.reading.identity import claim_ids
from annotator.reading.names.authority import Authority
from annotator.reading.names.first_person import with_author
from annotator.reading.names.gazetteer import default_authority
from annotator.reading.names.names import carried, find_names
from annotator.reading.numbers.numbers import find_numbers
from annotator.reading.profile import Profile
from annotator.reading.source import Source
from annotator.reading.text.cleaning import Cleaned, clean
from annotator.reading.text.limits import Limit, redrawn
from annotator.reading.text.sentences import split
from annotator.uncollected import uncollected
from models.historical_date import HistoricalDate
from models.vocabulary import Calendar


@dataclass(frozen=True, slots=True)
class AccountReading:
    """The cleaned text and its claims, in reading order."""

    cleaned: Cleaned
    claims: tuple[ReadClaim, ...]
    signs: CalendarSigns = field(default_factory=CalendarSigns)
    """What its own words say of its calendar."""


def read_account(
    source: Source, profile: Profile, *, authority: Authority | None = None, limits: Iterable[Limit] = ()
) -> AccountReading:
    """Clean a text, split it into sentences and find in each when, who, where, how many and on whose word.

    ``limits`` are those of sentences that people drew anew.
    """
    with uncollected():
        cleaned = clean(source.text, source.structure)
        found = split(cleaned)
        own = claim_ids(profile.key, (sentence.text for sentence in found))
        sentences, ids = redrawn(profile.key, cleaned.text, found, own, limits)
        claims = read_sentences(sentences, ids, profile, authority=authority)
        return AccountReading(cleaned, claims, calendar_signs(sentences, country=profile.change_over))


def read_sentences(
    sentences: Sequence[Sentence], ids: Sequence[str], profile: Profile, *, authority: Authority | None = None
) -> tuple[ReadClaim, ...]:
    """What each of an account's sentences says, the passage before it borne in mind."""
    dated = date_claims(sentences, calendar=profile.calendar, year=profile.year, country=profile.change_over)
    days = [HistoricalDate.parse(when.date) if when.date else None for when in dated]
    listed = authority or default_authority()
    named = find_names(sentences, authority=listed, dates=days)
    attributed = attribute(sentences, named)
    acting = with_author(sentences, named, profile.author, authority=listed)
    claims = map(_claim, ids, sentences, dated, acting, attributed)
    return tuple(map(_with_carried, claims, carried(sentences, named)))


def read_sentence(
    text: str, *, calendar: Calendar, context: HistoricalDate | None = None, authority: Authority | None = None
) -> ReadClaim:
    """What one sentence that stands alone says; ``context`` is the date of its passage where that is known."""
    sentence = Sentence(text, 0, len(text))
    dated = date_sentence(text, calendar=calendar, context=context)
    days = [HistoricalDate.parse(dated.date) if dated.date else context]
    named = find_names([sentence], authority=authority or default_authority(), dates=days)
    return _claim("", sentence, dated, named[0], attribute([sentence], named)[0])


def _claim(
    claim_id: str, sentence: Sentence, dated: Dated, names: tuple[NameMention, ...], attribution: Attribution | None
) -> ReadClaim:
    return ReadClaim(
        id=claim_id,
        sentence=sentence,
        date=dated.date,
        date_reason=dated.reason,
        dates=dated.mentions,
        names=names,
        numbers=find_numbers(sentence),
        attribution=attribution,
        cues=find_cues(sentence),
        framing=find_framing(sentence),
    )


def _with_carried(claim: ReadClaim, before: tuple[str, ...]) -> ReadClaim:
    return replace(claim, carried=before) if before else claim
