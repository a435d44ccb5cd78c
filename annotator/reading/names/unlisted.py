"""Names that no list has, found by how the account itself speaks of them.

A rank or a given name before it makes a person, “at” or “the village of” a place, “the cruiser” a ship, a last word
such as “Committee” or “Regiment” a body. What was told so once is known wherever the account writes it again.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.reading.claim import Sentence
from annotator.reading.names.authority import Authority
from annotator.reading.names.entry import Entry
from annotator.reading.names.evidence import ENOUGH, SURE, evidence
from annotator.reading.names.persons import choose
from annotator.reading.names.runs import is_common, runs
from annotator.reading.names.skeleton import skeleton
from annotator.reading.names.spotting import spots
from annotator.reading.names.words import Word, folds, words
from models.vocabulary import ClaimKind

_POSSESSIVE = re.compile(r"['’]s?$")


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


@dataclass(slots=True)
class _Candidate:
    """A capitalised run, with what speaks for each kind of name and how it is spelt."""

    evidence: Counter[str] = field(default_factory=Counter)
    sure: Counter[str] = field(default_factory=Counter)
    spellings: Counter[str] = field(default_factory=Counter)

    @property
    def what(self) -> str | None:
        """The kind that most speaks for, what is sure before what is likely; None where too little does."""
        evidence = self.sure or self.evidence
        kind = min(evidence, key=lambda kind: (-evidence[kind], kind), default="thing")
        return kind if evidence[kind] >= ENOUGH and kind != "thing" else None

    @property
    def text(self) -> str:
        """The commonest spelling."""
        return min(self.spellings, key=lambda text: (-self.spellings[text], text))


def unlisted(
    sentences: Sequence[Sentence], read: Sequence[list[Word]], authority: Authority, ordinary: frozenset[str]
) -> list[Entry]:
    """An entry for each name of the account that the authority lacks; ``read`` are the words of its sentences."""
    candidates: dict[tuple[str, ...], _Candidate] = defaultdict(_Candidate)
    for sentence, text_words in zip(sentences, read, strict=True):
        if sentence.kind in LISTED_KINDS:
            continue
        for first, last in runs(sentence.text, text_words, authority, ordinary):
            candidate = candidates[tuple(word.fold for word in text_words[first:last])]
            text = sentence.text[text_words[first].start : text_words[last - 1].end]
            candidate.spellings[_POSSESSIVE.sub("", text)] += 1
            clues = evidence(text_words, first, last)
            candidate.evidence.update(clues)
            candidate.sure.update({kind: weight for kind, weight in clues.items() if weight >= SURE})
    _tell_full_names(candidates, ordinary)
    if len(sentences) < _SHORT:
        for candidate in candidates.values():
            candidate.evidence.update(set(candidate.evidence))
    told = {run: found for run, found in candidates.items() if found.what and not _is_listed(found.text, authority)}
    persons = {run: found for run, found in told.items() if found.what == "person"}
    return [*_persons(persons), *_others({run: found for run, found in told.items() if found.what != "person"})]


def _tell_full_names(candidates: Mapping[tuple[str, ...], _Candidate], ordinary: frozenset[str]) -> None:
    """Two or three words of which the account writes the last alone too are a person's full name and surname."""
    for run, candidate in candidates.items():
        surname = candidates.get(run[-1:])
        if len(run) not in (2, 3) or not surname or candidate.sure or any(is_common(fold, ordinary) for fold in run):
            continue
        if not candidate.evidence["thing"] and not surname.evidence["thing"] and not surname.evidence["place"]:
            candidate.sure["person"] += SURE


def _is_listed(text: str, authority: Authority) -> bool:
    """Whether it is a listed person after all, whom the words around it had hidden."""
    text_words = words(text)
    found = spots(text, text_words, authority, frozenset())
    entries = [entry for spot in found if spot.role == "surname" for entry in spot.entries if isinstance(entry, Entry)]
    return bool(entries) and found[-1].last == len(text_words) and choose(entries, found[-1].given) is not None


def _persons(candidates: dict[tuple[str, ...], _Candidate]) -> Iterator[Entry]:
    """The fullest form of each person is the name; a surname alone is a person only where no fuller form has it."""
    by_surname: dict[str, list[Entry]] = defaultdict(list)
    for found in sorted(candidates.values(), key=lambda found: (-len(found.text), found.text)):
        given, _, surname = found.text.rpartition(" ")
        namesakes = by_surname[skeleton(surname)]
        if not any(_may_be(entry, folds(given)) for entry in namesakes):
            namesakes.append(Entry(found.text, "person", found=True))
    yield from (entry for namesakes in by_surname.values() for entry in namesakes)


def _may_be(entry: Entry, given: tuple[str, ...]) -> bool:
    return not given or choose([entry], given) is not None


def _others(candidates: dict[tuple[str, ...], _Candidate]) -> Iterator[Entry]:
    """Places, bodies and ships, spellings that romanise the same joined under the commonest."""
    groups: dict[tuple[str, str], list[_Candidate]] = defaultdict(list)
    for run, found in candidates.items():
        groups[found.what or "", " ".join(map(skeleton, run))].append(found)
    for (what, _), group in groups.items():
        names = [found.text for found in sorted(group, key=lambda found: (-found.spellings.total(), found.text))]
        kind = "town" if what == "place" and " " not in names[0] else None
        yield Entry(names[0], what, also=tuple(names[1:]), kind=kind, found=True)
