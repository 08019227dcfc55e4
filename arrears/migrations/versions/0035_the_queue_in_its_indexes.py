"""The whole queue is read from indexes that hold nothing but what is open.

It must not break the version of the code that is running while it is applied.
"""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"

WITH_PEOPLE, IS_OPEN = sa.text("holder <> 'bot'"), sa.text("closed_at IS NULL")


def upgrade() -> None:
    """Make the change."""
    _index_talks("id", "holder", "turn", "held_by_id", "team_id", "started_at")
    op.create_index(
        "open_calls_of_talks",
        "escalations",
        ["conversation_id", "opened_at", "reason", "closed_at"],
        sqlite_where=IS_OPEN,
        postgresql_where=IS_OPEN,
    )


def downgrade() -> None:
    """Undo it."""
    op.drop_index("open_calls_of_talks", table_name="escalations")
    _index_talks("holder", "turn")


def _index_talks(*columns: str) -> None:
    op.drop_index("talks_with_people", table_name="conversations")
    op.create_index(
        "talks_with_people",
        "conversations",
        list(columns),
        sqlite_where=WITH_PEOPLE,
        postgresql_where=WITH_PEOPLE,
    )
