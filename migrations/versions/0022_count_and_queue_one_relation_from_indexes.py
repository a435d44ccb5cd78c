"""count and queue one relation, and list names and parts, from indexes"""

from alembic import op

revision = "0022"
down_revision = "0021"

_TALLY = ["relation", "confidence", "by_hand", "a_account_id", "b_account_id"]
_FILTERS = ["confidence", "earliest", "latest", "typed", "b_account_id", "a_account_id"]
#: Table, columns before and columns after, by the index that is made wider.
_WIDER = {
    "ix_pair_tally": ("pair", _TALLY, [*_TALLY, "typed"]),
    "ix_event_claim_claim_id": ("event_claim", ["claim_id"], ["claim_id", "event_id"]),
    "ix_mention_what_value": ("mention", ["what", "value"], ["what", "value", "text", "claim_id"]),
}


def upgrade() -> None:
    for name, (table, _, wider) in _WIDER.items():
        op.drop_index(name, table)
        op.create_index(name, table, wider)
    op.create_index("ix_pair_relation", "pair", ["relation", "queue_rank", "a_id", "b_id", *_FILTERS])
    op.create_index("ix_role_part", "role", ["part", "actor", "who", "account_id", "claim_id"])


def downgrade() -> None:
    op.drop_index("ix_role_part", "role")
    op.drop_index("ix_pair_relation", "pair")
    for name, (table, before, _) in _WIDER.items():
        op.drop_index(name, table)
        op.create_index(name, table, before)
