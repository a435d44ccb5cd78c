"""What alignment measured of pairs, read back from what their suggestions were made from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.errors import InputError

if TYPE_CHECKING:
    from alignment.basis import Bases


def measures_of(packed: Sequence[bytes]) -> Bases:
    """Of many pairs. Raises InputError where their suggestions were made by another model."""
    from alignment.basis import unpack
    from alignment.relation_model import default_model

    try:
        return unpack(packed, signals=len(default_model().names))
    except ValueError as error:
        raise InputError(f"{error}, by `annotator align`") from error


def measured(basis: bytes) -> tuple[float, dict[str, float]] | None:
    """The cosine and the measures by the names of ``ALIGNED``; None where the suggestion was made by another model."""
    from alignment.relation_model import default_model
    from alignment.signals import ALIGNED

    try:
        (row,) = measures_of([basis]).signals.tolist()
    except InputError:
        return None
    signals = dict(zip(default_model().names, row, strict=True))
    return signals["cosine"], {name: signals[f"aligned {name}"] for name in ALIGNED}
