"""The claims of a real project, with their mentions and vectors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from sqlalchemy import create_engine, text


@dataclass(frozen=True)
class Real:
    """The claims that the rest are made from, with their mentions, and their vectors ``[n, d]``."""

    claims: Sequence[dict[str, Any]]
    mentions: dict[str, list[dict[str, Any]]]
    vectors: np.ndarray

    @staticmethod
    def read(url: str, encoder: str) -> Real:
        """From the SQLite file of an aligned project."""
        with create_engine(url).connect() as connection:
            claims = connection.execute(
                text(
                    "SELECT claim.*, embedding.vector FROM claim JOIN embedding USING (text_digest) WHERE encoder = :e "
                    "AND position IS NOT NULL AND kind IN ('claim', 'quotation', 'question') "
                    "ORDER BY account_id, position"
                ),
                {"e": encoder},
            ).mappings()
            rows = [dict(row) for row in claims]
            mentions = defaultdict(list)
            for row in connection.execute(text("SELECT * FROM mention ORDER BY claim_id, start")).mappings():
                mentions[row["claim_id"]].append(dict(row))
        vectors = np.frombuffer(b"".join(row.pop("vector") for row in rows), dtype="<f4").reshape(len(rows), -1)
        return Real(rows, dict(mentions), vectors)
