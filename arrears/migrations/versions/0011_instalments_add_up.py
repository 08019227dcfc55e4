"""An arrangement runs, or awaits staff, only when its instalments add up to its total.

It must not break the version of the code that is running while it is applied; only an import by the
version before, which adds an arrangement ahead of its instalments, would fail.

On SQLite a later migration that rebuilds `arrangements` or `instalments` takes these triggers away
first and puts them back after.
"""

from alembic import op

revision = "0011"
down_revision = "0010"

RUNS = "NEW.state IN ('active', 'awaiting_staff')"
SUM = "(SELECT coalesce(sum(amount), 0) FROM instalments WHERE arrangement_id = NEW.id)"
REFUSAL = "instalments_add_up: the instalments are not the total of their arrangement"

ON_SQLITE = f"""
CREATE TRIGGER {{name}} AFTER {{event}} ON arrangements
WHEN {RUNS} AND {SUM} <> NEW.total
BEGIN
    SELECT RAISE(ABORT, '{REFUSAL}');
END
"""
SQLITE_EVENTS = {
    "instalments_add_up_at_first": "INSERT",
    "instalments_add_up": "UPDATE OF state, total",
}

POSTGRESQL_FUNCTION = f"""
CREATE FUNCTION instalments_add_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF {SUM} <> NEW.total THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', MESSAGE = '{REFUSAL}';
    END IF;
    RETURN NULL;
END
$$
"""
POSTGRESQL_TRIGGER = f"""
CREATE TRIGGER instalments_add_up AFTER INSERT OR UPDATE OF state, total ON arrangements
FOR EACH ROW WHEN ({RUNS}) EXECUTE FUNCTION instalments_add_up()
"""


def on_sqlite() -> bool:
    """Whether this database is SQLite."""
    return op.get_bind().dialect.name == "sqlite"


def upgrade() -> None:
    """Make the change."""
    if on_sqlite():
        for name, event in SQLITE_EVENTS.items():
            op.execute(ON_SQLITE.format(name=name, event=event))
    else:
        op.execute(POSTGRESQL_FUNCTION)
        op.execute(POSTGRESQL_TRIGGER)


def downgrade() -> None:
    """Undo it."""
    if on_sqlite():
        for name in SQLITE_EVENTS:
            op.execute(f"DROP TRIGGER {name}")
    else:
        op.execute("DROP TRIGGER instalments_add_up ON arrangements")
        op.execute("DROP FUNCTION instalments_add_up()")
