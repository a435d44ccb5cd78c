"""The fields of a source card that a historian is asked for."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "data" / "source_card.toml"


@dataclass(frozen=True, slots=True)
class CardField:
    """One field: its name in manifests and exports, and how it is asked for."""

    name: str
    label: str
    hint: str = ""
    choices: tuple[str, ...] = ()
    """Answers that are offered; others may be given."""


@cache
def card_fields() -> tuple[CardField, ...]:
    """The fields of `data/source_card.toml`, in its order."""
    rows = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return tuple(
        CardField(name, row["label"], row.get("hint", ""), tuple(row.get("choices", ()))) for name, row in rows.items()
    )
