"""what people put right in the reading, and which names they hold for one"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "name_decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("spelling", sa.Text(), nullable=True),
        sa.Column("becomes", sa.Text(), nullable=True),
        sa.Column("what", sa.String(length=16), nullable=True),
        sa.Column("undoes_id", sa.Integer(), nullable=True),
        sa.Column("program", sa.String(length=40), nullable=False),
        sa.CheckConstraint("(becomes IS NULL) <> (undoes_id IS NULL)", name=op.f("ck_name_decision_decides_or_undoes")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_name_decision_person_id_person")),
        sa.ForeignKeyConstraint(
            ["undoes_id"], ["name_decision.id"], name=op.f("fk_name_decision_undoes_id_name_decision")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_name_decision")),
        sa.UniqueConstraint("undoes_id", name=op.f("uq_name_decision_undoes_id")),
    )
    op.create_table(
        "name_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(length=16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("fields", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("program", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_name_entry_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_name_entry")),
    )
    with op.batch_alter_table("name_entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_name_entry_name"), ["name"], unique=False)

    op.create_table(
        "correction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.String(length=24), nullable=False),
        sa.Column("what", sa.String(length=16), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("value", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("undoes_id", sa.Integer(), nullable=True),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("program", sa.String(length=40), nullable=False),
        sa.CheckConstraint("(what IS NULL) <> (undoes_id IS NULL)", name=op.f("ck_correction_corrects_or_undoes")),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_correction_claim_id_claim")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_correction_person_id_person")),
        sa.ForeignKeyConstraint(["undoes_id"], ["correction.id"], name=op.f("fk_correction_undoes_id_correction")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correction")),
        sa.UniqueConstraint("undoes_id", name=op.f("uq_correction_undoes_id")),
    )
    with op.batch_alter_table("correction", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_correction_claim_id"), ["claim_id"], unique=False)

    op.create_table(
        "rendering",
        sa.Column("claim_id", sa.String(length=24), nullable=False),
        sa.Column("original", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_rendering_claim_id_claim")),
        sa.PrimaryKeyConstraint("claim_id", name=op.f("pk_rendering")),
    )
    with op.batch_alter_table("rendering", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_rendering_original"), ["original"], unique=False)

    op.add_column("claim", sa.Column("machine", sa.JSON(none_as_null=True), nullable=True))
    op.add_column("pair", sa.Column("basis", sa.LargeBinary(), nullable=True))


def downgrade() -> None:
    op.drop_column("pair", "basis")
    op.drop_column("claim", "machine")

    with op.batch_alter_table("rendering", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_rendering_original"))

    op.drop_table("rendering")
    with op.batch_alter_table("correction", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_correction_claim_id"))

    op.drop_table("correction")
    with op.batch_alter_table("name_entry", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_name_entry_name"))

    op.drop_table("name_entry")
    op.drop_table("name_decision")
