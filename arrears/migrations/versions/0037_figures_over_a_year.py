"""Figures over a year are read from indexes alone: what people wrote, and what was done in talks.

It must not break the version of the code that is running while it is applied.
"""

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"

BY_PERSON = sa.text("author = 'person'")


def upgrade() -> None:
    """Make the change."""
    _index_what_people_wrote("at", "conversation_id", "state", "author")
    # Each serves whoever looked things up by its first column as well.
    op.create_index("acts_of_talks", "audit_events", ["conversation_id", "id", "act", "at"])
    op.drop_index(op.f("ix_audit_events_conversation_id"), table_name="audit_events")
    op.create_index("acts_in_time", "audit_events", ["at", "conversation_id", "act"])
    op.drop_index(op.f("ix_audit_events_at"), table_name="audit_events")


def downgrade() -> None:
    """Undo it."""
    op.create_index(op.f("ix_audit_events_at"), "audit_events", ["at"])
    op.drop_index("acts_in_time", table_name="audit_events")
    op.create_index(op.f("ix_audit_events_conversation_id"), "audit_events", ["conversation_id"])
    op.drop_index("acts_of_talks", table_name="audit_events")
    _index_what_people_wrote("at", "conversation_id", "author")


def _index_what_people_wrote(*columns: str) -> None:
    op.drop_index("what_people_wrote", table_name="messages")
    op.create_index(
        "what_people_wrote",
        "messages",
        list(columns),
        sqlite_where=BY_PERSON,
        postgresql_where=BY_PERSON,
    )
