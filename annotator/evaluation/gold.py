"""The labels, as their files have them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.errors import InputError

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Gold:
    """Labelled claims by their id, labelled pairs and labelled framing."""

    claims: dict[str, Row]
    pairs: list[Row]
    framing: list[Row]


def read_gold(folder: Path) -> Gold:
    """Read a folder of labels; framing.jsonl may be missing."""
    claims = _rows(folder / "claims.jsonl")
    framing = folder / "framing.jsonl"
    return Gold(
        claims={row["claim"]: row for row in claims},
        pairs=_rows(folder / "pairs.jsonl"),
        framing=_rows(framing) if framing.exists() else [],
    )


def _rows(path: Path) -> list[Row]:
    try:
        with path.open(encoding="utf-8") as file:
            return [json.loads(line) for line in file if line.strip()]
    except FileNotFoundError:
        raise InputError(
            f"{path}: there is no such file; name the folder that holds claims.jsonl and pairs.jsonl"
        ) from None
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: not JSON Lines ({error}); mend that line") from None
