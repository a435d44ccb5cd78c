"""How many of the labelled actors and numbers reading finds, and how many of those it finds are labelled.

    annotator export claims --output claims.jsonl
    python -m benchmarks.reading_gold GOLD claims.jsonl

A label lists the acting parties, a reading every actor named, so that precision is a lower mark. A number counts as
found with its value; of those that were found, `units` says how many share a word with the labelled unit.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

from annotator.evaluation.gold import read_gold
from annotator.evaluation.text import Located
from annotator.reading.account import read_sentence
from annotator.reading.names.skeleton import skeleton
from annotator.reading.names.words import folds
from annotator.reading.numbers.counting import singular
from models.vocabulary import ACTOR_KINDS, Calendar

Row = dict[str, Any]


def main() -> None:
    """Print the figures as JSON."""
    gold = read_gold(Path(sys.argv[1]))
    with Path(sys.argv[2]).open(encoding="utf-8") as lines:
        located = Located.find(gold, [json.loads(line) for line in lines])
    actors, numbers, units = Count(), Count(), list[bool]()
    for key, row in gold.claims.items():
        told = [located.by_id[one] for one in located.claims[key].ids]
        if not told:
            continue
        named = {_key(name) for one in told for name in one["actors"]}
        actors.add([_actor(name, named) for name in row["actors"]], named)
        wanted = [(float(number["value"]), _unit(number)) for number in row["numbers"]]
        found = [(float(number["value"]), _unit(number)) for one in told for number in one["numbers"]]
        numbers.add([value for value, _ in wanted], [value for value, _ in found])
        same = [(label, its) for value, label in wanted for found_value, its in found if value == found_value]
        units += [bool(label & its) for label, its in same if label]
    figures = {"actors": actors.figures(), "numbers": numbers.figures(), "units": round(sum(units) / len(units), 3)}
    print(json.dumps(figures, indent=1))


class Count:
    """Labels and findings, and how many of either are among the other."""

    def __init__(self) -> None:
        """Nothing counted so far."""
        self.wanted = self.met = self.found = self.right = 0

    def add(self, wanted: Iterable[Any], found: Iterable[Any]) -> None:
        """Count one claim."""
        wanted, found = set(wanted), set(found)
        self.wanted, self.found = self.wanted + len(wanted), self.found + len(found)
        self.met, self.right = self.met + len(wanted & found), self.right + len(found & wanted)

    def figures(self) -> dict[str, float]:
        """Precision, recall and of how many."""
        precision, recall = self.right / max(1, self.found), self.met / max(1, self.wanted)
        return {"precision": round(precision, 3), "recall": round(recall, 3), "labelled": self.wanted}


def _actor(name: str, named: Collection[str]) -> str:
    """A labelled actor by its own name where that is ``named``, else by the canonical name that reading has for it."""
    if _key(name) in named:
        return _key(name)
    read = read_sentence(f"The {name}.", calendar=Calendar.OLD_STYLE).names
    alone = [mention.name for mention in read if mention.what in ACTOR_KINDS]
    return _key(alone[0] if len(alone) == 1 else name)


def _key(name: str) -> str:
    return " ".join(sorted(skeleton(word) or word for word in folds(name)))


def _unit(number: Row) -> frozenset[str]:
    """The words of a unit, each as one says it of a single one."""
    return frozenset(singular(word) for word in folds(number["unit"] or ""))


if __name__ == "__main__":
    main()
