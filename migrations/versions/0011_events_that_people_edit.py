"""events that people edit"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.create_table(
        "former_event",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("claims", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_former_event")),
    )
    op.create_table(
        "event_decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(length=32), nullable=True),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("after", sa.JSON(), nullable=False),
        sa.Column("undoes_id", sa.Integer(), nullable=True),
        sa.Column("program", sa.String(length=40), nullable=False),
        sa.CheckConstraint("(what IS NULL) <> (undoes_id IS NULL)", name=op.f("ck_event_decision_decides_or_undoes")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_event_decision_person_id_person")),
        sa.ForeignKeyConstraint(
            ["undoes_id"], ["event_decision.id"], name=op.f("fk_event_decision_undoes_id_event_decision")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_decision")),
        sa.UniqueConstraint("undoes_id", name=op.f("uq_event_decision_undoes_id")),
    )


def downgrade() -> None:
    op.drop_table("event_decision")
    op.drop_table("former_event")
