"""Texts that are still to go are found without looking through all that ever went.

It must not break the version of the code that is running while it is applied.
"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"

UNDER_WAY = sa.text("state IN ('waiting', 'sending', 'held')")


def upgrade() -> None:
    """Make the change."""
    op.create_index(
        "deliveries_under_way",
        "deliveries",
        ["conversation_id"],
        sqlite_where=UNDER_WAY,
        postgresql_where=UNDER_WAY,
    )


def downgrade() -> None:
    """Undo the change."""
    op.drop_index(
        "deliveries_under_way",
        table_name="deliveries",
        sqlite_where=UNDER_WAY,
        postgresql_where=UNDER_WAY,
    )
