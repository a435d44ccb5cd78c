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

#: The graph knows no accounts: so many times what is wanted is sought, and the claim's own account left out.
_MORE = 4
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
    keys = _graph(sheets.folder / _FILE).search(sheets.situated(block.at), _MORE * k).keys.astype(np.intp)
    keys = keys.reshape(block.size, -1)
    others = accounts[keys] != block.account
    others &= np.cumsum(others, axis=1) <= k
    return np.nonzero(others)[0] + block.number, keys[others]


@lru_cache(maxsize=1)
def _graph(path: Path) -> Any:
    from usearch.index import Index

    return Index.restore(str(path), view=True)
