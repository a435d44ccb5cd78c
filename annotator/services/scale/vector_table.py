"""The vectors of claims in PostgreSQL, sought by pgvector's graph (HNSW); elsewhere nothing of it is written."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, text
from sqlalchemy.orm import Session

from annotator.queries.vector_table import has_vectors

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: Neighbours held while searching (pgvector: hnsw.ef_search), and links a vector.
REACH, LINKS = 80, 16
_INDEX = "ix_claim_vector_situated"
_COPY = "COPY claim_vector (number, claim_id, account_id, situated) FROM STDIN (FORMAT binary)"
_NEAREST = """
    SELECT asked.number, found.number
    FROM claim_vector asked CROSS JOIN LATERAL (
        SELECT number FROM claim_vector other WHERE other.account_id <> asked.account_id
        ORDER BY other.situated::halfvec({d}) <#> asked.situated::halfvec({d}) LIMIT :k
    ) found
    WHERE asked.number >= :first AND asked.number < :last ORDER BY asked.number
"""


def clear_vectors(session: Session) -> None:
    """Begin anew, without a graph: it is built far more quickly over rows that are there."""
    if has_vectors(session):
        session.execute(text(f"DROP INDEX IF EXISTS {_INDEX}"))
        session.execute(text("TRUNCATE claim_vector"))


def write_vectors(
    session: Session, number: int, account: int, claims: Sequence[str], rows: NDArray[np.float32]
) -> None:
    """Write the vectors ``[n, d]`` of claims of an account that follow each other, from that number on."""
    if not has_vectors(session):
        return
    from pgvector import HalfVector
    from pgvector.psycopg import register_vector

    raw: Any = session.connection().connection.dbapi_connection
    register_vector(raw)
    with raw.cursor().copy(_COPY) as copy:
        copy.set_types(["int8", "varchar", "int4", "halfvec"])
        for at, (claim, row) in enumerate(zip(claims, rows.astype("f2"), strict=True), number):
            copy.write_row((at, claim, account, HalfVector(row)))


def build_graph(session: Session, *, dimensions: int, memory: str, processes: int) -> None:
    """Build the graph over all vectors; ``memory`` is what PostgreSQL may take: beyond it building is far slower."""
    session.execute(text("SELECT set_config('maintenance_work_mem', :memory, true)"), {"memory": memory})
    session.execute(text(f"SET LOCAL max_parallel_maintenance_workers = {processes - 1}"))
    session.execute(
        text(
            f"CREATE INDEX IF NOT EXISTS {_INDEX} ON claim_vector USING hnsw "
            f"((situated::halfvec({dimensions})) halfvec_ip_ops) WITH (m = {LINKS}, ef_construction = 64)"
        )
    )
    session.execute(text("ANALYZE claim_vector"))


def nearest_in_table(
    connection: Connection, first: int, last: int, *, k: int, dimensions: int
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """For the claims from ``first`` to before ``last`` the ``k`` nearest of other accounts, as numbers of claims."""
    for name, value in (("ef_search", REACH), ("iterative_scan", "relaxed_order")):
        connection.execute(text(f"SET LOCAL hnsw.{name} = {value}"))
    asked = text(_NEAREST.format(d=dimensions))
    import numpy as np

    found = connection.execute(asked, {"first": first, "last": last, "k": k}).all()
    # One number after another: numpy asks a row by names that it has not before it takes it for a sequence.
    pairs = np.fromiter(chain.from_iterable(found), dtype=np.intp, count=2 * len(found)).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1]
