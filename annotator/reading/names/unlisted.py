"""Names that no list has, found by how the account itself speaks of them.

A rank or a given name before it makes a person, “at” or “the village of” a place, “the cruiser” a ship, a last word
such as “Committee” or “Regiment” a body. What was told so once is known wherever the account writes it again.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from annotator.reading.claim import Sentence
from annotator.reading.names.authority import Authority
from annotator.reading.names.bearers import bearers
from annotator.reading.names.candidate import Candidate
from annotator.reading.names.entry import Entry
from annotator.reading.names.evidence import SURE
from annotator.reading.names.name_words import HEADS, PLACE_PREFIXES, SITES
from annotator.reading.names.numerals import number_of
from annotator.reading.names.persons import choose
from annotator.reading.names.places_and_bodies import places_and_bodies, towns_of_that_name
from annotator.reading.names.plain_words import is_common, is_plain, plain_words, single
from annotator.reading.names.regnal import monarchs
from annotator.reading.names.runs import runs
from annotator.reading.names.skeleton import skeleton
from annotator.reading.names.spotting import spots
from annotator.reading.names.usage import LISTED_KINDS, Usage
from annotator.reading.names.words import Word, words

_OWNER = re.compile(r"['’]s? ")
#: An account of fewer sentences has no chance to tell twice what a name is: once is enough.
_SHORT = 100
#: So many times oftener a place is not called after a person of that name.
_OFTENER = 5


def unlisted(
    sentences: Sequence[Sentence], read: Sequence[list[Word]], authority: Authority, usage: Usage
) -> list[Entry]:
    """An entry for each name of the account that the authority lacks; ``read`` are the words of its sentences."""
    candidates = _candidates(sentences, read, authority, usage)
    plain = plain_words(candidates, usage)
    told = {
        run: found
        for run, found in candidates.items()
        if found.what and not is_plain(run, found, plain, usage) and not _is_listed(found.text, authority)
    }
    persons = {run: found for run, found in told.items() if found.what == "person" and not _is_of(run, found, told)}
    numbered = {run: found for run, found in persons.items() if len(run) > 1 and number_of(found.text)}
    persons = {run: found for run, found in persons.items() if run not in numbered}
    entries = [
        *monarchs(sum((found.spellings for found in numbered.values()), Counter())),
        *bearers(persons, _alone(candidates), usage),
    ]
    surnames = frozenset(entry.name.rpartition(" ")[2] for entry in entries)
    return [*entries, *places_and_bodies(told, surnames), *towns_of_that_name(persons, surnames)]


def _candidates(
    sentences: Sequence[Sentence], read: Sequence[list[Word]], authority: Authority, usage: Usage
) -> dict[tuple[str, ...], Candidate]:
    """What may be a name, by its folded words, with all that the account says of what it is."""
    candidates: dict[tuple[str, ...], Candidate] = defaultdict(Candidate)
    for sentence, text_words in zip(sentences, read, strict=True):
        if sentence.kind in LISTED_KINDS:
            continue
        for first, last in runs(sentence.text, text_words, authority, usage):
            candidate = candidates[tuple(word.fold for word in text_words[first:last])]
            candidate.add(sentence.text, text_words, first, last)
    _tell_full_names(candidates, usage)
    if len(sentences) < _SHORT:
        for candidate in candidates.values():
            candidate.evidence.update(set(candidate.evidence))
    return candidates


def _is_of(run: tuple[str, ...], found: Candidate, told: Mapping[tuple[str, ...], Candidate]) -> bool:
    """Whether what looks like a full name ends in a place of which the account speaks far oftener: “Maire de Paris”."""
    place = told.get(run[-1:]) if len(run) > 1 else None
    return place is not None and place.what == "place" and place.spellings.total() > _OFTENER * found.spellings.total()


def _tell_full_names(candidates: Mapping[tuple[str, ...], Candidate], usage: Usage) -> None:
    """Two or three words of which the account writes the last alone too are a person's full name and surname."""
    for run, candidate in candidates.items():
        surname = candidates.get(run[-1:])
        if (
            len(run) not in (2, 3)
            or not surname
            or candidate.sure
            or run[-1] in usage.nouns
            or single(run[-1]) in HEADS | SITES
        ):
            continue
        if any(is_common(fold, usage.ordinary) for fold in run):
            continue
        where = candidate.evidence["place"] > candidate.evidence["person"] or surname.evidence["place"]
        is_thing = candidate.evidence["thing"] or surname.evidence["thing"] or surname.text.isupper()
        if not where and not is_thing and run[0] not in PLACE_PREFIXES and not _OWNER.search(candidate.text):
            candidate.sure["person"] += SURE


def _is_listed(text: str, authority: Authority) -> bool:
    """Whether it is a listed person after all, whom the words around it had hidden, or a plural: “the Kerenskys”."""
    if " " not in text and text.endswith("s") and _is_listed(text[:-1], authority):
        return True
    text_words = words(text)
    found = spots(text, text_words, authority, Usage())
    entries = [entry for spot in found if spot.role == "surname" for entry in spot.entries if isinstance(entry, Entry)]
    return bool(entries) and found[-1].last == len(text_words) and choose(entries, found[-1].given) is not None


def _alone(candidates: Mapping[tuple[str, ...], Candidate]) -> Counter[str]:
    """How often each single word stands by itself, by its key."""
    times = Counter[str]()
    for run, found in candidates.items():
        if len(run) == 1:
            times[skeleton(run[0])] += found.spellings.total()
    return times
