"""The persons among the names of an account: one entry for each, under the fullest name that is one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from annotator.reading.names.candidate import Candidate
from annotator.reading.names.entry import Entry
from annotator.reading.names.name_words import PARTICLES, PLACE_PREFIXES, SITES, TITLES, is_given, is_woman
from annotator.reading.names.persons import choose
from annotator.reading.names.skeleton import skeleton
from annotator.reading.names.usage import Usage
from annotator.reading.names.words import folds

#: How words end that tell of somebody and are no given names: “Alsatian Westermann”.
_ADJECTIVES = ("ian", "ical", "atic", "etic", "itic", "olic", "ous", "ese", "less", "ful")
#: So often alone, a surname is a name by itself, and what once stood before it no given name.
_WELL_KNOWN = 10
#: So many times oftener alone than all namesakes in full, it is somebody's who needs no given name.
_FAMOUS = 5


@dataclass(slots=True)
class _Bearer:
    entry: Entry
    times: int


def bearers(candidates: Mapping[tuple[str, ...], Candidate], alone: Counter[str], usage: Usage) -> Iterator[Entry]:
    """The fullest form of each person is the name; a surname alone is a person only where no fuller form has it.

    Of namesakes the one comes first who is named in full most often, before them who is named by the surname alone far
    oftener than they. ``alone`` is how often each surname stands by itself, by its key.
    """
    by_surname: dict[str, list[_Bearer]] = defaultdict(list)
    named = ((_name(found, alone, usage), found) for found in candidates.values())
    for name, found in sorted(named, key=lambda one: (-len(one[0]), one[0])):
        _add(by_surname[skeleton(name.rpartition(" ")[2])], name, found)
    for key, namesakes in by_surname.items():
        if _is_famous(namesakes, alone[key]):
            yield Entry(namesakes[0].entry.name.rpartition(" ")[2], "person", found=True)
        yield from (bearer.entry for bearer in sorted(namesakes, key=lambda bearer: -bearer.times))


def _is_famous(namesakes: list[_Bearer], alone: int) -> bool:
    """Whether the surname alone is none of the namesakes': “Bonaparte” beside Lucien and Louis Bonaparte."""
    full = [bearer for bearer in namesakes if any(map(is_given, folds(bearer.entry.name)[:1]))]
    often = max(2 * _WELL_KNOWN, _FAMOUS * sum(bearer.times for bearer in namesakes))
    return len(full) > 1 and alone >= often and namesakes[0].entry.alone


def _add(namesakes: list[_Bearer], name: str, found: Candidate) -> None:
    """Count a form of a name for the first of the namesakes whose it may be, else as a further one."""
    given, _, surname = name.rpartition(" ")
    times = found.spellings.total()
    same = next((bearer for bearer in namesakes if not given or choose([bearer.entry], folds(given))), None)
    if same is None:
        alone = not _is_word(surname) and not (given and is_given(surname.lower()))
        namesakes.append(_Bearer(Entry(name, "person", found=True, she=_is_she(name, found), alone=alone), times))
    elif given:
        same.times += times


def _name(found: Candidate, alone: Counter[str], usage: Usage) -> str:
    """The name without what only tells of its bearer, and without what but once stood before a well-known surname."""
    name = _without_epithets(found.text, usage)
    given, _, surname = name.rpartition(" ")
    is_known = alone[skeleton(surname)] >= _WELL_KNOWN and found.spellings.total() == 1
    return surname if given and is_known and not any(_may_be_given(fold) for fold in folds(given)) else name


def _without_epithets(name: str, usage: Usage) -> str:
    """“Legendre” of “Butcher Legendre”."""
    first, _, rest = name.partition(" ")
    return _without_epithets(rest, usage) if rest and any(_is_epithet(part, usage) for part in folds(first)) else name


def _is_epithet(fold: str, usage: Usage) -> bool:
    if _may_be_given(fold) or fold in PLACE_PREFIXES:
        return False
    return fold in usage.kinds or fold in TITLES or fold.endswith(_ADJECTIVES)


def _may_be_given(fold: str) -> bool:
    return len(fold) < 3 or is_given(fold) or fold in PARTICLES


def _is_word(surname: str) -> bool:
    """Whether a surname alone is as often no name: “General Hill” and “the Hill”."""
    return surname.lower() in SITES


def _is_she(name: str, found: Candidate) -> bool:
    *given, surname = folds(name)
    return is_woman(given, surname) or 2 * found.ladies > found.spellings.total()
