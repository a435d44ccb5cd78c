"""keep the account of each role, and count from indexes"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"

FILTERS = ["relation", "confidence", "earliest", "latest", "typed", "b_account_id", "a_account_id"]
CONTESTED = ["contested_rank", "a_id", "b_id", *FILTERS]


def upgrade() -> None:
    op.create_index("ix_pair_score", "pair", ["score_rank", "a_id", "b_id"])
    op.drop_index("ix_pair_contested", "pair")
    op.create_index("ix_pair_contested", "pair", [*CONTESTED, "day"])
    op.create_index("ix_claim_told", "claim", ["account_id", "kind", "date_first", "date_last", "position", "date"])
    op.drop_index("ix_role_actor", "role")
    op.add_column("role", sa.Column("account_id", sa.Integer(), nullable=True))
    op.execute("UPDATE role SET account_id = (SELECT account_id FROM claim WHERE id = claim_id)")
    with op.batch_alter_table("role") as table:
        table.alter_column("account_id", existing_type=sa.Integer(), nullable=False)
        table.create_foreign_key(op.f("fk_role_account_id_account"), "account", ["account_id"], ["id"])
    op.create_index("ix_role_actor", "role", ["actor", "account_id", "part", "who", "claim_id"])


def downgrade() -> None:
    op.drop_index("ix_role_actor", "role")
    with op.batch_alter_table("role") as table:
        table.drop_constraint(op.f("fk_role_account_id_account"), type_="foreignkey")
        table.drop_column("account_id")
    op.create_index("ix_role_actor", "role", ["actor"])
    op.drop_index("ix_claim_told", "claim")
    op.drop_index("ix_pair_contested", "pair")
    op.create_index("ix_pair_contested", "pair", CONTESTED)
    op.drop_index("ix_pair_score", "pair")
