"""who invited"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    with op.batch_alter_table("house_invitation") as batch_op:
        batch_op.add_column(sa.Column("by_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(op.f("fk_house_invitation_by_id_house_user"), "house_user", ["by_id"], ["id"])
    _fill()


def _fill() -> None:
    """Who made one was only told by the audit log, in words: the newest row of that project, name and role says it."""
    op.execute(
        "UPDATE house_invitation SET by_id = ("
        "SELECT house_user.id FROM house_audit "
        "JOIN house_project ON house_project.slug = house_audit.project "
        "JOIN house_user ON house_user.name = house_audit.actor "
        "WHERE house_audit.action = 'invited' AND house_project.id = house_invitation.project_id "
        "AND house_audit.about = house_invitation.name || ' as ' || house_invitation.role "
        "ORDER BY house_audit.id DESC LIMIT 1)"
    )


def downgrade() -> None:
    with op.batch_alter_table("house_invitation") as batch_op:
        batch_op.drop_constraint(op.f("fk_house_invitation_by_id_house_user"), type_="foreignkey")
        batch_op.drop_column("by_id")
