"""Payments have the reference that the bank gave them, empty for those of a case file.

It must not break the version of the code that is running while it is applied.
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Make the change."""
    with op.batch_alter_table("payments") as batch_op:
        batch_op.add_column(
            sa.Column(
                "reference",
                sa.String(60),
                nullable=True,
                comment="Kenmerk van de bank; leeg: met het zaakbestand gekomen",
            )
        )
        batch_op.create_unique_constraint("uq_payments_reference", ["reference"])


def downgrade() -> None:
    """Undo it."""
    with op.batch_alter_table("payments") as batch_op:
        batch_op.drop_constraint("uq_payments_reference", type_="unique")
        batch_op.drop_column("reference")
