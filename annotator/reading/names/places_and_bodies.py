"""Entries for the places, bodies and ships of an account that no list has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from annotator.reading.names.candidate import Candidate
from annotator.reading.names.entry import Entry
from annotator.reading.names.name_words import is_given
from annotator.reading.names.numerals import ordinal
from annotator.reading.names.plain_words import single
from annotator.reading.names.skeleton import skeleton
from annotator.reading.names.words import folds


def _is_own(found: Candidate, surnames: frozenset[str]) -> bool:
    """Whether it is more than a person's surname that once stood after “in”: “printed in Haberlin, p. 4”."""
    return found.text not in surnames or found.is_often_a_place


def _precedence(found: Candidate) -> tuple[int, bool, str]:
    """The commonest first, of two as common the one in the singular."""
    return -found.spellings.total(), found.text.endswith("s"), found.text


def towns_of_that_name(persons: Mapping[tuple[str, ...], Candidate], surnames: frozenset[str]) -> Iterator[Entry]:
    """A surname that stands after “in” or “at” more than once is a place's too: the general and the town of Jackson."""
    for run, found in persons.items():
        if len(run) == 1 and found.text in surnames and found.is_often_a_place:
            yield Entry(f"{found.text} (place)", "place", kind="town", quiet=True, found=True)


def places_and_bodies(told: Mapping[tuple[str, ...], Candidate], surnames: frozenset[str]) -> Iterator[Entry]:
    """Places, bodies and ships, spellings that romanise the same joined under the commonest.

    A place of a person's name, given or not, is one only after “in” and the like.
    """
    groups: dict[tuple[str, str], list[Candidate]] = defaultdict(list)
    for run, found in told.items():
        if found.what == "person" or not _is_own(found, surnames):
            continue
        first = ordinal(run[0]) if found.what == "body" else run[0]
        spelled = (first, *run[1:-1], single(run[-1])) if len(run) > 1 else (single(first),)
        groups[found.what or "", " ".join(map(skeleton, spelled))].append(found)
    for (what, _), group in groups.items():
        names = [found.text for found in sorted(group, key=_precedence)]
        kind = "town" if what == "place" and " " not in names[0] else None
        quiet = what == "place" and (names[0] in surnames or is_given(" ".join(folds(names[0]))))
        yield Entry(names[0], what, also=tuple(names[1:]), kind=kind, quiet=quiet, found=True)
