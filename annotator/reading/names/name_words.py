"""The common words around names, from ``data/name_words.toml`` and ``data/given_names.toml``, as sets to look into."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.reading.names.gazetteer import data
from annotator.reading.names.skeleton import skeleton

_WORDS = data("name_words.toml")
TITLES = frozenset(_WORDS["titles"])
PARTICLES = frozenset(_WORDS["particles"])
HEADS = frozenset(_WORDS["heads"])
SITES = frozenset(_WORDS["sites"])
SITE_PREFIXES = frozenset(_WORDS["site_prefixes"])
PLACE_PREPOSITIONS = frozenset(_WORDS["place_prepositions"])
PLACE_NOUNS = frozenset(_WORDS["place_nouns"])
SHIPS = frozenset(_WORDS["ships"])
SHIP_INITIALS = frozenset(_WORDS["ship_initials"])
SHIP_PARTS = frozenset(_WORDS["ship_parts"])
SHIP_VERBS = frozenset(_WORDS["ship_verbs"])
SAID = frozenset(_WORDS["said"])
NO_NAMES = frozenset(_WORDS["no_names"])
PAPERS = frozenset(_WORDS["papers"])
MILITARY_TITLES = frozenset(_WORDS["military_titles"])
MILITARY_ROLES = frozenset(_WORDS["military_roles"])
NO_NAME_ENDINGS = tuple(_WORDS["no_name_endings"])
AFTER_A_NOUN = frozenset(_WORDS["after_a_noun"])
ANAPHORIC = frozenset(_WORDS["anaphoric"])
PLACE_PREFIXES = frozenset(_WORDS["place_prefixes"])
PEOPLE = frozenset(_WORDS["people"])
PREDICATES = frozenset(_WORDS["predicates"])
UNITS = frozenset(_WORDS["units"])
OF_A_PLACE = frozenset(_WORDS["of_a_place"])
OF_A_SITE = frozenset(_WORDS["of_a_site"])
THINGS = frozenset(_WORDS["things"])
NAMED_AFTER = frozenset(_WORDS["named_after"])
INSTITUTIONS = frozenset(_WORDS["institutions"])
LADIES = frozenset(_WORDS["ladies"])

#: Each given name to the number of the group of names that it is one with.
_GIVEN_NAMES = data("given_names.toml")
SHORTENED = frozenset(_GIVEN_NAMES["shortened"])
_WOMEN = frozenset(_GIVEN_NAMES["women"])
GIVEN = {name: number for number, group in enumerate(_GIVEN_NAMES["groups"]) for name in group}
_GROUPS_OF_WOMEN = frozenset(GIVEN[name] for name in _WOMEN if name in GIVEN)
_GIVEN_KEYS = {skeleton(name): number for name, number in GIVEN.items()}


def is_given(fold: str) -> bool:
    """Whether a folded word is a given name in some spelling."""
    return fold in GIVEN or (len(fold) > 4 and skeleton(fold) in _GIVEN_KEYS)


def is_patronymic(fold: str) -> bool:
    """Whether a folded word is built as a Slavic patronymic."""
    return len(fold) > 4 and fold.endswith(("vich", "vitch", "vna", "ovic", "evic", "yich", "ich"))


def is_woman(given: Sequence[str], surname: str) -> bool:
    """Whether a given name, a patronymic or a Slavic surname is one of women; all folded."""
    first = next(iter(given), "")
    if first in _WOMEN or GIVEN.get(first, _GIVEN_KEYS.get(skeleton(first))) in _GROUPS_OF_WOMEN:
        return True
    return any(part.endswith(("vna", "ichna")) for part in given) or surname.endswith(("skaya", "skaia", "ova", "eva"))


def same_given(one: str, other: str) -> bool:
    """Whether two folded given names or initials may be one person's."""
    if len(one) <= 2 or len(other) <= 2:
        return _same_initial(*sorted((one, other), key=len))
    group = GIVEN.get(one, _GIVEN_KEYS.get(skeleton(one)))
    if group is not None and group == GIVEN.get(other, _GIVEN_KEYS.get(skeleton(other))):
        return True
    return skeleton(one) == skeleton(other)


def _same_initial(initial: str, name: str) -> bool:
    group = GIVEN.get(name)
    spellings = [spelling for spelling, number in GIVEN.items() if number == group] if group is not None else [name]
    return any(
        spelling.startswith(initial[0]) or skeleton(spelling)[:1] == (skeleton(initial) or "?")
        for spelling in [name, *spellings]
    )
