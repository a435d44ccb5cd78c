"""What people decided of names, put over what reading found: mergers, new canonical forms, splits, other kinds."""

from __future__ import annotations

from collections.abc import Iterable
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


def spelt(words: str) -> str:
    """A spelling without its case, accents, possessive and articles."""
    return " ".join(folds(words)) or words.strip()
