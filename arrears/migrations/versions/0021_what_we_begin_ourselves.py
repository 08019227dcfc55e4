"""Messages that we send of our own accord, and the jobs of a day that are done.

It must not break the version of the code that is running while it is applied. Going back, the
reminders that went out stay on record, as if they came with the case file.
"""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "outreach",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "arrangement_confirmed",
                "instalment_missed",
                "instalment_due",
                "reminder",
                name="outreachkind",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "channel",
            sa.Enum(
                "web",
                "whatsapp",
                "sms",
                name="channel",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("sent_on", sa.Date(), nullable=False, comment="Dag in Nederland"),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "key",
            sa.String(length=120),
            nullable=False,
            comment="Waarover en bij welke gelegenheid: nooit dubbel",
        ),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_outreach_case_id")),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.id"], name=op.f("fk_outreach_conversation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outreach")),
        sa.UniqueConstraint("case_id", "sent_on", name=op.f("uq_outreach_case_id_sent_on")),
        sa.UniqueConstraint("key", name=op.f("uq_outreach_key")),
    )
    op.create_index(op.f("ix_outreach_conversation_id"), "outreach", ["conversation_id"])
    op.create_table(
        "daily_jobs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_daily_jobs")),
        sa.UniqueConstraint("name", "day", name=op.f("uq_daily_jobs_name_day")),
    )
    with op.batch_alter_table("deliveries") as batch_op:
        batch_op.add_column(
            sa.Column(
                "unasked",
                sa.Boolean(),
                server_default=sa.false(),
                nullable=False,
                comment="Wij beginnen zelf: alleen op uren waarop dat mag",
            )
        )
    with op.batch_alter_table("reminders") as batch_op:
        batch_op.add_column(
            sa.Column(
                "outreach_id",
                sa.Integer(),
                nullable=True,
                comment="Leeg: met het zaakbestand gekomen",
            )
        )
        batch_op.create_index(op.f("ix_reminders_outreach_id"), ["outreach_id"])
        batch_op.create_foreign_key(
            op.f("fk_reminders_outreach_id"), "outreach", ["outreach_id"], ["id"]
        )


def downgrade() -> None:
    """Undo it."""
    with op.batch_alter_table("reminders") as batch_op:
        batch_op.drop_constraint(op.f("fk_reminders_outreach_id"), type_="foreignkey")
        batch_op.drop_index(op.f("ix_reminders_outreach_id"))
        batch_op.drop_column("outreach_id")
    with op.batch_alter_table("deliveries") as batch_op:
        batch_op.drop_column("unasked")
    op.drop_table("daily_jobs")
    op.drop_index(op.f("ix_outreach_conversation_id"), table_name="outreach")
    op.drop_table("outreach")
