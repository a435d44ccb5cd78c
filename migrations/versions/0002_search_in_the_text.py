"""search in the text: an index of each sentence's words, kept by the database itself"""

from alembic import op

revision = "0002"
down_revision = "0001"

SQLITE = (
    "CREATE VIRTUAL TABLE claim_search USING fts5(text, claim_id UNINDEXED, tokenize = 'porter unicode61')",
    "INSERT INTO claim_search (claim_id, text) SELECT id, text FROM claim",
    "CREATE TRIGGER claim_search_added AFTER INSERT ON claim BEGIN "
    "INSERT INTO claim_search (claim_id, text) VALUES (new.id, new.text); END",
    "CREATE TRIGGER claim_search_changed AFTER UPDATE OF text ON claim WHEN old.text <> new.text BEGIN "
    "UPDATE claim_search SET text = new.text WHERE claim_id = new.id; END",
    "CREATE TRIGGER claim_search_removed AFTER DELETE ON claim BEGIN "
    "DELETE FROM claim_search WHERE claim_id = old.id; END",
)
SQLITE_DOWN = (
    "DROP TRIGGER claim_search_removed",
    "DROP TRIGGER claim_search_changed",
    "DROP TRIGGER claim_search_added",
    "DROP TABLE claim_search",
)


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("CREATE INDEX claim_search ON claim USING gin (to_tsvector('english', text))")
        return
    for statement in SQLITE:
        op.execute(statement)


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP INDEX claim_search")
        return
    for statement in SQLITE_DOWN:
        op.execute(statement)
