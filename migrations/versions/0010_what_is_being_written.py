"""what is being written on a pair, and not yet given"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.create_table(
        "draft",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("a_id", sa.String(length=24), nullable=False),
        sa.Column("b_id", sa.String(length=24), nullable=False),
        sa.Column("window", sa.String(length=40), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("said", sa.JSON(), nullable=False),
        sa.CheckConstraint("a_id < b_id", name=op.f("ck_draft_ordered")),
        sa.ForeignKeyConstraint(["a_id"], ["claim.id"], name=op.f("fk_draft_a_id_claim")),
        sa.ForeignKeyConstraint(["b_id"], ["claim.id"], name=op.f("fk_draft_b_id_claim")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_draft_person_id_person")),
        sa.PrimaryKeyConstraint("person_id", "a_id", "b_id", "window", name=op.f("pk_draft")),
    )


def downgrade() -> None:
    op.drop_table("draft")
