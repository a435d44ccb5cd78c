"""Names in an account: who, which body, where, aboard what, each under the one canonical name of all its spellings."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.reading.claim import NameMention, Sentence
from annotator.reading.names.abbreviations import introduced
from annotator.reading.names.authority import Authority
from annotator.reading.names.composing import compose
from annotator.reading.names.entry import Entry
from annotator.reading.names.gazetteer import HOME_TIME, default_authority
from annotator.reading.names.monarchs import reigns_of
from annotator.reading.names.named_persons import persons_of_account
from annotator.reading.names.passage import Passage
from annotator.reading.names.period import of_period, period_of
from annotator.reading.names.resolving import resolve
from annotator.reading.names.scene import Scene
from annotator.reading.names.spoken_of import of_account
from annotator.reading.names.spotting import spots
from annotator.reading.names.unlisted import unlisted
from annotator.reading.names.usage import Usage, read_words, usage_of
from annotator.reading.names.words import words
from models.historical_date import HistoricalDate
from models.vocabulary import ClaimKind

#: What moves the time of the narrative on; a note looks ahead and back.
_NARRATED = frozenset({ClaimKind.CLAIM, ClaimKind.QUESTION, ClaimKind.QUOTATION})


def find_names(
    sentences: Sequence[Sentence],
    *,
    authority: Authority | None = None,
    dates: Sequence[HistoricalDate | None] = (),
) -> tuple[tuple[NameMention, ...], ...]:
    """The names in each sentence of one account, in order, with offsets in the cleaned text.

    The whole account is read first for what it introduces itself: abbreviations, and names that no list has. ``dates``
    are those of the sentences where they are known; without them an office ("the Prime Minister") names nobody.
    """
    usage = usage_of(sentences)
    read = [read_words(sentence.text, usage) for sentence in sentences]
    listed = of_period(authority or default_authority(), period_of(dates) or HistoricalDate.parse(HOME_TIME))
    listed = persons_of_account(of_account(listed, sentences), read)
    known = introduced(sentences, listed, usage)
    known = known.extended(unlisted(sentences, read, known, usage))
    passage, named = Passage(reigns=reigns_of(sentences, dates, known)), []
    for at, (sentence, text_words) in enumerate(zip(sentences, read, strict=True)):
        if sentence.section != passage.section:
            passage.enter(sentence.section, _town_of(sentence.section, known))
        found = compose(sentence.text, text_words, spots(sentence.text, text_words, known, usage))
        when = dates[at] if at < len(dates) else None
        if when and sentence.kind in _NARRATED:
            passage.when = when
        named.append(resolve(Scene(sentence, text_words, passage, known, when), found))
    return tuple(named)


def _town_of(section: str | None, authority: Authority) -> str | None:
    """The town that the innermost heading names that names one."""
    for heading in reversed((section or "").split(" › ")):
        heading_words = words(heading)
        for spot in spots(heading, heading_words, authority, Usage()):
            entry = spot.entries[0] if spot.entries else None
            if isinstance(entry, Entry) and entry.kind in ("town", "site"):
                return entry.within or entry.name
    return None


def carried(
    sentences: Sequence[Sentence], named: Sequence[Sequence[NameMention]], *, reach: int = 3, most: int = 4
) -> tuple[tuple[str, ...], ...]:
    """For each sentence the actors last named before it in its section, the latest first."""
    rows = []
    for at, sentence in enumerate(sentences):
        before = range(at - 1, max(-1, at - 1 - reach), -1)
        names = [
            mention.name
            for earlier in before
            if sentences[earlier].section == sentence.section
            for mention in reversed(named[earlier])
            if mention.what in ("person", "body")
        ]
        rows.append(tuple(dict.fromkeys(names))[:most])
    return tuple(rows)
