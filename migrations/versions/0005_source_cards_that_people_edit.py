"""source cards that people edit"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_ACCOUNT = sa.table(
    "account",
    *(sa.column(name) for name in ("id", "title", "tradition", "author", "year", "calendar")),
    sa.column("card", sa.JSON),
    sa.column("declared", sa.JSON),
)


def upgrade() -> None:
    op.create_table(
        "card_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("said", sa.JSON(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("program", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_card_entry_account_id_account")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_card_entry_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_card_entry")),
    )
    op.create_index(op.f("ix_card_entry_account_id"), "card_entry", ["account_id"])
    op.add_column("account", sa.Column("citation", sa.JSON(none_as_null=True), nullable=True))
    op.add_column("account", sa.Column("declared", sa.JSON(), nullable=False, server_default="{}"))
    connection = op.get_bind()
    for row in connection.execute(sa.select(_ACCOUNT)).mappings().all():
        declared = {name: row[name] for name in ("title", "tradition", "author", "year", "calendar")} | row["card"]
        connection.execute(_ACCOUNT.update().where(_ACCOUNT.c.id == row["id"]).values(declared=declared))


def downgrade() -> None:
    op.drop_column("account", "declared")
    op.drop_column("account", "citation")
    op.drop_index(op.f("ix_card_entry_account_id"), "card_entry")
    op.drop_table("card_entry")
