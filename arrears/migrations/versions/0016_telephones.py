"""People are reached by telephone too; more than one process may answer messages.

It must not break the version of the code that is running while it is applied. Going back, a
message that was sent twice by mistake counts as answered, and a call for staff because something
was not delivered as one that needs staff: the version before knows no more.
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"

STATES = ("received", "answered", "set_aside", "sent", "withheld")
NEW_STATES = ("received", "answered", "doubled", "set_aside", "sent", "withheld")
URGENT = (
    "danger",
    "technical",
    "arrangement_approval",
    "representative",
    "needs_staff",
    "complaint",
    "privacy",
    "requested",
)
REASONS = (*URGENT, "not_understood", "locked_out")
NEW_REASONS = (*URGENT, "undelivered", "not_understood", "locked_out")


def _allow(table: str, column: str, check: str, values: tuple[str, ...]) -> None:
    """Have a check of a closed list hold for these values."""
    listed = ", ".join(f"'{value}'" for value in values)
    with op.batch_alter_table(table) as batch_op:
        batch_op.drop_constraint(op.f(check), type_="check")
        batch_op.create_check_constraint(op.f(check), f"{column} IN ({listed})")


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "workers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("alive_until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_workers")),
    )
    op.create_table(
        "addresses",
        sa.Column("id", sa.Integer(), nullable=False),
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
        sa.Column("address", sa.String(length=20), nullable=False, comment="E.164"),
        sa.Column(
            "own_address",
            sa.String(length=64),
            nullable=True,
            comment="Ons nummer waarop de persoon ons kent",
        ),
        sa.Column("conversation_id", sa.Uuid(), nullable=False),
        sa.Column(
            "heard_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="Laatste bericht daarvandaan; WhatsApp geeft daarna 24 uur",
        ),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.id"], name=op.f("fk_addresses_conversation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_addresses")),
        sa.UniqueConstraint("channel", "address", name=op.f("uq_addresses_channel_address")),
    )
    with op.batch_alter_table("addresses") as batch_op:
        batch_op.create_index(
            batch_op.f("ix_addresses_conversation_id"), ["conversation_id"], unique=False
        )

    op.create_table(
        "deliveries",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("conversation_id", sa.Uuid(), nullable=False),
        sa.Column(
            "first_sequence",
            sa.Integer(),
            nullable=False,
            comment="Eerste bericht van het gesprek hierin",
        ),
        sa.Column(
            "last_sequence",
            sa.Integer(),
            nullable=False,
            comment="Laatste bericht van het gesprek hierin",
        ),
        sa.Column(
            "part", sa.Integer(), nullable=False, comment="Van tekst die niet in één keer past"
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
        sa.Column("address", sa.String(length=20), nullable=False, comment="E.164"),
        sa.Column(
            "own_address", sa.String(length=64), nullable=True, comment="Ons nummer; leeg: gewone"
        ),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column(
            "choices",
            sa.JSON(none_as_null=True),
            nullable=True,
            comment="Knoppen bij deze tekst, in volgorde",
        ),
        sa.Column(
            "template",
            sa.String(length=60),
            nullable=True,
            comment="Goedgekeurd sjabloon, voor buiten de 24 uur van WhatsApp",
        ),
        sa.Column(
            "variables",
            sa.JSON(none_as_null=True),
            nullable=True,
            comment="Invulling van het sjabloon",
        ),
        sa.Column(
            "state",
            sa.Enum(
                "waiting",
                "sending",
                "held",
                "accepted",
                "sent",
                "delivered",
                "read",
                "undelivered",
                "failed",
                "cancelled",
                name="deliverystate",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "provider_id",
            sa.String(length=64),
            nullable=True,
            comment="Kenmerk bij de bezorger, zoals een MessageSid",
        ),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column(
            "due_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="Niet eerder dan; bij verzending: tot dan bezig",
        ),
        sa.Column("error_code", sa.Integer(), nullable=True, comment="Foutcode van de bezorger"),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "last_sequence >= first_sequence", name=op.f("ck_deliveries_first_before_last")
        ),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.id"], name=op.f("fk_deliveries_conversation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deliveries")),
        sa.UniqueConstraint(
            "conversation_id",
            "first_sequence",
            "part",
            name=op.f("uq_deliveries_conversation_id_first_sequence_part"),
        ),
        sa.UniqueConstraint("provider_id", name=op.f("uq_deliveries_provider_id")),
    )
    with op.batch_alter_table("deliveries") as batch_op:
        batch_op.create_index(
            "deliveries_to_do",
            ["due_at"],
            unique=False,
            sqlite_where=sa.text("state IN ('waiting', 'sending')"),
            postgresql_where=sa.text("state IN ('waiting', 'sending')"),
        )

    with op.batch_alter_table("conversations") as batch_op:
        batch_op.add_column(
            sa.Column(
                "about_case_id",
                sa.Integer(),
                nullable=True,
                comment="De zaak waarover wij zelf schreven; bewijst niets over wie antwoordt",
            )
        )
        batch_op.create_index(
            batch_op.f("ix_conversations_about_case_id"), ["about_case_id"], unique=False
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_conversations_about_case_id"), "cases", ["about_case_id"], ["id"]
        )

    with op.batch_alter_table("messages") as batch_op:
        batch_op.add_column(
            sa.Column(
                "provider_id",
                sa.String(length=64),
                nullable=True,
                comment="Kenmerk bij de bezorger, zoals een MessageSid",
            )
        )
        batch_op.add_column(
            sa.Column(
                "typed",
                sa.Boolean(),
                server_default=sa.false(),
                nullable=False,
                comment="Met de hand getypt: er kan meer volgen",
            )
        )
        batch_op.add_column(
            sa.Column(
                "worker_id", sa.Uuid(), nullable=True, comment="Het proces dat dit beantwoordt"
            )
        )
        batch_op.add_column(
            sa.Column(
                "answered_with",
                sa.Uuid(),
                nullable=True,
                comment="Het bericht waarmee dit samen beantwoord wordt",
            )
        )
        batch_op.create_unique_constraint(batch_op.f("uq_messages_provider_id"), ["provider_id"])

    _allow("messages", "state", "ck_messages_messagestate", NEW_STATES)
    _allow("escalations", "reason", "ck_escalations_escalationreason", NEW_REASONS)


def downgrade() -> None:
    """Undo it."""
    op.execute("UPDATE escalations SET reason = 'needs_staff' WHERE reason = 'undelivered'")
    op.execute("UPDATE messages SET state = 'answered' WHERE state = 'doubled'")
    _allow("escalations", "reason", "ck_escalations_escalationreason", REASONS)
    _allow("messages", "state", "ck_messages_messagestate", STATES)

    with op.batch_alter_table("messages") as batch_op:
        batch_op.drop_constraint(batch_op.f("uq_messages_provider_id"), type_="unique")
        batch_op.drop_column("answered_with")
        batch_op.drop_column("worker_id")
        batch_op.drop_column("typed")
        batch_op.drop_column("provider_id")

    with op.batch_alter_table("conversations") as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_conversations_about_case_id"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_conversations_about_case_id"))
        batch_op.drop_column("about_case_id")

    with op.batch_alter_table("deliveries") as batch_op:
        batch_op.drop_index(
            "deliveries_to_do",
            sqlite_where=sa.text("state IN ('waiting', 'sending')"),
            postgresql_where=sa.text("state IN ('waiting', 'sending')"),
        )

    op.drop_table("deliveries")
    with op.batch_alter_table("addresses") as batch_op:
        batch_op.drop_index(batch_op.f("ix_addresses_conversation_id"))

    op.drop_table("addresses")
    op.drop_table("workers")
