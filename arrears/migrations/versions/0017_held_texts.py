"""Texts that wait for the person to write are found without looking through all that were sent.

It must not break the version of the code that is running while it is applied.
"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"

HELD = sa.text("state = 'held'")


def upgrade() -> None:
    """Make the change."""
    op.create_index(
        "held_deliveries",
        "deliveries",
        ["channel", "address"],
        sqlite_where=HELD,
        postgresql_where=HELD,
    )


def downgrade() -> None:
    """Undo the change."""
    op.drop_index(
        "held_deliveries",
        table_name="deliveries",
        sqlite_where=HELD,
        postgresql_where=HELD,
    )
