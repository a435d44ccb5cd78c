"""how independent a judgement is, and whether it adjudicates"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    with op.batch_alter_table("judgement", schema=None) as batch_op:
        batch_op.add_column(sa.Column("withheld", sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column("independent", sa.Boolean(), nullable=True))
        batch_op.add_column(sa.Column("adjudicates", sa.Boolean(), server_default=sa.false(), nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("judgement", schema=None) as batch_op:
        batch_op.drop_column("adjudicates")
        batch_op.drop_column("independent")
        batch_op.drop_column("withheld")
