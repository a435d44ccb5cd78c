"""find a person's judgement by its pair"""

from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    op.drop_index("ix_judgement_person_id", "judgement")
    op.create_index("ix_judgement_person_id", "judgement", ["person_id", "a_id", "b_id"])


def downgrade() -> None:
    op.drop_index("ix_judgement_person_id", "judgement")
    op.create_index("ix_judgement_person_id", "judgement", ["person_id"])
