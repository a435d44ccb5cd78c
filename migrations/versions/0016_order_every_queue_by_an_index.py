"""every order of the queue from an index"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"

RANKS = {
    "contested_rank": "case relation when 'contradiction' then 0 when 'framing' then 2 when 'partial' then 4 else 6 end"
    " - confidence",
    "sure_rank": "-confidence",
    "score_rank": "-score",
}
INDEXES = {
    "ix_pair_accounts": ["a_account_id", "b_account_id", "relation", "confidence", "by_hand"],
    "ix_pair_contested": ["contested_rank", "a_id", "b_id"],
    "ix_pair_sure": ["sure_rank", "a_id", "b_id"],
    "ix_pair_day": ["day", "score_rank", "a_id", "b_id"],
    "ix_pair_place": ["a_account_id", "position", "score_rank", "a_id", "b_id"],
}
PLACED = """
    UPDATE pair SET
        day = coalesce(
            (SELECT date_first FROM claim WHERE id = a_id), (SELECT date_first FROM claim WHERE id = b_id), day
        ),
        position = coalesce((SELECT claim.position FROM claim WHERE id = a_id), 0)
"""


def upgrade() -> None:
    """Column by column: SQLite can't copy a table with a computed column, but adds one that it reckons when asked."""
    stored = op.get_bind().dialect.name != "sqlite"
    for name, rank in RANKS.items():
        op.add_column("pair", sa.Column(name, sa.Double(), sa.Computed(rank, persisted=stored), nullable=False))
    op.add_column("pair", sa.Column("day", sa.Date(), server_default="9999-12-31", nullable=False))
    op.add_column("pair", sa.Column("position", sa.Integer(), server_default="0", nullable=False))
    op.execute(PLACED)
    op.drop_index("ix_pair_accounts", "pair")
    for name, columns in INDEXES.items():
        op.create_index(name, "pair", columns)


def downgrade() -> None:
    for name in INDEXES:
        op.drop_index(name, "pair")
    op.create_index("ix_pair_accounts", "pair", ["a_account_id", "b_account_id"])
    for name in ("position", "day", *RANKS):
        op.drop_column("pair", name)
