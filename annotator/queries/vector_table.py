"""The table of vectors that PostgreSQL keeps where it has pgvector, filled when very many claims were aligned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text
from sqlalchemy.orm import Session

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: So many situated claims are found by the graph, and put in order by the vectors of their own sentences.
FOUND = 200
_NEAR = """
    SELECT near.claim_id, claim.account_id, embedding.vector
    FROM (
        SELECT claim_id FROM claim_vector {where}
        ORDER BY situated::halfvec({d}) <#> CAST(:vector AS halfvec({d})) LIMIT :found
    ) near JOIN claim ON claim.id = near.claim_id JOIN embedding ON embedding.text_digest = claim.text_digest
    WHERE embedding.encoder = :encoder
"""


def has_vectors(session: Session) -> bool:
    """Whether this database keeps vectors: PostgreSQL with pgvector when it was migrated."""
    if session.get_bind().dialect.name != "postgresql":
        return False
    return session.scalar(text("SELECT to_regclass('claim_vector')")) is not None


def found_in_table(
    session: Session, vector: NDArray[np.float32], *, encoder: str, account: int | None
) -> list[tuple[str, int, bytes]] | None:
    """Claims that may be nearest to a vector of length 1: id, account and vector, in no order; None without a table.

    Five statements.
    """
    if not has_vectors(session):
        return None
    if session.scalar(text("SELECT vector_dims(situated) FROM claim_vector LIMIT 1")) != len(vector):
        return None
    for name, value in (("ef_search", FOUND), ("iterative_scan", "relaxed_order")):
        session.execute(text(f"SET LOCAL hnsw.{name} = {value}"))
    asked = _NEAR.format(d=len(vector), where="" if account is None else "WHERE account_id = :account")
    given = {"vector": str(vector.tolist()), "found": FOUND, "encoder": encoder}
    rows = session.execute(text(asked), given if account is None else given | {"account": account})
    return [(claim, owner, bytes(packed)) for claim, owner, packed in rows]
