"""What people say about paying: postponements, promises, payments under way, disputes, pauses.

It must not break the version of the code that is running while it is applied.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def one_of(name: str, *values: str) -> sa.Enum:
    """A column type that holds one of these values as text, checked by the database."""
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=32)


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "postponements",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.Uuid(), nullable=True),
        sa.Column("arrangement_id", sa.Integer(), nullable=True),
        sa.Column(
            "instalment_id", sa.Integer(), nullable=True, comment="Leeg: voor alles wat openstaat"
        ),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False, comment="Nieuwe uiterste dag om te betalen"),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column(
            "state",
            one_of("postponementstate", "awaiting_staff", "granted", "refused", "ended"),
            nullable=False,
        ),
        sa.Column(
            "key",
            sa.String(length=120),
            nullable=False,
            comment="Van het bericht dat dit vroeg: nooit dubbel",
        ),
        sa.CheckConstraint("amount > 0", name=op.f("ck_postponements_amount_positive")),
        sa.CheckConstraint("until >= asked_on", name=op.f("ck_postponements_until_after_asked")),
        sa.ForeignKeyConstraint(
            ["arrangement_id"], ["arrangements.id"], name=op.f("fk_postponements_arrangement_id")
        ),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_postponements_case_id")),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.id"], name=op.f("fk_postponements_conversation_id")
        ),
        sa.ForeignKeyConstraint(
            ["instalment_id"], ["instalments.id"], name=op.f("fk_postponements_instalment_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_postponements")),
        sa.UniqueConstraint("key", name=op.f("uq_postponements_key")),
    )
    op.create_index(op.f("ix_postponements_arrangement_id"), "postponements", ["arrangement_id"])
    op.create_index(op.f("ix_postponements_case_id"), "postponements", ["case_id"])
    op.create_index(op.f("ix_postponements_conversation_id"), "postponements", ["conversation_id"])
    op.create_index(op.f("ix_postponements_instalment_id"), "postponements", ["instalment_id"])
    op.create_index("ix_postponements_state_until", "postponements", ["state", "until"])

    op.create_table(
        "promises",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.Uuid(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("pay_on", sa.Date(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column(
            "state", one_of("promisestate", "open", "kept", "broken", "withdrawn"), nullable=False
        ),
        sa.Column(
            "key",
            sa.String(length=120),
            nullable=False,
            comment="Van het bericht dat dit vroeg: nooit dubbel",
        ),
        sa.CheckConstraint("amount > 0", name=op.f("ck_promises_amount_positive")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_promises_case_id")),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.id"], name=op.f("fk_promises_conversation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_promises")),
        sa.UniqueConstraint("key", name=op.f("uq_promises_key")),
    )
    op.create_index(op.f("ix_promises_case_id"), "promises", ["case_id"])
    op.create_index(op.f("ix_promises_conversation_id"), "promises", ["conversation_id"])
    op.create_index("ix_promises_state_pay_on", "promises", ["state", "pay_on"])
    op.create_index(
        "one_open_promise_per_case",
        "promises",
        ["case_id"],
        unique=True,
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )

    op.create_table(
        "reported_payments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.Uuid(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("said_paid_on", sa.Date(), nullable=True),
        sa.Column("reported_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "state",
            one_of("reportedpaymentstate", "under_way", "received", "not_found"),
            nullable=False,
        ),
        sa.Column(
            "payment_id",
            sa.Integer(),
            nullable=True,
            comment="De betaling waarin deze is teruggevonden",
        ),
        sa.Column(
            "key",
            sa.String(length=120),
            nullable=False,
            comment="Van het bericht dat dit vroeg: nooit dubbel",
        ),
        sa.CheckConstraint("amount > 0", name=op.f("ck_reported_payments_amount_positive")),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_reported_payments_case_id")
        ),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversations.id"],
            name=op.f("fk_reported_payments_conversation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["payment_id"],
            ["payments.id"],
            name=op.f("fk_reported_payments_payment_id"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reported_payments")),
        sa.UniqueConstraint("key", name=op.f("uq_reported_payments_key")),
    )
    op.create_index(op.f("ix_reported_payments_case_id"), "reported_payments", ["case_id"])
    op.create_index(
        op.f("ix_reported_payments_conversation_id"), "reported_payments", ["conversation_id"]
    )
    op.create_index(op.f("ix_reported_payments_payment_id"), "reported_payments", ["payment_id"])
    op.create_index(
        "ix_reported_payments_state_reported_at", "reported_payments", ["state", "reported_at"]
    )

    op.create_table(
        "disputes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.Uuid(), nullable=True),
        sa.Column(
            "whole_case", sa.Boolean(), nullable=False, comment="De hele zaak, niet één vordering"
        ),
        sa.Column("claim_id", sa.Integer(), nullable=True),
        sa.Column(
            "reason",
            one_of(
                "disputereason",
                "not_mine",
                "amount_wrong",
                "already_cancelled",
                "already_paid",
                "service_not_delivered",
                "identity_fraud",
                "other",
            ),
            nullable=False,
        ),
        sa.Column("told", sa.String(), nullable=True, comment="In eigen woorden"),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "outcome", one_of("disputeoutcome", "upheld", "rejected", "withdrawn"), nullable=True
        ),
        sa.Column(
            "key",
            sa.String(length=120),
            nullable=False,
            comment="Van het bericht dat dit vroeg: nooit dubbel",
        ),
        sa.CheckConstraint(
            "NOT whole_case OR claim_id IS NULL", name=op.f("ck_disputes_case_or_claim")
        ),
        sa.CheckConstraint(
            "outcome IS NULL OR closed_at IS NOT NULL", name=op.f("ck_disputes_outcome_when_closed")
        ),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_disputes_case_id")),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["claims.id"], name=op.f("fk_disputes_claim_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.id"], name=op.f("fk_disputes_conversation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disputes")),
        sa.UniqueConstraint("key", name=op.f("uq_disputes_key")),
    )
    op.create_index(op.f("ix_disputes_case_id"), "disputes", ["case_id"])
    op.create_index(op.f("ix_disputes_claim_id"), "disputes", ["claim_id"])
    op.create_index(op.f("ix_disputes_conversation_id"), "disputes", ["conversation_id"])
    op.create_index(
        "one_open_dispute_per_case",
        "disputes",
        ["case_id"],
        unique=True,
        sqlite_where=sa.text("closed_at IS NULL AND whole_case"),
        postgresql_where=sa.text("closed_at IS NULL AND whole_case"),
    )
    op.create_index(
        "one_open_dispute_per_claim",
        "disputes",
        ["claim_id"],
        unique=True,
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_index(
        "open_disputes",
        "disputes",
        ["opened_at"],
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )

    op.create_table(
        "pauses",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column(
            "reason",
            one_of(
                "pausereason",
                "dispute",
                "debt_help",
                "death",
                "danger",
                "payment_under_way",
                "postponement",
                "promise",
                "staff",
            ),
            nullable=False,
        ),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column(
            "until",
            sa.Date(),
            nullable=True,
            comment="Laatste dag; leeg: tot een medewerker beslist",
        ),
        sa.Column(
            "ended_at", sa.DateTime(timezone=True), nullable=True, comment="Eerder beëindigd"
        ),
        sa.Column(
            "key",
            sa.String(length=120),
            nullable=False,
            comment="Van het bericht dat dit vroeg: nooit dubbel",
        ),
        sa.CheckConstraint("until >= starts_on", name=op.f("ck_pauses_until_after_start")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_pauses_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pauses")),
        sa.UniqueConstraint("key", name=op.f("uq_pauses_key")),
    )
    op.create_index(op.f("ix_pauses_case_id"), "pauses", ["case_id"])
    op.create_index(
        "pauses_not_ended",
        "pauses",
        ["until"],
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )


def downgrade() -> None:
    """Undo it."""
    op.drop_table("pauses")
    op.drop_table("disputes")
    op.drop_table("reported_payments")
    op.drop_table("promises")
    op.drop_table("postponements")
