"""Conversations say who of staff has them, or for which team they wait.

It must not break the version of the code that is running while it is applied. The audit trail is
found by conversation too, for who had it before.
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Make the change."""
    with op.batch_alter_table("conversations") as batch_op:
        batch_op.add_column(
            sa.Column(
                "held_by_id",
                sa.Integer(),
                nullable=True,
                comment="De medewerker die het gesprek heeft",
            )
        )
        batch_op.add_column(
            sa.Column(
                "team_id",
                sa.Integer(),
                nullable=True,
                comment="Het team waarop het wacht; leeg: op wie dan ook",
            )
        )
        batch_op.create_check_constraint(
            op.f("ck_conversations_held_by_person"), "held_by_id IS NULL OR holder = 'person'"
        )
        batch_op.create_foreign_key(
            op.f("fk_conversations_held_by_id"), "staff", ["held_by_id"], ["id"]
        )
        batch_op.create_foreign_key(op.f("fk_conversations_team_id"), "teams", ["team_id"], ["id"])
        batch_op.create_index(op.f("ix_conversations_held_by_id"), ["held_by_id"])

    # Not in a batch: on SQLite that would rebuild the table, and lose its trigger.
    op.create_index(op.f("ix_audit_events_conversation_id"), "audit_events", ["conversation_id"])


def downgrade() -> None:
    """Undo it."""
    op.drop_index(op.f("ix_audit_events_conversation_id"), "audit_events")

    with op.batch_alter_table("conversations") as batch_op:
        batch_op.drop_index(op.f("ix_conversations_held_by_id"))
        batch_op.drop_constraint(op.f("fk_conversations_team_id"), type_="foreignkey")
        batch_op.drop_constraint(op.f("fk_conversations_held_by_id"), type_="foreignkey")
        batch_op.drop_constraint(op.f("ck_conversations_held_by_person"), type_="check")
        batch_op.drop_column("team_id")
        batch_op.drop_column("held_by_id")
