"""pairs that people put together, and what was written of them so far"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

_JUDGED_WITHOUT_SUGGESTION = """
INSERT INTO pair (a_id, b_id, a_account_id, b_account_id, score, relation, types, confidence, reasons, findings,
                  apparent, dependent, by_hand)
SELECT j.a_id, j.b_id,
       CASE WHEN a.account_id < b.account_id THEN a.account_id ELSE b.account_id END,
       CASE WHEN a.account_id < b.account_id THEN b.account_id ELSE a.account_id END,
       1.0, 'unrelated', '[]', 0.0, '[]', '[]', '[]', FALSE, TRUE
FROM (SELECT DISTINCT a_id, b_id FROM judgement said
      WHERE verdict IS NOT NULL AND NOT EXISTS (SELECT 1 FROM judgement u WHERE u.undoes_id = said.id)) j
JOIN claim a ON a.id = j.a_id JOIN claim b ON b.id = j.b_id
WHERE a.position IS NOT NULL AND b.position IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM pair p WHERE p.a_id = j.a_id AND p.b_id = j.b_id)
"""


def upgrade() -> None:
    with op.batch_alter_table("pair", schema=None) as batch_op:
        batch_op.add_column(sa.Column("by_hand", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.execute(_JUDGED_WITHOUT_SUGGESTION)


def downgrade() -> None:
    op.execute("DELETE FROM pair WHERE by_hand")
    with op.batch_alter_table("pair", schema=None) as batch_op:
        batch_op.drop_column("by_hand")
