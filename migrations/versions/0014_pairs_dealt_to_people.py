"""pairs dealt to people"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.create_table(
        "assignment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("a_id", sa.String(length=24), nullable=False),
        sa.Column("b_id", sa.String(length=24), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("a_id < b_id", name=op.f("ck_assignment_ordered")),
        sa.ForeignKeyConstraint(["a_id"], ["claim.id"], name=op.f("fk_assignment_a_id_claim")),
        sa.ForeignKeyConstraint(["b_id"], ["claim.id"], name=op.f("fk_assignment_b_id_claim")),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_assignment_by_id_person")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_assignment_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment")),
        sa.UniqueConstraint("person_id", "a_id", "b_id", name="uq_assignment_person_id_a_id_b_id"),
    )
    with op.batch_alter_table("assignment", schema=None) as batch_op:
        batch_op.create_index("ix_assignment_pair", ["a_id", "b_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("assignment", schema=None) as batch_op:
        batch_op.drop_index("ix_assignment_pair")

    op.drop_table("assignment")
