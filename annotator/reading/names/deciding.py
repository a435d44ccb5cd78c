"""What people decided of names, put over what reading found: mergers, new canonical forms, splits, other kinds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.reading.names.words import folds


@dataclass(frozen=True, slots=True)
class Rule:
    """That the mentions of a name, all or those of one spelling, are of another one and of that kind."""

    name: str
    becomes: str
    what: str
    spelling: str | None = None


def decided(name: str, what: str, spelling: str, rules: Iterable[Rule]) -> tuple[str, str]:
    """The name and kind of a mention after all rules, which hold one after the other."""
    for rule in rules:
        if rule.name == name and (rule.spelling is None or spelt(rule.spelling) == spelt(spelling)):
            name, what = rule.becomes, rule.what
    return name, what


def parted(rules: Sequence[Rule]) -> frozenset[frozenset[str]]:
    """Each two names of which one was parted from the other, as all rules since have them called."""
    found = set()
    for after, rule in enumerate(rules, start=1):
        if rule.spelling:
            found.add(frozenset(decided(name, "", "", rules[after:])[0] for name in (rule.name, rule.becomes)))
    return frozenset(found)


def spelt(words: str) -> str:
    """A spelling without its case, accents, possessive and articles."""
    return " ".join(folds(words)) or words.strip()
