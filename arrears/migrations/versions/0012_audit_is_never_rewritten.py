"""What the audit trail says was done is never rewritten.

It must not break the version of the code that is running while it is applied. Whole rows can still
be removed when their time is over, and a removed case or conversation can be let go of.

On SQLite a later migration that rebuilds `audit_events` puts this trigger back after.
"""

from alembic import op

revision = "0012"
down_revision = "0011"

REWRITING = "BEFORE UPDATE OF at, actor, act, facts ON audit_events"
REFUSAL = "audit_is_never_rewritten: events are only added"

ON_SQLITE = f"""
CREATE TRIGGER audit_is_never_rewritten {REWRITING}
BEGIN
    SELECT RAISE(ABORT, '{REFUSAL}');
END
"""

POSTGRESQL_FUNCTION = f"""
CREATE FUNCTION audit_is_never_rewritten() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = 'check_violation', MESSAGE = '{REFUSAL}';
END
$$
"""
POSTGRESQL_TRIGGER = f"""
CREATE TRIGGER audit_is_never_rewritten {REWRITING}
FOR EACH ROW EXECUTE FUNCTION audit_is_never_rewritten()
"""


def on_sqlite() -> bool:
    """Whether this database is SQLite."""
    return op.get_bind().dialect.name == "sqlite"


def upgrade() -> None:
    """Make the change."""
    if on_sqlite():
        op.execute(ON_SQLITE)
    else:
        op.execute(POSTGRESQL_FUNCTION)
        op.execute(POSTGRESQL_TRIGGER)


def downgrade() -> None:
    """Undo it."""
    if on_sqlite():
        op.execute("DROP TRIGGER audit_is_never_rewritten")
    else:
        op.execute("DROP TRIGGER audit_is_never_rewritten ON audit_events")
        op.execute("DROP FUNCTION audit_is_never_rewritten()")
