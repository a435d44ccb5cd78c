"""A tagset from data and from TOML, checked: nothing built-in may be missing, nothing of one's own without a home."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from annotator.errors import InputError
from annotator.tagset import GROUPS, Tagset, Term

#: Keys that do something else while one judges.
TAKEN = frozenset("jknyztg/?[]0123456789")
_NAME = re.compile(r"[a-z][a-z0-9-]{0,31}")
_LONGEST = 2000


def read_toml(text: str) -> Tagset:
    """The tagset that a file holds. Raises InputError where it holds none."""
    try:
        return tagset_from(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"the tagset is no TOML: {error}") from error


def write_toml(tagset: Tagset) -> str:
    """The tagset as a file that can be edited and read back."""
    import tomli_w

    return tomli_w.dumps(tagset.as_data(), multiline_strings=False)


def tagset_from(data: Mapping[str, Any]) -> Tagset:
    """The tagset of that data. Raises InputError that says which term is at fault and how to mend it."""
    if strange := sorted(set(data) - set(GROUPS)):
        raise InputError(f"a tagset has the groups {', '.join(GROUPS)}, and not {', '.join(strange)}")
    groups = {group: tuple(_term(group, entry) for entry in _entries(data, group)) for group in GROUPS}
    for group, terms in groups.items():
        _check_group(group, terms)
    _check_unique("name", (term.name for group in GROUPS if group != "relation" for term in groups[group]))
    _check_unique("key", (term.key for term in groups["relation"]))
    return Tagset(**groups)


def _entries(data: Mapping[str, Any], group: str) -> list[Mapping[str, Any]]:
    entries = data.get(group, [])
    if not isinstance(entries, list) or not all(isinstance(entry, Mapping) for entry in entries):
        raise InputError(f"[[{group}]] of a tagset is a list of terms, each with a name and what it means")
    return entries


def _term(group: str, entry: Mapping[str, Any]) -> Term:
    name = str(entry.get("name", "")).strip()
    said = {part: " ".join(str(entry.get(part, "")).split()) for part in ("means", "label", "key", "kind_of")}
    example = entry.get("example", ())
    if not _NAME.fullmatch(name):
        raise InputError(f"{name!r} in {group} is no name: write small letters, figures and hyphens, 32 at most")
    if not isinstance(example, list | tuple) or len(example) > 2:
        raise InputError(f"{name} in {group} has an example that is not one sentence or two")
    if not said["means"] or max(map(len, said.values())) > _LONGEST:
        raise InputError(f"{name} in {group} needs what it means, in {_LONGEST} characters at most")
    return Term(name=name, example=tuple(str(one).strip() for one in example if str(one).strip()), **said)


def _check_group(group: str, terms: tuple[Term, ...]) -> None:
    present, built_in = {term.name for term in terms}, set(GROUPS[group])
    if missing := sorted(built_in - present):
        raise InputError(f"{', '.join(missing)} in {group} can't be left out: exports need the built-in terms")
    for term in terms:
        own = term.name not in built_in
        if own and (group == "relation" or term.kind_of not in built_in):
            raise InputError(f"{term.name} in {group} must be a kind_of one of {', '.join(GROUPS[group])}")
        if not own and term.kind_of:
            raise InputError(f"{term.name} in {group} is built in and a kind of nothing else")
        if group == "relation" and (len(term.key) != 1 or term.key in TAKEN):
            raise InputError(f"{term.name} needs a key of one letter that is not one of {' '.join(sorted(TAKEN))}")


def _check_unique(what: str, values: Iterable[str]) -> None:
    if twice := [value for value, number in Counter(values).items() if number > 1]:
        raise InputError(f"the {what} {twice[0]!r} stands twice in the tagset: give one of them another")
