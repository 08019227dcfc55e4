"""More of a creditor's policy (changes, postponements, promises, debt help), and closed cases.

It must not break the version of the code that is running while it is applied.
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

POLICY = (
    ("changes_per_month", "1", "Wijzigingen van een regeling zonder medewerker"),
    ("postponement_days", "14", None),
    ("postponements_per_year", "2", None),
    ("longest_promise_days", "30", "Hoe ver vooruit iemand mag toezeggen"),
    ("debt_help_pause_days", "30", "Pauze als iemand schuldhulp zoekt"),
)


def upgrade() -> None:
    """Make the change."""
    with op.batch_alter_table("creditors") as batch_op:
        for name, default, comment in POLICY:
            batch_op.add_column(
                sa.Column(
                    name, sa.Integer(), nullable=False, server_default=default, comment=comment
                )
            )
    op.add_column("cases", sa.Column("closed_on", sa.Date(), nullable=True))


def downgrade() -> None:
    """Undo it."""
    with op.batch_alter_table("cases") as batch_op:
        batch_op.drop_column("closed_on")
    with op.batch_alter_table("creditors") as batch_op:
        for name, _, _ in reversed(POLICY):
            batch_op.drop_column(name)
