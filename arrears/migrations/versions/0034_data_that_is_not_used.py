"""Collection stands still as well while somebody has us not use their data (AVG art. 18).

It must not break the version of the code that is running while it is applied.
"""

from alembic import op

revision = "0034"
down_revision = "0033"

REASONS = (
    "dispute",
    "debt_help",
    "death",
    "danger",
    "payment_under_way",
    "postponement",
    "promise",
    "staff",
)


def _allow(values: tuple[str, ...]) -> None:
    """Have the check of reasons hold for these."""
    listed = ", ".join(f"'{value}'" for value in values)
    with op.batch_alter_table("pauses") as batch_op:
        batch_op.drop_constraint(op.f("ck_pauses_pausereason"), type_="check")
        batch_op.create_check_constraint(op.f("ck_pauses_pausereason"), f"reason IN ({listed})")


def upgrade() -> None:
    """Make the change."""
    _allow((*REASONS[:-1], "restriction", "staff"))


def downgrade() -> None:
    """Undo it."""
    op.execute("UPDATE pauses SET reason = 'staff' WHERE reason = 'restriction'")
    _allow(REASONS)
