"""Pairing very many claims: sheets of all, a graph over them, then each block's claims with their nearest."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import numpy as np
from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session, sessionmaker

from annotator import settings
from annotator.queries.vector_table import has_vectors
from annotator.services.engine import engine, in_turn
from annotator.services.linking import link_by_hand
from annotator.services.scale.blocks import Block, Place, blocks, lay_out_all, worker_sessions
from annotator.services.scale.graph_file import build_graph_file, nearest_in_file
from annotator.services.scale.stretch_rows import write_stretch
from annotator.services.scale.vector_table import build_graph, clear_vectors, nearest_in_table
from annotator.uncollected import uncollected
from models.rows import Pair

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from alignment.suggestion import Suggestion

#: Told what was done, and of how many more claims.
Step = Callable[[str, int], object]


def _quiet(label: str, claims: int) -> None:
    """Nobody is told."""


def pair_project(sessions: sessionmaker[Session], encoder: str, *, advance: Callable[[int], object]) -> int:
    """Pair a project by the workers that the settings name; ``advance`` is told how many more claims were compared."""
    url = sessions.kw["bind"].url.render_as_string(hide_password=False)

    def step(label: str, claims: int) -> None:
        if label == "compared":
            advance(claims)

    with TemporaryDirectory(dir=settings.get("dask_folder")) as folder, engine() as executor:
        return pair_all(sessions, executor, Place(url, folder, encoder), step=step)


def pair_all(sessions: sessionmaker[Session], executor: Executor, place: Place, *, step: Step = _quiet) -> int:
    """Replace all suggestions by those of a project of any size; how many there are. Texts must have their vectors."""
    cut = prepare(sessions, executor, place, step=step)
    with sessions.begin() as session:
        session.execute(delete(Pair))
    for block, _ in zip(cut, compared(executor, place, cut), strict=True):
        step("compared", block.size)
    with sessions.begin() as session:
        link_by_hand(session)
        return session.scalar(select(func.count()).select_from(Pair)) or 0


def prepare(sessions: sessionmaker[Session], executor: Executor, place: Place, *, step: Step = _quiet) -> list[Block]:
    """Lay all claims out and build the graph over them."""
    with sessions.begin() as session:
        cut = blocks(session)
        clear_vectors(session)
    for claims in lay_out_all(executor, place, cut):
        step("laid out", claims)
    build(sessions, place, cut)
    step("in the graph", sum(block.size for block in cut))
    return cut


def compared(
    executor: Executor, place: Place, cut: Sequence[Block], wanted: Sequence[Block] | None = None
) -> Iterator[int]:
    """Compare the blocks, by default all; how many pairs each gave, in their order."""
    accounts = tuple((block.account, block.size) for block in cut)
    return in_turn(executor, Compare(place, accounts), cut if wanted is None else wanted)


def build(sessions: sessionmaker[Session], place: Place, cut: Sequence[Block]) -> None:
    """Build the graph over all claims that are laid out: in PostgreSQL where it can, else in a file."""
    from alignment.sheets import Sheets

    sheets = Sheets.open(Path(place.folder))
    with sessions.begin() as session:
        if has_vectors(session):
            width = sheets.situated(0).shape[1]
            build_graph(session, dimensions=width, memory=settings.get("graph_memory"), processes=os.cpu_count() or 1)
            return
    build_graph_file(sheets, cut)


@dataclass(frozen=True, slots=True)
class Compare:
    """The task of comparing a block: it writes its pairs and says how many they were."""

    place: Place
    accounts: tuple[tuple[int, int], ...]

    def __call__(self, block: Block) -> int:
        """Seek, measure, judge and write."""
        sessions = worker_sessions(self.place.url)
        with uncollected():
            rows, columns = self.candidates(block)
            return sum(write_stretch(sessions, suggestions) for suggestions in self._judged(rows, columns))

    def candidates(self, block: Block) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """The nearest claims of other accounts, as numbers of claims."""
        from alignment.pooling import DEPTH
        from alignment.sheets import Sheets

        sheets = Sheets.open(Path(self.place.folder))
        with worker_sessions(self.place.url).begin() as session:
            if has_vectors(session):
                width, last = sheets.situated(block.at).shape[1], block.number + block.size
                return nearest_in_table(session.connection(), block.number, last, k=DEPTH, dimensions=width)
        owners = np.repeat([account for account, _ in self.accounts], [size for _, size in self.accounts])
        return nearest_in_file(sheets, block, owners, k=DEPTH)

    def _judged(self, rows: NDArray[np.intp], columns: NDArray[np.intp]) -> Iterator[list[Suggestion]]:
        from alignment.pooling import pooled
        from alignment.sheets import Sheets
        from annotator.services.entailing import open_judge

        return pooled(Sheets.open(Path(self.place.folder)), rows, columns, judge=open_judge())
