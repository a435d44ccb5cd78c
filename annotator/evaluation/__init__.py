"""Measures what was exported against labels made by close reading, as gold/README.md of the labels defines it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from annotator.evaluation.date_errors import by_kind, date_errors
from annotator.evaluation.dates import date_figures
from annotator.evaluation.events import event_figures
from annotator.evaluation.framing import framing_figures
from annotator.evaluation.gold import read_gold
from annotator.evaluation.pairs import pair_figures
from annotator.evaluation.text import Located, text_figures

Figures = dict[str, Any]


def evaluate(gold_dir: Path, *, claims: list[dict[str, Any]], pairs: list[dict[str, Any]]) -> Figures:
    """All figures, by part. Raises InputError where the folder holds no labels."""
    gold = read_gold(gold_dir)
    located = Located.find(gold, claims)
    figures: Figures = {"text": text_figures(gold, located)}
    figures |= date_figures(gold, located)
    figures |= pair_figures(gold, located, pairs)
    figures |= event_figures(gold, located)
    figures |= framing_figures(gold, located)
    return figures


def tell_errors(gold_dir: Path, *, claims: list[dict[str, Any]]) -> str:
    """Which claims have another day than their label says, by kind. Raises InputError where there are no labels."""
    gold = read_gold(gold_dir)
    return by_kind(date_errors(gold, Located.find(gold, claims)))


def outline(figures: Figures, indent: int = 0) -> str:
    """The figures as indented lines."""
    lines = []
    for name, value in figures.items():
        if isinstance(value, dict):
            lines += [f"{' ' * indent}{name}:", outline(value, indent + 2)]
        else:
            lines.append(
                f"{' ' * indent}{name}: {value:.3f}" if isinstance(value, float) else f"{' ' * indent}{name}: {value}"
            )
    return "\n".join(lines)
