"""partisan wording marked by hand"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "framing_tag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.String(length=24), nullable=False),
        sa.Column("technique", sa.String(length=32), nullable=True),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("undoes_id", sa.Integer(), nullable=True),
        sa.Column("program", sa.Text(), nullable=False),
        sa.CheckConstraint("(technique IS NULL) <> (undoes_id IS NULL)", name=op.f("ck_framing_tag_tags_or_undoes")),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_framing_tag_claim_id_claim")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_framing_tag_person_id_person")),
        sa.ForeignKeyConstraint(["undoes_id"], ["framing_tag.id"], name=op.f("fk_framing_tag_undoes_id_framing_tag")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_framing_tag")),
        sa.UniqueConstraint("undoes_id", name=op.f("uq_framing_tag_undoes_id")),
    )
    with op.batch_alter_table("framing_tag", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_framing_tag_claim_id"), ["claim_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("framing_tag", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_framing_tag_claim_id"))

    op.drop_table("framing_tag")
