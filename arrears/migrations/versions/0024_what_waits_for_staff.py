"""What waits for staff is found without a look at all that ever was said.

It must not break the version of the code that is running while it is applied. A conversation
also tells in which other language somebody wrote; empty for those of before today.
"""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    """Make the change."""
    op.add_column(
        "conversations",
        sa.Column(
            "language",
            sa.String(length=8),
            nullable=True,
            comment="Andere taal waarin iemand schreef (ISO 639); leeg: Nederlands",
        ),
    )
    with_people, is_open = sa.text("holder <> 'bot'"), sa.text("closed_at IS NULL")
    op.create_index(
        "talks_with_people",
        "conversations",
        ["holder", "turn"],
        sqlite_where=with_people,
        postgresql_where=with_people,
    )
    op.create_index(
        "open_calls",
        "escalations",
        ["reason", "conversation_id", "opened_at"],
        sqlite_where=is_open,
        postgresql_where=is_open,
    )


def downgrade() -> None:
    """Undo it."""
    op.drop_index("open_calls", table_name="escalations")
    op.drop_index("talks_with_people", table_name="conversations")
    with op.batch_alter_table("conversations") as batch_op:
        batch_op.drop_column("language")
