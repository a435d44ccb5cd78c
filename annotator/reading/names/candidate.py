"""A run of capitalised words that may be a name: how often it stands where, and what that makes it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from annotator.reading.names.evidence import ENOUGH, SURE, evidence
from annotator.reading.names.name_words import LADIES, PARTICLES
from annotator.reading.names.words import Word, folds

_POSSESSIVE = re.compile(r"['’]s?$")
#: One in so many mentions of a surname must say where for it to be a place's name too, of a ship that it is one.
_OFTEN = 10
#: In so many of ten mentions a place is somewhere.
_SOMEWHERE = 3
#: So much more evidence of a place overrules what one rank or ship's type says.
_OUTWEIGHS = 3


@dataclass(slots=True)
class Candidate:
    """A capitalised run, with what speaks for each kind of name and how it is spelt."""

    evidence: Counter[str] = field(default_factory=Counter)
    sure: Counter[str] = field(default_factory=Counter)
    spellings: Counter[str] = field(default_factory=Counter)
    where: int = 0
    """How often “in”, “at” or a word for a place stands before it."""
    ladies: int = 0
    """How often “Mrs” or “Countess” stands before it."""

    def add(self, text: str, words: list[Word], first: int, last: int) -> None:
        """Count one more place of it, from one word of a sentence up to another."""
        self.spellings[_POSSESSIVE.sub("", text[words[first].start : words[last - 1].end])] += 1
        self.ladies += first > 0 and words[first - 1].fold in LADIES
        clues = evidence(text, words, first, last)
        self.evidence.update(clues)
        self.where += clues["place"] > ENOUGH
        self.sure.update({kind: weight for kind, weight in clues.items() if weight >= SURE})

    @property
    def what(self) -> str | None:
        """The kind that most speaks for, what is sure before what is likely; None where too little does."""
        if self.sure["person"] and folds(self.text)[0] in PARTICLES:
            return "person"  # “to De la Rue”, whom somebody calls General
        if " " in self.text and 0 < self.sure["person"] // 2 < self.evidence["place"]:
            return "place"  # “Vera Cruz”: where things happen, though its first word is a given name
        likely, sure = self._often(self.evidence), self._often(self.sure)
        evidence = likely if likely["place"] > _OUTWEIGHS * max(sure.values(), default=0) else sure or likely
        kind = min(evidence, key=lambda kind: (-evidence[kind], kind), default="thing")
        return kind if evidence[kind] >= ENOUGH and kind != "thing" else None

    def _often(self, evidence: Counter[str]) -> Counter[str]:
        """The evidence without what is said too seldom: of a hundred “Pitt” one “in”, of fifty “Ville” one “ship”."""
        times = self.spellings.total()
        often = {
            "place": 10 * self.evidence["place"] >= _SOMEWHERE * times or self.where >= _OFTEN,
            "person": self.sure["person"] or _OFTEN * self.evidence["person"] >= times,
            "ship": _OFTEN * self.evidence["ship"] >= SURE * times,
        }
        return Counter({kind: weight for kind, weight in evidence.items() if often.get(kind, True)})

    @property
    def text(self) -> str:
        """The commonest spelling."""
        return min(self.spellings, key=lambda text: (-self.spellings[text], text))

    @property
    def is_often_a_place(self) -> bool:
        """Whether what is a surname stands after “in” or “at” often enough for a place's name."""
        return self.where >= max(2, self.spellings.total() // _OFTEN)
