"""erased people

The audit log is still only added to, but for the name of somebody who is being erased: it gives way to the pseudonym
that stands in their row, and the address and words of what they did to nothing. On SQLite the trigger reads
`house_user`: a later migration that rebuilds that table drops the trigger first, and sets it again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

#: That a row changes by nothing but the erasing of somebody.
_ERASES = """
    NEW.id = OLD.id AND NEW.at = OLD.at AND NEW.action = OLD.action AND NEW.project = OLD.project AND EXISTS (
        SELECT 1 FROM house_user WHERE pseudonym IS NOT NULL
        AND NEW.actor = CASE WHEN OLD.actor = name THEN pseudonym ELSE OLD.actor END
        AND (NEW.address = OLD.address OR (NEW.address = '' AND OLD.actor = name))
        AND (NEW.about = OLD.about OR (NEW.about = '' AND OLD.actor = name)
            OR (substr(OLD.about, 1, length(name)) = name
                AND NEW.about = pseudonym || substr(OLD.about, length(name) + 1))))
    """


def upgrade() -> None:
    with op.batch_alter_table("house_user") as batch_op:
        batch_op.add_column(sa.Column("pseudonym", sa.String(length=120), nullable=True))
        batch_op.create_unique_constraint(op.f("uq_house_user_pseudonym"), ["pseudonym"])
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TRIGGER house_audit_no_update")
        _on_sqlite(f"WHEN NOT ({_ERASES})")
        return
    op.execute("DROP TRIGGER house_audit_stands ON house_audit")
    op.execute(
        "CREATE FUNCTION house_audit_erases() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN IF {_ERASES} THEN RETURN NEW; END IF; RAISE EXCEPTION 'the audit log is only added to'; END $$"
    )
    op.execute(
        "CREATE TRIGGER house_audit_erases BEFORE UPDATE ON house_audit "
        "FOR EACH ROW EXECUTE FUNCTION house_audit_erases()"
    )
    _on_postgresql("DELETE OR TRUNCATE")


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TRIGGER house_audit_no_update")
        _on_sqlite("")
    else:
        op.execute("DROP TRIGGER house_audit_erases ON house_audit")
        op.execute("DROP TRIGGER house_audit_stands ON house_audit")
        op.execute("DROP FUNCTION house_audit_erases")
        _on_postgresql("UPDATE OR DELETE OR TRUNCATE")
    with op.batch_alter_table("house_user") as batch_op:
        batch_op.drop_constraint(op.f("uq_house_user_pseudonym"), type_="unique")
        batch_op.drop_column("pseudonym")


def _on_sqlite(when: str) -> None:
    op.execute(
        f"CREATE TRIGGER house_audit_no_update BEFORE UPDATE ON house_audit {when} "
        "BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END"
    )


def _on_postgresql(changes: str) -> None:
    op.execute(
        f"CREATE TRIGGER house_audit_stands BEFORE {changes} ON house_audit EXECUTE FUNCTION house_audit_stands()"
    )
