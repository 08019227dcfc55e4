"""Conversations and calls for staff are found by their case, for each message that may be sent.

It must not break the version of the code that is running while it is applied.
"""

from alembic import op

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    """Make the change."""
    op.create_index(
        op.f("ix_conversations_verified_case_id"), "conversations", ["verified_case_id"]
    )
    op.create_index(op.f("ix_escalations_case_id"), "escalations", ["case_id"])


def downgrade() -> None:
    """Undo it."""
    op.drop_index(op.f("ix_escalations_case_id"), table_name="escalations")
    op.drop_index(op.f("ix_conversations_verified_case_id"), table_name="conversations")
