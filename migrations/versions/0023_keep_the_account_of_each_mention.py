"""keep the account of each mention, and count names from an index"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"

_SAYS = """replace(cast(detail as text), '"{}": true', '') <> cast(detail as text)"""
_FLAGS = ("known", "by_pronoun")


def upgrade() -> None:
    """The computed columns last: SQLite can't copy a table that has one."""
    stored = op.get_bind().dialect.name != "sqlite"
    op.drop_index("ix_mention_what_value", "mention")
    op.add_column("mention", sa.Column("account_id", sa.Integer(), nullable=True))
    op.execute("UPDATE mention SET account_id = (SELECT account_id FROM claim WHERE id = claim_id)")
    with op.batch_alter_table("mention") as table:
        table.alter_column("account_id", existing_type=sa.Integer(), nullable=False)
        table.create_foreign_key(op.f("fk_mention_account_id_account"), "account", ["account_id"], ["id"])
    for flag in _FLAGS:
        says = sa.Computed(_SAYS.format(flag), persisted=stored)
        op.add_column("mention", sa.Column(flag, sa.Boolean(), says, nullable=False))
    counted = ["what", "value", "text", "account_id", *_FLAGS, "claim_id"]
    op.create_index("ix_mention_what_value", "mention", counted)


def downgrade() -> None:
    op.drop_index("ix_mention_what_value", "mention")
    for flag in _FLAGS:
        op.drop_column("mention", flag)
    with op.batch_alter_table("mention") as table:
        table.drop_constraint(op.f("fk_mention_account_id_account"), type_="foreignkey")
        table.drop_column("account_id")
    op.create_index("ix_mention_what_value", "mention", ["what", "value", "text", "claim_id"])
