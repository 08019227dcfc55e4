"""What people go through, the helpers they are referred to, and who may act for them.

It must not break the version of the code that is running while it is applied.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def one_of(name: str, *values: str) -> sa.Enum:
    """A column type that holds one of these values as text, checked by the database."""
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=32)


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "circumstances",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.Uuid(), nullable=True),
        sa.Column(
            "kind",
            one_of(
                "circumstancekind",
                "less_income",
                "work",
                "relationship",
                "family",
                "business",
                "personal",
                "death",
                "other",
            ),
            nullable=False,
        ),
        sa.Column("told_on", sa.Date(), nullable=False),
        sa.Column(
            "key",
            sa.String(length=120),
            nullable=False,
            comment="Van het bericht dat dit vroeg: nooit dubbel",
        ),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_circumstances_case_id")),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.id"], name=op.f("fk_circumstances_conversation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_circumstances")),
        sa.UniqueConstraint("key", name=op.f("uq_circumstances_key")),
    )
    op.create_index(op.f("ix_circumstances_case_id"), "circumstances", ["case_id"])
    op.create_index(op.f("ix_circumstances_conversation_id"), "circumstances", ["conversation_id"])

    op.create_table(
        "referrals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("conversation_id", sa.Uuid(), nullable=False),
        sa.Column(
            "helper", sa.String(length=60), nullable=False, comment="Code van de hulpverlener"
        ),
        sa.Column(
            "consent_at", sa.DateTime(timezone=True), nullable=False, comment="Toestemming gegeven"
        ),
        sa.Column(
            "state", one_of("referralstate", "recorded", "sent", "followed_up"), nullable=False
        ),
        sa.Column(
            "follow_up_on", sa.Date(), nullable=True, comment="Dag om te vragen hoe het ging"
        ),
        sa.Column(
            "key",
            sa.String(length=120),
            nullable=False,
            comment="Van het bericht dat dit vroeg: nooit dubbel",
        ),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_referrals_case_id")),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.id"], name=op.f("fk_referrals_conversation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referrals")),
        sa.UniqueConstraint("key", name=op.f("uq_referrals_key")),
    )
    op.create_index(op.f("ix_referrals_case_id"), "referrals", ["case_id"])
    op.create_index(op.f("ix_referrals_conversation_id"), "referrals", ["conversation_id"])
    op.create_index("ix_referrals_state_follow_up_on", "referrals", ["state", "follow_up_on"])

    op.create_table(
        "authorisations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column(
            "relation",
            one_of(
                "relation",
                "parent",
                "child",
                "partner",
                "counsellor",
                "administrator",
                "friend",
                "lawyer",
                "other",
            ),
            nullable=False,
        ),
        sa.Column(
            "scope", one_of("authorisationscope", "share_information", "decide"), nullable=False
        ),
        sa.Column(
            "proven_on", sa.Date(), nullable=True, comment="Leeg: nog niet bewezen, geldt niet"
        ),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column(
            "recorded_by", sa.String(length=80), nullable=False, comment="bot of een medewerker"
        ),
        sa.Column(
            "key",
            sa.String(length=120),
            nullable=False,
            comment="Van het bericht dat dit vroeg: nooit dubbel",
        ),
        sa.CheckConstraint("ends_on >= proven_on", name=op.f("ck_authorisations_ends_after_proof")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_authorisations_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_authorisations")),
        sa.UniqueConstraint("key", name=op.f("uq_authorisations_key")),
    )
    op.create_index(op.f("ix_authorisations_case_id"), "authorisations", ["case_id"])


def downgrade() -> None:
    """Undo it."""
    op.drop_table("authorisations")
    op.drop_table("referrals")
    op.drop_table("circumstances")
