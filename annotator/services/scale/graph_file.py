"""The same graph in a file, for databases without pgvector: built once, mapped by every worker."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from annotator.services.scale.blocks import Block

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from alignment.sheets import Sheets

#: The graph knows no accounts: so many times what is wanted is sought, and the claim's own account left out; where too
#: few are left, as of a claim of the one account that has most, further and further, so far at most.
_MORE, _FURTHEST = 4, 64
_FILE = "situated.usearch"


def build_graph_file(sheets: Sheets, cut: Sequence[Block]) -> None:
    """Build it from the blocks, in memory: some 900 bytes a claim."""
    from usearch.index import Index

    index = Index(ndim=sheets.situated(0).shape[1], metric="ip", dtype="f16")
    for block in cut:
        index.add(np.arange(block.number, block.number + block.size), sheets.situated(block.at))
    index.save(str(sheets.folder / _FILE))


def nearest_in_file(
    sheets: Sheets, block: Block, accounts: NDArray[np.int64], *, k: int
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """For the claims of a block the up to ``k`` nearest of other accounts, as numbers of claims.

    ``accounts`` has the account of every claim, by its number.
    """
    asked, found = np.arange(block.size), [(np.empty(0, np.intp), np.empty(0, np.intp))]
    reach = _MORE * k
    while len(asked):
        keys = _search(sheets, block, asked, min(reach, len(accounts)))
        others = accounts[keys] != block.account
        counts = np.cumsum(others, axis=1)
        enough = (counts[:, -1] >= k) | (reach >= min(_FURTHEST * k, len(accounts)))
        here, at = np.nonzero(others & (counts <= k) & enough[:, None])
        found.append((asked[here] + block.number, keys[here, at]))
        asked, reach = asked[~enough], _MORE * reach
    rows, columns = (np.concatenate(both) for both in zip(*found, strict=True))
    order = np.argsort(rows, kind="stable")
    return rows[order], columns[order]


def _search(sheets: Sheets, block: Block, asked: NDArray[np.intp], count: int) -> NDArray[np.intp]:
    """The numbers of the so many nearest claims of all accounts, ``[asked, count]``."""
    keys = _graph(sheets.folder / _FILE).search(sheets.situated(block.at)[asked], count).keys
    return keys.astype(np.intp).reshape(len(asked), -1)


@lru_cache(maxsize=1)
def _graph(path: Path) -> Any:
    from usearch.index import Index

    return Index.restore(str(path), view=True)
