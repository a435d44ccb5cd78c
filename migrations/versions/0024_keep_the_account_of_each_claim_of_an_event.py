"""keep the account of each claim of an event, and count tellings from an index"""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    op.add_column("event_claim", sa.Column("account_id", sa.Integer(), nullable=True))
    op.execute("UPDATE event_claim SET account_id = (SELECT account_id FROM claim WHERE id = claim_id)")
    with op.batch_alter_table("event_claim") as table:
        table.alter_column("account_id", existing_type=sa.Integer(), nullable=False)
        table.create_foreign_key(op.f("fk_event_claim_account_id_account"), "account", ["account_id"], ["id"])
    op.create_index("ix_event_claim_event_id", "event_claim", ["event_id", "account_id", "claim_id"])


def downgrade() -> None:
    op.drop_index("ix_event_claim_event_id", "event_claim")
    with op.batch_alter_table("event_claim") as table:
        table.drop_constraint(op.f("fk_event_claim_account_id_account"), type_="foreignkey")
        table.drop_column("account_id")
