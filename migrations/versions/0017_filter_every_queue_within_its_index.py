"""filter every queue within its index"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"

ORDERS = {
    "ix_pair_queue": ["queue_rank", "a_id", "b_id"],
    "ix_pair_contested": ["contested_rank", "a_id", "b_id"],
    "ix_pair_sure": ["sure_rank", "a_id", "b_id"],
    "ix_pair_day": ["day", "score_rank", "a_id", "b_id"],
    "ix_pair_place": ["a_account_id", "position", "score_rank", "a_id", "b_id"],
}
FILTERS = ["relation", "confidence", "earliest", "latest", "typed", "b_account_id", "a_account_id"]
DAYS = """
    UPDATE pair SET
        earliest = (SELECT min(date_first) FROM claim WHERE id IN (a_id, b_id)),
        latest = (SELECT max(date_last) FROM claim WHERE id IN (a_id, b_id))
"""


def upgrade() -> None:
    """Column by column, as before: SQLite can't copy a table with a computed column."""
    stored = op.get_bind().dialect.name != "sqlite"
    typed = sa.Computed("cast(types as text)", persisted=stored)
    op.add_column("pair", sa.Column("typed", sa.Text(), typed, nullable=False))
    op.add_column("pair", sa.Column("earliest", sa.Date()))
    op.add_column("pair", sa.Column("latest", sa.Date()))
    for name in ORDERS:
        op.drop_index(name, "pair")
    op.execute(DAYS)
    for name, order in ORDERS.items():
        op.create_index(name, "pair", [*order, *(column for column in FILTERS if column not in order)])


def downgrade() -> None:
    for name, order in ORDERS.items():
        op.drop_index(name, "pair")
        op.create_index(name, "pair", order)
    for name in ("earliest", "latest", "typed"):
        op.drop_column("pair", name)
