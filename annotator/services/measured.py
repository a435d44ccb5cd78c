"""What alignment measured of a pair, read back from what its suggestion was made from."""

from __future__ import annotations

from alignment.basis import unpack
from alignment.relation_model import default_model
from alignment.signals import ALIGNED


def measured(basis: bytes) -> tuple[float, dict[str, float]] | None:
    """The cosine and the measures by the names of ``ALIGNED``; None where the suggestion was made by another model."""
    names = default_model().names
    try:
        (row,) = unpack([basis], signals=len(names)).signals.tolist()
    except ValueError:
        return None
    signals = dict(zip(names, row, strict=True))
    return signals["cosine"], {name: signals[f"aligned {name}"] for name in ALIGNED}
