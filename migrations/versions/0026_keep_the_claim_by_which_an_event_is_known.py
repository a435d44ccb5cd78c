"""keep the claim by which an event is known in a list"""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    op.add_column("event", sa.Column("lead", sa.String(24), nullable=True))


def downgrade() -> None:
    op.drop_column("event", "lead")
