"""the first tables"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("tradition", sa.String(length=200), nullable=False),
        sa.Column("author", sa.Text(), nullable=True),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("calendar", sa.String(length=32), nullable=False),
        sa.Column("card", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("key", name=op.f("uq_account_key")),
    )
    op.create_table(
        "alignment_state",
        sa.Column("part", sa.String(length=200), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("part", name=op.f("pk_alignment_state")),
    )
    op.create_table(
        "embedding",
        sa.Column("text_digest", sa.String(length=40), nullable=False),
        sa.Column("encoder", sa.String(length=200), nullable=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("text_digest", "encoder", name=op.f("pk_embedding")),
    )
    op.create_table(
        "event",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("date", sa.String(length=64), nullable=True),
        sa.Column("date_first", sa.Date(), nullable=True),
        sa.Column("date_last", sa.Date(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
    )
    with op.batch_alter_table("event", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_event_date_first"), ["date_first"], unique=False)

    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("name", name=op.f("uq_person_name")),
    )
    op.create_table(
        "account_text",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("filename", sa.Text(), nullable=False),
        sa.Column("format", sa.String(length=120), nullable=False),
        sa.Column("original", sa.LargeBinary(), nullable=False),
        sa.Column("cleaned", sa.Text(), nullable=False),
        sa.Column("segments", sa.JSON(), nullable=False),
        sa.Column("removed", sa.JSON(), nullable=False),
        sa.Column("mended", sa.JSON(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("imported_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("program", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_account_text_account_id_account")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account_text")),
        sa.UniqueConstraint("account_id", "digest", name=op.f("uq_account_text_account_id_digest")),
    )
    op.create_table(
        "claim",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("text_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("text_digest", sa.String(length=40), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("page", sa.String(length=40), nullable=True),
        sa.Column("section", sa.Text(), nullable=True),
        sa.Column("paragraph", sa.Integer(), nullable=False),
        sa.Column("quoted", sa.Boolean(), nullable=False),
        sa.Column("note", sa.String(length=40), nullable=True),
        sa.Column("notes", sa.JSON(), nullable=False),
        sa.Column("date", sa.String(length=64), nullable=True),
        sa.Column("date_first", sa.Date(), nullable=True),
        sa.Column("date_last", sa.Date(), nullable=True),
        sa.Column("date_reason", sa.Text(), nullable=False),
        sa.Column("attributed_to", sa.Text(), nullable=True),
        sa.Column("stance", sa.String(length=16), nullable=True),
        sa.Column("cues", sa.JSON(), nullable=False),
        sa.Column("carried", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_claim_account_id_account")),
        sa.ForeignKeyConstraint(["text_id"], ["account_text.id"], name=op.f("fk_claim_text_id_account_text")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim")),
    )
    with op.batch_alter_table("claim", schema=None) as batch_op:
        batch_op.create_index("ix_claim_account_position", ["account_id", "position"], unique=False)
        batch_op.create_index(batch_op.f("ix_claim_date_first"), ["date_first"], unique=False)
        batch_op.create_index(batch_op.f("ix_claim_text_digest"), ["text_digest"], unique=False)

    op.create_table(
        "event_claim",
        sa.Column("event_id", sa.String(length=24), nullable=False),
        sa.Column("claim_id", sa.String(length=24), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_event_claim_claim_id_claim")),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_event_claim_event_id_event")),
        sa.PrimaryKeyConstraint("event_id", "claim_id", name=op.f("pk_event_claim")),
    )
    with op.batch_alter_table("event_claim", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_event_claim_claim_id"), ["claim_id"], unique=False)

    op.create_table(
        "framing",
        sa.Column("claim_id", sa.String(length=24), nullable=False),
        sa.Column("score", sa.Double(), nullable=False),
        sa.Column("techniques", sa.JSON(), nullable=False),
        sa.Column("spans", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_framing_claim_id_claim")),
        sa.PrimaryKeyConstraint("claim_id", name=op.f("pk_framing")),
    )
    op.create_table(
        "judgement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("a_id", sa.String(length=24), nullable=False),
        sa.Column("b_id", sa.String(length=24), nullable=False),
        sa.Column("verdict", sa.String(length=32), nullable=True),
        sa.Column("types", sa.JSON(), nullable=False),
        sa.Column("certainty", sa.String(length=32), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("undoes_id", sa.Integer(), nullable=True),
        sa.Column("a_quote", sa.Text(), nullable=False),
        sa.Column("b_quote", sa.Text(), nullable=False),
        sa.Column("suggestion", sa.JSON(), nullable=True),
        sa.Column("program", sa.String(length=40), nullable=False),
        sa.CheckConstraint("(verdict IS NULL) <> (undoes_id IS NULL)", name=op.f("ck_judgement_judges_or_undoes")),
        sa.CheckConstraint("a_id < b_id", name=op.f("ck_judgement_ordered")),
        sa.ForeignKeyConstraint(["a_id"], ["claim.id"], name=op.f("fk_judgement_a_id_claim")),
        sa.ForeignKeyConstraint(["b_id"], ["claim.id"], name=op.f("fk_judgement_b_id_claim")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_judgement_person_id_person")),
        sa.ForeignKeyConstraint(["undoes_id"], ["judgement.id"], name=op.f("fk_judgement_undoes_id_judgement")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_judgement")),
        sa.UniqueConstraint("undoes_id", name=op.f("uq_judgement_undoes_id")),
    )
    with op.batch_alter_table("judgement", schema=None) as batch_op:
        batch_op.create_index("ix_judgement_pair", ["a_id", "b_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_judgement_person_id"), ["person_id"], unique=False)

    op.create_table(
        "mention",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.String(length=24), nullable=False),
        sa.Column("what", sa.String(length=16), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_mention_claim_id_claim")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mention")),
    )
    with op.batch_alter_table("mention", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_mention_claim_id"), ["claim_id"], unique=False)
        batch_op.create_index("ix_mention_what_value", ["what", "value"], unique=False)

    op.create_table(
        "pair",
        sa.Column("a_id", sa.String(length=24), nullable=False),
        sa.Column("b_id", sa.String(length=24), nullable=False),
        sa.Column("a_account_id", sa.Integer(), nullable=False),
        sa.Column("b_account_id", sa.Integer(), nullable=False),
        sa.Column("score", sa.Double(), nullable=False),
        sa.Column("relation", sa.String(length=32), nullable=False),
        sa.Column("types", sa.JSON(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("findings", sa.JSON(), nullable=False),
        sa.Column("apparent", sa.JSON(), nullable=False),
        sa.Column("dependent", sa.Boolean(), nullable=False),
        sa.CheckConstraint("a_id < b_id", name=op.f("ck_pair_ordered")),
        sa.ForeignKeyConstraint(["a_account_id"], ["account.id"], name=op.f("fk_pair_a_account_id_account")),
        sa.ForeignKeyConstraint(["a_id"], ["claim.id"], name=op.f("fk_pair_a_id_claim")),
        sa.ForeignKeyConstraint(["b_account_id"], ["account.id"], name=op.f("fk_pair_b_account_id_account")),
        sa.ForeignKeyConstraint(["b_id"], ["claim.id"], name=op.f("fk_pair_b_id_claim")),
        sa.PrimaryKeyConstraint("a_id", "b_id", name=op.f("pk_pair")),
    )
    with op.batch_alter_table("pair", schema=None) as batch_op:
        batch_op.create_index("ix_pair_accounts", ["a_account_id", "b_account_id"], unique=False)
        batch_op.create_index("ix_pair_b_id", ["b_id"], unique=False)
        batch_op.create_index("ix_pair_relation_confidence", ["relation", "confidence"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("pair", schema=None) as batch_op:
        batch_op.drop_index("ix_pair_relation_confidence")
        batch_op.drop_index("ix_pair_b_id")
        batch_op.drop_index("ix_pair_accounts")

    op.drop_table("pair")
    with op.batch_alter_table("mention", schema=None) as batch_op:
        batch_op.drop_index("ix_mention_what_value")
        batch_op.drop_index(batch_op.f("ix_mention_claim_id"))

    op.drop_table("mention")
    with op.batch_alter_table("judgement", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_judgement_person_id"))
        batch_op.drop_index("ix_judgement_pair")

    op.drop_table("judgement")
    op.drop_table("framing")
    with op.batch_alter_table("event_claim", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_event_claim_claim_id"))

    op.drop_table("event_claim")
    with op.batch_alter_table("claim", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_claim_text_digest"))
        batch_op.drop_index(batch_op.f("ix_claim_date_first"))
        batch_op.drop_index("ix_claim_account_position")

    op.drop_table("claim")
    op.drop_table("account_text")
    op.drop_table("person")
    with op.batch_alter_table("event", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_event_date_first"))

    op.drop_table("event")
    op.drop_table("embedding")
    op.drop_table("alignment_state")
    op.drop_table("account")
