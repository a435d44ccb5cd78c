"""the house"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "house_audit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(length=120), nullable=False),
        sa.Column("action", sa.String(length=40), nullable=False),
        sa.Column("project", sa.String(length=40), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("address", sa.String(length=60), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_house_audit")),
    )
    with op.batch_alter_table("house_audit", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_house_audit_actor"), ["actor"], unique=False)
        batch_op.create_index(batch_op.f("ix_house_audit_at"), ["at"], unique=False)

    op.create_table(
        "house_project",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.String(length=40), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("database", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("blind", sa.Boolean(), nullable=False),
        sa.Column("unaided", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_house_project")),
        sa.UniqueConstraint("slug", name=op.f("uq_house_project_slug")),
    )
    op.create_table(
        "house_user",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("password", sa.Text(), nullable=True),
        sa.Column("subject", sa.String(length=400), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_house_user")),
        sa.UniqueConstraint("name", name=op.f("uq_house_user_name")),
        sa.UniqueConstraint("subject", name=op.f("uq_house_user_subject")),
    )
    op.create_table(
        "house_invitation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=True),
        sa.Column("role", sa.String(length=32), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["project_id"], ["house_project.id"], name=op.f("fk_house_invitation_project_id_house_project")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_house_invitation")),
        sa.UniqueConstraint("digest", name=op.f("uq_house_invitation_digest")),
    )
    op.create_table(
        "house_membership",
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["project_id"], ["house_project.id"], name=op.f("fk_house_membership_project_id_house_project")
        ),
        sa.ForeignKeyConstraint(["user_id"], ["house_user.id"], name=op.f("fk_house_membership_user_id_house_user")),
        sa.PrimaryKeyConstraint("user_id", "project_id", name=op.f("pk_house_membership")),
    )
    op.create_table(
        "house_token",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("role", sa.String(length=32), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["project_id"], ["house_project.id"], name=op.f("fk_house_token_project_id_house_project")
        ),
        sa.ForeignKeyConstraint(["user_id"], ["house_user.id"], name=op.f("fk_house_token_user_id_house_user")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_house_token")),
        sa.UniqueConstraint("digest", name=op.f("uq_house_token_digest")),
    )
    with op.batch_alter_table("house_token", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_house_token_user_id"), ["user_id"], unique=False)

    op.create_table(
        "house_visit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("agent", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["house_user.id"], name=op.f("fk_house_visit_user_id_house_user")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_house_visit")),
        sa.UniqueConstraint("digest", name=op.f("uq_house_visit_digest")),
    )
    with op.batch_alter_table("house_visit", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_house_visit_user_id"), ["user_id"], unique=False)

    _refuse_changes()


def downgrade() -> None:
    with op.batch_alter_table("house_visit", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_house_visit_user_id"))

    op.drop_table("house_visit")
    with op.batch_alter_table("house_token", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_house_token_user_id"))

    op.drop_table("house_token")
    op.drop_table("house_membership")
    op.drop_table("house_invitation")
    op.drop_table("house_user")
    op.drop_table("house_project")
    with op.batch_alter_table("house_audit", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_house_audit_at"))
        batch_op.drop_index(batch_op.f("ix_house_audit_actor"))

    op.drop_table("house_audit")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION house_audit_stands")


def _refuse_changes() -> None:
    """The audit log is only ever added to, whoever asks."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE FUNCTION house_audit_stands() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'the audit log is only added to'; END $$"
        )
        op.execute(
            "CREATE TRIGGER house_audit_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON house_audit "
            "EXECUTE FUNCTION house_audit_stands()"
        )
        return
    for change in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER house_audit_no_{change.lower()} BEFORE {change} ON house_audit "
            "BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END"
        )
