"""Names that no list has, found by how the account itself speaks of them.

A rank or a given name before it makes a person, “at” or “the village of” a place, “the cruiser” a ship, a last word
such as “Committee” or “Regiment” a body. What was told so once is known wherever the account writes it again.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from annotator.reading.claim import Sentence
from annotator.reading.names.authority import Authority
from annotator.reading.names.candidate import Candidate
from annotator.reading.names.entry import Entry
from annotator.reading.names.evidence import SURE
from annotator.reading.names.name_words import HEADS, PLACE_PREFIXES, SITES, is_given, is_woman
from annotator.reading.names.persons import choose
from annotator.reading.names.runs import Usage, is_common, runs
from annotator.reading.names.skeleton import skeleton
from annotator.reading.names.spotting import spots
from annotator.reading.names.words import Word, folds, words
from models.vocabulary import ClaimKind

_OWNER = re.compile(r"['’]s? ")


#: Where capitals tell nothing: titles, tables, lists.
LISTED_KINDS = frozenset(
    {
        ClaimKind.HEADING,
        ClaimKind.FRONT_MATTER,
        ClaimKind.CONTENTS,
        ClaimKind.BIBLIOGRAPHY,
        ClaimKind.INDEX,
        ClaimKind.CHROME,
    }
)


#: An account of fewer sentences has no chance to tell twice what a name is: once is enough.
_SHORT = 100


def unlisted(
    sentences: Sequence[Sentence], read: Sequence[list[Word]], authority: Authority, usage: Usage
) -> list[Entry]:
    """An entry for each name of the account that the authority lacks; ``read`` are the words of its sentences."""
    candidates: dict[tuple[str, ...], Candidate] = defaultdict(Candidate)
    for sentence, text_words in zip(sentences, read, strict=True):
        if sentence.kind in LISTED_KINDS:
            continue
        for first, last in runs(sentence.text, text_words, authority, usage):
            candidate = candidates[tuple(word.fold for word in text_words[first:last])]
            candidate.add(sentence.text, text_words, first, last)
    _tell_full_names(candidates, usage.ordinary)
    if len(sentences) < _SHORT:
        for candidate in candidates.values():
            candidate.evidence.update(set(candidate.evidence))
    told = {run: found for run, found in candidates.items() if found.what and not _is_listed(found.text, authority)}
    persons = {run: found for run, found in told.items() if found.what == "person"}
    entries = [*_persons(persons)]
    surnames = frozenset(entry.name.rpartition(" ")[2] for entry in entries)
    others = {run: found for run, found in told.items() if found.what != "person" and _is_own(found, surnames)}
    return [*entries, *_others(others, surnames), *_towns_of_that_name(persons, surnames)]


def _tell_full_names(candidates: Mapping[tuple[str, ...], Candidate], ordinary: frozenset[str]) -> None:
    """Two or three words of which the account writes the last alone too are a person's full name and surname."""
    for run, candidate in candidates.items():
        surname = candidates.get(run[-1:])
        if len(run) not in (2, 3) or not surname or candidate.sure or any(is_common(fold, ordinary) for fold in run):
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
    found = spots(text, text_words, authority, frozenset())
    entries = [entry for spot in found if spot.role == "surname" for entry in spot.entries if isinstance(entry, Entry)]
    return bool(entries) and found[-1].last == len(text_words) and choose(entries, found[-1].given) is not None


def _persons(candidates: dict[tuple[str, ...], Candidate]) -> Iterator[Entry]:
    """The fullest form of each person is the name; a surname alone is a person only where no fuller form has it.

    Of namesakes the one comes first who is named in full most often.
    """
    by_surname: dict[str, list[tuple[Entry, int]]] = defaultdict(list)
    for found in sorted(candidates.values(), key=lambda found: (-len(found.text), found.text)):
        given, _, surname = found.text.rpartition(" ")
        namesakes, times = by_surname[skeleton(surname)], found.spellings.total()
        same = next((at for at, (entry, _) in enumerate(namesakes) if _may_be(entry, folds(given))), None)
        if same is None:
            entry = Entry(found.text, "person", found=True, she=_is_she(found), alone=not _is_word(surname))
            namesakes.append((entry, times))
        elif given:
            namesakes[same] = namesakes[same][0], namesakes[same][1] + times
    for namesakes in by_surname.values():
        yield from (entry for entry, _ in sorted(namesakes, key=lambda one: -one[1]))


def _is_word(surname: str) -> bool:
    """Whether a surname alone is as often no name: “General Hill” and “the Hill”."""
    return surname.lower() in SITES


def _is_own(found: Candidate, surnames: frozenset[str]) -> bool:
    """Whether it is more than a person's surname that once stood after “in”: “printed in Haberlin, p. 4”."""
    return found.text not in surnames or found.is_often_a_place


def _precedence(found: Candidate) -> tuple[int, bool, str]:
    """The commonest first, of two as common the one in the singular."""
    return -found.spellings.total(), found.text.endswith("s"), found.text


def _one(last: str) -> str:
    """A last word such as “streets” as one says it of a single one: “the Third and Fifth Armies”."""
    single = last[:-3] + "y" if last.endswith("ies") else last.removesuffix("s")
    return single if single in HEADS | SITES else last


def _is_she(found: Candidate) -> bool:
    *given, surname = folds(found.text)
    return is_woman(given, surname) or 2 * found.ladies > found.spellings.total()


def _may_be(entry: Entry, given: tuple[str, ...]) -> bool:
    return not given or choose([entry], given) is not None


def _towns_of_that_name(persons: dict[tuple[str, ...], Candidate], surnames: frozenset[str]) -> Iterator[Entry]:
    """A surname that stands after “in” or “at” more than once is a place's too: the general and the town of Jackson."""
    for run, found in persons.items():
        if len(run) == 1 and found.text in surnames and found.is_often_a_place:
            yield Entry(f"{found.text} (place)", "place", kind="town", quiet=True, found=True)


def _others(candidates: dict[tuple[str, ...], Candidate], surnames: frozenset[str]) -> Iterator[Entry]:
    """Places, bodies and ships, spellings that romanise the same joined under the commonest.

    A place of a person's name, given or not, is one only after “in” and the like.
    """
    groups: dict[tuple[str, str], list[Candidate]] = defaultdict(list)
    for run, found in candidates.items():
        groups[found.what or "", " ".join(map(skeleton, (*run[:-1], _one(run[-1]))))].append(found)
    for (what, _), group in groups.items():
        names = [found.text for found in sorted(group, key=_precedence)]
        kind = "town" if what == "place" and " " not in names[0] else None
        quiet = what == "place" and (names[0] in surnames or is_given(" ".join(folds(names[0]))))
        yield Entry(names[0], what, also=tuple(names[1:]), kind=kind, quiet=quiet, found=True)
