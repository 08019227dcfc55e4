"""What people ask: changes, calls, copies, codes, credit limits, their privacy rights, opt-outs.

It must not break the version of the code that is running while it is applied.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def one_of(name: str, *values: str) -> sa.Enum:
    """A column type that holds one of these values as text, checked by the database."""
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=32)


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "contact_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.Uuid(), nullable=True),
        sa.Column(
            "field", one_of("contactfield", "phone", "email", "address", "name"), nullable=False
        ),
        sa.Column("old_value", sa.String(length=300), nullable=True),
        sa.Column("new_value", sa.String(length=300), nullable=False),
        sa.Column(
            "state",
            one_of("changestate", "awaiting_confirmation", "applied", "refused", "withdrawn"),
            nullable=False,
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "key",
            sa.String(length=120),
            nullable=False,
            comment="Van het bericht dat dit vroeg: nooit dubbel",
        ),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_contact_changes_case_id")),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversations.id"],
            name=op.f("fk_contact_changes_conversation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_contact_changes_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_changes")),
        sa.UniqueConstraint("key", name=op.f("uq_contact_changes_key")),
    )
    op.create_index(op.f("ix_contact_changes_case_id"), "contact_changes", ["case_id"])
    op.create_index(
        op.f("ix_contact_changes_conversation_id"), "contact_changes", ["conversation_id"]
    )
    op.create_index(op.f("ix_contact_changes_person_id"), "contact_changes", ["person_id"])
    op.create_index("ix_contact_changes_state_at", "contact_changes", ["state", "at"])

    op.create_table(
        "payment_method_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column(
            "policy_id", sa.Integer(), nullable=True, comment="Leeg: voor alle polissen van de zaak"
        ),
        sa.Column("conversation_id", sa.Uuid(), nullable=True),
        sa.Column(
            "method",
            one_of(
                "paymentmethod",
                "direct_debit_on",
                "direct_debit_off",
                "other_account",
                "other_collection_day",
            ),
            nullable=False,
        ),
        sa.Column("iban", sa.String(length=34), nullable=True),
        sa.Column("collection_day", sa.Integer(), nullable=True, comment="Dag van de maand"),
        sa.Column(
            "state",
            one_of("changestate", "awaiting_confirmation", "applied", "refused", "withdrawn"),
            nullable=False,
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "key",
            sa.String(length=120),
            nullable=False,
            comment="Van het bericht dat dit vroeg: nooit dubbel",
        ),
        sa.CheckConstraint(
            "method <> 'other_account' OR iban IS NOT NULL",
            name=op.f("ck_payment_method_changes_account_given"),
        ),
        sa.CheckConstraint(
            "method <> 'other_collection_day' OR collection_day IS NOT NULL",
            name=op.f("ck_payment_method_changes_day_given"),
        ),
        sa.CheckConstraint(
            "collection_day BETWEEN 1 AND 31", name=op.f("ck_payment_method_changes_day_of_a_month")
        ),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_payment_method_changes_case_id")
        ),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversations.id"],
            name=op.f("fk_payment_method_changes_conversation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["policy_id"], ["policies.id"], name=op.f("fk_payment_method_changes_policy_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_method_changes")),
        sa.UniqueConstraint("key", name=op.f("uq_payment_method_changes_key")),
    )
    op.create_index(
        op.f("ix_payment_method_changes_case_id"), "payment_method_changes", ["case_id"]
    )
    op.create_index(
        op.f("ix_payment_method_changes_conversation_id"),
        "payment_method_changes",
        ["conversation_id"],
    )
    op.create_index(
        op.f("ix_payment_method_changes_policy_id"), "payment_method_changes", ["policy_id"]
    )
    op.create_index("ix_payment_method_changes_state_at", "payment_method_changes", ["state", "at"])

    op.create_table(
        "callback_requests",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("phone", sa.String(length=20), nullable=True),
        sa.Column("email", sa.String(length=200), nullable=True),
        sa.Column("wished_from", sa.DateTime(timezone=True), nullable=True, comment="Liefst vanaf"),
        sa.Column("wished_until", sa.DateTime(timezone=True), nullable=True, comment="Liefst tot"),
        sa.Column("topic", sa.String(length=200), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "state",
            one_of("callbackstate", "open", "done", "unreachable", "withdrawn"),
            nullable=False,
        ),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("staff_id", sa.Integer(), nullable=True, comment="Wie terugbelde"),
        sa.Column(
            "key",
            sa.String(length=120),
            nullable=False,
            comment="Van het bericht dat dit vroeg: nooit dubbel",
        ),
        sa.CheckConstraint(
            "phone IS NOT NULL OR email IS NOT NULL",
            name=op.f("ck_callback_requests_phone_or_email"),
        ),
        sa.CheckConstraint(
            "wished_until > wished_from", name=op.f("ck_callback_requests_wish_has_a_length")
        ),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_callback_requests_case_id")
        ),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversations.id"],
            name=op.f("fk_callback_requests_conversation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_callback_requests_staff_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_callback_requests")),
        sa.UniqueConstraint("key", name=op.f("uq_callback_requests_key")),
    )
    op.create_index(op.f("ix_callback_requests_case_id"), "callback_requests", ["case_id"])
    op.create_index(
        op.f("ix_callback_requests_conversation_id"), "callback_requests", ["conversation_id"]
    )
    op.create_index(op.f("ix_callback_requests_staff_id"), "callback_requests", ["staff_id"])
    op.create_index(
        "ix_callback_requests_state_asked_at", "callback_requests", ["state", "asked_at"]
    )

    op.create_table(
        "document_requests",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.Uuid(), nullable=True),
        sa.Column("what", sa.String(length=200), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", one_of("sendingstate", "open", "sent", "refused"), nullable=False),
        sa.Column(
            "key",
            sa.String(length=120),
            nullable=False,
            comment="Van het bericht dat dit vroeg: nooit dubbel",
        ),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_document_requests_case_id")
        ),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversations.id"],
            name=op.f("fk_document_requests_conversation_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_requests")),
        sa.UniqueConstraint("key", name=op.f("uq_document_requests_key")),
    )
    op.create_index(op.f("ix_document_requests_case_id"), "document_requests", ["case_id"])
    op.create_index(
        op.f("ix_document_requests_conversation_id"), "document_requests", ["conversation_id"]
    )
    op.create_index(
        "ix_document_requests_state_asked_at", "document_requests", ["state", "asked_at"]
    )

    op.create_table(
        "portal_requests",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.Uuid(), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", one_of("sendingstate", "open", "sent", "refused"), nullable=False),
        sa.Column(
            "key",
            sa.String(length=120),
            nullable=False,
            comment="Van het bericht dat dit vroeg: nooit dubbel",
        ),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_portal_requests_case_id")),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversations.id"],
            name=op.f("fk_portal_requests_conversation_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_portal_requests")),
        sa.UniqueConstraint("key", name=op.f("uq_portal_requests_key")),
    )
    op.create_index(op.f("ix_portal_requests_case_id"), "portal_requests", ["case_id"])
    op.create_index(
        op.f("ix_portal_requests_conversation_id"), "portal_requests", ["conversation_id"]
    )
    op.create_index("ix_portal_requests_state_asked_at", "portal_requests", ["state", "asked_at"])

    op.create_table(
        "credit_limit_requests",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("conversation_id", sa.Uuid(), nullable=False),
        sa.Column(
            "company",
            sa.String(length=200),
            nullable=False,
            comment="Bedrijf waarop de limiet geldt",
        ),
        sa.Column("kvk_number", sa.String(length=8), nullable=True, comment="KvK-nummer"),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("granted_amount", sa.BigInteger(), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "state",
            one_of("creditlimitstate", "requested", "granted", "refused", "withdrawn"),
            nullable=False,
        ),
        sa.Column(
            "key",
            sa.String(length=120),
            nullable=False,
            comment="Van het bericht dat dit vroeg: nooit dubbel",
        ),
        sa.CheckConstraint(
            "granted_amount IS NULL OR state = 'granted'",
            name=op.f("ck_credit_limit_requests_granted_amount_when_granted"),
        ),
        sa.CheckConstraint("amount > 0", name=op.f("ck_credit_limit_requests_amount_positive")),
        sa.CheckConstraint(
            "granted_amount > 0", name=op.f("ck_credit_limit_requests_granted_amount_positive")
        ),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_credit_limit_requests_case_id")
        ),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversations.id"],
            name=op.f("fk_credit_limit_requests_conversation_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_credit_limit_requests")),
        sa.UniqueConstraint("key", name=op.f("uq_credit_limit_requests_key")),
    )
    op.create_index(op.f("ix_credit_limit_requests_case_id"), "credit_limit_requests", ["case_id"])
    op.create_index(
        op.f("ix_credit_limit_requests_conversation_id"),
        "credit_limit_requests",
        ["conversation_id"],
    )
    op.create_index(
        "ix_credit_limit_requests_state_asked_at", "credit_limit_requests", ["state", "asked_at"]
    )

    op.create_table(
        "privacy_requests",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("conversation_id", sa.Uuid(), nullable=True),
        sa.Column(
            "kind",
            one_of("privacyright", "copy", "erasure", "correction", "restriction", "objection"),
            nullable=False,
        ),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False, comment="Uiterste dag van antwoord"),
        sa.Column(
            "state",
            one_of("privacyrequeststate", "open", "answered", "refused", "withdrawn"),
            nullable=False,
        ),
        sa.Column(
            "key",
            sa.String(length=120),
            nullable=False,
            comment="Van het bericht dat dit vroeg: nooit dubbel",
        ),
        sa.CheckConstraint(
            "person_id IS NOT NULL OR conversation_id IS NOT NULL",
            name=op.f("ck_privacy_requests_person_or_conversation"),
        ),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversations.id"],
            name=op.f("fk_privacy_requests_conversation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_privacy_requests_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_privacy_requests")),
        sa.UniqueConstraint("key", name=op.f("uq_privacy_requests_key")),
    )
    op.create_index(
        op.f("ix_privacy_requests_conversation_id"), "privacy_requests", ["conversation_id"]
    )
    op.create_index(op.f("ix_privacy_requests_person_id"), "privacy_requests", ["person_id"])
    op.create_index("ix_privacy_requests_state_due_on", "privacy_requests", ["state", "due_on"])

    op.create_table(
        "opt_outs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("channel", one_of("channel", "web", "whatsapp", "sms"), nullable=False),
        sa.Column(
            "address",
            sa.String(length=200),
            nullable=False,
            comment="Nummer of adres in dat kanaal",
        ),
        sa.Column("purpose", one_of("optoutpurpose", "all", "reminders"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "ended_at", sa.DateTime(timezone=True), nullable=True, comment="Wil weer berichten"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opt_outs")),
    )
    op.create_index(
        "one_opt_out_in_force",
        "opt_outs",
        ["channel", "address", "purpose"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )


def downgrade() -> None:
    """Undo it."""
    op.drop_table("opt_outs")
    op.drop_table("privacy_requests")
    op.drop_table("credit_limit_requests")
    op.drop_table("portal_requests")
    op.drop_table("document_requests")
    op.drop_table("callback_requests")
    op.drop_table("payment_method_changes")
    op.drop_table("contact_changes")
