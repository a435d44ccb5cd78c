"""The tagset of a project: what relations, types and techniques are called, what they mean, how they are chosen.

The built-in names are those of `models.vocabulary` and keep their meaning for export. A project may call and explain
them otherwise, order them, and add types and techniques of its own, each a kind of a built-in one. Pure.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from models.vocabulary import ContradictionType, FramingType, Technique, Verdict

#: The groups, and what each holds from the beginning.
GROUPS: Mapping[str, tuple[str, ...]] = {
    "relation": tuple(Verdict),
    "contradiction": tuple(ContradictionType),
    "framing": tuple(FramingType),
    "technique": tuple(Technique),
}


@dataclass(frozen=True, slots=True)
class Term:
    """One relation, type or technique."""

    name: str
    """By which it is stored and exported; never changes."""
    means: str
    label: str = ""
    """What it is called; by default its name."""
    example: tuple[str, ...] = ()
    key: str = ""
    """The key that chooses it, of a relation; types are chosen by their place."""
    kind_of: str = ""
    """Of a project's own: the built-in one that it is exported as."""

    @property
    def called(self) -> str:
        """What a reader sees."""
        return self.label or self.name.replace("-", " ")


@dataclass(frozen=True, slots=True)
class Tagset:
    """All terms, by group, in the order in which they are offered."""

    relation: tuple[Term, ...]
    contradiction: tuple[Term, ...]
    framing: tuple[Term, ...]
    technique: tuple[Term, ...]

    def group(self, name: str) -> tuple[Term, ...]:
        """The terms of one of `GROUPS`; none of any other."""
        return getattr(self, name) if name in GROUPS else ()

    def __iter__(self) -> Iterator[Term]:
        for group in GROUPS:
            yield from self.group(group)

    def names(self, group: str) -> tuple[str, ...]:
        """The stored names of a group, in order."""
        return tuple(term.name for term in self.group(group))

    def label(self, name: str) -> str:
        """What a name is called; one that nobody knows any more by itself."""
        return next((term.called for term in self if term.name == name), name.replace("-", " "))

    def meaning(self, group: str, name: str) -> str:
        """What it means, in a sentence or two."""
        return next((term.means for term in self.group(group) if term.name == name), "")

    def exported(self, name: str) -> str:
        """The built-in name that it is exported as."""
        return next((term.kind_of for term in self if term.name == name and term.kind_of), name)

    def exported_all(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """The same of several, each once."""
        return tuple(dict.fromkeys(self.exported(name) for name in names))

    def as_data(self) -> dict[str, list[dict[str, Any]]]:
        """As it is stored and written to a file: only what is said."""
        return {group: [_data(term) for term in self.group(group)] for group in GROUPS}


def _data(term: Term) -> dict[str, Any]:
    said = {name: value for name, value in asdict(term).items() if value}
    return said | ({"example": list(term.example)} if term.example else {})


@cache
def built_in() -> Tagset:
    """The tagset that a project begins with."""
    from annotator.tagset.reading import tagset_from

    return tagset_from(tomllib.loads(files("annotator.tagset").joinpath("built_in.toml").read_text("utf-8")))
