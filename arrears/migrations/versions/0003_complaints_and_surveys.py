"""Complaints with their history, and surveys of what people think of how they were helped.

It must not break the version of the code that is running while it is applied.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def one_of(name: str, *values: str) -> sa.Enum:
    """A column type that holds one of these values as text, checked by the database."""
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=32)


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "complaints",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=12), nullable=False, comment="K20YY-NNNNNN"),
        sa.Column("route", one_of("complaintroute", "policyholder", "debtor"), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("conversation_id", sa.Uuid(), nullable=True),
        sa.Column(
            "channel",
            one_of(
                "complaintchannel",
                "web",
                "whatsapp",
                "sms",
                "email",
                "phone",
                "website_form",
                "social_media",
            ),
            nullable=False,
        ),
        sa.Column("about", sa.String(), nullable=False, comment="De klacht, zoals verteld"),
        sa.Column(
            "about_employee_id", sa.Integer(), nullable=True, comment="Over wie de klacht gaat"
        ),
        sa.Column(
            "department",
            sa.String(length=100),
            nullable=True,
            comment="Afdeling waarover de klacht gaat",
        ),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("confirmed_on", sa.Date(), nullable=True, comment="Ontvangst bevestigd"),
        sa.Column(
            "term_told_on",
            sa.Date(),
            nullable=True,
            comment="Verteld wanneer het antwoord uiterlijk komt",
        ),
        sa.Column("handler_id", sa.Integer(), nullable=True, comment="Behandelaar"),
        sa.Column(
            "contacted_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="Door een mens gebeld of gesproken",
        ),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column(
            "outcome",
            one_of(
                "complaintoutcome", "upheld", "partly_upheld", "rejected", "withdrawn", "settled"
            ),
            nullable=True,
        ),
        sa.Column(
            "state",
            one_of("complaintstate", "received", "confirmed", "in_progress", "answered", "closed"),
            nullable=False,
        ),
        sa.Column("lesson", sa.String(), nullable=True, comment="Wat hiervan is geleerd"),
        sa.Column("changed", sa.String(), nullable=True, comment="Wat hierdoor is veranderd"),
        sa.Column(
            "key",
            sa.String(length=120),
            nullable=False,
            comment="Van het bericht dat dit vroeg: nooit dubbel",
        ),
        sa.CheckConstraint(
            "outcome IS NULL OR state IN ('answered', 'closed')",
            name=op.f("ck_complaints_outcome_when_answered"),
        ),
        sa.CheckConstraint(
            "handler_id <> about_employee_id", name=op.f("ck_complaints_handler_not_concerned")
        ),
        sa.ForeignKeyConstraint(
            ["about_employee_id"], ["staff.id"], name=op.f("fk_complaints_about_employee_id")
        ),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_complaints_case_id")),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.id"], name=op.f("fk_complaints_conversation_id")
        ),
        sa.ForeignKeyConstraint(
            ["handler_id"], ["staff.id"], name=op.f("fk_complaints_handler_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_complaints")),
        sa.UniqueConstraint("key", name=op.f("uq_complaints_key")),
        sa.UniqueConstraint("number", name=op.f("uq_complaints_number")),
    )
    op.create_index(op.f("ix_complaints_about_employee_id"), "complaints", ["about_employee_id"])
    op.create_index(op.f("ix_complaints_case_id"), "complaints", ["case_id"])
    op.create_index(op.f("ix_complaints_conversation_id"), "complaints", ["conversation_id"])
    op.create_index(op.f("ix_complaints_handler_id"), "complaints", ["handler_id"])
    op.create_index("ix_complaints_state_received_on", "complaints", ["state", "received_on"])

    op.create_table(
        "complaint_events",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("complaint_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "from_state",
            one_of("from_state", "received", "confirmed", "in_progress", "answered", "closed"),
            nullable=True,
            comment="Leeg: de ontvangst",
        ),
        sa.Column(
            "to_state",
            one_of("to_state", "received", "confirmed", "in_progress", "answered", "closed"),
            nullable=False,
        ),
        sa.Column(
            "actor", sa.String(length=80), nullable=False, comment="bot, person, of een medewerker"
        ),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaints.id"], name=op.f("fk_complaint_events_complaint_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_complaint_events")),
    )
    op.create_index(op.f("ix_complaint_events_complaint_id"), "complaint_events", ["complaint_id"])

    op.create_table(
        "surveys",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.Uuid(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column(
            "handler_id",
            sa.Integer(),
            nullable=True,
            comment="Wie hielp; leeg: alleen de assistent",
        ),
        sa.Column("mark", sa.Integer(), nullable=False, comment="Rapportcijfer, 1 tot en met 10"),
        sa.Column("tip", sa.String(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "key",
            sa.String(length=120),
            nullable=False,
            comment="Van het bericht dat dit vroeg: nooit dubbel",
        ),
        sa.CheckConstraint(
            "conversation_id IS NOT NULL OR case_id IS NOT NULL",
            name=op.f("ck_surveys_of_conversation_or_case"),
        ),
        sa.CheckConstraint("mark BETWEEN 1 AND 10", name=op.f("ck_surveys_mark_from_1_to_10")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_surveys_case_id")),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.id"], name=op.f("fk_surveys_conversation_id")
        ),
        sa.ForeignKeyConstraint(["handler_id"], ["staff.id"], name=op.f("fk_surveys_handler_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_surveys")),
        sa.UniqueConstraint("key", name=op.f("uq_surveys_key")),
    )
    op.create_index(op.f("ix_surveys_at"), "surveys", ["at"])
    op.create_index(op.f("ix_surveys_case_id"), "surveys", ["case_id"])
    op.create_index(op.f("ix_surveys_conversation_id"), "surveys", ["conversation_id"])
    op.create_index(op.f("ix_surveys_handler_id"), "surveys", ["handler_id"])


def downgrade() -> None:
    """Undo it."""
    op.drop_table("surveys")
    op.drop_table("complaint_events")
    op.drop_table("complaints")
