"""What the bot took messages for, and what staff says that they were about.

It must not break the version of the code that is running while it is applied.
"""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"

INTENT = sa.String(32)


def upgrade() -> None:
    """Make the change."""
    for column in (
        sa.Column(
            "intent",
            INTENT,
            nullable=True,
            comment="Waar de assistent het voor hield; leeg: een knop, of niet gelezen",
        ),
        sa.Column(
            "confidence", sa.Double(), nullable=True, comment="Hoe zeker dat was, van 0 tot 1"
        ),
        sa.Column(
            "not_understood",
            sa.Boolean(),
            nullable=True,
            comment="De assistent zei dat hij het niet begreep; leeg: een knop, of niet gelezen",
        ),
        sa.Column(
            "corrected",
            sa.Boolean(),
            server_default=sa.false(),
            nullable=False,
            comment="De persoon zei erna dat het anders bedoeld was",
        ),
    ):
        op.add_column("messages", column)
    op.create_index(
        "messages_to_review",
        "messages",
        ["at", "id"],
        sqlite_where=sa.text("not_understood = 1 OR corrected = 1"),
        postgresql_where=sa.text("not_understood OR corrected"),
    )
    op.create_table(
        "message_labels",
        sa.Column("message_id", sa.Uuid(), nullable=False),
        sa.Column(
            "intent", INTENT, nullable=True, comment="Leeg: hiervan kan de assistent niets leren"
        ),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "version",
            sa.Integer(),
            nullable=False,
            comment="Stijgt: wie een oude versie ziet, wijzigt niets",
        ),
        sa.ForeignKeyConstraint(
            ["message_id"], ["messages.id"], name=op.f("fk_message_labels_message_id")
        ),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_message_labels_staff_id")),
        sa.PrimaryKeyConstraint("message_id", name=op.f("pk_message_labels")),
    )
    op.create_index(op.f("ix_message_labels_staff_id"), "message_labels", ["staff_id"])


def downgrade() -> None:
    """Undo it."""
    op.drop_table("message_labels")
    op.drop_index("messages_to_review", table_name="messages")
    for column in ("corrected", "not_understood", "confidence", "intent"):
        op.drop_column("messages", column)
