"""find what claims are linked to without a look at the rows"""

from alembic import op

revision = "0021"
down_revision = "0020"

_LINK = ["relation", "confidence", "score", "dependent", "a_account_id", "b_account_id"]


def upgrade() -> None:
    op.drop_index("ix_pair_b_id", "pair")
    op.create_index("ix_pair_a_id", "pair", ["a_id", "b_id", *_LINK])
    op.create_index("ix_pair_b_id", "pair", ["b_id", "a_id", *_LINK])


def downgrade() -> None:
    op.drop_index("ix_pair_a_id", "pair")
    op.drop_index("ix_pair_b_id", "pair")
    op.create_index("ix_pair_b_id", "pair", ["b_id"])
