"""Marks of cases that were erased, so that no case file brings them back.

It must not break the version of the code that is running while it is applied.
"""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "erased_cases",
        sa.Column(
            "mark",
            sa.String(length=64),
            nullable=False,
            comment="HMAC-SHA-256 van schuldeiser en zaaknummer",
        ),
        sa.PrimaryKeyConstraint("mark", name=op.f("pk_erased_cases")),
    )


def downgrade() -> None:
    """Undo it."""
    op.drop_table("erased_cases")
