"""The first tables: creditors, persons, policies, cases, arrangements, conversations, audit.

It must not break the version of the code that is running while it is applied.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "creditors",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "insurer",
                "intermediary",
                "company",
                "legal_expenses",
                "credit_insurer",
                name="creditorkind",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "uses_agency",
            sa.Boolean(),
            nullable=False,
            comment="Schakelt een incassobureau in",
        ),
        sa.Column(
            "vat_deductible",
            sa.Boolean(),
            nullable=False,
            comment="Kan btw op incassokosten verrekenen",
        ),
        sa.Column(
            "charges_interest",
            sa.Boolean(),
            nullable=False,
            comment="Brengt wettelijke rente in rekening",
        ),
        sa.Column(
            "protocol",
            sa.String(length=60),
            nullable=False,
            comment="Protocol bij betalingsachterstanden",
        ),
        sa.Column("iban", sa.String(length=34), nullable=False),
        sa.Column("phone", sa.String(length=20), nullable=True),
        sa.Column("email", sa.String(length=200), nullable=True),
        sa.Column(
            "agency",
            sa.String(length=200),
            nullable=True,
            comment="Naam van het incassobureau",
        ),
        sa.Column(
            "registration",
            sa.String(length=60),
            nullable=True,
            comment="Kenmerk in het register incassodienstverlening (Wki)",
        ),
        sa.Column(
            "whatsapp",
            sa.Enum(
                "off",
                "own_premium",
                "on",
                name="whatsappuse",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("longest_arrangement_months", sa.Integer(), nullable=False),
        sa.Column("smallest_instalment", sa.BigInteger(), nullable=False),
        sa.Column("first_instalment_after_days", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_creditors")),
        sa.UniqueConstraint("name", name=op.f("uq_creditors_name")),
    )
    op.create_table(
        "persons",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("first_name", sa.String(length=100), nullable=False),
        sa.Column("last_name", sa.String(length=100), nullable=False),
        sa.Column("postcode", sa.String(length=6), nullable=False, comment="1234AB"),
        sa.Column("date_of_birth", sa.Date(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "consumer",
                "business",
                name="personkind",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("company", sa.String(length=200), nullable=True),
        sa.Column("phone", sa.String(length=20), nullable=True),
        sa.Column("email", sa.String(length=200), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_persons")),
        sa.UniqueConstraint(
            "last_name",
            "first_name",
            "date_of_birth",
            "postcode",
            name=op.f("uq_persons_last_name_first_name_date_of_birth_postcode"),
        ),
    )
    op.create_table(
        "cases",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=11), nullable=False, comment="20YY-NNNNNN"),
        sa.Column("creditor_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "stage",
            sa.Enum(
                "reminder",
                "extrajudicial",
                "judicial",
                "enforcement",
                name="stage",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "disputed",
            sa.Boolean(),
            nullable=False,
            comment="Betwist: incasso ligt stil",
        ),
        sa.Column(
            "import_digest",
            sa.String(length=64),
            nullable=True,
            comment="SHA-256 van de regel waarmee deze zaak het laatst is ingelezen",
        ),
        sa.ForeignKeyConstraint(
            ["creditor_id"], ["creditors.id"], name=op.f("fk_cases_creditor_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_cases_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
        sa.UniqueConstraint("number", name=op.f("uq_cases_number")),
    )
    with op.batch_alter_table("cases", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_cases_creditor_id"), ["creditor_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_cases_person_id"), ["person_id"], unique=False)

    op.create_table(
        "policies",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("creditor_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=60), nullable=False),
        sa.Column(
            "type",
            sa.Enum(
                "car",
                "motorcycle",
                "moped",
                "home",
                "contents",
                "liability",
                "legal",
                "travel",
                "health",
                "life",
                "funeral",
                "caravan",
                "business",
                name="policytype",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("premium", sa.BigInteger(), nullable=False),
        sa.Column(
            "frequency",
            sa.Enum(
                "month",
                "quarter",
                "year",
                name="frequency",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("license_plate", sa.String(length=8), nullable=True),
        sa.Column("cover", sa.String(length=200), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["creditor_id"], ["creditors.id"], name=op.f("fk_policies_creditor_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_policies_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_policies")),
        sa.UniqueConstraint("creditor_id", "number", name=op.f("uq_policies_creditor_id_number")),
    )
    with op.batch_alter_table("policies", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_policies_person_id"), ["person_id"], unique=False)

    op.create_table(
        "claims",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("policy_id", sa.Integer(), nullable=True),
        sa.Column("invoice", sa.String(length=60), nullable=True),
        sa.Column("principal", sa.BigInteger(), nullable=False, comment="Hoofdsom"),
        sa.Column("due_on", sa.Date(), nullable=False, comment="Vervaldag"),
        sa.Column(
            "notice_received_on",
            sa.Date(),
            nullable=True,
            comment="Dag waarop een geldige veertiendagenbrief is ontvangen",
        ),
        sa.Column(
            "notice_states_vat",
            sa.Boolean(),
            nullable=False,
            comment="De brief noemt btw over de kosten",
        ),
        sa.CheckConstraint("principal > 0", name=op.f("ck_claims_principal_positive")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_claims_case_id")),
        sa.ForeignKeyConstraint(["policy_id"], ["policies.id"], name=op.f("fk_claims_policy_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claims")),
    )
    with op.batch_alter_table("claims", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_claims_case_id"), ["case_id"], unique=False)

    op.create_table(
        "collection_files",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=11), nullable=False),
        sa.Column("submitted_on", sa.Date(), nullable=False),
        sa.Column(
            "phase",
            sa.Enum(
                "reminder",
                "extrajudicial",
                "judicial",
                "enforcement",
                name="stage",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("debtor_name", sa.String(length=200), nullable=False),
        sa.Column(
            "debtor_kind",
            sa.Enum(
                "consumer",
                "business",
                name="personkind",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("notice_received_on", sa.Date(), nullable=True),
        sa.Column("invoices", sa.JSON(), nullable=False),
        sa.Column("correspondence", sa.JSON(), nullable=False),
        sa.Column("receipts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_collection_files_case_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_collection_files")),
        sa.UniqueConstraint("number", name=op.f("uq_collection_files_number")),
    )
    with op.batch_alter_table("collection_files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_collection_files_case_id"), ["case_id"], unique=False)

    op.create_table(
        "conversations",
        sa.Column("id", sa.Uuid(), nullable=False),
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
        sa.Column(
            "token_digest",
            sa.String(length=64),
            nullable=True,
            comment="SHA-256 van het token",
        ),
        sa.Column(
            "holder",
            sa.Enum(
                "bot",
                "queue",
                "person",
                name="holder",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "turn",
            sa.Integer(),
            nullable=False,
            comment="Stijgt als een medewerker overneemt",
        ),
        sa.Column("last_sequence", sa.Integer(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("verified_case_id", sa.Integer(), nullable=True),
        sa.Column("verified_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["verified_case_id"],
            ["cases.id"],
            name=op.f("fk_conversations_verified_case_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conversations")),
    )
    op.create_table(
        "documents",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("dated_on", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("what", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_documents_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_documents")),
    )
    with op.batch_alter_table("documents", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_documents_case_id"), ["case_id"], unique=False)

    op.create_table(
        "payments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("amount > 0", name=op.f("ck_payments_amount_positive")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_payments_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payments")),
    )
    with op.batch_alter_table("payments", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_payments_case_id"), ["case_id"], unique=False)

    op.create_table(
        "representatives",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "counsellor",
                "administrator",
                "wsnp_administrator",
                "guardian",
                "other",
                name="representativerole",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("phone", sa.String(length=20), nullable=True),
        sa.Column("email", sa.String(length=200), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_representatives_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_representatives")),
        sa.UniqueConstraint("case_id", name=op.f("uq_representatives_case_id")),
    )
    op.create_table(
        "arrangements",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.Uuid(), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "proposed",
                "awaiting_staff",
                "active",
                "dropped",
                "completed",
                name="arrangementstate",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("day_of_month", sa.Integer(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("agreed_on", sa.Date(), nullable=True),
        sa.Column(
            "staff_reasons",
            sa.JSON(),
            nullable=False,
            comment="Waarom een medewerker moet instemmen; leeg: niet nodig",
        ),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_arrangements_case_id")),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversations.id"],
            name=op.f("fk_arrangements_conversation_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_arrangements")),
    )
    with op.batch_alter_table("arrangements", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_arrangements_case_id"), ["case_id"], unique=False)
        batch_op.create_index(
            "one_running_arrangement_per_case",
            ["case_id"],
            unique=True,
            sqlite_where=sa.text("state IN ('active', 'awaiting_staff')"),
            postgresql_where=sa.text("state IN ('active', 'awaiting_staff')"),
        )

    op.create_table(
        "audit_events",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "actor",
            sa.String(length=80),
            nullable=False,
            comment="bot, import, of een medewerker",
        ),
        sa.Column("act", sa.String(length=60), nullable=False, comment="onderwerp:handeling"),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("conversation_id", sa.Uuid(), nullable=True),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_audit_events_case_id")),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversations.id"],
            name=op.f("fk_audit_events_conversation_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_events")),
    )
    with op.batch_alter_table("audit_events", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_audit_events_case_id"), ["case_id"], unique=False)

    op.create_table(
        "identity_attempts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.Uuid(), nullable=False),
        sa.Column(
            "claimed_digest",
            sa.String(length=64),
            nullable=False,
            comment="SHA-256 van het genoemde zaaknummer",
        ),
        sa.Column("succeeded", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("key", sa.String(length=120), nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversations.id"],
            name=op.f("fk_identity_attempts_conversation_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identity_attempts")),
        sa.UniqueConstraint("key", name=op.f("uq_identity_attempts_key")),
    )
    with op.batch_alter_table("identity_attempts", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_identity_attempts_claimed_digest"),
            ["claimed_digest"],
            unique=False,
        )
        batch_op.create_index(
            batch_op.f("ix_identity_attempts_conversation_id"),
            ["conversation_id"],
            unique=False,
        )

    op.create_table(
        "messages",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("conversation_id", sa.Uuid(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column(
            "author",
            sa.Enum(
                "person",
                "bot",
                "staff",
                "notice",
                name="author",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum(
                "received",
                "answered",
                "set_aside",
                "sent",
                "withheld",
                name="messagestate",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("text", sa.String(), nullable=True),
        sa.Column(
            "payload",
            sa.String(),
            nullable=True,
            comment="Wat een knop betekent, zoals aangeboden",
        ),
        sa.Column(
            "client_id",
            sa.String(length=64),
            nullable=True,
            comment="Door het kanaal gegeven: een herhaling telt één keer",
        ),
        sa.Column("buttons", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("card", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversations.id"],
            name=op.f("fk_messages_conversation_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_messages")),
        sa.UniqueConstraint(
            "conversation_id",
            "client_id",
            name=op.f("uq_messages_conversation_id_client_id"),
        ),
        sa.UniqueConstraint(
            "conversation_id",
            "sequence",
            name=op.f("uq_messages_conversation_id_sequence"),
        ),
    )
    with op.batch_alter_table("messages", schema=None) as batch_op:
        batch_op.create_index(
            "unanswered_messages",
            ["conversation_id", "sequence"],
            unique=False,
            sqlite_where=sa.text("state = 'received'"),
            postgresql_where=sa.text("state = 'received'"),
        )

    op.create_table(
        "reminders",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name=op.f("fk_reminders_claim_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminders")),
    )
    with op.batch_alter_table("reminders", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_reminders_claim_id"), ["claim_id"], unique=False)

    op.create_table(
        "escalations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("arrangement_id", sa.Integer(), nullable=True),
        sa.Column(
            "reason",
            sa.Enum(
                "danger",
                "technical",
                "arrangement_approval",
                "representative",
                "needs_staff",
                "requested",
                "not_understood",
                "locked_out",
                name="escalationreason",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "key",
            sa.String(length=120),
            nullable=False,
            comment="Van het bericht dat dit vroeg: nooit dubbel",
        ),
        sa.ForeignKeyConstraint(
            ["arrangement_id"],
            ["arrangements.id"],
            name=op.f("fk_escalations_arrangement_id"),
        ),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_escalations_case_id")),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversations.id"],
            name=op.f("fk_escalations_conversation_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_escalations")),
        sa.UniqueConstraint("key", name=op.f("uq_escalations_key")),
    )
    with op.batch_alter_table("escalations", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_escalations_conversation_id"),
            ["conversation_id"],
            unique=False,
        )

    op.create_table(
        "instalments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("arrangement_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False, comment="1 voor de eerste termijn"),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("paid_on", sa.Date(), nullable=True),
        sa.CheckConstraint("amount > 0", name=op.f("ck_instalments_amount_positive")),
        sa.ForeignKeyConstraint(
            ["arrangement_id"],
            ["arrangements.id"],
            name=op.f("fk_instalments_arrangement_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_instalments")),
        sa.UniqueConstraint(
            "arrangement_id",
            "position",
            name=op.f("uq_instalments_arrangement_id_position"),
        ),
    )


def downgrade() -> None:
    """Undo it."""
    op.drop_table("instalments")
    with op.batch_alter_table("escalations", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_escalations_conversation_id"))

    op.drop_table("escalations")
    with op.batch_alter_table("reminders", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_reminders_claim_id"))

    op.drop_table("reminders")
    with op.batch_alter_table("messages", schema=None) as batch_op:
        batch_op.drop_index(
            "unanswered_messages",
            sqlite_where=sa.text("state = 'received'"),
            postgresql_where=sa.text("state = 'received'"),
        )

    op.drop_table("messages")
    with op.batch_alter_table("identity_attempts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_identity_attempts_conversation_id"))
        batch_op.drop_index(batch_op.f("ix_identity_attempts_claimed_digest"))

    op.drop_table("identity_attempts")
    with op.batch_alter_table("audit_events", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_audit_events_case_id"))

    op.drop_table("audit_events")
    with op.batch_alter_table("arrangements", schema=None) as batch_op:
        batch_op.drop_index(
            "one_running_arrangement_per_case",
            sqlite_where=sa.text("state IN ('active', 'awaiting_staff')"),
            postgresql_where=sa.text("state IN ('active', 'awaiting_staff')"),
        )
        batch_op.drop_index(batch_op.f("ix_arrangements_case_id"))

    op.drop_table("arrangements")
    op.drop_table("representatives")
    with op.batch_alter_table("payments", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_payments_case_id"))

    op.drop_table("payments")
    with op.batch_alter_table("documents", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_documents_case_id"))

    op.drop_table("documents")
    op.drop_table("conversations")
    with op.batch_alter_table("collection_files", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_collection_files_case_id"))

    op.drop_table("collection_files")
    with op.batch_alter_table("claims", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_claims_case_id"))

    op.drop_table("claims")
    with op.batch_alter_table("policies", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_policies_person_id"))

    op.drop_table("policies")
    with op.batch_alter_table("cases", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_cases_person_id"))
        batch_op.drop_index(batch_op.f("ix_cases_creditor_id"))

    op.drop_table("cases")
    op.drop_table("persons")
    op.drop_table("creditors")
