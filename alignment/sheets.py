"""Accounts laid out once, block by block, in files that are mapped and not read: for more claims than memory holds.

A block is a file of safetensors, whose arrays lie in it as they lie in memory. So what a process needs of a million
claims are the rows of the candidates that it is just comparing; what several processes read, the system keeps once.
"""

from __future__ import annotations

import json
import pickle
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from alignment.embedding.encoder import Vectors
from alignment.facets import Facets
from alignment.likeness import COMPARED_TERMS
from alignment.neighbours import Indices
from alignment.passages import SCENE
from alignment.record import ClaimRecord
from alignment.terms import COLUMNS, Weights, rareness

#: How many claims have each term, by the name of the terms.
Having = dict[str, NDArray[np.int64]]
#: Claims on either side of a block that are laid out with it, since its first and last have passages and scenes too.
MARGIN = SCENE
_INDEX = "sheets.safetensors"
_DENSE = ("vectors", "passages", "situated", "days", "lengths")
_KINDS = {"<f4": "F32", "<i4": "I32", "<i8": "I64", "|u1": "U8"}


def write_block(facets: Facets, path: Path, *, own: slice) -> Having:
    """Write the rows ``own`` of laid-out claims, the rest being margin; how many of these have each term."""
    from safetensors.numpy import save_file

    pickled = [pickle.dumps(record, protocol=5) for record in facets.records[own]]
    tensors = {name: np.ascontiguousarray(getattr(facets, name)[own], dtype=np.float32) for name in _DENSE}
    tensors["records"] = np.frombuffer(b"".join(pickled), dtype=np.uint8)
    tensors["ends"] = np.cumsum([0, *map(len, pickled)], dtype=np.int64)
    for name in COMPARED_TERMS:
        rows = facets.terms[name][own]
        tensors |= {
            f"{name}.data": rows.data.astype(np.float32),
            f"{name}.indices": rows.indices.astype(np.int32),
            f"{name}.indptr": rows.indptr.astype(np.int32),
        }
    save_file(tensors, path)
    plain = {name: facets.terms[name][own].indices for name in {term.rpartition(" ")[2] for term in COMPARED_TERMS}}
    return {name: np.bincount(indices, minlength=COLUMNS) for name, indices in plain.items()}


@dataclass(frozen=True)
class Sheets:
    """All claims of a project by their number: blocks one after the other, each in reading order."""

    folder: Path
    sizes: tuple[int, ...]
    """Claims of each block."""
    weights: Mapping[str, Weights] | None = None
    """How rare each term is in the whole project; None where the accounts that are compared are all there is."""

    @staticmethod
    def write(folder: Path, sizes: Sequence[int], having: Having) -> None:
        """Write down, when all blocks are there, how many claims each has, and how many claims have each term."""
        from safetensors.numpy import save_file

        rare = {name: rareness(sum(sizes), counts) for name, counts in having.items()}
        save_file({"sizes": np.array(sizes, dtype=np.int64), **rare}, folder / _INDEX)

    @staticmethod
    def open(folder: Path) -> Sheets:
        """What was written."""
        weights = dict(_opened(folder / _INDEX))
        return Sheets(folder, tuple(weights.pop("sizes").tolist()), weights)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The number of each block's first claim, and behind them how many there are."""
        return (0, *np.cumsum(self.sizes).tolist())

    def path(self, block: int) -> Path:
        """The file of a block."""
        return self.folder / f"{block:06d}.safetensors"

    def gather(self, numbers: Indices) -> Facets:
        """The facets of those claims, whose numbers must ascend."""
        parts = list(self._parts(numbers))
        dense = {name: np.concatenate([block[name][at] for block, at in parts]) for name in _DENSE}
        terms = {name: _stacked([_sparse(block, name)[at] for block, at in parts]) for name in COMPARED_TERMS}
        return Facets(records=Records(self, numbers), terms=terms, weights=self.weights, **dense)

    def situated(self, block: int) -> Vectors:
        """By what the claims of a block find their like."""
        rows: Vectors = _opened(self.path(block))["situated"]
        return rows

    def record(self, number: int) -> ClaimRecord:
        """One claim."""
        at = bisect_right(self.starts, number) - 1
        block, row = _opened(self.path(at)), number - self.starts[at]
        first, last = block["ends"][row : row + 2].tolist()
        record: ClaimRecord = pickle.loads(block["records"][first:last])
        return record

    def _parts(self, numbers: Indices) -> Iterator[tuple[Mapping[str, Any], Indices]]:
        cuts = np.searchsorted(numbers, self.starts)
        for at in np.flatnonzero(np.diff(cuts)).tolist():
            yield _opened(self.path(at)), numbers[cuts[at] : cuts[at + 1]] - self.starts[at]


@dataclass(frozen=True)
class Records(Sequence[ClaimRecord]):
    """The claims of some numbers, each read once when it is asked for: of most candidates nobody asks."""

    sheets: Sheets
    numbers: Indices
    _read: dict[int, ClaimRecord] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, at: int) -> ClaimRecord: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[ClaimRecord]: ...
    def __getitem__(self, at: int | slice) -> ClaimRecord | Sequence[ClaimRecord]:
        """One claim, or some."""
        if isinstance(at, slice):
            return Records(self.sheets, self.numbers[at])
        number = int(self.numbers[at])
        if number not in self._read:
            self._read[number] = self.sheets.record(number)
        return self._read[number]


def _sparse(block: Mapping[str, Any], name: str) -> Any:
    from scipy.sparse import csr_matrix

    parts = tuple(block[f"{name}.{part}"] for part in ("data", "indices", "indptr"))
    return csr_matrix(parts, shape=(len(parts[2]) - 1, COLUMNS))


def _stacked(parts: Sequence[Any]) -> Any:
    from scipy.sparse import vstack

    return vstack(parts, format="csr") if len(parts) > 1 else parts[0]


def _opened(path: Path) -> dict[str, Any]:
    kept = _kept(path.parent)
    if path.name not in kept:
        kept[path.name] = _mapped(path)
    return kept[path.name]


@lru_cache(maxsize=1)
def _kept(folder: Path) -> dict[str, dict[str, Any]]:  # noqa: ARG001 (what is kept of another folder goes)
    return {}


def _mapped(path: Path) -> dict[str, Any]:
    """The arrays of a file, mapped: its header says where each stands (huggingface.co/docs/safetensors)."""
    raw = np.memmap(path, dtype=np.uint8, mode="r")
    length = int(raw[:8].view("<u8")[0])
    header = json.loads(raw[8 : 8 + length].tobytes())
    kinds = {said: kind for kind, said in _KINDS.items()}
    found = {}
    for name, its in header.items():
        first, last = (8 + length + at for at in its["data_offsets"])
        found[name] = np.asarray(raw[first:last]).view(kinds[its["dtype"]]).reshape(its["shape"])
    return found
