"""learning from judgements"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.create_table(
        "learned_model",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("through_id", sa.Integer(), nullable=False),
        sa.Column("judged", sa.Integer(), nullable=False),
        sa.Column("right_before", sa.Integer(), nullable=False),
        sa.Column("right_after", sa.Integer(), nullable=False),
        sa.Column("tags", sa.JSON(), nullable=True),
        sa.Column("made_by", sa.String(length=64), nullable=False),
        sa.Column("program", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_learned_model")),
    )
    op.create_table(
        "learning_switch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("turned_on", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_learning_switch_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_learning_switch")),
    )
    with op.batch_alter_table("pair", schema=None) as batch_op:
        batch_op.add_column(sa.Column("first_relation", sa.String(length=32), nullable=True))
        batch_op.add_column(sa.Column("first_confidence", sa.Double(), nullable=True))
        batch_op.add_column(sa.Column("question", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("at_random", sa.Boolean(), server_default=sa.false(), nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("pair", schema=None) as batch_op:
        batch_op.drop_column("at_random")
        batch_op.drop_column("question")
        batch_op.drop_column("first_confidence")
        batch_op.drop_column("first_relation")

    op.drop_table("learning_switch")
    op.drop_table("learned_model")
