"""Telephones send files besides words, and codes with which a web chat goes on there.

It must not break the version of the code that is running while it is applied.
"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "attachments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.Uuid(), nullable=False),
        sa.Column(
            "position", sa.Integer(), nullable=False, comment="Plaats in het bericht, vanaf 0"
        ),
        sa.Column(
            "url", sa.String(), nullable=False, comment="Waar de bezorger het bestand bewaart"
        ),
        sa.Column(
            "media_type",
            sa.String(length=100),
            nullable=False,
            comment="Soort bestand, zoals image/jpeg",
        ),
        sa.Column(
            "state",
            sa.Enum(
                "waiting",
                "kept",
                "refused",
                "lost",
                name="attachmentstate",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("size", sa.Integer(), nullable=True, comment="In bytes"),
        sa.Column("content", sa.LargeBinary(), nullable=True, comment="Het bestand zelf"),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column(
            "due_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="Niet eerder op te halen dan; wordt het gehaald: tot dan bezig",
        ),
        sa.CheckConstraint(
            "(content IS NOT NULL) = (state = 'kept')",
            name=op.f("ck_attachments_content_when_kept"),
        ),
        sa.ForeignKeyConstraint(
            ["message_id"], ["messages.id"], name=op.f("fk_attachments_message_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachments")),
        sa.UniqueConstraint(
            "message_id", "position", name=op.f("uq_attachments_message_id_position")
        ),
    )
    with op.batch_alter_table("attachments") as batch_op:
        batch_op.create_index(
            "attachments_to_fetch",
            ["due_at"],
            unique=False,
            sqlite_where=sa.text("state = 'waiting'"),
            postgresql_where=sa.text("state = 'waiting'"),
        )

    op.create_table(
        "moves",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.Uuid(), nullable=False),
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
            "code_digest", sa.String(length=64), nullable=False, comment="SHA-256 van de code"
        ),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "ends_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="Daarna geldt de code niet meer",
        ),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.id"], name=op.f("fk_moves_conversation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_moves")),
        sa.UniqueConstraint("code_digest", name=op.f("uq_moves_code_digest")),
    )
    with op.batch_alter_table("moves") as batch_op:
        batch_op.create_index(
            batch_op.f("ix_moves_conversation_id"), ["conversation_id"], unique=False
        )

    op.create_table(
        "wrong_codes",
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
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wrong_codes")),
    )
    with op.batch_alter_table("wrong_codes") as batch_op:
        batch_op.create_index("wrong_codes_of_number", ["channel", "address", "at"], unique=False)


def downgrade() -> None:
    """Undo it."""
    with op.batch_alter_table("wrong_codes") as batch_op:
        batch_op.drop_index("wrong_codes_of_number")
    op.drop_table("wrong_codes")

    with op.batch_alter_table("moves") as batch_op:
        batch_op.drop_index(batch_op.f("ix_moves_conversation_id"))
    op.drop_table("moves")

    with op.batch_alter_table("attachments") as batch_op:
        batch_op.drop_index(
            "attachments_to_fetch",
            sqlite_where=sa.text("state = 'waiting'"),
            postgresql_where=sa.text("state = 'waiting'"),
        )
    op.drop_table("attachments")
