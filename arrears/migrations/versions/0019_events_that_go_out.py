"""Events for the creditors' own systems are written with the act that they tell of.

It must not break the version of the code that is running while it is applied: that writes none.
"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"

TO_TELL = sa.text("state IN ('waiting', 'gone')")


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "outgoing_events",
        sa.Column(
            "id", sa.Integer(), nullable=False, comment="De volgorde waarin wordt verteld"
        ),
        sa.Column(
            "event_id",
            sa.Uuid(),
            nullable=False,
            comment="Nummer waaraan de ontvanger een herhaling herkent",
        ),
        sa.Column("creditor_id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("type", sa.String(length=60), nullable=False, comment="onderwerp.gebeurtenis"),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "kept",
                "waiting",
                "delivered",
                "failed",
                "gone",
                name="outgoingstate",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("attempts", sa.Integer(), nullable=False, comment="Hoe vaak het is geprobeerd"),
        sa.Column(
            "due_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="Niet eerder (nog eens) proberen; tot dan is het van één proces",
        ),
        sa.Column("delivered_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_outgoing_events_case_id")
        ),
        sa.ForeignKeyConstraint(
            ["creditor_id"], ["creditors.id"], name=op.f("fk_outgoing_events_creditor_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outgoing_events")),
        sa.UniqueConstraint("event_id", name=op.f("uq_outgoing_events_event_id")),
    )
    op.create_index(op.f("ix_outgoing_events_case_id"), "outgoing_events", ["case_id"])
    op.create_index(
        "ix_outgoing_events_creditor_id_at", "outgoing_events", ["creditor_id", "at"]
    )
    op.create_index(
        "events_to_tell",
        "outgoing_events",
        ["creditor_id", "id"],
        sqlite_where=TO_TELL,
        postgresql_where=TO_TELL,
    )


def downgrade() -> None:
    """Undo it: what was not told yet is never told."""
    op.drop_table("outgoing_events")
