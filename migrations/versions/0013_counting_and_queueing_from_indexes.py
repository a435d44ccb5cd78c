"""counting and queueing from indexes"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

RANK = "coalesce(question - 1000000, -score * (0.5 - abs(confidence - 0.5)))"


def upgrade() -> None:
    with op.batch_alter_table("pair", schema=None) as batch_op:
        batch_op.add_column(sa.Column("queue_rank", sa.Double(), sa.Computed(RANK, persisted=True), nullable=False))
        batch_op.drop_index("ix_pair_relation_confidence")
        batch_op.create_index(
            "ix_pair_tally", ["relation", "confidence", "by_hand", "a_account_id", "b_account_id"], unique=False
        )
        batch_op.create_index("ix_pair_queue", ["queue_rank", "a_id", "b_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("pair", schema=None) as batch_op:
        batch_op.drop_index("ix_pair_queue")
        batch_op.drop_index("ix_pair_tally")
        batch_op.create_index("ix_pair_relation_confidence", ["relation", "confidence"], unique=False)
        batch_op.drop_column("queue_rank")
