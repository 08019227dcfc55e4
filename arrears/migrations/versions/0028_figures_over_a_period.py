"""Figures over a period find what happened in it: messages, calls for staff, talks, arrangements.

It must not break the version of the code that is running while it is applied.
"""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"

BY_PERSON, TAKEN = sa.text("author = 'person'"), sa.text("act = 'talk:taken'")


def upgrade() -> None:
    """Make the change."""
    op.create_index(
        "what_people_wrote",
        "messages",
        ["at", "conversation_id", "author"],
        sqlite_where=BY_PERSON,
        postgresql_where=BY_PERSON,
    )
    op.create_index(
        "talks_taken", "audit_events", ["at"], sqlite_where=TAKEN, postgresql_where=TAKEN
    )
    op.create_index(op.f("ix_escalations_opened_at"), "escalations", ["opened_at"])
    op.create_index(op.f("ix_arrangements_proposed_at"), "arrangements", ["proposed_at"])
    op.create_index(op.f("ix_arrangements_agreed_on"), "arrangements", ["agreed_on"])


def downgrade() -> None:
    """Undo it."""
    op.drop_index(op.f("ix_arrangements_agreed_on"), table_name="arrangements")
    op.drop_index(op.f("ix_arrangements_proposed_at"), table_name="arrangements")
    op.drop_index(op.f("ix_escalations_opened_at"), table_name="escalations")
    op.drop_index("talks_taken", table_name="audit_events")
    op.drop_index("what_people_wrote", table_name="messages")
