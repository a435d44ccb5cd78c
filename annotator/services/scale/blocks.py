"""Laying out the claims of a project block by block, each block by whichever worker is free."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from annotator.database import open_engine
from annotator.services.engine import in_turn
from annotator.services.records import load_records
from annotator.services.scale.vector_table import write_vectors
from annotator.services.vectors import load_vectors
from models.claim import COMPARED, Claim

if TYPE_CHECKING:
    from alignment.facets import Facets
    from alignment.sheets import Having

#: Claims laid out at once: some 200 MB.
BLOCK = 5_000


@dataclass(frozen=True, slots=True)
class Place:
    """Where the sheets of a project are made: its database, the folder that all workers reach, the encoder's name."""

    url: str
    folder: str
    encoder: str


@dataclass(frozen=True, slots=True)
class Block:
    """Claims of one account that stand together, and the number of the first in the whole project."""

    at: int
    number: int
    account: int
    first: int
    """How many claims of the account stand before it."""
    size: int


def blocks(session: Session, *, size: int = BLOCK) -> list[Block]:
    """All claims that are compared, cut into blocks. One statement."""
    counted = select(Claim.account_id, func.count()).where(*COMPARED).group_by(Claim.account_id)
    cut: list[Block] = []
    number = 0
    for account, claims in session.execute(counted.order_by(Claim.account_id)):
        for first in range(0, claims, size):
            own = min(size, claims - first)
            cut.append(Block(len(cut), number, account, first, own))
            number += own
    return cut


def lay_out_all(executor: Executor, place: Place, cut: list[Block]) -> Iterator[int]:
    """Lay out every block; yields how many claims were, block by block."""
    from alignment.sheets import Sheets

    Path(place.folder).mkdir(parents=True, exist_ok=True)
    having: Having = {}
    for block, found in zip(cut, in_turn(executor, _LayOut(place), cut), strict=True):
        having = {name: having.get(name, 0) + counts for name, counts in found.items()}
        yield block.size
    Sheets.write(Path(place.folder), [block.size for block in cut], having)


@dataclass(frozen=True, slots=True)
class _LayOut:
    place: Place

    def __call__(self, block: Block) -> Having:
        from alignment.sheets import MARGIN, Sheets, write_block
        from alignment.words import words

        before = min(MARGIN, block.first)
        own = slice(before, before + block.size)
        with worker_sessions(self.place.url).begin() as session:
            facets = _facets(session, self.place, block, before=before, margin=MARGIN)
            path = Sheets(Path(self.place.folder), ()).path(block.at)
            having = write_block(facets, path, own=own)
            ids = [record.id for record in facets.records[own]]
            write_vectors(session, block.number, block.account, ids, facets.situated[own])
        words.cache_clear()  # of claims that no other block has
        return having


def _facets(session: Session, place: Place, block: Block, *, before: int, margin: int) -> Facets:
    from alignment.aligning import lay_out
    from alignment.framing import frame

    wanted = select(Claim.id).where(*COMPARED, Claim.account_id == block.account).order_by(Claim.position)
    ids = session.scalars(wanted.offset(block.first - before).limit(before + block.size + margin)).all()
    (loaded,) = load_records(session, ids).values()
    vectors = load_vectors(session, [one.text_digest for one in loaded], place.encoder)
    framed = frame([one.record for one in loaded], vectors, encoder=place.encoder)
    records = [replace(one.record, framing=its.score) for one, its in zip(loaded, framed, strict=True)]
    return lay_out(records, vectors)


@cache
def worker_sessions(url: str) -> sessionmaker[Session]:
    """Sessions of a worker, on a database that whoever gave out the work has brought up to date."""
    return sessionmaker(open_engine(url), expire_on_commit=False)
