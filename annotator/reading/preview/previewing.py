"""Making a preview: reading as the import does it, up to the dates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from annotator.reading.claim import Sentence
from annotator.reading.dates.calendar_signs import calendar_signs
from annotator.reading.dates.chronology import date_claims
from annotator.reading.dates.dates import date_forms
from annotator.reading.identity import claim_ids
from annotator.reading.preview import Dated, Group, Heading, Note, Preview
from annotator.reading.preview.taking_out import mended, moved, taken_out
from annotator.reading.source import Source
from annotator.reading.text.cleaned import unaccounted
from annotator.reading.text.cleaning import clean
from annotator.reading.text.note_links import linked_notes
from annotator.reading.text.sentences import split
from models.vocabulary import Calendar, ClaimKind

_EXAMPLES = 8
_LONGEST = 200


def preview(source: Source, *, calendar: Calendar, year: int | None, change_over: str | None = None) -> Preview:
    """What would come in, with a few examples of each thing; dated as an account of that style, year and land."""
    cleaned = clean(source.text, source.structure)
    sentences = split(cleaned)
    links = linked_notes(sentences)
    dated = tuple(islice(_dated(sentences, calendar, year, change_over), _EXAMPLES))
    return Preview(
        format=source.format,
        title=source.title,
        author=source.author,
        year=source.year,
        characters=len(cleaned.text),
        pages=tuple(dict.fromkeys(mark.label for mark in cleaned.pages)),
        kinds=tuple(_kinds(sentences)),
        sections=tuple(_sections(sentences)),
        taken_out=tuple(taken_out(source.text, cleaned)),
        mended=tuple(mended(cleaned)),
        moved=tuple(short(words) for words in moved(cleaned)),
        notes=len({(one.paragraph, one.note) for one in sentences if one.note}),
        linked=len({sentences[at].paragraph for places in links.values() for at in places}),
        note_examples=tuple(_notes(sentences, links)),
        uncalled=tuple(_uncalled(sentences, links)),
        dated=dated,
        signs=calendar_signs(sentences, country=change_over),
        without_year=not dated and any(date_forms(one.text) for one in sentences),
        lost=tuple(unaccounted(source.text, cleaned)[:_EXAMPLES]),
        ids=tuple(claim_ids("", (one.text for one in sentences))),
    )


def short(words: str) -> str:
    """One line of a text, cut where it is long."""
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"


def _kinds(sentences: Sequence[Sentence]) -> Iterator[Group]:
    """In the order in which they first stand in the text; of each some that are far apart."""
    of_kind: dict[ClaimKind, list[Sentence]] = {}
    for sentence in sentences:
        of_kind.setdefault(sentence.kind, []).append(sentence)
    for kind, found in of_kind.items():
        apart = found[:: max(1, len(found) // 3)][:3]
        yield Group(kind.value, len(found), tuple(short(one.text) for one in apart))


def _sections(sentences: Sequence[Sentence]) -> Iterator[Heading]:
    under = Counter(one.section for one in sentences if one.section and one.kind is not ClaimKind.HEADING)
    for section in dict.fromkeys(one.section for one in sentences if one.section):
        titles = section.split(" › ")
        yield Heading(short(titles[-1]), len(titles), under[section])


def _notes(sentences: Sequence[Sentence], links: dict[int, tuple[int, ...]]) -> Iterator[Note]:
    for at, places in islice(links.items(), _EXAMPLES):
        note = sentences[places[0]]
        yield Note(note.note or "", short(note.text), short(sentences[at].text))


def _uncalled(sentences: Sequence[Sentence], links: dict[int, tuple[int, ...]]) -> Iterator[str]:
    for at, sentence in enumerate(sentences):
        there = {sentences[place].note for place in links.get(at, ())}
        yield from (label for label in sentence.notes if sentence.note is None and label not in there)


def _dated(sentences: Sequence[Sentence], calendar: Calendar, year: int | None, country: str | None) -> Iterator[Dated]:
    dated = date_claims(sentences, calendar=calendar, year=year, country=country)
    for sentence, when in zip(sentences, dated, strict=True):
        if when.mentions:
            words = tuple(mention.text for mention in when.mentions)
            yield Dated(short(sentence.text), words, when.date, when.reason)
