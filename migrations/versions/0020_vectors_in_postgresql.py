"""vectors in PostgreSQL, where it has pgvector; everywhere else they stay in memory"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"

#: From 0.8 on, a search that leaves out an account goes on until it has enough.
AVAILABLE = """
    SELECT count(*) FROM pg_available_extensions
    WHERE name = 'vector' AND string_to_array(default_version, '.')::int[] >= '{0,8}'
"""
#: Derived, and the database's own as the index of words is: no model describes it. A vector has no length here, since
#: that is the encoder's; the graph (HNSW) over those of one length is built when they are written.
TABLE = """
    CREATE TABLE claim_vector (
        number bigint PRIMARY KEY, claim_id varchar(24) NOT NULL, account_id integer NOT NULL, situated halfvec NOT NULL
    )
"""


def upgrade() -> None:
    bind = op.get_bind()
    if bind.dialect.name != "postgresql" or not bind.scalar(sa.text(AVAILABLE)):
        return
    try:
        with bind.begin_nested():
            op.execute("CREATE EXTENSION IF NOT EXISTS vector")
            op.execute(TABLE)
    except sa.exc.ProgrammingError:  # only the server's owner may install it, and has not
        return


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP TABLE IF EXISTS claim_vector")
